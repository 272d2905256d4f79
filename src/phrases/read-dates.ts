import type { LocalDate } from '../rules/local-date.js';
import { Choices } from './choices.js';
import { outlineOf } from './outline.js';
import { datesOf } from './resolve.js';
import { type Token, tokensOf } from './tokens.js';
import { type NoSuchDay, Unreadable, type Why } from './unreadable.js';
import type { Language } from './words.js';

/** What somebody types is a line; more is not read at all. */
const LONGEST_PHRASE = 200;
const MOST_CANDIDATES = 4;
const MOST_TRIES = 24;

/** The dates in order, each once; null where the phrase names none or can be read in more than one way. */
export interface DatesRead {
  dates: LocalDate[] | null;
  ambiguous: boolean;
  /** Why there are no dates. */
  why?: Why;
  /** What may be meant where it is ambiguous, the likeliest first; left out where nothing sensible can be offered. */
  candidates?: LocalDate[][];
  /** The day that does not exist, as people write it: `30 febbraio`. */
  impossible?: string;
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
  if (phrase.length > LONGEST_PHRASE) return none('unreadable');
  const tokens = tokensOf(phrase, lang);
  const first = attempt(tokens, today, []);
  if (!(first instanceof Unreadable)) return { dates: first, ambiguous: false };
  const { candidates, failure } =
    first.why === 'ambiguous' ? explore(tokens, today, first) : { failure: first };
  const { why, noSuchDay } = failure;
  return {
    ...none(why),
    ...(candidates && candidates.length > 0 ? { candidates } : {}),
    ...(noSuchDay ? { impossible: spelled(noSuchDay, lang) } : {}),
  };
}

function none(why: Why): DatesRead {
  return { dates: null, ambiguous: why === 'ambiguous', why };
}

/** @param path which way to take where there are several */
function attempt(tokens: Token[], today: LocalDate, path: readonly number[]): LocalDate[] | Unreadable {
  const choices = new Choices(path);
  try {
    const dates = datesOf(outlineOf(tokens, today, choices), today, choices);
    return dates.length > 0 ? dates : new Unreadable('unreadable');
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

interface Explored {
  candidates: LocalDate[][];
  /** Why there is no answer: the doubt itself, or an impossible day that came to light behind it. */
  failure: Unreadable;
}

/** Every reading in turn, depth first, as far as anybody would want to choose between them. */
function explore(tokens: Token[], today: LocalDate, doubt: Unreadable): Explored {
  const found = new Map<string, LocalDate[]>();
  let impossible: Unreadable | undefined;
  const open = branches([], doubt.ways);
  for (let tries = 0; tries < MOST_TRIES && found.size < MOST_CANDIDATES; tries++) {
    const path = open.shift();
    if (path === undefined) break;
    const read = attempt(tokens, today, path);
    if (!(read instanceof Unreadable)) {
      if (read.every((date) => date >= today)) found.set(read.join(), read);
    } else if (read.why === 'impossible') impossible = read;
    else open.unshift(...branches(path, read.ways));
  }
  return { candidates: [...found.values()], failure: found.size === 0 && impossible ? impossible : doubt };
}

function branches(path: readonly number[], ways: number): number[][] {
  return Array.from({ length: Math.min(ways, MOST_TRIES) }, (_, way) => [...path, way]);
}

function spelled({ day, month, year }: NoSuchDay, lang: Language): string {
  if (month === undefined) return String(day);
  if (month < 1 || month > 12) return [day, month, year].filter((part) => part !== undefined).join('/');
  const name = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, month - 1),
  );
  return [day, name, year].filter((part) => part !== undefined).join(' ');
}
