import { expect, test } from 'vitest';
import { readDates } from '../../src/phrases/read-dates.js';
import { localDate } from '../../src/rules/local-date.js';

const FRIDAY = localDate('2026-11-20');

test('words of the other language are understood too', () => {
  const answer = (phrase: string, lang: 'it' | 'en') => readDates(phrase, FRIDAY, lang).dates?.join(' ');
  expect(answer('next Thursday', 'it')).toBe('2026-11-26');
  expect(answer('dal 12 al 14 dicembre', 'en')).toBe('2026-12-12 2026-12-13 2026-12-14');
  expect(answer('dall’1 all’8 dicembre', 'en')?.length).toBe(8 * 11 - 1);
  expect(answer('mar e gio', 'en')).toBe('2026-11-24 2026-11-26');
  expect(answer('Mar 3', 'en')).toBe('2027-03-03');
  expect(answer('3 mar', 'it')).toBe('2027-03-03');
});

test.each([
  ['31 novembre', 'it', '31 novembre'],
  ['il 30/2', 'it', '30 febbraio'],
  ['lunedì 7 e il 31/6', 'it', '31 giugno'],
  ['February 30', 'en', '30 February'],
  ['29 febbraio', 'it', '29 febbraio 2027'],
  ['29/2/2027', 'it', '29 febbraio 2027'],
  ['31 aprile 2027', 'it', '31 aprile 2027'],
  ['12/13', 'it', '12/13'],
  ['dal 30 al 32 dicembre', 'it', '32 dicembre'],
  ['il 32', 'it', '32'],
] as const)('%s is a day that does not exist', (phrase, lang, impossible) => {
  expect(readDates(phrase, FRIDAY, lang)).toEqual({
    dates: null,
    ambiguous: false,
    why: 'impossible',
    impossible,
  });
});

test('the fifth Monday of a month that has four is no day, without a name of its own', () => {
  expect(readDates('il quinto lunedì di dicembre', FRIDAY, 'it')).toEqual({
    dates: null,
    ambiguous: false,
    why: 'impossible',
  });
});

test.each(['', '   ', 'ciao', 'non lo so', '3 pizze', '99', '🎉', '3/12/1026', 'mai', 'tutto bene'])(
  '%j names no day',
  (phrase) => {
    expect(readDates(phrase, FRIDAY, 'it')).toEqual({ dates: null, ambiguous: false, why: 'unreadable' });
  },
);

test('what Slack escapes is read as it was typed', () => {
  expect(readDates('3 &amp; 4 dicembre', FRIDAY, 'it').dates).toEqual(['2026-12-03', '2026-12-04']);
  expect(readDates('3/12 -&gt; 4/12', FRIDAY, 'it').dates).toEqual(['2026-12-03', '2026-12-04']);
});

test('spaces, tabs and lines do not matter', () => {
  expect(readDates('  giovedì\t3\u00a0dicembre ', FRIDAY, 'it').dates).toEqual(['2026-12-03']);
  expect(readDates('3 dicembre\n4 dicembre', FRIDAY, 'it').dates).toEqual(['2026-12-03', '2026-12-04']);
});

test('hostile text ends and gives nothing', () => {
  const hostile = [
    'x'.repeat(100_000),
    `${'3 e '.repeat(49)}3`,
    'o '.repeat(100),
    'lunedì o '.repeat(22),
    '-'.repeat(200),
    '9'.repeat(200),
    '\u0000\ud800',
    "'; drop",
  ];
  for (const phrase of hostile) expect(readDates(phrase, FRIDAY, 'it').dates).toBeNull();
  expect(readDates('dal 1/1/2026 al 31/12/2030', FRIDAY, 'it').dates).toBeNull();
  expect(readDates('tra 999999999999 giorni', FRIDAY, 'it').dates?.length ?? 0).toBeLessThan(2);
});
