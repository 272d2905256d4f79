import type { Weekday } from '../rules/local-date.js';

/** Words that steer the reading and carry no value of their own. */
export type Signal =
  | 'next'
  | 'this'
  | 'last' // the one before today; with a month: the last of it
  | 'final' // ultimo: the last of a month, never the one before today
  | 'fine' // Italian end, English all right: what follows tells
  | 'end' // of a month: a bound of a range or pattern, by itself no day
  | 'every'
  | 'whole' // tutto: before a weekday the whole of it, elsewhere every day of what follows
  | 'alternate' // every second one
  | 'and'
  | 'or'
  | 'from'
  | 'from-the' // dal: with the article that marks a number as a day
  | 'to'
  | 'to-the' // al: with the article
  | 'a' // Italian "to", English "one": what follows tells
  | 'until'
  | 'between' // Italian tra, fra: also "in" two days
  | 'in'
  | 'on'
  | 'of'
  | 'for'
  | 'the'
  | 'il' // before a weekday it makes a habit of it: "il martedì" is every Tuesday
  | 'many' // plural article
  | 'except'
  | 'but' // leaves out days of a longer stretch; otherwise it only takes back
  | 'including'
  | 'unclear' // speaks of days without naming one
  | 'vague' // what is said of the days can't be weighed: not, after, by
  | 'perhaps'
  | 'now' // two days from now
  | 'clock' // a time of the day follows
  | 'week-of' // the day that follows stands for its week
  | 'filler';

export type Unit = 'day' | 'week' | 'fortnight' | 'month' | 'year';

/** What a word, or several together, means. */
export type Meaning =
  | { is: Signal }
  | { is: 'weekday'; weekday: Weekday; many?: true }
  | { is: 'month'; month: number }
  | { is: 'weekday-or-month'; weekday: Weekday; month: number; rather: 'weekday' | 'month' }
  | { is: 'week-or-month'; month: number }
  | { is: 'offset'; days: number }
  | { is: 'later'; days: number }
  | { is: 'week-ahead'; weeks: number }
  | { is: 'easter'; days: number }
  | { is: 'feast'; month: number; day: number }
  | { is: 'number'; value: number; ordinal?: true; word: true }
  /** `later`: after a weekday it puts it off (Monday week). */
  | { is: 'unit'; unit: Unit; past?: true; later?: true }
  | { is: 'weekend'; many?: true }
  | { is: 'workdays' }
  /** Before or after the days left out. */
  | { is: 'excluded'; many?: true };

/** Meanings with the words for them, separated by `|`: lower case, no accents, at most six words together. */
export type Vocabulary = [meaning: Meaning, words: string][];
