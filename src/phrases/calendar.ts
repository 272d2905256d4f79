import {
  addDays,
  addMonths,
  firstOfMonth,
  type LocalDate,
  parseLocalDate,
  parts,
  type Weekday,
  weekdayOf,
} from '../rules/local-date.js';

const MONTHS_TO_LOOK_AHEAD = 12;

/** @param day -1 is the last of the month. @returns null where there is no such day */
export function dayOf(year: number, month: number, day: number): LocalDate | null {
  if (month < 1 || month > 12) return null;
  if (day === -1) return lastOfMonth(year, month);
  return parseLocalDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

export function lastOfMonth(year: number, month: number): LocalDate {
  return addDays(addMonths(`${String(year).padStart(4, '0')}-${two(month)}-01` as LocalDate, 1), -1);
}

/** The year in which this day of the month is not past on `today`; the day need not exist in it. */
export function comingYear(today: LocalDate, month: number, day: number): number {
  const [year, thisMonth, thisDay] = parts(today);
  const past = month < thisMonth || (month === thisMonth && day !== -1 && day < thisDay);
  return past ? year + 1 : year;
}

/** The first day with this number from `from` on, that day included. */
export function comingDay(from: LocalDate, day: number): LocalDate | null {
  for (let ahead = 0; ahead <= MONTHS_TO_LOOK_AHEAD; ahead++) {
    const [year, month] = parts(addMonths(firstOfMonth(from), ahead));
    const date = dayOf(year, month, day);
    if (date !== null && date >= from) return date;
  }
  return null;
}

/** The first such weekday strictly after `date`. */
export function weekdayAfter(date: LocalDate, weekday: Weekday): LocalDate {
  return addDays(date, ((weekday - weekdayOf(date) + 6) % 7) + 1);
}

/** @param nth -1 is the last of the month. @returns null where the month has no such weekday */
export function nthWeekday(year: number, month: number, weekday: Weekday, nth: number): LocalDate | null {
  const last = lastOfMonth(year, month);
  if (nth === -1) return addDays(weekdayAfter(last, weekday), -7);
  const date = addDays(weekdayAfter(addDays(firstOfMonth(last), -1), weekday), 7 * (nth - 1));
  return date <= last ? date : null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
