import { type LocalDate, localDate, type Weekday } from '../../../src/rules/local-date.js';

/** A calendar of its own: nothing here is asked of the rules that are tested. */

/** Easter Mondays and the days of R2 of the years that are tried; 4 October falls on Sunday in 2026. */
const HOLIDAYS = new Set(
  ['2026', '2027', '2028'].flatMap((year) =>
    ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '10-04', '11-01', '12-08', '12-25', '12-26'].map(
      (day) => `${year}-${day}`,
    ),
  ),
);
for (const monday of ['2026-04-06', '2027-03-29', '2028-04-17']) HOLIDAYS.add(monday);

const utc = (date: string) => new Date(`${date}T12:00:00Z`);

export function plus(date: LocalDate, days: number): LocalDate {
  const moved = utc(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return localDate(moved.toISOString().slice(0, 10));
}

export function plusMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return localDate(
    new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10),
  );
}

export function weekday(date: LocalDate): Weekday {
  return (utc(date).getUTCDay() || 7) as Weekday;
}

export function isHoliday(date: LocalDate, local: ReadonlySet<LocalDate>): boolean {
  return HOLIDAYS.has(date) || local.has(date);
}

/** The seven dates of the ISO week. */
export function weekOf(date: LocalDate): LocalDate[] {
  const monday = plus(date, 1 - weekday(date));
  return [0, 1, 2, 3, 4, 5, 6].map((days) => plus(monday, days));
}

/** `2026-W53`: the week belongs to the year of its Thursday, and is the n-th with a Thursday. */
export function weekName(date: LocalDate): string {
  const thursday = weekOf(date)[3] as LocalDate;
  const year = thursday.slice(0, 4);
  let week = 0;
  for (let day = thursday; day.startsWith(year); day = plus(day, -7)) week += 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2026-10-25 02:30:00`, as the wall in Rome shows it: such texts sort as instants do, by day at least. */
export function wall(instant: Date): string {
  return clock.format(instant);
}

export function dayOf(instant: Date): LocalDate {
  return localDate(wall(instant).slice(0, 10));
}

/** Working days (R2) in (from, to]. */
export function workingDaysAfter(from: LocalDate, to: LocalDate, local: ReadonlySet<LocalDate>): number {
  let count = 0;
  for (let day = plus(from, 1); day <= to; day = plus(day, 1)) {
    if (weekday(day) <= 5 && !isHoliday(day, local)) count += 1;
  }
  return count;
}
