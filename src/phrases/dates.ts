import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonth,
  type LocalDate,
  mondayOf,
  monthOf,
  parts,
  weekdayOf,
} from '../rules/local-date.js';
import {
  comingDay,
  comingYear,
  dayOf,
  isYear,
  lastOfMonth,
  monthBefore,
  nearestWeekday,
  nthWeekday,
  skipsMonth,
} from './calendar.js';
import { isBareDay, isBareMonth, isPoint, type Outline, type Point } from './elements.js';
import type { Scene } from './scene.js';
import { ambiguous, impossible, type NoSuchDay, Unreadable } from './unreadable.js';
import { WeekdayDates } from './weekday-dates.js';

/** "Dal 28 al 3 gennaio" runs over the turn of the month; "dal 14 al 12 novembre" is a mistake. */
export const LONGEST_TURN = 14;

export type Span = [from: LocalDate, to: LocalDate];

/** Turns points into dates, with what the phrase says elsewhere about week, month and year. */
export class Dates {
  private readonly outline: Outline;
  private readonly today: LocalDate;
  private readonly weekdays: WeekdayDates;

  constructor(private readonly scene: Scene) {
    this.outline = scene.outline;
    this.today = scene.today;
    this.weekdays = new WeekdayDates(scene, (point) => this.dateOf(point));
  }

  monthOf(point: Point): Span {
    const month = point.month ?? 0;
    return this.monthSpan(point.year ?? this.outline.year ?? comingYear(this.today, month, -1), month);
  }

  monthSpan(year: number, month: number): Span {
    const last = lastOfMonth(year, month);
    return [firstOfMonth(last), last];
  }

  /** @param after the beginning of the range that this day ends */
  dateOf(point: Point, after?: LocalDate): LocalDate {
    const date = addDays(this.baseOf(point, after), point.later ?? 0);
    const numbered = point.day !== undefined || point.date !== undefined;
    if (point.weekday === undefined || point.later !== undefined || !numbered) return date;
    if (weekdayOf(date) === point.weekday) return date;
    return this.scene.choices.pick('weekday', [date, nearestWeekday(date, point.weekday, this.today)]);
  }

  /** "The week of the 23rd": the one we are in, where it has that day. */
  mondayFor(point: Point): LocalDate {
    const date = this.dateOf(point);
    const monday = mondayOf(this.today);
    if (point.day === undefined || point.year !== undefined) return mondayOf(date);
    const before = point.month === undefined ? monthBefore(date, point.day) : addMonths(date, -12);
    return before !== null && mondayOf(before) === monday ? monday : mondayOf(date);
  }

  /** One impossible date makes the whole phrase none, whatever else is unclear about it. */
  refuseImpossible(point: Point): void {
    const { day, month, year: written } = point;
    if (day === undefined) return;
    if (written !== undefined && !isYear(written)) throw new Unreadable('unreadable');
    if (day > 99 || (day > 31 && month === undefined && !point.marked)) throw new Unreadable('unreadable');
    if (day > 31 || day === 0) impossible({ day, month, year: point.year });
    if (month === undefined) return;
    const year = this.yearOf(point, month, day);
    const earlier =
      this.scene.carried.turns.has(point) && dayOf(year, month === 1 ? 12 : month - 1, day) !== null;
    if (dayOf(year, month, day) === null && !earlier) impossible(noSuchDay(point, day, month, year));
  }

  private baseOf(point: Point, after?: LocalDate): LocalDate {
    const { date, day, month } = point;
    if (date !== undefined) return date;
    if (day !== undefined && month !== undefined) return this.dayInMonth(point, day, month, after);
    if (day !== undefined) return this.bareDay(point, day, after);
    if (point.nth !== undefined || (point.modifier === 'last' && this.monthNamed() !== undefined))
      return this.nth(point);
    if (point.weekday !== undefined) return this.weekdays.dateOf(point, point.weekday, after);
    return ambiguous();
  }

  private dayInMonth(point: Point, day: number, month: number, after?: LocalDate): LocalDate {
    const year = this.yearOf(point, month, day, after);
    const date = dayOf(year, month, day);
    const earlier = this.beforeTurn(point, day);
    if (earlier === null) return date ?? impossible(noSuchDay(point, day, month, year));
    if (date === null || weekdayOf(earlier) === point.weekday) return earlier;
    return point.weekday === undefined ? this.scene.choices.pick('turn', [earlier, date]) : date;
  }

  private yearOf(point: Point, month: number, day: number, after = this.today): number {
    return point.year ?? this.outline.year ?? comingYear(after, month, day);
  }

  /** 29 e 7 gennaio: the 29 may be of December. */
  private beforeTurn(point: Point, day: number): LocalDate | null {
    const next = this.scene.carried.turns.get(point);
    if (next === undefined) return null;
    const end = this.dateOf(next);
    const earlier = monthBefore(end, day);
    if (earlier === null || earlier < this.today) return null;
    if (point.weekday !== undefined) return weekdayOf(earlier) === point.weekday ? earlier : null;
    return daysBetween(earlier, end) <= LONGEST_TURN ? earlier : null;
  }

  /** A number alone is a day only where something says so. */
  private bareDay(point: Point, day: number, after?: LocalDate): LocalDate {
    const { choices, carried } = this.scene;
    const [named] = this.outline.months;
    if (named !== undefined)
      return this.stillToCome(dayOf(named.year, named.month, day) ?? impossible({ day, month: named.month }));
    const before = carried.following.get(point);
    if (before !== undefined)
      return choices.pick('next month', [comingDay(this.dateOf(before), day) ?? impossible({ day })]);
    const points = this.outline.elements.filter(isPoint);
    if (!points.some(({ marked }) => marked)) {
      if (this.outline.unknown) throw new Unreadable('unreadable');
      if (!points.every(isBareDay)) return ambiguous();
      choices.pick('bare number', [day]);
    }
    const from = after ?? this.today;
    const date = comingDay(from, day) ?? impossible({ day });
    return skipsMonth(from, day, date) ? choices.pick('month skipped', [date]) : date;
  }

  /** A day of this month that is past: that of the next? Of a month named as past it is what was said. */
  private stillToCome(date: LocalDate, next: LocalDate | null = addMonths(date, 1)): LocalDate {
    if (date >= this.today || monthOf(date) < monthOf(this.today)) return date;
    return this.scene.choices.pick('day past', next === null ? [] : [next]);
  }

  private nth(point: Point): LocalDate {
    const named = this.monthNamed();
    if (named === undefined || point.weekday === undefined) return ambiguous();
    const nth = point.nth ?? -1;
    const date = nthWeekday(named.year, named.month, point.weekday, nth);
    if (date !== null && this.outline.months.length > 0) {
      const [year, month] = parts(addMonths(date, 1));
      return this.stillToCome(date, nthWeekday(year, month, point.weekday, nth));
    }
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
}

/** The year is said where it was written, or where it is what is wrong. */
function noSuchDay(point: Point, day: number, month: number, year: number): NoSuchDay {
  return { day, month, year: point.year !== undefined || (day === 29 && month === 2) ? year : undefined };
}
