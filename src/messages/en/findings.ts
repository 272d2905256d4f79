import type { Catalogue } from '../it/index.js';
import { capital, plural } from '../wording.js';
import { agreementSentences } from './agreement-findings.js';

const noticeDays = (count: number, unit: string) =>
  unit === 'working-days'
    ? plural('en', count, { one: `${count} working day`, other: `${count} working days` })
    : plural('en', count, { one: `${count} day`, other: `${count} days` });

const contents: Record<string, string> = {
  activities: 'the activities',
  objectives: 'measurable objectives',
  'activities,objectives': 'the activities and measurable objectives',
};

const places: Record<string, string> = {
  abroad: 'The place is abroad: remote work is done in Italy.',
  outdoor: 'The place is outdoors: it has to be indoors.',
  'not-listed': 'The place is not one of those in the individual agreement.',
  'coworking-day': 'The coworking space may be used on the days set in the telework agreement.',
  'municipal-site': 'An office of the administration is not a place for remote work.',
};

const proofs: Record<string, string> = {
  reason: 'the reason is missing',
  documents: 'the documents are missing',
  'reason,documents': 'the reason and the documents are missing',
};

export const findings: Catalogue['findings'] = {
  sentences: {
    'day-begun': ({ date, opens }) =>
      `It is too late for ${date}: the day is past or has begun (at ${opens}) and can no longer be requested, decided or cancelled.`,
    weekend: ({ date }) => `${date} falls on a weekend: remote work is not possible then.`,
    holiday: ({ date, holiday }) => `${date} is a public holiday${holiday && ` (${holiday})`}.`,
    'not-own-workday': ({ date }) => `${date} is not a working day in the individual schedule.`,
    'other-weekday': ({ date, usual, usually }) =>
      `${date} is not one of the days of the individual agreement${usually ? ', as a rule' : ':'} ${usual}.`,
    absent: ({ date }) => `A full-day absence is already recorded for ${date}.`,
    duplicate: ({ date, state }) => `There is already a remote day on ${date} (${state}).`,

    'quota-full': ({ used = 0, limit = 0, period, granted = limit, usually }) => {
      if (limit === 0) return `No remote days are granted ${period}.`;
      const days = plural('en', used, { one: 'day', other: 'days' });
      const full = used >= limit ? 'is used up' : 'is not enough';
      const note = granted === limit ? '' : ` The agreement grants ${granted}.`;
      return `${capital(period)} the ${usually ? 'usual ' : ''}quota ${full}: ${used} ${days} out of ${limit} already taken.${note}`;
    },
    'half-day': () => 'Remote work is for whole days: half days are not possible.',
    'presence-floor': ({ presence = 0, floor, week }) => {
      const days = plural('en', presence, { one: `${presence} day`, other: `${presence} days` });
      return `${capital(week)} only ${days} would be left in the office: the agreement asks for at least ${floor}.`;
    },
    derogation: ({ article }) =>
      `The day uses the derogation of art. ${article}: it is authorised by whoever may grant it.`,
    'derogation-unproven': ({ article, missing }) =>
      `The derogation of art. ${article} can’t be applied: ${proofs[missing] ?? 'the proof is missing'}.`,
    'bank-draw': ({ month }) => `The day comes from the bank of days (${month}): the director decides.`,
    'bank-empty': ({ month, available, asked }) =>
      `The bank of days (${month}) is not enough: it holds ${available}, ${asked} asked for.`,
    'criterion-missing': () => 'One of the priority criteria is needed.',
    'month-past': ({ month }) => `The month is over (${month}): days are not carried over.`,
    'days-in-use': ({ month, available, asked }) =>
      `Not enough unused days (${month}): ${available} left, ${asked} asked for.`,
    'too-many-days': ({ days: count, most }) => `Days a week can be ${most} at most, not ${count}.`,

    'notice-short': ({ date, required = 0, given = 0, unit, usually }) => {
      const need = plural('en', required, { one: 'is needed', other: 'are needed' });
      return `The notice for ${date} is ${noticeDays(given, unit)}: ${usually ? 'as a rule ' : ''}${required} ${need}.`;
    },
    'notice-after-hour': ({ date, until, usually }) =>
      `${usually ? 'As a rule the' : 'The'} time limit for ${date} was ${until} on the day before.`,

    'contents-missing': ({ missing }) =>
      `The request has to state ${contents[missing] ?? 'activities and objectives'}.`,
    'place-not-allowed': ({ why }) => places[why] ?? 'This place is not allowed.',
    'reason-missing': () => 'A reason is needed.',
    'vpn-full': ({ date, capacity, taken = 0 }) => {
      const links = plural('en', taken, { one: 'connection', other: 'connections' });
      return `The VPN is full on ${date}: ${taken} ${links} out of ${capacity} taken.`;
    },

    'wrong-state': ({ state, act }) => `It is not possible to ${act}: it is now ${state}.`,
    'wrong-actor': ({ by, act }) => `It is not for ${by} to ${act}.`,
    'delegation-missing': () => 'There is no valid delegation for this date.',
    'not-possible': ({ act }) => `It is not allowed to ${act}.`,
    'not-during-day': ({ date, opens, closes }) =>
      `This is possible only during the day: ${date}, from ${opens} to ${closes}.`,
    'not-as-alternative': ({ to }) => `${to} is not one of the dates proposed.`,
    'alternative-missing': () => 'At least one other date has to be proposed.',
    'other-week': ({ date, to }) =>
      `A day can only move within its week: ${to} is not in the week of ${date}.`,
    'other-month': ({ date, to }) =>
      `A day can only move within its month: ${to} is not in the month of ${date}.`,
    'deadline-past': ({ date, until }) => `The time limit for ${date} was ${until} on the day before.`,
    ...agreementSentences,
  },
  productDefault: 'default setting',
  anyRule: 'A rule of the regulation is not met.',
  anyWarning: 'This departs from a rule of the regulation.',
};
