import type { LocalDate } from '../rules/local-date.js';
import { outlineOf } from './outline.js';
import { datesOf } from './resolve.js';
import { tokensOf } from './tokens.js';
import { Unreadable } from './unreadable.js';
import type { Language } from './words.js';

/** What somebody types is a line; more is not read at all. */
const LONGEST_PHRASE = 200;

/** The dates in order, each once; null where the phrase names none or can be read in more than one way. */
export interface DatesRead {
  dates: LocalDate[] | null;
  ambiguous: boolean;
}

/**
 * Reads the dates in what a person typed, in Italian or English; words of both are understood, those of `lang` first.
 *
 * A weekday alone is the next one strictly after today, and today's own name is ambiguous. The day stands before the
 * month. A day without a year that is past is next year's. A range is every calendar day of it. A pattern without an
 * end, a choice ("o", "or") and a weekday that contradicts its date are ambiguous. One impossible date makes the whole
 * phrase no date.
 */
export function readDates(phrase: string, today: LocalDate, lang: Language): DatesRead {
  if (phrase.length > LONGEST_PHRASE) return { dates: null, ambiguous: false };
  try {
    const dates = datesOf(outlineOf(tokensOf(phrase, lang), today), today);
    return { dates: dates.length === 0 ? null : dates, ambiguous: false };
  } catch (error) {
    if (error instanceof Unreadable) return { dates: null, ambiguous: error.why === 'ambiguous' };
    throw error;
  }
}
