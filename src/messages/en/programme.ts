import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

const days = (count: number) => plural('en', count, { one: `${count} day`, other: `${count} days` });
const kinds = (count: number, kind: string) =>
  plural('en', count, { one: `${count} ${kind}`, other: `${count} ${kind}s` });

export const programme: Catalogue['programme'] = {
  formTitle: 'Request several days',
  formSummary: 'Request for several days together',
  dates: 'Days',
  datesHint: 'For example: Tuesday and Thursday of next week; 3, 10 and 17 December; from 7 to 18 January.',
  weekdays: 'Every week',
  weekdaysHint: 'Instead, or in addition: these weekdays, in the period below.',
  period: 'Period',
  months: (from, to) => `from ${from} to ${to}`,
  activitiesHint: 'What you will do on those days: it applies to all of them.',
  check: 'Check',
  understood: (count, dates) =>
    plural('en', count, { one: `Understood: ${dates}.`, other: `Understood ${count} days: ${dates}.` }),

  checkTitle: (fitting, all) =>
    plural('en', fitting, {
      one: `${fitting} date out of ${all} is fine`,
      other: `${fitting} dates out of ${all} are fine`,
    }),
  allFit: (count) => plural('en', count, { one: 'The date is fine', other: `All ${count} dates are fine` }),
  noneFits: (count) =>
    plural('en', count, {
      one: 'The date can’t be asked for',
      other: `None of the ${count} dates is possible`,
    }),
  nothingSent: 'Something changed in the meantime: nothing has been sent. This is how it stands now.',
  notYetSent: 'Nothing has been sent yet.',
  misfits: 'Not possible',
  instead: (date) => `possible: ${date}`,
  reasonHelps: 'It may work with a reason: press “Change” and write it.',
  earliest: (date) => `The earliest possible date is ${date}.`,
  tooFew: (required) =>
    plural('en', required, {
      one: 'nobody of your unit would be left in the office',
      other: `fewer than ${required} of your unit would be left in the office`,
    }),
  request: (count) => `Request ${days(count)}`,
  correct: 'Change',

  short: {
    begun: 'past or already begun',
    weekend: 'weekend',
    holiday: (name) => (name ? `public holiday: ${name}` : 'public holiday'),
    notOwnWorkday: 'not one of your working days',
    otherWeekday: 'not one of the weekdays in your agreement',
    absent: 'an absence is recorded',
    duplicate: (state) => `a day already exists, ${state}`,
    quotaFull: (period, limit) =>
      limit === 0
        ? `no days are granted ${period}`
        : plural('en', limit, {
            one: `quota of ${limit} day used up ${period}`,
            other: `quota of ${limit} days used up ${period}`,
          }),
    presenceFloor: (floor) =>
      plural('en', floor, {
        one: `${floor} day in the office is needed that week`,
        other: `${floor} days in the office are needed that week`,
      }),
    notice: 'notice too short',
    agreement: 'outside the individual agreement',
    noRegulation: 'there is no regulation yet',
  },

  sent: (count) => `Request sent: ${days(count)}`,
  communicated: (count) => `Announcement sent: ${days(count)}`,
  cardInChat: 'The card of the plan, always up to date, is in the chat with Giornate.',

  title: (count, kind) => `Plan: ${kinds(count, kind)}`,
  requestTitle: (name, count, kind) => `${name} asks for ${kinds(count, kind)}`,
  communicationTitle: (name, count, kind) => `${name} announces ${kinds(count, kind)}`,
  counts: {
    toDecide: (count) => `${count} to decide`,
    pending: (count) => `${count} waiting`,
    expired: (count) => `${count} expired without a decision`,
    approved: (count) => `${count} approved`,
    communicated: (count) => `${count} announced`,
    placed: (count) => `${count} confirmed`,
    rejected: (count) => `${count} rejected`,
    cancelled: (count) => `${count} cancelled`,
    revoked: (count) => `${count} revoked`,
    recalled: (count) => `${count} recalled to the office`,
    swapped: (count) => `${count} moved`,
    suspended: (count) => `${count} suspended`,
  },
  days: 'Days',
  toDecide: 'To decide',
  decided: 'Decided',
  by: (status, name) => `${status} by ${name}`,
  approveAll: 'Approve all',
  openQueue: 'Open the queue',
  quotaWithDays: 'Quota with these days',
  opened: (date) => `The card of ${date} has been sent to you.`,

  approvedOf: (done, all) => `Approved: ${done} out of ${days(all)}.`,
  rejectedOf: (done, all) => `Rejected: ${done} out of ${days(all)}.`,
  rejectTitle: 'Reject days',
  rejectSummary: (name) => `Which days of ${name} do you reject, and why?`,
  chosen: 'Which days',
  noneChosen: 'Choose at least one day.',

  noticeTitle: 'Your plan',
  noticeApproved: (by, count, dates) => `${by} approved ${days(count)}: ${dates}.`,
  noticeRejected: (by, count, dates) => `${by} rejected ${days(count)}: ${dates}.`,
};
