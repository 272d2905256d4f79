import { expect, test } from 'vitest';
import { readChoice } from '../../src/phrases/read-choice.js';
import { localDate } from '../../src/rules/local-date.js';

const WEDNESDAY = localDate('2026-11-18');

test.each([
  ['mercoledì 9 o giovedì 10 dicembre', 'it', ['2026-12-09', '2026-12-10']],
  ['mercoledì 9 e giovedì 10 dicembre', 'it', ['2026-12-09', '2026-12-10']],
  ['9 oppure 10 dicembre', 'it', ['2026-12-09', '2026-12-10']],
  ['9, 10 o 11 dicembre', 'it', ['2026-12-09', '2026-12-10', '2026-12-11']],
  ['9 dicembre, o 16 dicembre', 'it', ['2026-12-09', '2026-12-16']],
  ['9 or 10 December', 'en', ['2026-12-09', '2026-12-10']],
  ['Wednesday 9 or Thursday 10 December', 'en', ['2026-12-09', '2026-12-10']],
  ['9 o 10 dicembre', 'en', ['2026-12-09', '2026-12-10']],
  ['domani', 'it', ['2026-11-19']],
] as const)('%s', (phrase, lang, dates) => {
  expect(readChoice(phrase, WEDNESDAY, lang)).toMatchObject({ dates, ambiguous: false });
});

test.each(['mercoledì o giovedì', 'ogni lunedì', '30 febbraio o 3 marzo', 'o', 'boh o mah'])(
  '%s names no dates for certain',
  (phrase) => expect(readChoice(phrase, WEDNESDAY, 'it').dates).toBeNull(),
);
