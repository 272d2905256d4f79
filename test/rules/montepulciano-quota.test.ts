import { expect, test } from 'vitest';
import { decide } from '../../src/rules/decide.js';
import type { Agreement, PersonFacts } from '../../src/rules/facts.js';
import { d, factsOf, request, verdict } from './helpers.js';

const MON = 'montepulciano-2024';
const eq: Partial<PersonFacts> = { role: 'eq' };
const grounds = 'Merger of two offices';
// Days of weeks 19 and 20; the agreement is of Monday 9 March, so both are of one block of two
const [MON19, TUE19, WED19] = ['2026-05-04', '2026-05-05', '2026-05-06'] as const;
const [TUE20, WED20, THU20, FRI20] = ['2026-05-12', '2026-05-13', '2026-05-14', '2026-05-15'] as const;

test.each<[string, Partial<Agreement>, string[], string | string[], string]>([
  // two a week is the usual most; grounds in the agreement lift it, day by day with a warning
  ['two agreed, the second', { daysPerWeek: 2 }, [TUE20], WED20, 'accepted'],
  ['two agreed, the third', { daysPerWeek: 2 }, [TUE20, WED20], THU20, 'refused MON-7.3'],
  ['three, no grounds, the second', { daysPerWeek: 3 }, [TUE20], WED20, 'accepted'],
  ['three, no grounds, the third', { daysPerWeek: 3 }, [TUE20, WED20], THU20, 'refused MON-7.3eq'],
  [
    'three, blank grounds',
    { daysPerWeek: 3, eqDerogationReason: ' ' },
    [TUE20, WED20],
    THU20,
    'refused MON-7.3eq',
  ],
  ['three, grounds, the second', { daysPerWeek: 3, eqDerogationReason: grounds }, [TUE20], WED20, 'accepted'],
  [
    'three, grounds, the third',
    { daysPerWeek: 3, eqDerogationReason: grounds },
    [TUE20, WED20],
    THU20,
    'warned MON-7.3eq',
  ],
  [
    'three, grounds, second and third',
    { daysPerWeek: 3, eqDerogationReason: grounds },
    [TUE20],
    [WED20, THU20],
    'warned MON-7.3eq',
  ],
  [
    'three, grounds, the fourth',
    { daysPerWeek: 3, eqDerogationReason: grounds },
    [TUE20, WED20, THU20],
    FRI20,
    'refused MON-7.3',
  ],
  [
    'the full week before',
    { daysPerWeek: 3, eqDerogationReason: grounds },
    [MON19, TUE19, WED19],
    WED20,
    'accepted',
  ],
  [
    'the full week after',
    { daysPerWeek: 3, eqDerogationReason: grounds },
    ['2026-05-18', '2026-05-19', '2026-05-20'],
    WED20,
    'accepted',
  ],
  [
    'three, grounds, the second of two weeks',
    { daysPerWeek: 3, eqDerogationReason: grounds },
    [TUE20, '2026-05-18'],
    [WED20, '2026-05-19'],
    'accepted',
  ],
  // a number for several weeks is not cut, but each week has its two
  ['four in two weeks, two and two', { daysPerWeek: 4, weeks: 2 }, [MON19, TUE19, TUE20], WED20, 'accepted'],
  [
    'four in two weeks, the third of a week',
    { daysPerWeek: 4, weeks: 2 },
    [TUE20, WED20],
    THU20,
    'refused MON-7.3eq',
  ],
  [
    'the same with grounds',
    { daysPerWeek: 4, weeks: 2, eqDerogationReason: grounds },
    [TUE20, WED20],
    THU20,
    'warned MON-7.3eq',
  ],
  [
    'four in two weeks, the fifth',
    { daysPerWeek: 4, weeks: 2, eqDerogationReason: grounds },
    [MON19, TUE19, WED19, TUE20],
    WED20,
    'refused MON-7.3',
  ],
  [
    'the fifth, and third of its week',
    { daysPerWeek: 4, weeks: 2 },
    [MON19, TUE19, TUE20, WED20],
    THU20,
    'refused MON-7.3 MON-7.3eq',
  ],
])('posizione organizzativa: %s', (_, agreement, days, dates, expected) => {
  const facts = factsOf(MON, { now: '2026-05-10 09:00', person: eq, agreement, days });
  expect(verdict(facts, request(dates, { reason: 'Deadline' }))).toBe(expected);
});

test.each<[PersonFacts['role'], string]>([
  ['employee', 'accepted'],
  ['eq', 'refused MON-7.3eq'],
  ['manager', 'accepted'],
])('three a week without grounds, %s', (role, expected) => {
  const facts = factsOf(MON, { agreement: { daysPerWeek: 3 }, person: { role }, days: [TUE20, WED20] });
  expect(verdict(facts, request(THU20))).toBe(expected);
});

test('the finding of a senior post tells the numbers of the week', () => {
  const agreement = { daysPerWeek: 3, eqDerogationReason: grounds };
  const facts = factsOf(MON, { agreement, person: eq, days: [TUE20, WED20] });
  const decision = decide(facts, request(THU20));
  expect(decision.findings).toMatchObject([
    {
      code: 'quota-full',
      severity: 'default',
      numbers: { used: 2, limit: 2, period: '2026-W20', granted: 3 },
    },
  ]);
  expect(decision.quota).toEqual({ used: 3, limit: 3, period: '2026-W20' });
  expect(decision.earliest).toBe('2026-05-18');
});

// blocks of `weeks` ISO weeks from the week of `from`; the period is named by its first week (A43)
test.each<[string, number, string, { used: number; limit: number; period: string }]>([
  ['2026-03-09', 2, '2026-03-15', { used: 0, limit: 3, period: '2026-W11' }],
  ['2026-03-09', 2, '2026-03-20', { used: 0, limit: 3, period: '2026-W11' }],
  ['2026-03-09', 2, '2026-03-23', { used: 0, limit: 3, period: '2026-W13' }],
  ['2026-03-13', 2, '2026-03-20', { used: 0, limit: 3, period: '2026-W11' }],
  ['2026-03-16', 2, '2026-03-20', { used: 0, limit: 3, period: '2026-W12' }],
  ['2026-03-09', 3, FRI20, { used: 3, limit: 3, period: '2026-W20' }],
  ['2026-03-16', 3, FRI20, { used: 4, limit: 3, period: '2026-W18' }],
  ['2026-03-09', 2, FRI20, { used: 4, limit: 3, period: '2026-W19' }],
  ['2026-03-09', 1, FRI20, { used: 3, limit: 3, period: '2026-W20' }],
])('agreement of %s, %i weeks, day %s', (from, weeks, date, quota) => {
  const facts = factsOf(MON, {
    agreement: { from: d(from), daysPerWeek: 3, weeks },
    days: [TUE19, TUE20, WED20, THU20],
  });
  const decision = decide(facts, { type: 'cancel', by: 'manager', date: d(date) });
  expect(decision.quota).toEqual(quota);
});
