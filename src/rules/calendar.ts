import { addDays, type LocalDate, weekdayOf } from './local-date.js';

/** National holidays on a fixed day (L. 260/1949, L. 54/1977, L. 336/2000), `MM-DD` -> key. */
const FIXED: Record<string, string> = {
  '01-01': 'new-year',
  '01-06': 'epiphany',
  '04-25': 'liberation-day',
  '05-01': 'labour-day',
  '06-02': 'republic-day',
  '08-15': 'assumption',
  '11-01': 'all-saints',
  '12-08': 'immaculate-conception',
  '12-25': 'christmas',
  '12-26': 'saint-stephen',
};

/** 4 October is a holiday again from 2026 (L. 151/2025). */
const SAINT_FRANCIS_SINCE = 2026;

const easterMondays = new Map<string, LocalDate>();

/** Gregorian computus (Meeus, Jones, Butcher). */
function easterMonday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  const month = String(Math.floor(f / 31)).padStart(2, '0');
  const day = String((f % 31) + 1).padStart(2, '0');
  return addDays(`${year}-${month}-${day}` as LocalDate, 1);
}

/**
 * @param localHolidays patron saint and closures of the organisation
 * @returns key of the holiday (`local` for one of the organisation), undefined on other days
 */
export function holidayOn(date: LocalDate, localHolidays: ReadonlySet<LocalDate>): string | undefined {
  const year = date.slice(0, 4);
  const fixed = FIXED[date.slice(5)];
  if (fixed) return fixed;
  if (date.endsWith('-10-04') && Number(year) >= SAINT_FRANCIS_SINCE) return 'saint-francis';
  const monday = easterMondays.get(year) ?? easterMonday(Number(year));
  easterMondays.set(year, monday);
  if (date === monday) return 'easter-monday';
  return localHolidays.has(date) ? 'local' : undefined;
}

/** Working day (giorno lavorativo): Monday to Friday and no holiday, whatever anybody's schedule (R2). */
export function isWorkingDay(date: LocalDate, localHolidays: ReadonlySet<LocalDate>): boolean {
  return weekdayOf(date) <= 5 && holidayOn(date, localHolidays) === undefined;
}

/** The `count`-th working day after `date`. */
export function addWorkingDays(
  date: LocalDate,
  count: number,
  localHolidays: ReadonlySet<LocalDate>,
): LocalDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, localHolidays)) left -= 1;
  }
  return day;
}

/**
 * Working days of notice: `from` is not counted, `to` is (R3).
 * @param enough counting stops there: a longer notice need not be known
 */
export function workingDaysOfNotice(
  from: LocalDate,
  to: LocalDate,
  localHolidays: ReadonlySet<LocalDate>,
  enough = Number.POSITIVE_INFINITY,
): number {
  let counted = 0;
  for (let day = addDays(from, 1); day <= to && counted < enough; day = addDays(day, 1)) {
    if (isWorkingDay(day, localHolidays)) counted += 1;
  }
  return counted;
}
