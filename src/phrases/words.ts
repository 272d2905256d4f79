import { en } from './en.js';
import { it } from './it.js';
import { slips } from './slips.js';
import type { Meaning, Vocabulary } from './vocabulary.js';

export type Language = 'it' | 'en';

const LONGEST_ENTRY = 4;
const LONG_WORD = 5;
/** Settimana: the others are a letter away from too many words (years, yours). */
const LONG_UNIT = 8;
const VERY_LONG_WORD = 8;

const tables: Record<Language, Map<string, Meaning>> = { it: tableOf(it), en: tableOf(en) };

/** Words a slip is looked for in: calendar words, long enough that one letter does not make another word of them. */
const calendarWords = [...tables.it, ...tables.en].filter(
  ([word, { is }]) =>
    word.length >= LONG_WORD &&
    !word.includes(' ') &&
    (['weekday', 'month', 'offset', 'weekend', 'next'].includes(is) ||
      (is === 'unit' && word.length >= LONG_UNIT)),
);

/** What a run of words says; `doubtful`: close to a calendar word, but to which, or whether at all, can't be told. */
export type Understood = Meaning | { is: 'doubtful' } | { is: 'unknown' };

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
  const nearest = Math.min(...near.map(({ count }) => count));
  const best = near.filter(
    ({ known, count }) => count === nearest && (count === 1 || known.length >= VERY_LONG_WORD),
  );
  const meanings = new Set(best.map(({ meaning }) => JSON.stringify(meaning)));
  if (best[0] !== undefined && meanings.size === 1) return best[0].meaning;
  return {
    is: meanings.size > 1 || near.some(({ known }) => known.length > LONG_WORD) ? 'doubtful' : 'unknown',
  };
}

function tableOf(vocabulary: Vocabulary): Map<string, Meaning> {
  return new Map(
    vocabulary.flatMap(([meaning, words]) => words.split('|').map((word) => [word, meaning] as const)),
  );
}
