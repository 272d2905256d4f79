import { expect, test } from 'vitest';
import type { Day } from '../../src/rules/facts.js';
import { swapDates, swapDeadline } from '../../src/rules/swap.js';
import { d, factsOf, type World } from './helpers.js';

const TIV = 'tivoli-2025';
const usual: World = { now: '2026-05-11 10:00', days: ['2026-05-14'] };
const remote: Day = { date: d('2026-05-14'), state: 'approved', kind: 'remote' };

// Thursday 14 May 2026, in the week of Monday 11
test.each<[string, string, World, string, string]>([
  ['on Monday morning: from Tuesday on', TIV, usual, '2026-05-14', '12 13 15'],
  [
    'at 20:00 of Monday Tuesday is still free',
    TIV,
    { ...usual, now: '2026-05-11 20:00' },
    '2026-05-14',
    '12 13 15',
  ],
  ['a minute later it is not', TIV, { ...usual, now: '2026-05-11 20:01' }, '2026-05-14', '13 15'],
  [
    'on Wednesday before 20:00: only later days',
    TIV,
    { ...usual, now: '2026-05-13 19:59' },
    '2026-05-14',
    '15',
  ],
  ['from 20:01 of the eve: none', TIV, { ...usual, now: '2026-05-13 20:01' }, '2026-05-14', ''],
  [
    'what is booked is not free',
    TIV,
    { ...usual, days: ['2026-05-14', '2026-05-15'] },
    '2026-05-14',
    '12 13',
  ],
  ['holidays are not', TIV, { ...usual, holidays: ['2026-05-15'] }, '2026-05-14', '12 13'],
  [
    'days away are not',
    TIV,
    { ...usual, facts: { absences: [{ from: d('2026-05-12'), to: d('2026-05-13'), kind: 'leave' }] } },
    '2026-05-14',
    '15',
  ],
  ['not of a day that is not approved', TIV, { ...usual, days: ['2026-05-14 pending'] }, '2026-05-14', ''],
  ['not of no day', TIV, { ...usual, days: [] }, '2026-05-14', ''],
  [
    'of lavoro da remoto, under its own agreement',
    TIV,
    {
      ...usual,
      agreement: null,
      days: [remote],
      facts: { policy: { remoteWork: true } },
      person: {
        remoteAgreement: {
          signedOn: d('2026-01-15'),
          from: d('2026-01-19'),
          to: d('2027-01-18'),
          daysPerWeek: 2,
          contactBands: [],
        },
      },
    },
    '2026-05-14',
    '12 13 15',
  ],
  // the ISO week of Wednesday 30 September runs into October
  [
    'over the end of a month',
    TIV,
    { now: '2026-09-25 10:00', days: ['2026-09-30'] },
    '2026-09-30',
    '28 29 01 02',
  ],
  ['where the act knows no move', 'comune-milano-2021', usual, '2026-05-14', ''],
  ['nor there', 'metro-milano-2017', usual, '2026-05-14', ''],
])('%s', (_, profile, world, date, expected) => {
  const dates = swapDates(factsOf(profile, world), d(date));
  expect(dates.map((one) => one.slice(8)).join(' ')).toBe(expected);
});

test('the deadline is the evening before the earlier of the two days', () => {
  const facts = factsOf(TIV, usual);
  expect(swapDeadline(facts, d('2026-05-14'), d('2026-05-15'))).toEqual({ on: '2026-05-13', at: '20:00' });
  expect(swapDeadline(facts, d('2026-05-14'), d('2026-05-12'))).toEqual({ on: '2026-05-11', at: '20:00' });
  expect(
    swapDeadline(factsOf('comune-milano-2021', usual), d('2026-05-14'), d('2026-05-15')),
  ).toBeUndefined();
});
