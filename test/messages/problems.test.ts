import { expect, test } from 'vitest';
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
    candidates: [date, localDate('2027-01-07')],
  };
  expect(problemText(problem, 'it', today)).toBe(
    '«giovedì» può voler dire giovedì 3 dicembre o giovedì 7 gennaio 2027. Quale giorno intendi?',
  );
  expect(problemCard(problem, 'it', today).buttons).toEqual([
    { act: 'ask', value: '2026-12-03', label: 'giovedì 3 dicembre' },
    { act: 'ask', value: '2027-01-07', label: 'giovedì 7 gennaio 2027' },
  ]);
  expect(problemText({ ...problem, candidates: [] }, 'it')).toContain('Scrivi giorno e mese');
});

test('few dates are named, many are a stretch', () => {
  const dates = (count: number) => Array.from({ length: count }, (_, index) => addDays(date, index));
  expect(problemText({ kind: 'several-dates', dates: dates(2) }, 'en', today)).toContain(
    'Thursday 3 December and Friday 4 December',
  );
  expect(problemText({ kind: 'several-dates', dates: dates(30) }, 'it', today)).toContain(
    '30 giorni, da giovedì 3 dicembre a venerdì 1 gennaio 2027',
  );
  expect(problemCard({ kind: 'several-dates', dates: dates(30) }, 'it').buttons).toHaveLength(5);
});

test('what was typed is shown again, not a page of it', () => {
  expect(problemText({ kind: 'date-not-understood', text: LONG }, 'it').length).toBeLessThan(200);
});
