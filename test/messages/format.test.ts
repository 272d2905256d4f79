import { expect, test } from 'vitest';
import { termIn } from '../../src/messages/agreement-parts.js';
import {
  formatBand,
  formatBandsOf,
  formatDate,
  formatDay,
  formatInPeriod,
  formatList,
  formatMoment,
  formatPeriod,
  formatQuota,
  formatWeekday,
} from '../../src/messages/format.js';
import { capital, clip } from '../../src/messages/wording.js';
import type { Agreement } from '../../src/rules/facts.js';
import { localDate, localTime } from '../../src/rules/local-date.js';

const thursday = localDate('2026-12-03');
const band = { from: localTime('10:00'), to: localTime('13:00') };

test('dates as people write them', () => {
  expect(formatDate(thursday, 'it')).toBe('giovedì 3 dicembre');
  expect(formatDate(thursday, 'en')).toBe('Thursday 3 December');
});

test('the year only where it is not the present one', () => {
  const january = localDate('2027-01-07');
  expect(formatDate(thursday, 'it', localDate('2026-01-01'))).toBe('giovedì 3 dicembre');
  expect(formatDate(january, 'it', thursday)).toBe('giovedì 7 gennaio 2027');
  expect(formatDate(january, 'en', thursday)).toBe('Thursday 7 January 2027');
});

test('a date that is read in any year; the first of a month is an ordinal in Italian', () => {
  const first = localDate('2026-12-01');
  expect([formatDay(first, 'it'), formatDay(first, 'en')]).toEqual(['1º dicembre 2026', '1 December 2026']);
  expect(formatDay(localDate('2027-01-11'), 'it')).toBe('11 gennaio 2027');
});

test.each([
  ['2026-12-01', '2027-11-30', 'dal 1º dicembre 2026 al 30 novembre 2027'],
  ['2026-12-08', '2027-12-11', 'dall’8 dicembre 2026 all’11 dicembre 2027'],
])('the term of an agreement from %s to %s', (from, to, term) => {
  const terms = { from: localDate(from), to: localDate(to) } as Agreement;
  expect(termIn(terms, 'it')).toBe(term);
});

test('instants are told on the clock of Rome', () => {
  expect(formatMoment(new Date('2026-07-01T22:30:00Z'), 'it')).toBe('giovedì 2 luglio alle 00:30');
  expect(formatMoment(new Date('2026-12-01T08:05:00Z'), 'en')).toBe('on Tuesday 1 December at 09:05');
  expect(formatMoment(new Date('2026-12-03T00:05:00Z'), 'it')).toBe('giovedì 3 dicembre all’01:05');
});

test('weekdays by their ISO number', () => {
  expect([1, 5, 7].map((day) => formatWeekday(day as 1 | 5 | 7, 'it'))).toEqual([
    'lunedì',
    'venerdì',
    'domenica',
  ]);
  expect(formatWeekday(7, 'en')).toBe('Sunday');
});

test('bands, and those of a day', () => {
  const onMondays = { from: localTime('15:00'), to: localTime('16:30'), weekdays: [1 as const, 3 as const] };
  expect(formatBand(band, 'it')).toBe('10:00–13:00');
  expect(formatBand(onMondays, 'it')).toBe('15:00–16:30 (lunedì e mercoledì)');
  expect(formatBand(onMondays, 'en')).toBe('15:00–16:30 (Monday and Wednesday)');
  expect(formatBandsOf(thursday, [band, onMondays], 'it')).toBe('10:00–13:00');
  expect(formatBandsOf(localDate('2026-12-07'), [band, onMondays], 'it')).toBe('10:00–13:00, 15:00–16:30');
});

test.each([
  ['2026-12', 'dicembre 2026', 'December 2026'],
  ['2026-W50', 'settimana 7–13 dicembre', 'week of 7–13 December'],
  ['2026-W53', 'settimana 28 dicembre – 3 gennaio', 'week of 28 December – 3 January'],
  ['2026-W01', 'settimana 29 dicembre – 4 gennaio', 'week of 29 December – 4 January'],
])('the period %s', (period, italian, english) => {
  expect(formatPeriod(period, 'it')).toBe(italian);
  expect(formatPeriod(period, 'en')).toBe(english);
});

test('periods inside a sentence', () => {
  expect(formatInPeriod('2026-12', 'it', thursday)).toBe('a dicembre');
  expect(formatInPeriod('2027-04', 'it', thursday)).toBe('ad aprile 2027');
  expect(formatInPeriod('2026-W53', 'it', thursday)).toBe('nella settimana 28 dicembre – 3 gennaio 2027');
  expect(formatInPeriod('2026-12', 'en', thursday)).toBe('in December');
});

test.each([
  [0, '0 giornate su 4 a dicembre', '0 days out of 4 in December'],
  [1, '1 giornata su 4 a dicembre', '1 day out of 4 in December'],
  [2, '2 giornate su 4 a dicembre', '2 days out of 4 in December'],
])('a quota of which %i are used', (used, italian, english) => {
  expect(formatQuota({ used, limit: 4, period: '2026-12' }, 'it', thursday)).toBe(italian);
  expect(formatQuota({ used, limit: 4, period: '2026-12' }, 'en', thursday)).toBe(english);
});

test('lists', () => {
  expect(formatList(['A', 'B', 'C'], 'it')).toBe('A, B e C');
  expect(formatList(['A', 'B'], 'it', 'disjunction')).toBe('A o B');
  expect(formatList(['A', 'B', 'C'], 'en')).toBe('A, B and C');
});

test('capitals and cuts keep characters whole', () => {
  expect(capital('è tardi')).toBe('È tardi');
  expect(capital('')).toBe('');
  expect(clip('abcdef', 6)).toBe('abcdef');
  expect(clip('abc👍def', 5)).toBe('abc👍…');
});
