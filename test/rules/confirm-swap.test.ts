import { expect, test } from 'vitest';
import type { Act, Actor } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import type { Day, FiledSwap } from '../../src/rules/facts.js';
import { at, d, factsOf, verdict, type World } from './helpers.js';

const TIV = 'tivoli-2025';

/** Thursday 14 May 2026 approved, its move to Friday 15 filed by the worker, unless the row says otherwise. */
function filed(to = '2026-05-15', by: FiledSwap['by'] = 'employee', date = '2026-05-14'): Day {
  return { date: d(date), state: 'approved', swap: { to: d(to), by } };
}
const confirm = (to = '2026-05-15', by: Actor = 'manager', date = '2026-05-14'): Act => ({
  type: 'confirm-swap',
  by,
  date: d(date),
  to: d(to),
});
const decline = (by: Actor = 'manager', to?: string): Act => {
  const act = { type: 'decline-swap', by, date: d('2026-05-14') } as const;
  return to ? { ...act, to: d(to) } : act;
};
const withdraw = (by: Actor = 'employee', to?: string): Act => {
  const act = { type: 'withdraw-swap', by, date: d('2026-05-14') } as const;
  return to ? { ...act, to: d(to) } : act;
};
const byManager = { now: '2026-05-12 10:00', days: [filed('2026-05-15', 'administration')] };
const usual = { now: '2026-05-12 10:00', days: [filed()] };

test.each<[string, World, Act, string]>([
  // the side that did not file it
  ['the manager, what the worker filed', usual, confirm(), 'accepted'],
  ['the worker, their own', usual, confirm('2026-05-15', 'employee'), 'refused GEN-ROLE'],
  ['a delegate', usual, confirm('2026-05-15', 'delegate'), 'refused GEN-ROLE'],
  ['HR', usual, confirm('2026-05-15', 'hr'), 'refused GEN-ROLE'],
  [
    'the worker, what the manager filed',
    { ...usual, days: [filed('2026-05-15', 'administration')] },
    confirm('2026-05-15', 'employee'),
    'accepted',
  ],
  [
    'the manager, their own',
    { ...usual, days: [filed('2026-05-15', 'administration')] },
    confirm(),
    'refused GEN-ROLE',
  ],
  // what is filed
  ['another date than the one filed', usual, confirm('2026-05-13'), 'refused GEN-STATE'],
  ['nothing filed', { ...usual, days: ['2026-05-14'] }, confirm(), 'refused GEN-STATE'],
  ['no day', { ...usual, days: [] }, confirm(), 'refused GEN-STATE'],
  [
    'recalled since',
    { ...usual, days: [{ ...filed(), state: 'recalled', changedAt: at('2026-05-12 09:00') }] },
    confirm(),
    'refused GEN-STATE',
  ],
  [
    'cancelled since',
    { ...usual, days: [{ ...filed(), state: 'cancelled' }] },
    confirm(),
    'refused GEN-STATE',
  ],
  // by 20:00 of the day before the earlier of the two
  ['at 20:00 of the eve', { ...usual, now: '2026-05-13 20:00' }, confirm(), 'accepted'],
  ['at 20:01', { ...usual, now: '2026-05-13 20:01' }, confirm(), 'refused TIV-21.3c'],
  [
    'a second after 20:00',
    { ...usual, facts: { now: new Date(at('2026-05-13 20:00').getTime() + 1000) } },
    confirm(),
    'refused TIV-21.3c',
  ],
  [
    'moved back: the new day is the earlier one',
    { now: '2026-05-11 20:00', days: [filed('2026-05-12')] },
    confirm('2026-05-12'),
    'accepted',
  ],
  [
    'moved back, late for the new day alone',
    { now: '2026-05-11 20:01', days: [filed('2026-05-12')] },
    confirm('2026-05-12'),
    'refused TIV-21.3c',
  ],
  ['once the day has begun: lapsed', { ...usual, now: '2026-05-14 09:00' }, confirm(), 'refused TIV-21.3c'],
  ['once both are past: lapsed', { ...usual, now: '2026-05-18 09:00' }, confirm(), 'refused TIV-21.3c'],
  [
    'late, and the new day booked meanwhile: lapsed is all there is to say',
    { now: '2026-05-13 20:01', days: [filed(), '2026-05-15'] },
    confirm(),
    'refused TIV-21.3c',
  ],
  [
    'late, by the wrong side',
    { ...usual, now: '2026-05-13 20:01' },
    confirm('2026-05-15', 'employee'),
    'refused GEN-ROLE TIV-21.3c',
  ],
  // the new day is looked at again
  ['booked meanwhile', { ...usual, days: [filed(), '2026-05-15'] }, confirm(), 'refused GEN-DUP'],
  ['a local holiday meanwhile', { ...usual, holidays: ['2026-05-15'] }, confirm(), 'refused TIV-20.3b'],
  [
    'a leave meanwhile',
    { ...usual, facts: { absences: [{ from: d('2026-05-15'), to: d('2026-05-15'), kind: 'leave' }] } },
    confirm(),
    'refused GEN-ABS',
  ],
  [
    'agreement withdrawn meanwhile',
    { ...usual, agreement: { withdrawnFrom: d('2026-05-15') } },
    confirm(),
    'refused TIV-17.2',
  ],
  ['agreement over by then', { ...usual, agreement: { to: d('2026-05-14') } }, confirm(), 'refused TIV-17.1'],
  // Tuesday 29 September -> Thursday 1 October, one ISO week, eight days booked in October meanwhile
  [
    'the month of the new day is full meanwhile',
    {
      now: '2026-09-28 09:00',
      agreement: { daysPerWeek: undefined, daysPerMonth: 8, minPresencePerWeek: 1 },
      days: [
        filed('2026-10-01', 'employee', '2026-09-29'),
        ...['05', '06', '07', '12', '13', '14', '19', '20'].map((day) => `2026-10-${day}`),
      ],
    },
    confirm('2026-10-01', 'manager', '2026-09-29'),
    'refused TIV-20.4a',
  ],
  // quota of the week full with the very day that moves
  ['a full week', { ...usual, days: [filed(), '2026-05-13'] }, confirm(), 'accepted'],
  // declining
  ['declined', usual, decline(), 'accepted'],
  ['declined by who filed it', usual, decline('employee'), 'refused GEN-ROLE'],
  ['declined by its date', usual, decline('manager', '2026-05-15'), 'accepted'],
  ['declined, but another was filed since', usual, decline('manager', '2026-05-13'), 'refused GEN-STATE'],
  ['declined late: nothing changes anyway', { ...usual, now: '2026-05-14 09:00' }, decline(), 'accepted'],
  // taking back
  ['taken back by the worker who filed it', usual, withdraw(), 'accepted'],
  ['taken back by its date', usual, withdraw('employee', '2026-05-15'), 'accepted'],
  ['another was filed since', usual, withdraw('employee', '2026-05-13'), 'refused GEN-STATE'],
  ['taken back by the other side', usual, withdraw('manager'), 'refused GEN-ROLE'],
  ['taken back by the manager who filed it', byManager, withdraw('manager'), 'accepted'],
  ['by the worker, what the manager filed', byManager, withdraw(), 'refused GEN-ROLE'],
  ['by a delegate, what the manager filed', byManager, withdraw('delegate'), 'refused GEN-ROLE'],
  ['nothing to take back', { ...usual, days: ['2026-05-14'] }, withdraw(), 'refused GEN-STATE'],
  ['taken back at 19:59', { ...usual, now: '2026-05-13 19:59' }, withdraw(), 'accepted'],
  ['taken back at 20:00', { ...usual, now: '2026-05-13 20:00' }, withdraw(), 'accepted'],
  [
    'taken back a second later: lapsed',
    { ...usual, facts: { now: new Date(at('2026-05-13 20:00').getTime() + 1000) } },
    withdraw(),
    'refused TIV-21.3c',
  ],
  [
    'taken back, the new day booked meanwhile',
    { ...usual, days: [filed(), '2026-05-15'] },
    withdraw(),
    'accepted',
  ],
  ['nothing to decline', { ...usual, days: ['2026-05-14'] }, decline(), 'refused GEN-STATE'],
])('%s', (_, world, act, expected) => {
  expect(verdict(factsOf(TIV, world), act)).toBe(expected);
});

test('once confirmed the old day is moved and the quota is that of the new one', () => {
  const world = {
    now: '2026-09-28 09:00',
    agreement: { daysPerWeek: undefined, daysPerMonth: 8, minPresencePerWeek: 1 },
    days: [filed('2026-10-01', 'employee', '2026-09-29'), '2026-09-08', '2026-10-06'],
  };
  expect(decide(factsOf(TIV, world), confirm('2026-10-01', 'manager', '2026-09-29'))).toEqual({
    outcome: 'accepted',
    findings: [],
    quota: { used: 2, limit: 8, period: '2026-10' },
    state: 'swapped',
  });
});

test('refused, declined or taken back, the old day stands with its quota', () => {
  const facts = factsOf(TIV, { ...usual, days: [filed(), '2026-05-13'] });
  const quota = { used: 2, limit: 2, period: '2026-W20' };
  expect(decide(facts, decline())).toMatchObject({ outcome: 'accepted', state: 'approved', quota });
  expect(decide(facts, withdraw())).toMatchObject({ outcome: 'accepted', state: 'approved', quota });
  expect(decide(facts, confirm('2026-05-13'))).toMatchObject({
    outcome: 'refused',
    state: 'approved',
    quota,
  });
  expect(decide(facts, confirm('2026-05-15', 'employee'))).toMatchObject({ outcome: 'refused', quota });
});

test('another filing while one is open may be made, and is then the one to confirm', () => {
  const again: Act = {
    type: 'swap',
    by: 'employee',
    date: d('2026-05-14'),
    to: d('2026-05-13'),
    reason: 'x',
  };
  expect(verdict(factsOf(TIV, usual), again)).toBe('accepted');
  const replaced = factsOf(TIV, { ...usual, days: [filed('2026-05-13')] });
  expect(verdict(replaced, confirm())).toBe('refused GEN-STATE');
  expect(verdict(replaced, confirm('2026-05-13'))).toBe('accepted');
});

// a quota that a derogation has exceeded is not made worse by a move
test('a day over the presence floor on a derogation may still be moved within its week', () => {
  const facts = factsOf(TIV, {
    now: '2026-05-11 10:00',
    agreement: { daysPerWeek: undefined, daysPerMonth: 8, minPresencePerWeek: 3 },
    days: ['2026-05-12', '2026-05-13', filed()],
  });
  expect(verdict(facts, confirm())).toBe('accepted');
});

test.each(['metro-milano-2017', 'comune-milano-2021', 'montepulciano-2024'])('%s knows no such act', (id) => {
  const facts = factsOf(id, { now: '2026-05-12 10:00', days: [filed()] });
  expect(verdict(facts, confirm())).toBe('refused GEN-STATE');
  expect(verdict(facts, decline())).toBe('refused GEN-STATE');
  expect(verdict(facts, withdraw())).toBe('refused GEN-STATE');
  expect(decide(facts, confirm()).findings[0]).toMatchObject({
    code: 'not-possible',
    numbers: { act: 'confirm-swap' },
  });
});
