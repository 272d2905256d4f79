import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MOST_DATES,
  periodsFrom,
  programmeDates,
  usualPeriod,
  writtenDates,
} from '../../src/app/programme-dates.js';
import type { Speaker } from '../../src/app/speaker.js';
import type { Fields } from '../../src/messages/card.js';
import { addDays, localDate, weekdayOf } from '../../src/rules/local-date.js';

const speaking = (locale: Speaker['locale'], now = '2026-11-18T09:30:00+01:00') =>
  ({ locale, now: new Date(now) }) as Speaker;

const someDates = fc
  .uniqueArray(fc.integer({ min: 0, max: 420 }), { minLength: 1, maxLength: MOST_DATES })
  .map((days) => days.sort((one, other) => one - other).map((day) => addDays(localDate('2026-11-18'), day)));

test('dates that are written into the field are read again as the same, whatever the language', () => {
  fc.assert(
    fc.property(someDates, fc.constantFrom('it' as const, 'en' as const), (dates, locale) => {
      const text = writtenDates(dates, speaking(locale));
      expect(text.length).toBeLessThanOrEqual(200);
      if (text === '') return; // more than any field or button holds
      expect([text, programmeDates({ dates: text }, speaking(locale)).dates]).toEqual([text, dates]);
    }),
    { numRuns: 300 },
  );
});

test.each([
  [['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10'], 'da lunedì 7 dicembre a giovedì 10 dicembre'],
  [['2026-12-03', '2027-01-07'], 'giovedì 3 dicembre; giovedì 7 gennaio 2027'],
])('%j are written as people write them', (dates, text) => {
  expect(writtenDates(dates.map(localDate), speaking('it'))).toBe(text);
});

test.each([
  ['2026-11-15', '2026-11'],
  ['2026-11-16', '2026-12'],
  ['2026-12-16', '2027-01'],
])('on %s the usual period is %s', (today, month) => {
  expect(usualPeriod(localDate(today))).toBe(month);
});

test('every period that is offered is understood, and holds the chosen weekdays from tomorrow on', () => {
  const today = localDate('2026-11-18');
  for (const { value, first } of periodsFrom(today)) {
    const { dates, errors } = programmeDates({ month: value, weekdays: '2,4' }, speaking('it'));
    expect(errors).toEqual({});
    expect(dates.every((date) => date > today && date >= first)).toBe(true);
    expect([...new Set(dates.map(weekdayOf))].sort()).toEqual([2, 4]);
  }
});

test.each<Fields>([
  { month: '2026-13', weekdays: '2' },
  { month: '2026-12+9', weekdays: '2' },
  { month: '2026-12', weekdays: '9' },
  { month: "'; DROP", weekdays: 'x' },
])('a forged period or weekday (%j) is no date', (fields) => {
  expect(programmeDates(fields, speaking('it'))).toMatchObject({
    dates: [],
    errors: { dates: expect.stringMatching(/Scrivi/) },
  });
});
