import type { Edition } from '../regulations/schema.js';
import { regulationAt } from './edition.js';
import { addDays, type LocalDate, type Weekday, weekdayOf } from './local-date.js';
import { isDisconnectionDay, workingWindow } from './window.js';
import { dateOf, instantOf } from './zoned.js';

/** Further than anybody asks ahead; a search that finds nothing ends there. */
const HORIZON_DAYS = 400;
const HOUR_MS = 3_600_000;

/** The hours in which somebody can be expected to answer: their working window, on the days they work. */
export interface AnswerTime {
  /** Such hours between two instants. */
  hoursBetween(from: Date, to: Date): number;
  /**
   * The instant after `from` at which so many of them have passed. Where that is the end of a day, the beginning of
   * the next one: nobody is written to when their window closes.
   * @returns undefined where it lies beyond all that is known
   */
  after(from: Date, hours: number): Date | undefined;
}

type Stretch = { opens: number; closes: number };

/** Kept for several questions: each day is looked at once. */
export function answerTime(
  editions: readonly Edition[],
  workdays: readonly Weekday[],
  localHolidays: ReadonlySet<LocalDate>,
): AnswerTime {
  const known = new Map<LocalDate, Stretch | null>();
  const stretchOn = (date: LocalDate): Stretch | null => {
    let stretch = known.get(date);
    if (stretch === undefined) {
      stretch = stretchOf(editions, workdays, localHolidays, date);
      known.set(date, stretch);
    }
    return stretch;
  };
  return {
    hoursBetween(from, to) {
      let passed = 0;
      const last = dateOf(to);
      for (let date = dateOf(from); date <= last; date = addDays(date, 1)) {
        const stretch = stretchOn(date);
        if (!stretch) continue;
        const begins = Math.max(stretch.opens, from.getTime());
        passed += Math.max(0, Math.min(stretch.closes, to.getTime()) - begins);
      }
      return passed / HOUR_MS;
    },
    after(from, hours) {
      let left = hours * HOUR_MS;
      let date = dateOf(from);
      for (let days = 0; days < HORIZON_DAYS; days++, date = addDays(date, 1)) {
        const stretch = stretchOn(date);
        if (!stretch) continue;
        const begins = Math.max(stretch.opens, from.getTime());
        if (begins + left < stretch.closes) return new Date(begins + left);
        left -= Math.max(0, stretch.closes - begins);
      }
      return undefined;
    },
  };
}

function stretchOf(
  editions: readonly Edition[],
  workdays: readonly Weekday[],
  localHolidays: ReadonlySet<LocalDate>,
  date: LocalDate,
): Stretch | null {
  const regulation = regulationAt(editions, date);
  if (!regulation || !workdays.includes(weekdayOf(date))) return null;
  if (isDisconnectionDay(regulation, workdays, date, localHolidays)) return null;
  const { opens, closes } = workingWindow(regulation);
  return { opens: instantOf(date, opens).getTime(), closes: instantOf(date, closes).getTime() };
}
