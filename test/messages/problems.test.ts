import { expect, test } from 'vitest';
import { packDates, unpackDates } from '../../src/messages/packed-dates.js';
import { problemCard, problemText } from '../../src/messages/problems.js';
import type { Problem } from '../../src/messages/views.js';
import { DAY_STATES } from '../../src/rules/facts.js';
import { addDays, localDate } from '../../src/rules/local-date.js';
import { at, LONG } from '../fixtures/day-views.js';
import { problems } from '../fixtures/see-views.js';

const date = localDate('2026-12-03');
const today = localDate('2026-11-24');

test.each(problems.map((problem, index) => ({ problem, index })))(
  'problem $index, $problem.kind, has its sentence in both languages',
  ({ problem }) => {
    const [italian, english] = [problemText(problem, 'it', today), problemText(problem, 'en', today)];
    expect(italian).not.toBe(english);
    for (const text of [italian, english]) {
      expect(text.length).toBeGreaterThan(10);
      expect(text.length).toBeLessThan(300);
      expect(text).not.toMatch(/undefined|Invalid/);
    }
    expect(problemCard(problem, 'it', today).text).toEqual([italian]);
  },
);

test('an old card says who decided and when', () => {
  const problem: Problem = {
    kind: 'already',
    state: 'approved',
    by: 'Maria Rossi',
    at: at('2026-11-24T10:05:00Z'),
    date,
  };
  expect(problemText(problem, 'it')).toBe(
    'La giornata di giovedì 3 dicembre è già stata approvata da Maria Rossi martedì 24 novembre alle 11:05.',
  );
  expect(problemText({ ...problem, by: undefined }, 'en')).toBe(
    'Thursday 3 December was already approved on Tuesday 24 November at 11:05.',
  );
  const told = DAY_STATES.map((state) => problemText({ ...problem, state }, 'it'));
  expect(new Set(told).size).toBe(DAY_STATES.length);
});

test('an ambiguous date offers what it may mean', () => {
  const problem: Problem = {
    kind: 'date-ambiguous',
    text: 'giovedì',
    readings: [[date], [localDate('2027-01-07')]],
  };
  expect(problemText(problem, 'it', today)).toBe(
    '«giovedì» può voler dire giovedì 3 dicembre o giovedì 7 gennaio 2027. Quale giorno intendi?',
  );
  expect(problemCard(problem, 'it', today).buttons).toEqual([
    { act: 'ask', value: '2026-12-03', label: 'Giovedì 3 dicembre' },
    { act: 'ask', value: '2027-01-07', label: 'Giovedì 7 gennaio 2027' },
    { act: 'ask', label: 'Un altro giorno' },
  ]);
  expect(problemText({ ...problem, readings: [] }, 'it')).toContain('Scrivi giorno e mese');
});

test('readings of several days open the plan on exactly those days', () => {
  const dates = (count: number) => Array.from({ length: count }, (_, index) => addDays(date, index));
  const problem: Problem = { kind: 'date-ambiguous', text: 'i giovedì', readings: [dates(2), dates(30)] };
  expect(problemText(problem, 'it', today)).toBe(
    '«i giovedì» può voler dire giovedì 3 e venerdì 4 dicembre o 30 giorni (da giovedì 3 dicembre a venerdì 1 gennaio 2027). Quale giorno intendi?',
  );
  const [two, many] = problemCard(problem, 'it', today).buttons ?? [];
  expect(two).toEqual({ act: 'plan', value: '2026-12-03+1', label: 'Giovedì 3 e venerdì 4 dicembre' });
  expect(unpackDates(many?.value ?? '')).toEqual(dates(30));
});

test.each([
  [['2026-12-03'], '2026-12-03'],
  [['2026-12-31', '2026-12-03', '2027-01-05'], '2026-12-03+28+5'],
])('dates %j travel as %s', (dates, packed) => {
  expect(packDates(dates.map(localDate))).toBe(packed);
  expect(unpackDates(packed)).toEqual([...dates].sort());
});

test('what no button can carry is not offered, and what was not written here is no date', () => {
  const many = Array.from({ length: 120 }, (_, index) => addDays(date, 2 * index));
  expect([packDates(many), packDates([])]).toEqual([undefined, undefined]);
  const sixty = Array.from({ length: 60 }, (_, index) => addDays(date, 7 * index));
  expect(packDates(sixty)).toBeDefined();
  for (const text of ['', '2026-02-30', '2026-12-03+', '2026-12-03+1000', 'giovedì', '2026-12-03 +1']) {
    expect(unpackDates(text)).toBeUndefined();
  }
});

test('what was typed is shown again, not a page of it', () => {
  expect(problemText({ kind: 'date-not-understood', text: LONG }, 'it').length).toBeLessThan(200);
});
