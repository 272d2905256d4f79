/** A calendar day, `YYYY-MM-DD`, of the organisation's zone. Strings of this form sort as the days do. */
export type LocalDate = string & { readonly __localDate: true };

/** Time on the clock of the organisation's zone, `HH:MM`. */
export type LocalTime = string & { readonly __localTime: true };

/** ISO weekday: 1 = Monday ... 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MILLISECONDS_PER_DAY = 86_400_000;
/** Days from 1 March of the year 0 to 1970-01-01. */
const MARCH_YEAR_0_TO_1970 = 719_468;
/** Dates already written out: rules walk over the same few hundred again and again. */
const dates = new Map<number, LocalDate>();

/** @returns null where the text is no such day (wrong form, 30 February). */
export function parseLocalDate(text: string): LocalDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text
    ? null
    : (text as LocalDate);
}

/** For literals and values already checked. @throws RangeError where the text is no day */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new RangeError(`not a date: ${text}`);
  return date;
}

/** @returns null where the text is no time of the day (`24:00` is none) */
export function parseLocalTime(text: string): LocalTime | null {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as LocalTime) : null;
}

/** For literals and values already checked. @throws RangeError where the text is no time of the day */
export function localTime(text: string): LocalTime {
  const time = parseLocalTime(text);
  if (time === null) throw new RangeError(`not a time: ${text}`);
  return time;
}

/** Days since 1970-01-01. */
export function dayNumber(date: LocalDate): number {
  const [year, month, day] = parts(date);
  // years that begin in March end with the leap day (Hinnant, days_from_civil)
  const years = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + dayOfYear - MARCH_YEAR_0_TO_1970;
}

export function fromDayNumber(day: number): LocalDate {
  let known = dates.get(day);
  if (!known) {
    known = new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10) as LocalDate;
    dates.set(day, known);
  }
  return known;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekdayOf(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Same-numbered day `months` later, or the last day of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = parts(date);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10) as LocalDate;
}

/** `YYYY-MM`. */
export function monthOf(date: LocalDate): string {
  return date.slice(0, 7);
}

export function firstOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 7)}-01` as LocalDate;
}

/** ISO week, `YYYY-Www`: the year is that of the week's Thursday. */
export function isoWeekOf(date: LocalDate): string {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01` as LocalDate, thursday) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

/** Monday of the ISO week. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** Year, month 1-12, day of the month. */
export function parts(date: LocalDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** The earlier of two days, or of two times of a day. */
export function earlierOf<Text extends LocalDate | LocalTime>(one: Text, other: Text): Text {
  return one < other ? one : other;
}

/** The later of two days, or of two times of a day. */
export function laterOf<Text extends LocalDate | LocalTime>(one: Text, other: Text): Text {
  return one > other ? one : other;
}
