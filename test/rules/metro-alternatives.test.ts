import { expect, test } from 'vitest';
import type { Act } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import type { Day } from '../../src/rules/facts.js';
import { band, d, factsOf, verdict, type World } from './helpers.js';

const MET = 'metro-milano-2017';
const date = d('2026-05-14'); // a Thursday
const delegations = [{ from: d('2026-05-04'), to: d('2026-05-12'), delegate: 'u' }];
const dirigente: World['person'] = { role: 'manager' };
const proposed: Day = { date, state: 'approved', alternatives: [d('2026-05-18'), d('2026-06-03')] };
const approved = ['2026-05-14 approved'];
const full = ['2026-06-09', '2026-06-10', '2026-06-11', '2026-06-16'];

test.each<[string, World, Act, string, string | undefined, number | undefined]>([
  [
    'propose',
    { days: approved },
    { type: 'propose-alternatives', by: 'director', date, alternatives: [d('2026-05-18')], reason: 'x' },
    'accepted',
    'approved',
    1,
  ],
  [
    'propose by a delegate',
    { days: approved, facts: { delegations } },
    { type: 'propose-alternatives', by: 'delegate', date, alternatives: [d('2026-05-18')], reason: 'x' },
    'refused GEN-ROLE',
    'approved',
    1,
  ],
  [
    'propose without reason',
    { days: approved },
    { type: 'propose-alternatives', by: 'manager', date, alternatives: [d('2026-05-18')] },
    'refused MET-10f',
    'approved',
    1,
  ],
  [
    'propose nothing',
    { days: approved },
    { type: 'propose-alternatives', by: 'manager', date, alternatives: [], reason: 'x' },
    'refused MET-10f',
    'approved',
    1,
  ],
  [
    'propose nothing to a dirigente',
    { days: approved, person: dirigente },
    { type: 'propose-alternatives', by: 'manager', date, alternatives: [], reason: 'x' },
    'refused MET-10h',
    'approved',
    1,
  ],
  [
    'propose a Saturday and 2 June',
    { days: approved },
    {
      type: 'propose-alternatives',
      by: 'manager',
      date,
      alternatives: [d('2026-05-16'), d('2026-06-02')],
      reason: 'x',
    },
    'refused GEN-CAL MET-11d',
    'approved',
    1,
  ],
  [
    'propose on a cancelled day',
    { days: ['2026-05-14 cancelled'] },
    { type: 'propose-alternatives', by: 'manager', date, alternatives: [d('2026-05-18')], reason: 'x' },
    'refused GEN-STATE',
    'cancelled',
    0,
  ],
  [
    'accept',
    { days: [proposed] },
    { type: 'accept-alternative', by: 'employee', date, to: d('2026-05-18') },
    'accepted',
    'swapped',
    1,
  ],
  [
    'accept, month full',
    { days: [proposed, ...full] },
    { type: 'accept-alternative', by: 'employee', date, to: d('2026-06-03') },
    'refused MET-4a',
    'approved',
    1,
  ],
  [
    'accept within a full month',
    { days: [proposed, '2026-05-05', '2026-05-06', '2026-05-07'] },
    { type: 'accept-alternative', by: 'employee', date, to: d('2026-05-18') },
    'accepted',
    'swapped',
    4,
  ],
  [
    'accept a date already booked',
    { days: [proposed, '2026-05-18 pending'] },
    { type: 'accept-alternative', by: 'employee', date, to: d('2026-05-18') },
    'refused GEN-DUP',
    'approved',
    2,
  ],
  [
    'accept another date',
    { days: [proposed] },
    { type: 'accept-alternative', by: 'employee', date, to: d('2026-05-19') },
    'refused GEN-STATE',
    'approved',
    1,
  ],
  [
    'accept what was not proposed',
    { days: approved },
    { type: 'accept-alternative', by: 'employee', date, to: d('2026-05-18') },
    'refused GEN-STATE',
    'approved',
    1,
  ],
  [
    'accept for another',
    { days: [proposed] },
    { type: 'accept-alternative', by: 'manager', date, to: d('2026-05-18') },
    'refused GEN-ROLE',
    'approved',
    1,
  ],
  [
    'decline',
    { days: [proposed] },
    { type: 'decline-alternative', by: 'employee', date },
    'accepted',
    'approved',
    1,
  ],
  [
    'decline what was not proposed',
    { days: approved },
    { type: 'decline-alternative', by: 'employee', date },
    'refused GEN-STATE',
    'approved',
    1,
  ],
  [
    'permit: personal',
    { days: approved },
    {
      type: 'permit',
      by: 'employee',
      date,
      kind: 'personal',
      from: band('10:00', '11:00').from,
      to: band('10:00', '11:00').to,
    },
    'refused MET-11f',
    'approved',
    1,
  ],
  [
    'permit: nursing',
    { days: approved },
    {
      type: 'permit',
      by: 'employee',
      date,
      kind: 'nursing-39',
      from: band('10:00', '11:00').from,
      to: band('10:00', '11:00').to,
    },
    'accepted',
    'approved',
    1,
  ],
  [
    'permit: L. 104',
    { days: approved },
    {
      type: 'permit',
      by: 'employee',
      date,
      kind: 'l104-33',
      from: band('10:00', '11:00').from,
      to: band('10:00', '11:00').to,
    },
    'accepted',
    'approved',
    1,
  ],
  [
    'permit on a day in presence',
    {},
    {
      type: 'permit',
      by: 'employee',
      date,
      kind: 'l104-33',
      from: band('10:00', '11:00').from,
      to: band('10:00', '11:00').to,
    },
    'refused GEN-STATE',
    undefined,
    0,
  ],
  [
    'overtime',
    { days: approved },
    { type: 'overtime', by: 'employee', date, minutes: 30 },
    'refused MET-13a',
    'approved',
    1,
  ],
  [
    'overtime of a po',
    { days: approved, person: { role: 'eq' } },
    { type: 'overtime', by: 'employee', date, minutes: 30 },
    'accepted',
    'approved',
    1,
  ],
  [
    'a swap is not of this act',
    { days: approved },
    { type: 'swap', by: 'employee', date, to: d('2026-05-15'), reason: 'x' },
    'refused GEN-STATE',
    'approved',
    1,
  ],
])('%s', (_, world, act, expected, state, used) => {
  const facts = factsOf(MET, world);
  expect(verdict(facts, act)).toBe(expected);
  const decision = decide(facts, act);
  expect([decision.state, decision.quota?.used]).toEqual([state, used]);
});

test('the quota after an alternative is that of the month of the new day', () => {
  const facts = factsOf(MET, { days: [proposed, '2026-06-09'] });
  const act: Act = { type: 'accept-alternative', by: 'employee', date, to: d('2026-06-03') };
  expect(decide(facts, act).quota).toEqual({ used: 2, limit: 4, period: '2026-06' });
});
