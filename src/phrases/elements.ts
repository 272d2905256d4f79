import type { LocalDate, Weekday } from '../rules/local-date.js';

export type Modifier = 'next' | 'this' | 'last';

/** A day as far as the phrase names it; what is missing comes from its neighbours or from today. */
export interface Point {
  is: 'point';
  weekday?: Weekday;
  /** -1: the last of the month. */
  day?: number;
  month?: number;
  year?: number;
  /** Relative to today: already a date. */
  date?: LocalDate;
  modifier?: Modifier;
  /** The nth such weekday of a month; -1: the last. */
  nth?: number;
  /** Days after what the rest says (lunedì a otto, a week from Monday). */
  later?: number;
  /** The week this day is in ("la settimana del 7 dicembre"). */
  week?: boolean;
  /** Every such weekday, not one. */
  habit?: boolean;
  /** An article or "giorno" says that the bare number is a day. */
  marked?: boolean;
  /** The number is spelled out, so perhaps no day at all (una, due). */
  spelled?: boolean;
}

export type Joint = 'and' | 'or' | 'from' | 'to' | 'until' | 'between' | 'except';

export type Element = Point | { is: Joint };

/** The phrase as its points in order, and what holds for all of them. */
export interface Outline {
  elements: Element[];
  /** Mondays of the weeks named, and before which element each stood. */
  weeks: { monday: LocalDate; before: number }[];
  /** Months named relative to today. */
  months: { year: number; month: number }[];
  /** Year named relative to today. */
  year?: number;
  every: boolean;
  /** Days of "per due settimane", "the next three days". */
  length?: number;
  /** "The next three Tuesdays". */
  count?: number;
  /** Days are spoken of, but none is named for sure. */
  vague: boolean;
}

export function isPoint(element: Element | undefined): element is Point {
  return element?.is === 'point';
}

/** A weekday without a date of its own. */
export function isBareWeekday(point: Point): boolean {
  return point.weekday !== undefined && point.day === undefined && point.date === undefined;
}

export function isBareMonth(point: Point): boolean {
  return point.month !== undefined && point.day === undefined;
}

/** A day of the month whose month is not said. */
export function isBareDay(point: Point): boolean {
  return point.day !== undefined && point.month === undefined;
}
