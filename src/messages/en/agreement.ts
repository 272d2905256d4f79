import type { Catalogue } from '../it/index.js';
import { capital, plural } from '../wording.js';
import { attachmentNames, days } from './regulation-words.js';

export const agreement: Catalogue['agreement'] = {
  kinds: { agile: 'individual agreement', remote: 'telework agreement' },
  title: { own: (kind) => `Your ${kind}`, their: (kind, name) => `${capital(kind)}: ${name}` },
  none: 'You have no individual agreement: it is needed to ask for remote days.',
  noneTitle: 'No individual agreement',
  nobodyFound: (text) => `I can’t find “${text}” among the people whose agreement you may see.`,
  theyHaveNone: (name) => `${name} has no individual agreement.`,
  several: (text, names) => `“${text}” may be ${names}: type name and surname.`,

  status: {
    notStarted: (date) => `In force from ${date}`,
    running: 'In force',
    ended: (date) => `Ended ${date}`,
    leaving: (date) => `Withdrawal: last day ${date}`,
  },
  endsSoon: (date) => `It ends ${date}. To continue, it has to be renewed and signed before then.`,
  tacit: (date) =>
    `When the term ends, ${date}, it renews itself as open-ended, unless somebody declines before then.`,
  ending: {
    title: (kind) => `Your ${kind} is about to end`,
    titleTacit: (kind) => `Your ${kind} is about to be renewed`,
    open: 'Read the agreement',
    office: (count) =>
      plural('en', count, { one: 'An agreement about to end', other: `${count} agreements about to end` }),
    officeText: 'Those concerned have been told just now.',
    who: 'Whose',
    endsOn: (date) => `ends on ${date}`,
    renewsOn: (date) => `renews itself on ${date} unless somebody declines`,
    list: 'All agreements about to end',
  },
  notRenewed: (date) => `The renewal was declined: it ends ${date}.`,

  labels: {
    term: 'Term',
    days: 'Remote days',
    weekdays: 'Weekdays',
    presence: 'In the office each week',
    places: 'Places',
    rest: 'Rest',
    reason: 'Written reason',
    withdrawal: 'Withdrawal',
    phase: 'Phase',
  },
  fromTo: (from, to) => `${from} to ${to}`,
  fromOn: (from) => `from ${from}, open-ended`,
  renewedTo: (to) => `extended to ${to}`,
  perMonth: (count) => `${days(count)} a month`,
  perWeek: (count) => `${days(count)} a week`,
  perWeeks: (count, weeks) => `${days(count)} every ${weeks} weeks`,
  unwritten: 'as many as the regulation allows',
  presence: (count) => plural('en', count, { one: `at least ${count} day`, other: `at least ${count} days` }),
  rest: (hours) => `${hours} hours between one day and the next`,
  phases: { experimental: 'pilot', ordinary: 'ordinary' },

  youLeave: (last) => `if you withdraw today, last day ${last}`,
  workerLeaves: (last) => `if the person withdraws today, last day ${last}`,
  administrationLeaves: (last) => `if the administration withdraws today, last day ${last}`,
  onlyJustified: 'before the term only for a justified reason',

  buttons: {
    apply: 'Apply for an agreement',
    change: 'Ask for a change',
    renew: 'Renew',
    noRenewal: 'Decline the renewal',
    withdraw: 'Withdraw',
    report: 'Monthly report',
    other: { agile: 'Agreement on remote days', remote: 'Telework agreement' },
    open: 'Open the text of the agreement',
  },

  gap: {
    none: 'You have no individual agreement in force: you need one to ask for days.',
    submitted: (name) => `The application for your individual agreement waits to be assessed: ${name}.`,
    assessed: (names) => `Your individual agreement still lacks a signature: ${names}.`,
    yours: 'yours',
  },

  parties: {
    employee: 'the person concerned',
    manager: 'manager',
    director: 'director',
    hr: 'personnel office',
    'segretario-generale': 'secretary general',
    employer: 'employer',
  },
  attachments: (keys) => attachmentNames(keys),
};
