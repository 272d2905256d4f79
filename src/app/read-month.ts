import type { Locale } from '../messages/card.js';
import { readDates } from '../phrases/read-dates.js';
import { addMonths, type LocalDate, monthOf } from '../rules/local-date.js';

/** How far from today a month may be looked at. */
const MONTHS_AROUND = 24;

/**
 * The month a button carries (`2026-12`) or a person names (`dicembre`); anything else is this month. A name is that of
 * this month or of the next that bears it.
 */
export function readMonth(text: string | undefined, today: LocalDate, locale: Locale): string {
  const here = monthOf(today);
  const asked = /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '') ? (text as string) : named(text, today, locale);
  const near =
    asked >= monthOf(addMonths(today, -MONTHS_AROUND)) && asked <= monthOf(addMonths(today, MONTHS_AROUND));
  return near ? asked : here;
}

function named(text: string | undefined, today: LocalDate, locale: Locale): string {
  const [first] = text ? (readDates(`1 ${text}`, today, locale).dates ?? []) : [];
  if (!first) return monthOf(today);
  // the first of this month is past, so the reader takes next year's
  const yearBefore = monthOf(addMonths(first, -12));
  return yearBefore === monthOf(today) ? yearBefore : monthOf(first);
}
