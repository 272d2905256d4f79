import { daysBetween, type LocalDate, monthOf } from '../rules/local-date.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate, formatList } from './format.js';

/** From so many days in a row on, only the first and the last are named. */
const STRETCH = 4;

/**
 * Several days as one says them: `martedì 1 e giovedì 3 dicembre`, `da lunedì 7 dicembre a venerdì 11 dicembre`,
 * `martedì 22 dicembre; martedì 5 gennaio 2027`.
 * @param dates in order
 */
export function formatDates(dates: readonly LocalDate[], locale: Locale, near?: LocalDate): string {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return '';
  if (dates.length >= STRETCH && daysBetween(first, last) === dates.length - 1) {
    return catalogue(locale).words.span(formatDate(first, locale, near), formatDate(last, locale, near));
  }
  const months = [...new Set(dates.map(monthOf))];
  return months.map((month) => inMonth(dates, month, locale, near)).join('; ');
}

/** The days of one month, the month once: `martedì 1, giovedì 3 e martedì 8 dicembre`. */
function inMonth(dates: readonly LocalDate[], month: string, locale: Locale, near?: LocalDate): string {
  const days = dates.filter((date) => monthOf(date) === month);
  const whole = days.map((date) => formatDate(date, locale, near));
  return formatList([...whole.slice(0, -1).map(withoutMonth), ...whole.slice(-1)], locale);
}

/** The same in less room: `1, 3 e 8 dicembre; 5 gennaio 2027`. */
export function formatDayNumbers(dates: readonly LocalDate[], locale: Locale, near?: LocalDate): string {
  const months = [...new Set(dates.map(monthOf))];
  const ofMonth = (month: string) => {
    const days = dates
      .filter((date) => monthOf(date) === month)
      .map((date) => formatDate(date, locale, near));
    const numbers = days.map((day) => day.split(' ').slice(1));
    const words = numbers.map((parts, index) =>
      (index < days.length - 1 ? parts.slice(0, 1) : parts).join(' '),
    );
    return formatList(words, locale);
  };
  return months.map(ofMonth).join('; ');
}

/** `martedì 1`: the parts stand in the same order in both languages. */
function withoutMonth(date: string): string {
  return date.split(' ').slice(0, 2).join(' ');
}

/** The days of each month, for a column of months. */
export function datesByMonth(
  dates: readonly LocalDate[],
  locale: Locale,
): { month: string; days: string; count: number }[] {
  const months = [...new Set(dates.map(monthOf))];
  return months.map((month) => {
    const days = dates.filter((date) => monthOf(date) === month);
    return {
      month,
      days: days.map((date) => withoutMonth(formatDate(date, locale))).join(', '),
      count: days.length,
    };
  });
}
