import type { Quota } from '../rules/decision.js';
import type { ContactBand } from '../rules/facts.js';
import { addDays, type LocalDate, mondayOf, monthOf, type Weekday, weekdayOf } from '../rules/local-date.js';
import { wallTime } from '../rules/zoned.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { series } from './wording.js';

const TAGS: Record<Locale, string> = { it: 'it-IT', en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than a hundred uses of it. */
function formatOf(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(options).join(' ')}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format;
}

/** Parts in the order day, month, year in both languages, without the commas that versions of ICU put or leave out. */
function spell(date: LocalDate, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return formatOf(locale, options)
    .formatToParts(new Date(`${date}T00:00:00Z`))
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => value)
    .join(' ');
}

/** The year is written only where it is not that of the day the reader stands on. */
function yearFor(date: LocalDate, near?: LocalDate): Intl.DateTimeFormatOptions {
  return near && date.slice(0, 4) !== near.slice(0, 4) ? { year: 'numeric' } : {};
}

/**
 * `giovedì 3 dicembre`, `Thursday 3 December`.
 * @param near a day of the reader's present: with it, a date of another year bears its year
 */
export function formatDate(date: LocalDate, locale: Locale, near?: LocalDate): string {
  return spell(date, locale, { weekday: 'long', day: 'numeric', month: 'long', ...yearFor(date, near) });
}

/** `gio 3 dic`, `Thu 3 Dec`: where there is little room. */
export function formatShortDate(date: LocalDate, locale: Locale, near?: LocalDate): string {
  return spell(date, locale, { weekday: 'short', day: 'numeric', month: 'short', ...yearFor(date, near) });
}

/** `giovedì`, `Thursday`. */
export function formatWeekday(weekday: Weekday, locale: Locale): string {
  // 1970-01-05 was a Monday
  return spell(addDays('1970-01-05' as LocalDate, weekday - 1), locale, { weekday: 'long' });
}

/** When something of whole days is: `giovedì 3 dicembre`, `da giovedì 3 dicembre a venerdì 4 dicembre`. */
export function formatSpan(from: LocalDate, to: LocalDate, locale: Locale, near?: LocalDate): string {
  const { words } = catalogue(locale);
  const [first, last] = [formatDate(from, locale, near), formatDate(to, locale, near)];
  return from === to ? words.onDay(first) : words.span(first, last);
}

/** `martedì 24 novembre alle 09:05`, `on Tuesday 24 November at 09:05`. */
export function formatMoment(instant: Date, locale: Locale, near?: LocalDate): string {
  const { date, time } = wallTime(instant);
  return catalogue(locale).words.at(formatDate(date, locale, near), time);
}

/** `10:00–13:00`, and on which days where not on all. */
export function formatBand(band: ContactBand, locale: Locale): string {
  const hours = `${band.from}–${band.to}`;
  if (!band.weekdays) return hours;
  const weekdays = band.weekdays.map((weekday) => formatWeekday(weekday, locale));
  return catalogue(locale).words.bandOn(hours, formatList(weekdays, locale));
}

export function formatBands(bands: ContactBand[], locale: Locale): string {
  return bands.map((band) => formatBand(band, locale)).join(', ');
}

/** The bands of one day, as hours. */
export function formatBandsOf(date: LocalDate, bands: ContactBand[], locale: Locale): string {
  const ofDay = bands.filter((band) => !band.weekdays || band.weekdays.includes(weekdayOf(date)));
  return formatBands(
    ofDay.map(({ from, to }) => ({ from, to })),
    locale,
  );
}

/** First and last day of an ISO week. */
function weekRange(period: string, locale: Locale, near?: LocalDate): string {
  const [year, week] = period.split('-W');
  // the week of 4 January is always the first (ISO 8601)
  const monday = addDays(mondayOf(`${year}-01-04` as LocalDate), 7 * (Number(week) - 1));
  const sunday = addDays(monday, 6);
  const last = spell(sunday, locale, { day: 'numeric', month: 'long', ...yearFor(sunday, near) });
  const sameMonth = monthOf(monday) === monthOf(sunday);
  const first = spell(monday, locale, sameMonth ? { day: 'numeric' } : { day: 'numeric', month: 'long' });
  return sameMonth ? `${first}–${last}` : `${first} – ${last}`;
}

function month(period: string, locale: Locale, near?: LocalDate): string {
  const first = `${period}-01` as LocalDate;
  return spell(first, locale, { month: 'long', ...(near ? yearFor(first, near) : { year: 'numeric' }) });
}

/** `2026-12` -> `dicembre 2026`; `2026-W50` -> `settimana 7–13 dicembre`. With `near`, the year only where it differs. */
export function formatPeriod(period: string, locale: Locale, near?: LocalDate): string {
  return period.includes('W')
    ? catalogue(locale).words.week(weekRange(period, locale, near))
    : month(period, locale, near);
}

/** `a dicembre`, `nella settimana 7–13 dicembre`. */
export function formatInPeriod(period: string, locale: Locale, near?: LocalDate): string {
  const { words } = catalogue(locale);
  return period.includes('W')
    ? words.inWeek(weekRange(period, locale, near))
    : words.inMonth(month(period, locale, near));
}

/** `2 giornate su 4 a dicembre`. */
export function formatQuota({ used, limit, period }: Quota, locale: Locale, near?: LocalDate): string {
  return catalogue(locale).words.quota(used, limit, formatInPeriod(period, locale, near));
}

/** `A, B e C`; as a choice `A, B o C`. */
export function formatList(
  items: string[],
  locale: Locale,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return series(locale, items, type);
}

/** `30 dicembre 2025`, `1º gennaio 2026`, `30 December 2025`: in a text that is read in any year. */
export function formatDay(date: LocalDate, locale: Locale): string {
  const day = spell(date, locale, { day: 'numeric', month: 'long', year: 'numeric' });
  return locale === 'it' ? day.replace(/^1 /, '1º ') : day;
}
