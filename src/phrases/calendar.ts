import { holidayOn } from '../rules/calendar.js';
import {
  addDays,
  addMonths,
  firstOfMonth,
  type LocalDate,
  monthOf,
  parseLocalDate,
  parts,
  type Weekday,
  weekdayOf,
} from '../rules/local-date.js';

const MONTHS_TO_LOOK_AHEAD = 12;
const [FIRST_YEAR, LAST_YEAR] = [1900, 2199];

/** Whether anybody means such a year. */
export function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** @param day -1 is the last of the month. @returns null where there is no such day */
export function dayOf(year: number, month: number, day: number): LocalDate | null {
  if (month < 1 || month > 12 || !isYear(year)) return null;
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

/** Whether a month that has no such day lies between: the 31st, said on 5 November. */
export function skipsMonth(from: LocalDate, day: number, found: LocalDate): boolean {
  const ahead = day === -1 || day >= parts(from)[2] ? 0 : 1;
  return monthOf(found) !== monthOf(addMonths(firstOfMonth(from), ahead));
}

/** The same-numbered day of the month before. @returns null where it has no such day */
export function monthBefore(date: LocalDate, day: number): LocalDate | null {
  const [year, month] = parts(addMonths(firstOfMonth(date), -1));
  return dayOf(year, month, day);
}

/** The day so many days after Easter that is not past on `today`. */
export function easterOn(today: LocalDate, days: number): LocalDate {
  const [year] = parts(today);
  const date = addDays(easterMonday(year), days - 1);
  return date < today ? addDays(easterMonday(year + 1), days - 1) : date;
}

function easterMonday(year: number): LocalDate {
  let date = `${year}-03-23` as LocalDate; // the earliest
  while (holidayOn(date, new Set()) !== 'easter-monday') date = addDays(date, 1);
  return date;
}

/** The first such weekday strictly after `date`. */
export function weekdayAfter(date: LocalDate, weekday: Weekday): LocalDate {
  return addDays(date, ((weekday - weekdayOf(date) + 6) % 7) + 1);
}

/** The nearest such weekday to `date`, not before `today`. */
export function nearestWeekday(date: LocalDate, weekday: Weekday, today: LocalDate): LocalDate {
  const nearest = weekdayAfter(addDays(date, -4), weekday);
  return nearest < today ? addDays(nearest, 7) : nearest;
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
