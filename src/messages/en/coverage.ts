import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

const people = (count: number) => plural('en', count, { one: `${count} person`, other: `${count} people` });

export const coverage: Catalogue['coverage'] = {
  asker: {
    barredWeekday: (weekday, unit) => `No remote work on ${weekday}s (${unit}).`,
    barredDate: (date, unit) => `${date}: no remote work (${unit}).`,
    tooFew: (date, unit, required) =>
      `${date}: fewer than ${people(required)} would be left in the office (${unit}).`,
    stillPossible: 'You can ask all the same: whoever gets the request will weigh it.',
  },
  decider: {
    tooFew: (date, unit, left, required) =>
      `${date}: ${people(left)} would be left in the office, ${required} needed (${unit}).`,
    tooFewWithOthers: (date, unit, left, required) =>
      `${date}: with the other waiting requests, ${people(left)} would be left in the office, ${required} needed (${unit}).`,
  },
  short: {
    barred: 'a day without remote work',
    tooFew: (left, required) => `${left} left in the office, ${required} needed`,
    tooFewWithOthers: (left, required) => `with all requests ${left} left in the office, ${required} needed`,
  },

  title: 'Minimum presence',
  summary: (unit) => `Minimum presence: ${unit}`,
  intro: 'For the whole unit. It blocks no request: it warns whoever asks and whoever decides.',
  minPresent: 'In the office, at least',
  minPresentHint: (size) => `The unit has ${people(size)}. Leave empty for no minimum.`,
  weekdays: 'Weekdays without remote work',
  dates: 'Single dates without remote work',
  datesHint: 'One or more to a line, for example: 3 December, 24 December.',
  save: 'Save',
  saved: 'Minimum presence saved',
  outOf: (count, size) => `${count} of ${size}`,
  noWeekday: 'no weekday',
  noDate: 'no date',
  noMinimum: 'no minimum',
  setBy: (name, when) => `Set by ${name} ${when}`,
  numberWrong: (most) => `Write a whole number from 0 to ${most}.`,
  datesWrong: 'These dates are not clear. Write them like this, for example: 3 December, 24 December.',
  notHead: (unit, heads) => `The minimum presence of ${unit} is set by ${heads}.`,
  noHead: (unit) =>
    `The minimum presence is set by the head of the unit: for ${unit} the staff list does not say who that is.`,
  whichUnit: 'Which unit?',
  change: 'Change',
};
