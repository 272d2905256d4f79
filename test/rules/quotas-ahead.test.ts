import { expect, test } from 'vitest';
import type { Agreement } from '../../src/rules/facts.js';
import { quotasAhead } from '../../src/rules/quota.js';
import { d, factsOf, type World } from './helpers.js';

const seen = (regulation: string, today: string, world: World = {}) =>
  quotasAhead(factsOf(regulation, { now: `${today} 09:00`, ...world }), d(today)).map(
    ({ used, limit, period }) => `${period} ${used}/${limit}`,
  );
const agreed = (agreement: Partial<Agreement>): World => ({ agreement });
const byMonth = { daysPerWeek: undefined, daysPerMonth: 8 };

test.each<[string, string, string, World, string[]]>([
  ['a week', 'tivoli-2025', '2026-11-18', {}, ['2026-W47 0/2', '2026-W48 0/2']],
  ['the last week of a month', 'tivoli-2025', '2026-11-30', {}, ['2026-W49 0/2', '2026-W50 0/2']],
  ['the week of the turn of the year', 'tivoli-2025', '2026-12-31', {}, ['2026-W53 0/2', '2027-W01 0/2']],
  ['days of both', 'tivoli-2025', '2026-11-20', { days: ['2026-11-23'] }, ['2026-W47 0/2', '2026-W48 1/2']],
  [
    'months where the agreement writes them',
    'tivoli-2025',
    '2026-11-30',
    agreed(byMonth),
    ['2026-11 0/8', '2026-12 0/8'],
  ],
  ['a month', 'metro-milano-2017', '2026-11-01', {}, ['2026-11 0/4', '2026-12 0/4']],
  ['its last day', 'metro-milano-2017', '2026-11-30', {}, ['2026-11 0/4', '2026-12 0/4']],
  ['the last week of an agreement', 'tivoli-2025', '2027-01-18', {}, ['2027-W03 0/2']],
])('%s and the next one', (_, regulation, today, world, expected) =>
  expect(seen(regulation, today, world)).toEqual(expected),
);

test('of several weeks together the next ones follow the last of them', () => {
  const world = agreed({ daysPerWeek: 4, weeks: 2 });
  const [first, second, ...more] = seen('montepulciano-2024', '2026-05-20', world).map((one) =>
    one.slice(0, 8),
  );
  expect([first, second, more]).toEqual(['2026-W21', '2026-W23', []]);
});
