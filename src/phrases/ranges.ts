import { addDays, addMonths, daysBetween, type LocalDate } from '../rules/local-date.js';
import { comingDay, comingYear, dayOf, monthBefore } from './calendar.js';
import { type Dates, LONGEST_TURN, type Span } from './dates.js';
import { isBareDay, isBareMonth, type Point } from './elements.js';
import type { Scene } from './scene.js';
import { ambiguous, impossible, Unreadable } from './unreadable.js';

/** More dates than a year has are not a request. */
export const MOST_DATES = 366;
const LONGEST_RANGE_WITHOUT_YEAR = 183;

export interface Tools extends Scene {
  days: Dates;
  ranges: Ranges;
}

/** From one day to another, both included. */
export class Ranges {
  constructor(
    private readonly scene: Scene,
    private readonly days: Dates,
  ) {}

  spanOf({ first, last }: { first: Point; last: Point }): Span {
    if (isBareMonth(first) && isBareMonth(last)) return this.monthsBetween(first, last);
    const date = this.dateWithDash(first, last);
    if (date !== undefined) return [date, date];
    const from = this.beginningOf(first, last);
    const to = this.days.dateOf(last, from);
    return isSensible(from, to, last) ? [from, to] : ambiguous();
  }

  private beginningOf(first: Point, last: Point): LocalDate {
    const { today, choices, carried } = this.scene;
    const turns = carried.early.has(first) && (first.day ?? 0) > (last.day ?? 0) && last.day !== -1;
    if (turns) return this.turnOfMonth(first, last);
    if (
      first.year === undefined &&
      first.month !== undefined &&
      last.year !== undefined &&
      first.day !== undefined
    )
      return this.beforeYear(first.month, first.day, last);
    const from = this.days.dateOf(first);
    // one that has begun but not ended: what is left of it, or the next of that name?
    return this.isRunning(first, last, from) ? choices.pick('range begun', [today, from]) : from;
  }

  /** 28/12-3/1/2027 begins in the year before. */
  private beforeYear(month: number, day: number, last: Point): LocalDate {
    const end = this.days.dateOf(last);
    const year = last.year ?? 0;
    const same = dayOf(year, month, day) ?? impossible({ day, month, year });
    return same <= end ? same : (dayOf(year - 1, month, day) ?? impossible({ day, month, year: year - 1 }));
  }

  private isRunning(first: Point, last: Point, from: LocalDate): boolean {
    const { day, month, year } = first;
    if (day === undefined || year !== undefined || last.day === undefined || last.year !== undefined)
      return false;
    const before = month === undefined ? monthBefore(from, day) : addMonths(from, -12);
    if (before === null) return false;
    const to =
      last.month === undefined
        ? comingDay(before, last.day)
        : dayOf(comingYear(before, last.month, last.day), last.month, last.day);
    const { today } = this.scene;
    return to !== null && before < today && to >= today && isSensible(before, to, last);
  }

  /** Dal 28 al 3 gennaio: the 28 is of December. */
  private turnOfMonth(first: Point, last: Point): LocalDate {
    const { today, choices } = this.scene;
    const end = this.days.dateOf(last);
    const day = first.day ?? 0;
    const from = monthBefore(end, day) ?? impossible({ day });
    if (daysBetween(from, end) > LONGEST_TURN) return ambiguous();
    return from < today && last.year === undefined ? choices.pick('range begun', [today]) : from;
  }

  private monthsBetween(first: Point, last: Point): Span {
    if (!this.scene.outline.every) return ambiguous();
    const [from] = this.days.monthOf(first);
    const month = last.month ?? 0;
    const [, to] = this.days.monthSpan(last.year ?? comingYear(from, month, -1), month);
    return [from, to];
  }

  /** 3-12 alone: from the 3rd to the 12th, or 3 December. */
  private dateWithDash(first: Point, last: Point): LocalDate | undefined {
    const { elements } = this.scene.outline;
    const bare =
      elements.length === 3 && isBareDay(first) && isBareDay(last) && !first.marked && !last.marked;
    const month = last.day ?? 0;
    if (!bare || month > 12 || first.weekday !== undefined || last.weekday !== undefined) return undefined;
    const asDate = this.scene.choices.pick('dash', [false, true]);
    return asDate ? this.days.dateOf({ is: 'point', day: first.day ?? 0, month }) : undefined;
  }
}

function isSensible(from: LocalDate, to: LocalDate, last: Point): boolean {
  const yearSaid = last.year !== undefined || last.date !== undefined;
  const length = daysBetween(from, to);
  return length >= 0 && (yearSaid || length <= LONGEST_RANGE_WITHOUT_YEAR);
}

export function allOf([from, to]: Span): LocalDate[] {
  const count = daysBetween(from, to) + 1;
  if (count > MOST_DATES) throw new Unreadable('unreadable');
  return Array.from({ length: Math.max(count, 0) }, (_, index) => addDays(from, index));
}

export function weekOf(monday: LocalDate): LocalDate[] {
  return allOf([monday, addDays(monday, 6)]);
}
