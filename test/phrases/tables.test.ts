import { expect, test } from 'vitest';
import { readDates } from '../../src/phrases/read-dates.js';
import { dates, linesOf } from './table.js';
import { days } from './tables/days.js';
import { decemberEnglish } from './tables/december-english.js';
import { decemberItalian } from './tables/december-italian.js';
import { easilyMisread } from './tables/easily-misread.js';
import { exactEnglish } from './tables/exact-english.js';
import { exactItalian } from './tables/exact-italian.js';
import { lists } from './tables/lists.js';
import { novemberEnglish } from './tables/november-english.js';
import { novemberItalian } from './tables/november-italian.js';
import { patterns } from './tables/patterns.js';
import { ranges } from './tables/ranges.js';
import { refused } from './tables/refused.js';
import { slips } from './tables/slips.js';
import { weekdays } from './tables/weekdays.js';
import { yearEnd } from './tables/year-end.js';

const TABLES = {
  days,
  weekdays,
  ranges,
  lists,
  patterns,
  refused,
  slips,
  yearEnd,
  novemberItalian,
  novemberEnglish,
  exactItalian,
  exactEnglish,
  decemberItalian,
  decemberEnglish,
  easilyMisread,
};

/** The tables, with every answer spelled out. */
function expected(table: string): string[] {
  return linesOf(table).map(({ lang, today, phrase, answer }) => {
    const spelled = /^[?-]$/.test(answer) ? answer : dates(answer).join(' ');
    return `${today} ${lang}: ${phrase} -> ${spelled}`;
  });
}

function answered(table: string): string[] {
  return linesOf(table).map(({ lang, today, phrase }) => {
    const read = readDates(phrase, today, lang);
    const answer = read.ambiguous ? '?' : '-';
    return `${today} ${lang}: ${phrase} -> ${read.dates?.join(' ') ?? answer}`;
  });
}

test.each(Object.entries(TABLES))('%s', (_, table) => {
  expect(linesOf(table).length).toBeGreaterThan(50);
  expect(answered(table)).toEqual(expected(table));
});

test('what is typed in the other language is never read as other days', () => {
  for (const { lang, today, phrase, answer } of Object.values(TABLES).flatMap(linesOf)) {
    const read = readDates(phrase, today, lang === 'it' ? 'en' : 'it');
    if (read.dates !== null)
      expect([phrase, read.dates]).toEqual([phrase, /^[?-]$/.test(answer) ? [] : dates(answer)]);
  }
});
