import type { Weekday } from '../rules/local-date.js';

/** Words that steer the reading and carry no value of their own. */
export type Signal =
  | 'next'
  | 'this'
  | 'last' // the one before today; with a month: the last of it
  | 'final' // ultimo: the last of a month, never the one before today
  | 'end' // of a month: a bound of a range or pattern, by itself no day
  | 'every'
  | 'and'
  | 'or'
  | 'from'
  | 'from-the' // dal: with the article that marks a number as a day
  | 'to'
  | 'a' // Italian "to", English "one": what follows tells
  | 'until'
  | 'between' // Italian tra, fra: also "in" two days
  | 'in'
  | 'of'
  | 'for'
  | 'the'
  | 'il' // before a weekday it makes a habit of it: "il martedì" is every Tuesday
  | 'many' // plural article
  | 'except'
  | 'not'
  | 'vague' // speaks of days without naming one
  | 'now' // two days from now
  | 'clock' // a time of the day follows
  | 'week-later' // lunedì a otto
  | 'filler';

export type Unit = 'day' | 'week' | 'month' | 'year';

/** What a word, or several together, means. */
export type Meaning =
  | { is: Signal }
  | { is: 'weekday'; weekday: Weekday; many?: true }
  | { is: 'month'; month: number }
  | { is: 'weekday-or-month'; weekday: Weekday; month: number; rather: 'weekday' | 'month' }
  | { is: 'offset'; days: number }
  | { is: 'feast'; month: number; day: number }
  | { is: 'number'; value: number; ordinal?: true; word: true }
  | { is: 'unit'; unit: Unit; past?: true }
  | { is: 'weekend'; many?: true }
  | { is: 'workdays' };

/** Meanings with the words for them, separated by `|`: lower case, no accents, at most four words together. */
export type Vocabulary = [meaning: Meaning, words: string][];
