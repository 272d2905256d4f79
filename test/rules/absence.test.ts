import { expect, test } from 'vitest';
import {
  daysCovered,
  isAwayOn,
  restorationFindings,
  ruleToKeep,
  withoutReason,
} from '../../src/rules/absence.js';
import { decide } from '../../src/rules/decide.js';
import type { Absence } from '../../src/rules/facts.js';
import { d, factsOf, type World } from './helpers.js';

const MET = 'metro-milano-2017';
// Wednesday 13 to Friday 15 May 2026
const period = { from: d('2026-05-13'), to: d('2026-05-15') };
const covered = (profile: string, world: World) =>
  daysCovered(factsOf(profile, world), period)
    .map(({ date, becomes }) => `${date.slice(8)} ${becomes ?? 'used'}`)
    .join(', ');

// R6, R5: the day begins when the window opens
test.each<[string, string, World, string]>([
  [
    'to come',
    MET,
    { now: '2026-05-12 18:00', days: ['2026-05-13', '2026-05-15'] },
    '13 suspended, 15 suspended',
  ],
  ['a minute before it begins', MET, { now: '2026-05-13 07:59', days: ['2026-05-13'] }, '13 suspended'],
  [
    'once it has begun',
    MET,
    { now: '2026-05-13 08:00', days: ['2026-05-13', '2026-05-14'] },
    '13 used, 14 suspended',
  ],
  ['in Milan from 07:00', 'comune-milano-2021', { now: '2026-05-13 07:00', days: ['2026-05-13'] }, '13 used'],
  [
    'in Montepulciano from 07:30',
    'montepulciano-2024',
    { now: '2026-05-13 07:29', days: ['2026-05-13'] },
    '13 suspended',
  ],
  ['a request that waits', MET, { now: '2026-05-12 18:00', days: ['2026-05-14 pending'] }, '14 cancelled'],
  ['one that lapsed', MET, { now: '2026-05-14 09:00', days: ['2026-05-14 pending'] }, ''],
  [
    'what ended otherwise',
    MET,
    { days: ['2026-05-13 cancelled', '2026-05-14 recalled 2026-05-12 10:00'] },
    '',
  ],
  ['days outside it', MET, { days: ['2026-05-12', '2026-05-18'] }, ''],
])('an absence and a day %s', (_, profile, world, expected) => {
  expect(covered(profile, world)).toBe(expected);
});

const suspended = '2026-05-14 suspended 2026-05-12 10:00';
const restored = (world: World) =>
  restorationFindings(factsOf(MET, { now: '2026-05-12 18:00', ...world }), [d('2026-05-14')])
    .map(({ rule }) => rule)
    .join(' ');

test.each<[string, World, string]>([
  ['still free', { days: [suspended] }, ''],
  ['begun', { now: '2026-05-14 08:00', days: [suspended] }, 'GEN-PAST'],
  ['asked for again', { days: [suspended, '2026-05-14'] }, 'GEN-DUP'],
  ['the month is full', { days: [suspended, ...[4, 5, 6, 7].map((n) => `2026-05-0${n}`)] }, 'MET-4a'],
  ['one place left', { days: [suspended, ...[4, 5, 6].map((n) => `2026-05-0${n}`)] }, ''],
  ['a closure meanwhile', { days: [suspended], holidays: ['2026-05-14'] }, 'GEN-CAL'],
])('taken back, %s', (_, world, rules) => {
  expect(restored(world)).toBe(rules);
});

test('who reads of somebody else’s absence learns of no sickness, whatever the act calls it', () => {
  const absences: Absence[] = [{ ...period, kind: 'sickness' }];
  for (const [profile, rule] of [
    [MET, 'MET-11e'],
    ['montepulciano-2024', 'MON-9f'],
  ] as const) {
    const facts = factsOf(profile, { days: ['2026-05-14 pending'], facts: { absences } });
    const { findings } = decide(facts, { type: 'approve', by: 'manager', date: d('2026-05-14') });
    const own = findings.filter(({ code }) => code === 'absent');
    expect(own.map((one) => one.rule)).toEqual([rule]);
    expect(own.map((one) => withoutReason(facts, one).rule)).toEqual(['GEN-ABS']);
    expect(own.map(ruleToKeep)).toEqual(['GEN-ABS']);
    const others = findings.filter(({ code }) => code !== 'absent');
    expect(others.map((one) => withoutReason(facts, one))).toEqual(others);
    expect(others.map(ruleToKeep)).toEqual(others.map((one) => one.rule));
  }
});

test('away on an approved day: only where one stands', () => {
  const absences: Absence[] = [{ ...period, kind: 'leave' }];
  const facts = factsOf(MET, {
    days: ['2026-05-13', '2026-05-14 suspended 2026-05-12 10:00'],
    facts: { absences },
  });
  expect(['13', '14', '18'].map((day) => isAwayOn(facts, d(`2026-05-${day}`)))).toEqual([true, false, false]);
});
