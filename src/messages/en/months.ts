import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

export const months: Catalogue['months'] = {
  shortWeekday: 3,
  ownTitle: 'Your month',
  teamTitle: (unit) => `The unit’s month: ${unit}`,
  ownSummary: (month, days) =>
    plural('en', days, { one: `${month}: ${days} day`, other: `${month}: ${days} days` }),
  teamSummary: (unit, month) => `${unit}, ${month}: who works remotely`,
  marks: {
    agile: 'remote day',
    remote: 'telework',
    waiting: 'waiting for a decision',
    absent: 'absence',
    closed: 'holiday or closure',
  },
  teamMarks: {
    few: 'some are remote',
    many: 'half of the unit or more is remote',
    barred: 'day without remote work',
    closed: 'holiday or closure',
  },
  days: 'Days of the month',
  noDays: 'No days in this month.',
  agreement: 'Individual agreement',
  withdrawal: 'Withdrawal',
  withdrawFrom: (date) => `if you give notice today, from ${date}`,
  withdrawToday: 'possible from today',
  withdrawAtEnd: 'before its end only for a justified reason',
  remoteDays: 'Who is remote',
  nobodyRemote: 'Nobody so far.',
  peopleAndMore: (names, more) =>
    plural('en', more, { one: `${names} and one more`, other: `${names} and ${more} more` }),
  buttons: {
    open: 'Open',
    everybody: 'All',
    monthOf: (month) => month,
  },
};
