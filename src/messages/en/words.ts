import type { Catalogue } from '../it/index.js';
import type { bandWords as italian } from '../it/words.js';
import { capital, plural } from '../wording.js';

/** Before «band». */
export const bandWords: typeof italian = { contact: 'contact', copresence: 'co-presence' };

export const words: Catalogue['words'] = {
  buttons: {
    approve: 'Approve',
    reject: 'Reject',
    cancel: 'Cancel',
    confirm: 'Confirm',
    request: 'Request',
    requestOn: (date) => `Request ${date}`,
    newRequest: 'New request',
    anotherDay: 'Another day',
    severalDays: 'Several days',
    newProgramme: 'New plan',
    open: 'Open',
    back: 'Back',
    move: 'Move',
    sick: 'Sick leave',
    permit: 'Hourly permit',
    close: 'Close',
    balance: 'Balance',
    today: 'Who is remote today',
    more: 'Open your page',
    help: 'Help',
  },

  labels: {
    person: 'Person',
    unit: 'Unit',
    day: 'Day',
    kind: 'Kind',
    activities: 'Activities',
    objectives: 'Objectives',
    place: 'Place',
    requestReason: 'Reason',
    decisionReason: 'Reason for the decision',
    quota: 'Quota',
    quotaWithDay: 'Quota with this day',
    bands: (count, name = 'contact') => {
      const what = capital(bandWords[name]);
      return plural('en', count, { one: `${what} band`, other: `${what} bands` });
    },
    agreement: 'Individual agreement',
    warnings: 'Worth knowing',
    others: 'Already remote that day',
  },

  kinds: { agile: 'remote day', remote: 'telework day' },
  remoteBeside: 'telework, ordinary hours',

  states: {
    pending: 'waiting for a decision',
    approved: 'approved',
    rejected: 'rejected',
    cancelled: 'cancelled',
    revoked: 'revoked',
    recalled: 'ended with a recall to the office',
    swapped: 'moved',
    suspended: 'suspended',
    lapsed: 'expired without an answer',
  },

  acts: {
    request: 'request the day',
    approve: 'approve the day',
    reject: 'reject the day',
    cancel: 'cancel the day',
    revoke: 'revoke the day',
    recall: 'recall somebody to the office',
    swap: 'move the day',
    'confirm-swap': 'confirm the move',
    'decline-swap': 'decline the move',
    'withdraw-swap': 'cancel the move',
    'propose-alternatives': 'propose other dates',
    'accept-alternative': 'accept another date',
    'decline-alternative': 'decline another date',
    impediment: 'report a technical problem',
    'no-renewal': 'decline to renew the agreement',
    'sign-agreement': 'sign the agreement',
    withdraw: 'withdraw from the agreement',
    enrol: 'join',
    'refuse-enrolment': 'refuse the application',
    'revoke-agreement': 'revoke the agreement',
    permit: 'take an hourly permit',
    overtime: 'work overtime',
    extend: 'grant another number of days for a month',
    'give-days': 'give days to the bank',
    'set-bank': 'set how many days the bank holds',
    derogate: 'grant more days a week',
  },
  anotherAct: 'do this',

  actors: {
    employee: 'the person concerned',
    manager: 'the manager',
    delegate: 'the delegate',
    director: 'the director',
    hr: 'the personnel office',
    administration: 'the administration',
  },
  anotherActor: 'you',

  holidays: {
    'new-year': 'New Year’s Day',
    epiphany: 'Epiphany',
    'easter-monday': 'Easter Monday',
    'liberation-day': 'Liberation Day',
    'labour-day': 'Labour Day',
    'republic-day': 'Republic Day',
    assumption: 'Assumption Day',
    'saint-francis': 'Saint Francis’ Day',
    'all-saints': 'All Saints’ Day',
    'immaculate-conception': 'Immaculate Conception',
    christmas: 'Christmas Day',
    'saint-stephen': 'Saint Stephen’s Day',
    local: 'local closing day',
  },

  at: (date, time) => `on ${date} at ${time}`,
  onDay: (date) => `on ${date}`,
  span: (first, last) => `from ${first} to ${last}`,
  onBehalfOf: (by, other) => `${by}, on behalf of ${other},`,
  bandOn: (hours, weekdays) => `${hours} (${weekdays})`,
  week: (range) => `week of ${range}`,
  inMonth: (month) => `in ${month}`,
  inWeek: (range) => `in the week of ${range}`,
  quota: (used, limit, when) =>
    plural('en', used, {
      one: `${used} day out of ${limit} ${when}`,
      other: `${used} days out of ${limit} ${when}`,
    }),
  people: (count) => plural('en', count, { one: `${count} person`, other: `${count} people` }),
  morePeople: (count) =>
    plural('en', count, { one: 'and one more person', other: `and ${count} more people` }),
};
