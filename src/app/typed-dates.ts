import { unpackDates } from '../messages/packed-dates.js';
import type { Problem } from '../messages/views.js';
import { type DatesRead, readDates } from '../phrases/read-dates.js';
import type { LocalDate } from '../rules/local-date.js';
import type { Locale } from '../store/types.js';

/** What a phrase means: its dates in order, or what is to be said of it. */
export type Typed = { dates: LocalDate[] } | { problem: Problem };

/** Reads what a person typed, or the dates that one of our own buttons carries. */
export function typedDates(text: string, today: LocalDate, locale: Locale): Typed {
  const carried = unpackDates(text);
  if (carried) return { dates: carried };
  const read = readDates(text, today, locale);
  return read.dates ? { dates: read.dates } : { problem: unread(text, read) };
}

function unread(text: string, { ambiguous, candidates = [], why, impossible = text }: DatesRead): Problem {
  if (ambiguous) return { kind: 'date-ambiguous', text, readings: candidates };
  return why === 'impossible'
    ? { kind: 'date-impossible', text: impossible }
    : { kind: 'date-not-understood', text };
}
