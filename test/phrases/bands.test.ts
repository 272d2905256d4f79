import { expect, test } from 'vitest';
import { formatBands } from '../../src/messages/format.js';
import { readBands } from '../../src/phrases/bands.js';

const said = (text: string) =>
  readBands(text)
    ?.map(({ from, to, weekdays }) => `${from}-${to}${weekdays ? ` ${weekdays.join('')}` : ''}`)
    .join(', ') ?? null;

test.each([
  ['10:00-12:00 e 14:30-16:30', '10:00-12:00, 14:30-16:30'],
  ['10:00 - 13:00', '10:00-13:00'],
  ['dalle 10 alle 13', '10:00-13:00'],
  ['from 9.30 to 12.30', '09:30-12:30'],
  ['10-13; 14.30–16', '10:00-13:00, 14:30-16:00'],
  ['9:00-12:00, 15:30-17:00 martedì e giovedì', '09:00-12:00, 15:30-17:00 24'],
  ['9-12 and 15-17 on Monday', '09:00-12:00, 15:00-17:00 1'],
  ['09:00–12:00, 15:30–17:00 (martedì e giovedì)', '09:00-12:00, 15:30-17:00 24'],
  ['10-12 lunedì, 11-13 martedì', '10:00-12:00 1, 11:00-13:00 2'],
  ['', ''],
  ['   ', ''],
])('%s', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each([
  'mattina',
  '10',
  '13-10',
  '10:00-12:00 e 11:00-13:00',
  '25-26',
  '10:00-12:00 se serve',
  '9:75-10',
])('not: %s', (text) => {
  expect(said(text)).toBeNull();
});

test.each(['it', 'en'] as const)('what is shown in %s can be typed again', (locale) => {
  const bands = readBands('9:00-12:00, 15:30-17:00 mar gio') ?? [];
  expect(bands).toHaveLength(2);
  expect(readBands(formatBands(bands, locale))).toEqual(bands);
});
