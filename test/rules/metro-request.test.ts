import { expect, test } from 'vitest';
import { decide } from '../../src/rules/decide.js';
import type { PersonFacts } from '../../src/rules/facts.js';
import { d, factsOf, request, verdict, type World } from './helpers.js';

const MET = 'metro-milano-2017';
const FULL = ['2026-05-05 approved', '2026-05-07 approved', '2026-05-12 approved', '2026-05-26 pending'];

test.each<[string, World, string, string]>([
  // MET-10a: three working days, today not counted, the day itself counted
  ['Monday for Thursday: Tue, Wed, Thu', { now: '2026-05-11 23:59' }, '2026-05-14', 'accepted'],
  ['Tuesday for Thursday: Wed, Thu', { now: '2026-05-12 00:01' }, '2026-05-14', 'refused MET-10a'],
  ['Wednesday for Monday: Thu, Fri, Mon', { now: '2026-05-13 12:00' }, '2026-05-18', 'accepted'],
  ['Thursday for Monday: Fri, Mon', { now: '2026-05-14 12:00' }, '2026-05-18', 'refused MET-10a'],
  ['Saturday for Wednesday: Mon, Tue, Wed', { now: '2026-05-16 12:00' }, '2026-05-20', 'accepted'],
  ['Saturday for Tuesday: Mon, Tue', { now: '2026-05-16 12:00' }, '2026-05-19', 'refused MET-10a'],
  // Thu 2 April 2026: Fri 3 (Good Friday counts), Tue 7 (Easter Monday does not), Wed 8
  ['over Easter, Wednesday', { now: '2026-04-02 12:00' }, '2026-04-08', 'accepted'],
  ['over Easter, Tuesday', { now: '2026-04-02 12:00' }, '2026-04-07', 'refused MET-10a'],
  // Thu 30 September 2027: Fri 1, Tue 5 (Mon 4 October is a holiday), Wed 6
  [
    'over 4 October 2027',
    { now: '2027-09-30 12:00', agreement: { phase: 'ordinary' } },
    '2027-10-05',
    'refused MET-10a',
  ],
  [
    '4 October 2027',
    { now: '2027-09-20 12:00', agreement: { phase: 'ordinary' } },
    '2027-10-04',
    'refused GEN-CAL',
  ],
  // Fri 4 December 2026 with Sant'Ambrogio (Mon 7): Tue 8 is the Immacolata, so Wed 9, Thu 10, Fri 11
  ['patron saint, Friday', { now: '2026-12-04 12:00', holidays: ['2026-12-07'] }, '2026-12-11', 'accepted'],
  [
    'patron saint, Thursday',
    { now: '2026-12-04 12:00', holidays: ['2026-12-07'] },
    '2026-12-10',
    'refused MET-10a',
  ],
  ['without the patron saint Thursday will do', { now: '2026-12-04 12:00' }, '2026-12-10', 'accepted'],
  // clock change in the night to Sunday 25 October 2026: Thu 22 -> Fri 23, Mon 26, Tue 27
  ['clock change, Tuesday', { now: '2026-10-22 23:30' }, '2026-10-27', 'accepted'],
  ['clock change, Monday', { now: '2026-10-22 23:30' }, '2026-10-26', 'refused MET-10a'],
  // MET-11d and GEN-CAL
  ['Saturday', {}, '2026-05-23', 'refused MET-11d'],
  ['Sunday', {}, '2026-05-24', 'refused MET-11d'],
  [
    'Saturday of a six-day schedule',
    { person: { workdays: [1, 2, 3, 4, 5, 6] } },
    '2026-05-23',
    'refused MET-11d',
  ],
  [
    'a holiday on a Saturday is barred as a Saturday',
    { now: '2026-08-03 09:00' },
    '2026-08-15',
    'refused MET-11d',
  ],
  ['2 June', {}, '2026-06-02', 'refused GEN-CAL'],
  ['a day off by the schedule', { person: { workdays: [1, 2, 3] } }, '2026-05-21', 'refused GEN-CAL'],
  [
    'vertical part-time has its own days',
    { person: { partTime: { kind: 'vertical', workdays: [1, 2, 3] } } },
    '2026-05-21',
    'refused GEN-CAL',
  ],
  // R5: the day begins at 08:00
  ['today at 07:59, other rules apply', { now: '2026-05-14 07:59' }, '2026-05-14', 'refused MET-10a'],
  ['today at 08:00', { now: '2026-05-14 08:00' }, '2026-05-14', 'refused GEN-PAST'],
  [
    'yesterday, and nothing else is named',
    { now: '2026-05-14 07:00', days: FULL },
    '2026-05-12',
    'refused GEN-PAST',
  ],
  // MET-4a
  ['fourth of four', { days: FULL.slice(1) }, '2026-05-27', 'accepted'],
  ['fifth of four', { days: FULL }, '2026-05-27', 'refused MET-4a'],
  ['the next month is another quota', { days: FULL }, '2026-06-03', 'accepted'],
  [
    'the agreement grants two',
    { days: FULL.slice(2), agreement: { daysPerMonth: 2 } },
    '2026-05-27',
    'refused MET-4a',
  ],
  [
    'the act caps an agreement for six',
    { days: FULL, agreement: { daysPerMonth: 6 } },
    '2026-05-27',
    'refused MET-4a',
  ],
  ['a cancelled day is free', { days: [...FULL.slice(1), '2026-05-19 cancelled'] }, '2026-05-27', 'accepted'],
  [
    'so is a rejected, a revoked and a swapped one',
    { days: [...FULL.slice(3), '2026-05-05 rejected', '2026-05-07 revoked', '2026-05-12 swapped'] },
    '2026-05-27',
    'accepted',
  ],
  // R6: recalled or suspended after 08:00 of the day uses quota, before does not
  [
    'recalled at 07:59',
    { now: '2026-05-18 09:00', days: [...FULL.slice(1), '2026-05-13 recalled 2026-05-13 07:59'] },
    '2026-05-27',
    'accepted',
  ],
  [
    'recalled at 08:00',
    { now: '2026-05-18 09:00', days: [...FULL.slice(1), '2026-05-13 recalled 2026-05-13 08:00'] },
    '2026-05-27',
    'refused MET-4a',
  ],
  [
    'suspended the evening before',
    { now: '2026-05-18 09:00', days: [...FULL.slice(1), '2026-05-13 suspended 2026-05-12 22:00'] },
    '2026-05-27',
    'accepted',
  ],
  [
    'suspended at nine',
    { now: '2026-05-18 09:00', days: [...FULL.slice(1), '2026-05-13 suspended 2026-05-13 09:00'] },
    '2026-05-27',
    'refused MET-4a',
  ],
  // R7
  ['booked already', { days: ['2026-05-20 pending'] }, '2026-05-20', 'refused GEN-DUP'],
  ['booked and full: no fifth day is asked', { days: FULL }, '2026-05-26', 'refused GEN-DUP'],
  ['cancelled, asked again', { days: ['2026-05-20 cancelled'] }, '2026-05-20', 'accepted'],
  ['suspended, asked again', { days: ['2026-05-20 suspended 2026-05-10 09:00'] }, '2026-05-20', 'accepted'],
  // agreement (R15)
  ['none', { agreement: null }, '2026-05-20', 'refused MET-8a'],
  ['signed tomorrow', { agreement: { signedOn: d('2026-05-12') } }, '2026-05-20', 'refused MET-8a'],
  ['signed today', { agreement: { signedOn: d('2026-05-11') } }, '2026-05-20', 'accepted'],
  ['the day before it starts', { agreement: { from: d('2026-05-21') } }, '2026-05-20', 'refused MET-8a'],
  ['the day it starts', { agreement: { from: d('2026-05-20') } }, '2026-05-20', 'accepted'],
  ['past its term, in silence', { agreement: { to: d('2026-05-19') } }, '2026-05-20', 'accepted'],
  ['no-renewal, last day', { agreement: { to: d('2026-05-20'), noRenewal: true } }, '2026-05-20', 'accepted'],
  [
    'no-renewal, the day after',
    { agreement: { to: d('2026-05-19'), noRenewal: true } },
    '2026-05-20',
    'refused MET-8b',
  ],
  [
    'last day before a withdrawal',
    { agreement: { withdrawnFrom: d('2026-05-21') } },
    '2026-05-20',
    'accepted',
  ],
  [
    'first day of a withdrawal',
    { agreement: { withdrawnFrom: d('2026-05-20') } },
    '2026-05-20',
    'refused MET-17f',
  ],
  ['the day before a transfer', { person: { transfer: { on: d('2026-05-21') } } }, '2026-05-20', 'accepted'],
  [
    'the day of a transfer',
    { person: { transfer: { on: d('2026-05-20') } } },
    '2026-05-20',
    'refused MET-6b',
  ],
  [
    'a transfer after the pilot',
    { agreement: { phase: 'ordinary' }, person: { transfer: { on: d('2026-05-20') } } },
    '2026-05-20',
    'accepted',
  ],
  ['no training', { person: { trainingDone: false } }, '2026-05-20', 'refused MET-9a'],
  // absences
  [
    'sick',
    { facts: { absences: [{ from: d('2026-05-18'), to: d('2026-05-20'), kind: 'sickness' }] } },
    '2026-05-20',
    'refused MET-11e',
  ],
  [
    'on leave',
    { facts: { absences: [{ from: d('2026-05-20'), to: d('2026-05-20'), kind: 'leave' }] } },
    '2026-05-20',
    'refused GEN-ABS',
  ],
  [
    'back from leave',
    { facts: { absences: [{ from: d('2026-05-18'), to: d('2026-05-19'), kind: 'leave' }] } },
    '2026-05-20',
    'accepted',
  ],
  // several at once: all are named
  [
    'short notice and over the quota',
    { now: '2026-05-20 09:00', days: FULL },
    '2026-05-22',
    'refused MET-10a MET-4a',
  ],
  // MET-10c
  [
    'one VPN connection left',
    { facts: { policy: { vpn: { capacity: 3, taken: { '2026-05-20': 2 } } } } },
    '2026-05-20',
    'accepted',
  ],
  [
    'no VPN connection left',
    { facts: { policy: { vpn: { capacity: 3, taken: { '2026-05-20': 3 } } } } },
    '2026-05-20',
    'warned MET-10c',
  ],
])('%s', (_, world, date, expected) => {
  expect(verdict(factsOf(MET, world), request(date))).toBe(expected);
});

const manager: Partial<PersonFacts> = { role: 'manager' };
test.each<[string, Partial<PersonFacts>, ReturnType<typeof request>, string, string]>([
  [
    'a reason lifts the notice',
    {},
    request('2026-05-12', { reason: 'School closed' }),
    'warned MET-10a',
    'pending',
  ],
  ['blanks are no reason', {}, request('2026-05-12', { reason: '  ' }), 'refused MET-10a', ''],
  ['a reason lifts nothing hard', {}, request('2026-05-23', { reason: 'x' }), 'refused MET-11d', ''],
  ['no activities', {}, request('2026-05-20', { activities: '' }), 'refused MET-10b', ''],
  ['blank objectives', {}, request('2026-05-20', { objectives: ' ' }), 'refused MET-10b', ''],
  ['half a day', {}, request('2026-05-20', { portion: 'half' }), 'refused MET-4e', ''],
  ['abroad', {}, request('2026-05-20', { place: { country: 'FR' } }), 'refused MET-5', ''],
  ['in the garden', {}, request('2026-05-20', { place: { indoor: false } }), 'refused MET-5', ''],
  ['elsewhere', {}, request('2026-05-20', { place: { listed: false } }), 'refused MET-5', ''],
  [
    'at a site of the body',
    {},
    request('2026-05-20', { place: { municipalSite: true } }),
    'refused MET-5',
    '',
  ],
  [
    'at home',
    {},
    request('2026-05-20', { place: { country: 'IT', indoor: true, listed: true } }),
    'accepted',
    'pending',
  ],
  ['asked by the manager', {}, request('2026-05-20', { by: 'manager' }), 'refused GEN-ROLE', ''],
  ['po: authorised one by one', { role: 'eq' }, request('2026-05-20'), 'accepted', 'pending'],
  [
    'dirigente: stands at once, no contents',
    manager,
    request('2026-05-14', { activities: '', objectives: '' }),
    'accepted',
    'approved',
  ],
  ['dirigente: short notice', manager, request('2026-05-13'), 'refused MET-10g', ''],
  [
    'dirigente: short notice with a reason',
    manager,
    request('2026-05-13', { reason: 'x' }),
    'warned MET-10g',
    'approved',
  ],
  ['dirigente: Saturday', manager, request('2026-05-23'), 'refused MET-11d', ''],
  ['a date twice', {}, request(['2026-05-20', '2026-05-20']), 'refused GEN-DUP', ''],
  [
    'four dates',
    {},
    request(['2026-05-18', '2026-05-19', '2026-05-20', '2026-05-21']),
    'accepted',
    'pending',
  ],
  [
    'five dates, one too many',
    {},
    request(['2026-05-18', '2026-05-19', '2026-05-20', '2026-05-21', '2026-05-22']),
    'refused MET-4a',
    '',
  ],
  [
    'five dates in two months',
    {},
    request(['2026-05-18', '2026-05-19', '2026-05-20', '2026-05-21', '2026-06-01']),
    'accepted',
    'pending',
  ],
])('%s', (_, person, act, expected, state) => {
  const facts = factsOf(MET, { now: '2026-05-11 09:00', person });
  expect(verdict(facts, act)).toBe(expected);
  expect(decide(facts, act).state ?? '').toBe(state);
});

test.each<[string, World, string, string | undefined]>([
  // Tue 12 May: Wed 13, Thu 14, Fri 15
  ['third working day', { now: '2026-05-12 10:00' }, '2026-05-14', '2026-05-15'],
  ['first day of the next month', { now: '2026-05-20 09:00', days: FULL }, '2026-05-27', '2026-06-01'],
  // Wed 23 December 2026: Thu 24, Mon 28, Tue 29 (25 Friday, 26 Saturday)
  ['over Christmas', { now: '2026-12-23 09:00' }, '2026-12-24', '2026-12-29'],
  // quota of December full: Fri 1 January is a holiday, Mon 4 January 2027 (week 53 ended on Sunday 3)
  [
    'the year after',
    { now: '2026-12-21 09:00', days: ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'] },
    '2026-12-28',
    '2027-01-04',
  ],
  ['none after a withdrawal', { agreement: { withdrawnFrom: d('2026-05-12') } }, '2026-05-20', undefined],
  ['none without training', { person: { trainingDone: false } }, '2026-05-20', undefined],
  [
    'none of the days without VPN',
    { facts: { policy: { vpn: { capacity: 0, taken: { '2026-05-14': 0, '2026-05-15': 0 } } } } },
    '2026-05-14',
    undefined,
  ],
])('earliest: %s', (_, world, date, expected) => {
  expect(decide(factsOf(MET, world), request(date)).earliest).toBe(expected);
});

test('the figures behind a refusal', () => {
  const full = decide(factsOf(MET, { now: '2026-05-20 09:00', days: FULL }), request('2026-05-22'));
  expect(full.findings).toEqual([
    {
      rule: 'MET-10a',
      article: 'LG art. 10; AccD 3',
      code: 'notice-short',
      severity: 'default',
      numbers: { date: '2026-05-22', required: 3, given: 2, unit: 'working-days' },
    },
    {
      rule: 'MET-4a',
      article: 'LG art. 4; AccD 4; AccM 4',
      code: 'quota-full',
      severity: 'hard',
      numbers: { used: 4, limit: 4, period: '2026-05', granted: 4 },
    },
  ]);
  expect(full.quota).toEqual({ used: 4, limit: 4, period: '2026-05' });
});

test('the quota shown is that of the last date, after the act', () => {
  const facts = factsOf(MET, { days: ['2026-06-10'] });
  expect(decide(facts, request(['2026-05-20', '2026-06-03'])).quota).toEqual({
    used: 2,
    limit: 4,
    period: '2026-06',
  });
});

test('several dates have no first lawful one', () => {
  const act = { ...request('2026-05-13'), dates: [d('2026-05-13'), d('2026-05-20')] };
  expect(decide(factsOf(MET), act)).toMatchObject({ outcome: 'refused', earliest: undefined });
});
