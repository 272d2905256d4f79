import { expect, test } from 'vitest';
import type { Act } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import type { PersonFacts } from '../../src/rules/facts.js';
import { band, d, factsOf, request, verdict, type World } from './helpers.js';

const PRI = 'privato-l81-2017';
const date = d('2026-05-14'); // a Thursday; today is Monday 11 May
const booked = [date];
/** Eight working days of May, the 14th left free. */
const eight = [4, 5, 6, 7, 8, 12, 13, 15].map((day) => `2026-05-${String(day).padStart(2, '0')}`);
const vertical: Partial<PersonFacts> = { partTime: { kind: 'vertical', workdays: [2, 3, 4] } };
const horizontal: Partial<PersonFacts> = { partTime: { kind: 'horizontal' }, weeklyHours: 20 };
const cyclic = (...fullTimeMonths: number[]): Partial<PersonFacts> => ({
  partTime: { kind: 'cyclic', fullTimeMonths },
});

test.each<[string, World, string]>([
  // no number written: eight a month
  ['the eighth', { days: eight.slice(1) }, 'accepted'],
  ['the ninth', { days: eight }, 'refused PRI-quota'],
  ['eight, one of them cancelled', { days: [...eight.slice(1), '2026-05-04 cancelled'] }, 'accepted'],
  // three days a week of five: floor(8 x 3 / 5) = 4
  ['part-time on three days, the fourth', { person: vertical, days: eight.slice(0, 3) }, 'accepted'],
  [
    'part-time on three days, the fifth',
    { person: vertical, days: eight.slice(0, 4) },
    'refused PRI-part-time',
  ],
  ['fewer hours a day, the eighth', { person: horizontal, days: eight.slice(1) }, 'accepted'],
  ['fewer hours a day, the ninth', { person: horizontal, days: eight }, 'refused PRI-quota'],
  ['a month of the cycle', { person: cyclic(5) }, 'accepted'],
  ['a month out of the cycle', { person: cyclic(4, 6) }, 'refused PRI-part-time'],
  // the number of the agreement binds as it does
  ['the tenth of ten', { days: [...eight, '2026-05-18'], agreement: { daysPerMonth: 10 } }, 'accepted'],
  [
    'the eleventh of ten',
    { days: [...eight, '2026-05-18', '2026-05-19'], agreement: { daysPerMonth: 10 } },
    'refused L81-18.1',
  ],
  [
    'part-time, the fifth of five written',
    { person: vertical, days: eight.slice(0, 4), agreement: { daysPerMonth: 5 } },
    'accepted',
  ],
  [
    'part-time, the sixth of five written',
    { person: vertical, days: eight.slice(0, 5), agreement: { daysPerMonth: 5 } },
    'refused L81-18.1',
  ],
  // by the week: the month then has no limit of its own
  [
    'the second of the week',
    { days: [...eight.slice(0, 5), '2026-05-12'], agreement: { daysPerWeek: 2 } },
    'accepted',
  ],
  [
    'the third of the week',
    { days: ['2026-05-12', '2026-05-13'], agreement: { daysPerWeek: 2 } },
    'refused L81-18.1',
  ],
  [
    'the ninth of the month, by the week',
    { days: [...eight.slice(0, 5), '2026-05-18', '2026-05-19', '2026-05-20'], agreement: { daysPerWeek: 5 } },
    'accepted',
  ],
  [
    'both, the week full',
    { days: eight.slice(5, 7), agreement: { daysPerMonth: 8, daysPerWeek: 2 } },
    'refused L81-18.1',
  ],
  [
    'both, the month full',
    { days: eight.slice(0, 3), agreement: { daysPerMonth: 3, daysPerWeek: 2 } },
    'refused L81-18.1',
  ],
])('quota: %s', (_, world, expected) => {
  expect(verdict(factsOf(PRI, world), request(date))).toBe(expected);
});

test('the default is cited as one, the number agreed as the agreement', () => {
  const found = (world: World) => decide(factsOf(PRI, { days: eight, ...world }), request(date)).findings;
  expect(found({})).toMatchObject([
    { rule: 'PRI-quota', article: 'impostazione predefinita', basis: 'product-default' },
  ]);
  const [agreed, ...others] = found({ agreement: { daysPerMonth: 8 } });
  expect(others).toEqual([]);
  expect(agreed).toMatchObject({ article: 'accordo individuale; L. 81/2017 art. 18 c. 1' });
  expect(agreed).not.toHaveProperty('basis');
});

// working days in (today, day]
test.each<[string, string, string, string]>([
  ['none', '2026-05-11 07:59', '2026-05-11', 'refused PRI-notice'],
  ['the day has begun', '2026-05-11 08:00', '2026-05-11', 'refused GEN-PAST'],
  ['one, at the last minute', '2026-05-11 23:59', '2026-05-12', 'accepted'],
  ['two', '2026-05-11 09:00', '2026-05-13', 'accepted'],
  ['Friday for Monday', '2026-05-15 23:59', '2026-05-18', 'accepted'],
  ['Sunday for Monday', '2026-05-17 12:00', '2026-05-18', 'accepted'],
  ['on a holiday for the day after', '2026-06-02 12:00', '2026-06-03', 'accepted'],
])('notice: %s', (_, now, day, expected) => {
  expect(verdict(factsOf(PRI, { now }), request(day))).toBe(expected);
});

test('a reason lifts the notice, the first day without one is named, the manager decides', () => {
  const facts = factsOf(PRI, { now: '2026-05-15 07:00' });
  const today = d('2026-05-15'); // a Friday
  expect(verdict(facts, request(today, { reason: 'x' }))).toBe('warned PRI-notice');
  expect(decide(facts, request(today))).toMatchObject({ outcome: 'refused', earliest: '2026-05-18' });
  expect(decide(facts, request('2026-05-18'))).toMatchObject({
    state: 'pending',
    quota: { used: 1, limit: 8, period: '2026-05' },
  });
});

test.each<[string, World, Act, string]>([
  [
    'Saturday, worked as well',
    { person: { workdays: [1, 2, 3, 4, 5, 6] } },
    request('2026-05-16'),
    'refused PRI-saturday',
  ],
  ['Sunday', {}, request('2026-05-17'), 'refused PRI-sunday'],
  ['a Tuesday, 2 June', {}, request('2026-06-02'), 'refused PRI-holiday'],
  ['a free weekday', { person: { workdays: [1, 2, 3, 5] } }, request(date), 'refused GEN-CAL'],
  [
    'on sick leave',
    { facts: { absences: [{ from: date, to: date, kind: 'sickness' }] } },
    request(date),
    'refused GEN-ABS',
  ],
  ['booked already', { days: booked }, request(date), 'refused GEN-DUP'],
  ['half a day', {}, request(date, { portion: 'half' }), 'refused PRI-half-days'],
  ['abroad', {}, request(date, { place: { country: 'FR' } }), 'refused PRI-place'],
  ['outdoors in Italy', {}, request(date, { place: { country: 'IT', indoor: false } }), 'accepted'],
  ['nothing stated', {}, request(date, { activities: '', objectives: '' }), 'accepted'],
  ['no course yet', { person: { trainingDone: false } }, request(date), 'accepted'],
  [
    'lavoro da remoto',
    { facts: { policy: { remoteWork: true } } },
    request(date, { kind: 'remote' }),
    'refused GEN-STATE L81-18.1',
  ],
  // agreement
  ['none', { agreement: null }, request(date), 'refused L81-18.1'],
  ['from the day after', { agreement: { from: d('2026-05-15') } }, request(date), 'refused L81-18.1'],
  ['until the day', { agreement: { to: date } }, request(date), 'accepted'],
  ['until the day before', { agreement: { to: d('2026-05-13') } }, request(date), 'refused L81-19.2'],
  ['withdrawn from the day', { agreement: { withdrawnFrom: date } }, request(date), 'refused L81-19.2'],
  ['moved to another unit', { person: { transfer: { on: d('2026-05-01') } } }, request(date), 'accepted'],
  // the manager decides
  ['approved', { days: [`${date} pending`] }, { type: 'approve', by: 'manager', date }, 'accepted'],
  [
    'approved by a delegate',
    { days: [`${date} pending`] },
    { type: 'approve', by: 'delegate', date },
    'refused GEN-ROLE',
  ],
  ['rejected', { days: [`${date} pending`] }, { type: 'reject', by: 'manager', date }, 'accepted'],
  // no such acts
  [
    'swapped',
    { days: booked },
    { type: 'swap', by: 'employee', date, to: d('2026-05-15'), reason: 'x' },
    'refused GEN-STATE',
  ],
  [
    'other dates',
    { days: booked },
    { type: 'propose-alternatives', by: 'manager', date, alternatives: [d('2026-05-15')], reason: 'x' },
    'refused GEN-STATE',
  ],
  [
    'agreement closed',
    {},
    { type: 'revoke-agreement', by: 'manager', ground: 'inactivity' },
    'refused GEN-STATE',
  ],
  // on the day
  [
    'a permit of any kind',
    { days: booked },
    { type: 'permit', by: 'employee', date, kind: 'personal', ...band('15:00', '16:00') },
    'accepted',
  ],
  [
    'a permit on no agile day',
    {},
    { type: 'permit', by: 'employee', date, kind: 'personal', ...band('15:00', '16:00') },
    'refused GEN-STATE',
  ],
  [
    'overtime',
    { days: booked },
    { type: 'overtime', by: 'employee', date, minutes: 30 },
    'refused PRI-overtime',
  ],
])('%s', (_, world, act, expected) => {
  expect(verdict(factsOf(PRI, world), act)).toBe(expected);
});

const cancel: Act = { type: 'cancel', by: 'employee', date };
const revoke: Act = { type: 'revoke', by: 'manager', date, reason: 'x' };
const recall = (cause: 'technical' | 'service', by: 'manager' | 'hr' = 'manager'): Act => ({
  type: 'recall',
  by,
  date,
  cause,
});
test.each<[string, string, Act, string]>([
  ['cancelled a minute before', '2026-05-14 07:59', cancel, 'accepted'],
  ['cancelled as it begins', '2026-05-14 08:00', cancel, 'refused PRI-cancellation'],
  ['cancelled by the manager', '2026-05-13 09:00', { ...cancel, by: 'manager' } as Act, 'refused GEN-ROLE'],
  ['revoked two days before', '2026-05-12 09:00', revoke, 'accepted'],
  ['revoked on the eve', '2026-05-13 23:59', revoke, 'accepted'],
  ['revoked on the day', '2026-05-14 00:00', revoke, 'refused PRI-revocation'],
  ['revoked without reason', '2026-05-13 09:00', { ...revoke, reason: ' ' } as Act, 'refused PRI-revocation'],
  ['called in before it begins', '2026-05-14 07:59', recall('technical'), 'refused PRI-recall'],
  ['called in as it begins', '2026-05-14 08:00', recall('technical'), 'accepted'],
  ['called in at the last minute', '2026-05-14 19:59', recall('technical'), 'accepted'],
  ['called in after', '2026-05-14 20:00', recall('technical'), 'refused PRI-recall'],
  ['called in for service needs', '2026-05-14 10:00', recall('service'), 'refused PRI-recall'],
  ['called in by HR', '2026-05-14 10:00', recall('technical', 'hr'), 'refused GEN-ROLE'],
])('taken back: %s', (_, now, act, expected) => {
  expect(verdict(factsOf(PRI, { now, days: booked }), act)).toBe(expected);
});
