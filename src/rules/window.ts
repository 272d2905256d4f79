import type { Regulation } from '../regulations/schema.js';
import { holidayOn } from './calendar.js';
import { type LocalDate, type LocalTime, type Weekday, weekdayOf } from './local-date.js';

/** Working window (fascia di operatività): no remote work before it opens, none from when it closes. */
export function workingWindow(regulation: Regulation): { opens: LocalTime; closes: LocalTime } {
  return { opens: regulation.window.opens, closes: regulation.window.closes };
}

/** A day on which a person with these workdays is in disconnection from midnight to midnight (§ 9). */
export function isDisconnectionDay(
  regulation: Regulation,
  workdays: readonly Weekday[],
  date: LocalDate,
  localHolidays: ReadonlySet<LocalDate>,
): boolean {
  const weekday = weekdayOf(date);
  if (weekday === 7 || holidayOn(date, localHolidays) !== undefined) return true;
  if (weekday !== 6) return false;
  return regulation.disconnection.saturday === 'always' || !workdays.includes(6);
}
