import { en } from './en.js';
import { it } from './it.js';
import { slips } from './slips.js';
import type { Meaning, Vocabulary } from './vocabulary.js';

export type Language = 'it' | 'en';

const LONGEST_ENTRY = 6;
const LONG_WORD = 5;
/** Settimana: the others are a letter away from too many words (years, yours). */
const LONG_UNIT = 8;
const VERY_LONG_WORD = 8;
/** A letter away from the singular, which people write. */
const RARE_PLURALS = ['sabati', 'domeniche'];

const tables: Record<Language, Map<string, Meaning>> = { it: tableOf(it), en: tableOf(en) };

/** As alternatives of a regular expression, the longest first. */
export const monthWords = [...tables.it, ...tables.en]
  .filter(([, { is }]) => is === 'month' || is === 'weekday-or-month' || is === 'week-or-month')
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Words a slip is looked for in: calendar words, long enough that one letter does not make another word of them. */
const calendarWords = [...tables.it, ...tables.en].filter(
  ([word, meaning]) =>
    word.length >= LONG_WORD &&
    !word.includes(' ') &&
    !RARE_PLURALS.includes(word) &&
    (['weekday', 'month', 'offset', 'weekend', 'next'].includes(meaning.is) ||
      (meaning.is === 'unit' && word.length >= LONG_UNIT)),
);

/** Words between days: not to see that somebody wrote "trane" for "tranne" would turn the answer round. */
const jointWords = [...tables.it, ...tables.en].filter(
  ([word, { is }]) =>
    word.length >= LONG_WORD &&
    !word.includes(' ') &&
    ['except', 'excluded', 'or', 'until', 'between'].includes(is),
);

/**
 * What a run of words says; `doubtful`: close to a calendar word, but to which, or whether at all, can't be told.
 * `meanings` are those it may have.
 */
export type Understood = Meaning | { is: 'doubtful'; meanings: Meaning[] } | { is: 'unknown' };

/** The meaning of the longest entry that begins at `words[start]`, and how many words it took. */
export function understand(
  words: string[],
  start: number,
  language: Language,
): [meaning: Understood, taken: number] {
  const order = language === 'it' ? [tables.it, tables.en] : [tables.en, tables.it];
  for (let taken = Math.min(LONGEST_ENTRY, words.length - start); taken > 0; taken--) {
    const entry = words.slice(start, start + taken).join(' ');
    const table = order.find((candidate) => candidate.has(entry));
    const meaning = table?.get(entry);
    if (meaning !== undefined) return [meaning, taken];
  }
  return [misspelt(words[start] ?? ''), 1];
}

/** One slip in a long word, two in a very long one, and only where every word so near means the same. */
function misspelt(word: string): Understood {
  if (word.length < LONG_WORD) return { is: 'unknown' };
  const near = calendarWords
    .map(([known, meaning]) => ({ known, meaning, count: slips(word, known, 2) }))
    .filter(({ count }) => count <= 2);
  const joint = jointWords.find(([known]) => slips(word, known, 1) === 1);
  const nearest = Math.min(...near.map(({ count }) => count));
  if (joint !== undefined && nearest > 1) return joint[1];
  const best = near.filter(
    ({ known, count }) => count === nearest && (count === 1 || known.length >= VERY_LONG_WORD),
  );
  const meanings = distinct(best.map(({ meaning }) => meaning));
  if (meanings.length === 1 && meanings[0] !== undefined) return meanings[0];
  const doubtful = meanings.length > 1 || near.some(({ known }) => known.length > LONG_WORD);
  const meant = near.map(({ meaning }) => meaning).filter((meaning) => !('many' in meaning));
  return doubtful ? { is: 'doubtful', meanings: distinct(meant) } : { is: 'unknown' };
}

function distinct(meanings: Meaning[]): Meaning[] {
  return [...new Map(meanings.map((meaning) => [JSON.stringify(meaning), meaning])).values()];
}

function tableOf(vocabulary: Vocabulary): Map<string, Meaning> {
  return new Map(
    vocabulary.flatMap(([meaning, words]) => words.split('|').map((word) => [word, meaning] as const)),
  );
}
