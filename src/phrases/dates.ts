import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonth,
  type LocalDate,
  mondayOf,
  parts,
  weekdayOf,
} from '../rules/local-date.js';
import { comingDay, comingYear, dayOf, lastOfMonth, nthWeekday, weekdayAfter } from './calendar.js';
import { isBareMonth, isBareWeekday, isPoint, type Outline, type Point } from './elements.js';
import { Unreadable } from './unreadable.js';

/** "Dal 28 al 3 gennaio" runs over the turn of the month; "dal 14 al 12 novembre" is a mistake. */
const LONGEST_TURN = 14;
const LONGEST_RANGE_WITHOUT_YEAR = 183;

export type Span = [from: LocalDate, to: LocalDate];

/** Turns points and spans into dates, with what the phrase says elsewhere about week, month and year. */
export class Dates {
  /** @param early points whose month was said after them */
  constructor(
    private readonly outline: Outline,
    private readonly today: LocalDate,
    private readonly early: ReadonlySet<Point>,
  ) {}

  monthOf(point: Point): Span {
    const month = point.month ?? 0;
    return this.monthSpan(point.year ?? this.outline.year ?? comingYear(this.today, month, -1), month);
  }

  monthSpan(year: number, month: number): Span {
    const last = lastOfMonth(year, month);
    return [firstOfMonth(last), last];
  }

  /** @param after the beginning of the range that this day ends. @param only whether it exists, not what day it is */
  dateOf(point: Point, after?: LocalDate, only = false): LocalDate {
    const date = addDays(this.baseOf(point, after), point.later ?? 0);
    if (only || point.weekday === undefined || point.later !== undefined) return date;
    if (weekdayOf(date) !== point.weekday) throw new Unreadable('ambiguous');
    return date;
  }

  private baseOf(point: Point, after?: LocalDate): LocalDate {
    const { date, day, month } = point;
    if (date !== undefined) return date;
    if (day !== undefined && month !== undefined) return this.dayInMonth(day, month, point.year, after);
    if (day !== undefined) return this.bareDay(point, day, after);
    if (point.nth !== undefined || (point.modifier === 'last' && this.monthNamed() !== undefined))
      return this.nth(point);
    if (point.weekday !== undefined) return this.bareWeekday(point, after);
    throw new Unreadable('ambiguous');
  }

  private dayInMonth(day: number, month: number, year: number | undefined, after?: LocalDate): LocalDate {
    const chosen = year ?? this.outline.year ?? comingYear(after ?? this.today, month, day);
    return dayOf(chosen, month, day) ?? impossible();
  }

  private bareDay(point: Point, day: number, after?: LocalDate): LocalDate {
    const named = this.outline.months[0];
    if (named !== undefined) return dayOf(named.year, named.month, day) ?? impossible();
    if (!this.marked()) throw new Unreadable('ambiguous');
    return comingDay(after ?? this.today, point.day ?? day) ?? impossible();
  }

  private nth(point: Point): LocalDate {
    const named = this.monthNamed();
    if (named === undefined || point.weekday === undefined) throw new Unreadable('ambiguous');
    const nth = point.nth ?? -1;
    const date = nthWeekday(named.year, named.month, point.weekday, nth);
    if (date === null || date >= this.today || named.fixed) return date ?? impossible();
    return nthWeekday(named.year + 1, named.month, point.weekday, nth) ?? impossible();
  }

  /** The month that the whole phrase is about; `fixed` where its year is said. */
  private monthNamed(): { year: number; month: number; fixed: boolean } | undefined {
    const [relative] = this.outline.months;
    if (relative !== undefined) return { ...relative, fixed: true };
    const point = this.outline.elements.filter(isPoint).find(isBareMonth);
    if (point?.month === undefined) return undefined;
    const year = point.year ?? this.outline.year;
    return {
      year: year ?? comingYear(this.today, point.month, -1),
      month: point.month,
      fixed: year !== undefined,
    };
  }

  private bareWeekday(point: Point, after?: LocalDate): LocalDate {
    const weekday = point.weekday ?? 1;
    const monday = this.weekFor(point);
    if (monday !== undefined) {
      const date = addDays(monday, weekday - 1);
      if (date < this.today && monday >= mondayOf(this.today)) throw new Unreadable('ambiguous');
      return date;
    }
    if (point.modifier === 'last') return addDays(weekdayAfter(addDays(this.today, -1), weekday), -7);
    if (after !== undefined && after > this.today) return weekdayAfter(after, weekday);
    if (point.modifier !== 'next' && weekday === weekdayOf(this.today)) throw new Unreadable('ambiguous');
    return weekdayAfter(this.today, weekday);
  }

  /** One week holds for all weekdays; of several, the one named before (next week Tue) or after (Tue of next week). */
  private weekFor(point: Point): LocalDate | undefined {
    const { weeks, elements } = this.outline;
    if (weeks.length < 2) return weeks[0]?.monday;
    const place = elements.indexOf(point);
    const first = elements.findIndex((element) => isPoint(element) && isBareWeekday(element));
    const before = weeks.filter((week) => week.before <= place);
    const after = weeks.find((week) => week.before > place);
    return (weeks[0]?.before ?? 0) <= first ? before.at(-1)?.monday : after?.monday;
  }

  spanOf([first, last]: [Point, Point]): Span {
    if (isBareMonth(first) && isBareMonth(last)) return this.monthsBetween(first, last);
    const from = this.beginningOf(first, last);
    const to = this.dateOf(last, from);
    const yearSaid = last.year !== undefined || last.date !== undefined;
    const length = daysBetween(from, to);
    if (length < 0 || (!yearSaid && length > LONGEST_RANGE_WITHOUT_YEAR)) throw new Unreadable('ambiguous');
    return [from, to];
  }

  private beginningOf(first: Point, last: Point): LocalDate {
    const inferred = this.early.has(first) && (first.day ?? 0) > (last.day ?? 0) && last.day !== -1;
    if (inferred) return this.turnOfMonth(first, last);
    const open = first.year === undefined && first.day !== undefined && first.month !== undefined;
    if (open && last.year !== undefined) {
      const end = this.dateOf(last);
      const same = dayOf(last.year, first.month ?? 0, first.day ?? 0) ?? impossible();
      return same <= end ? same : (dayOf(last.year - 1, first.month ?? 0, first.day ?? 0) ?? impossible());
    }
    const from = this.dateOf(first);
    // One that has begun but not ended: this year's, whose beginning is past, or next year's?
    if (open && last.month !== undefined && this.dateOf(last) < from && this.isPast(first)) {
      throw new Unreadable('ambiguous');
    }
    return from;
  }

  private isPast(point: Point): boolean {
    return comingYear(this.today, point.month ?? 0, point.day ?? 0) > parts(this.today)[0];
  }

  /** Dal 28 al 3 gennaio: the 28 is of December. */
  private turnOfMonth(first: Point, last: Point): LocalDate {
    const end = this.dateOf(last);
    const [year, month] = parts(addMonths(firstOfMonth(end), -1));
    const from = dayOf(year, month, first.day ?? 0) ?? impossible();
    if (daysBetween(from, end) > LONGEST_TURN) throw new Unreadable('ambiguous');
    return from;
  }

  private monthsBetween(first: Point, last: Point): Span {
    if (!this.outline.every) throw new Unreadable('ambiguous');
    const [from] = this.monthOf(first);
    const month = last.month ?? 0;
    const [, to] = this.monthSpan(last.year ?? comingYear(from, month, -1), month);
    return [from, to];
  }

  /** A bare number is a day only where something says so. */
  private marked(): boolean {
    return this.outline.elements.some((element) => isPoint(element) && element.marked);
  }
}

function impossible(): never {
  throw new Unreadable('impossible');
}
