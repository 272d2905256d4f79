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
  /** The week this day is in ("la settimana del 7 dicembre"), or its weekend. */
  week?: 'week' | 'weekend' | undefined;
  /** Of a weekend: its two days go together. */
  weekend?: boolean;
  /** Every such weekday, not one. */
  habit?: boolean;
  /** An article or "giorno" says that the bare number is a day. */
  marked?: boolean;
  /** December 3: what follows is of that month too. */
  monthFirst?: boolean;
  /** The number is spelled out, so perhaps no day at all (una, due). */
  spelled?: boolean;
  /** The number counts (primo, 3rd): before a weekday it may say which one. */
  ordinal?: boolean;
  /** "Next" stands before this weekday and holds for those listed after it. */
  leads?: boolean;
  /** The weekday from which "next" comes. */
  led?: Point;
}

export type Joint = 'and' | 'or' | 'from' | 'to' | 'until' | 'between' | 'except';

/** `listed`: a comma or the like, where a word would tell which joint it is. */
export type Element = Point | { is: Joint; listed?: true };

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
  /** "Every" is said of days or weeks. */
  unitOfPattern: boolean;
  /** Every second one only. */
  alternate: boolean;
  /** "Per due settimane", "the next three days". */
  length?: { days: number; unit: 'day' | 'week' | 'fortnight'; next: boolean };
  /** "The next three Tuesdays". */
  count?: number;
  /** Days are spoken of, but none is named for sure. */
  vague: boolean;
  /** Something is said about the days named that we can't weigh (non, dopo, entro). */
  hesitant: boolean;
  /** What is named may not be what is meant (forse, il 3 brumaio). */
  perhaps: boolean;
  /** One of those named: "uno tra lunedì e martedì". */
  oneOf: boolean;
  /** There is a word we don't know. */
  unknown: boolean;
}

export function isPoint(element: Element | undefined): element is Point {
  return element?.is === 'point';
}

/** Whether the phrase speaks of days at all, perhaps none in particular. */
export function namesDays(outline: Outline, named: Element[]): boolean {
  const { weeks, months, year, length, unitOfPattern, alternate } = outline;
  const periods = weeks.length + months.length > 0 || year !== undefined || length !== undefined;
  return named.some(isPoint) || periods || unitOfPattern || alternate;
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
