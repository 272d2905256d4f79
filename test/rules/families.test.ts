import { expect, test } from 'vitest';
import type { Act } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import type { Agreement, Facts } from '../../src/rules/facts.js';
import { at, d, factsOf, request, verdict, type World } from './helpers.js';
import { own } from './own-regulation.js';

/** Regulations that nobody has written yet: each one a shipped act with a figure of another kind. */

const MET = 'metro-milano-2017';
const MIL = 'comune-milano-2021';
const TIV = 'tivoli-2025';
const MON = 'montepulciano-2024';
const ref = (rule: string) => ({ rule, article: 'Reg. art. 9' });

type Changes = Record<string, unknown>;
function facts(base: string, changes: Changes, world: World = {}): Facts {
  return { ...factsOf(base, world), editions: own(base, changes) };
}
const secondsAfter = (moment: string, seconds: number) => ({
  now: new Date(at(moment).getTime() + seconds * 1000),
});

// Thursday 14 May 2026: from Monday 11 three working days, from Tuesday 12 two
const hardNotice = {
  notice: {
    before: [{ ...ref('ENT-9'), roles: ['employee'], days: 3, unit: 'working-days', severity: 'hard' }],
  },
};
const hardHour = { notice: { latestHour: { ...ref('ENT-9'), at: '12:00', severity: 'hard' } } };

test.each<[string, string, Changes, World, Act, string]>([
  ['three days', MET, hardNotice, { now: '2026-05-11 23:59' }, request('2026-05-14'), 'accepted'],
  ['two days', MET, hardNotice, { now: '2026-05-12 00:00' }, request('2026-05-14'), 'refused ENT-9'],
  [
    'two days, with a reason',
    MET,
    hardNotice,
    { now: '2026-05-12 00:00' },
    request('2026-05-14', { reason: 'x' }),
    'refused ENT-9',
  ],
  [
    'two days, of a role it does not name',
    MET,
    hardNotice,
    { now: '2026-05-12 00:00', person: { role: 'manager' } },
    request('2026-05-14'),
    'accepted',
  ],
  ['by noon of the eve', TIV, hardHour, { now: '2026-05-13 12:00' }, request('2026-05-14'), 'accepted'],
  [
    'a minute later',
    TIV,
    hardHour,
    { now: '2026-05-13 12:01' },
    request('2026-05-14', { reason: 'x' }),
    'refused ENT-9',
  ],
  [
    'that morning',
    TIV,
    hardHour,
    { now: '2026-05-14 07:00' },
    request('2026-05-14', { reason: 'x' }),
    'refused ENT-9',
  ],
])('a notice no reason lifts: %s', (_, base, changes, world, act, expected) => {
  expect(verdict(facts(base, changes, world), act)).toBe(expected);
});

const revocation = { revocation: { ...ref('ENT-9'), kind: 'days-before', days: 2, unit: 'working-days' } };

// Tuesday 2 June is a holiday: for Wednesday 3 June the two working days are Monday 1 and Wednesday 3
test.each([
  ['2026-05-29', '2026-06-03', 'accepted'], // Friday
  ['2026-05-31', '2026-06-03', 'accepted'], // Sunday
  ['2026-06-01', '2026-06-03', 'refused ENT-9'],
  ['2026-06-02', '2026-06-03', 'refused ENT-9'],
  ['2026-06-03', '2026-06-05', 'accepted'],
  ['2026-06-04', '2026-06-05', 'refused ENT-9'],
])('revoked two working days before: on %s, of %s', (today, date, expected) => {
  const world = { now: `${today} 10:00`, days: [date] };
  expect(
    verdict(facts(MIL, revocation, world), { type: 'revoke', by: 'manager', date: d(date), reason: 'x' }),
  ).toBe(expected);
});

const cancellation = { cancellation: { ...ref('ENT-9'), until: 'eve', at: '18:00' } };
const cancel = (date: string, by: 'employee' | 'manager' = 'employee'): Act => ({
  type: 'cancel',
  by,
  date: d(date),
});

// Monday 18 May: its eve is a Sunday
test.each<[string, World, Act, string]>([
  ['days before', { now: '2026-05-11 22:00' }, cancel('2026-05-14'), 'accepted'],
  ['at 18:00 of the eve', { now: '2026-05-13 18:00' }, cancel('2026-05-14'), 'accepted'],
  ['a second later', { facts: secondsAfter('2026-05-13 18:00', 1) }, cancel('2026-05-14'), 'refused ENT-9'],
  ['a minute later', { now: '2026-05-13 18:01' }, cancel('2026-05-14'), 'refused ENT-9'],
  ['that morning', { now: '2026-05-14 06:00' }, cancel('2026-05-14'), 'refused ENT-9'],
  ['once it has begun', { now: '2026-05-14 09:00' }, cancel('2026-05-14'), 'refused ENT-9'],
  ['on a Sunday for Monday', { now: '2026-05-17 18:00' }, cancel('2026-05-18'), 'accepted'],
  ['on a Sunday, late', { now: '2026-05-17 18:01' }, cancel('2026-05-18'), 'refused ENT-9'],
  [
    'late, by the manager',
    { now: '2026-05-13 18:01' },
    cancel('2026-05-14', 'manager'),
    'refused ENT-9 GEN-ROLE',
  ],
])('cancelled by an hour of the eve: %s', (_, world, act, expected) => {
  const days = ['2026-05-14', '2026-05-18'];
  expect(verdict(facts(MON, cancellation, { ...world, days }), act)).toBe(expected);
});

test('late it says until when, begun it says that', () => {
  const codeAt = (now: string) =>
    decide(facts(MON, cancellation, { now, days: ['2026-05-14'] }), cancel('2026-05-14')).findings;
  expect(codeAt('2026-05-13 18:01')).toMatchObject([
    { code: 'deadline-past', numbers: { date: '2026-05-14', until: '18:00' } },
  ]);
  expect(codeAt('2026-05-14 07:30')).toMatchObject([{ code: 'day-begun' }]);
});

const withinMonth = { swap: { within: { ...ref('ENT-9'), period: 'month' } } };
const swap = (date: string, to: string): Act => ({
  ...{ type: 'swap', by: 'employee', reason: 'x' },
  ...{ date: d(date), to: d(to) },
});

// Week 20 is Monday 11 to Sunday 17 May, week 22 Monday 25 to Sunday 31; Monday 1 June is of another month
test.each<[string, World, Act, string]>([
  ['to another week of the month', { days: ['2026-05-14'] }, swap('2026-05-14', '2026-05-28'), 'accepted'],
  ['back to an earlier week', { days: ['2026-05-28'] }, swap('2026-05-28', '2026-05-14'), 'accepted'],
  ['to the last day of the month', { days: ['2026-05-14'] }, swap('2026-05-14', '2026-05-29'), 'accepted'],
  ['to another month', { days: ['2026-05-28'] }, swap('2026-05-28', '2026-06-01'), 'refused ENT-9'],
  ['to a month of another year', { days: ['2026-05-28'] }, swap('2026-05-28', '2027-01-14'), 'refused ENT-9'],
  [
    'to a week that is full',
    { days: ['2026-05-14', '2026-05-25', '2026-05-26'] },
    swap('2026-05-14', '2026-05-28'),
    'refused TIV-20.4b',
  ],
  [
    'to a week in which presence would be missing',
    {
      agreement: { daysPerWeek: undefined, daysPerMonth: 8, minPresencePerWeek: 2 },
      days: ['2026-05-14', '2026-05-25', '2026-05-26', '2026-05-27'],
    },
    swap('2026-05-14', '2026-05-28'),
    'refused TIV-20.4a-pres',
  ],
  [
    'to one in which just enough is left',
    {
      agreement: { daysPerWeek: undefined, daysPerMonth: 8, minPresencePerWeek: 2 },
      days: ['2026-05-14', '2026-05-25', '2026-05-26'],
    },
    swap('2026-05-14', '2026-05-28'),
    'accepted',
  ],
])('a swap within the month: %s', (_, world, act, expected) => {
  expect(verdict(facts(TIV, withinMonth, world), act)).toBe(expected);
});

test('the month that it leaves is named', () => {
  const { findings } = decide(
    facts(TIV, withinMonth, { days: ['2026-05-28'] }),
    swap('2026-05-28', '2026-06-01'),
  );
  expect(findings).toMatchObject([
    { code: 'other-month', numbers: { date: '2026-05-28', to: '2026-06-01' } },
  ]);
});

const byWeekToo = { quota: { perWeek: ref('ENT-9') } };
const monthAndWeek: Partial<Agreement> = { daysPerMonth: 4, daysPerWeek: 1 };

test.each<[string, Partial<Agreement>, string[], string | string[], string]>([
  ['first of the week, second of the month', monthAndWeek, ['2026-05-06'], '2026-05-21', 'accepted'],
  ['second of the week', monthAndWeek, ['2026-05-19'], '2026-05-21', 'refused ENT-9'],
  [
    'first of the week, fifth of the month',
    monthAndWeek,
    ['2026-05-04', '2026-05-11', '2026-05-12', '2026-05-25'],
    '2026-05-21',
    'refused MET-4a',
  ],
  [
    'neither',
    monthAndWeek,
    ['2026-05-04', '2026-05-11', '2026-05-19', '2026-05-25'],
    '2026-05-21',
    'refused ENT-9 MET-4a',
  ],
  ['two of one week at once', monthAndWeek, [], ['2026-05-20', '2026-05-21'], 'refused ENT-9'],
  ['two of two weeks at once', monthAndWeek, [], ['2026-05-21', '2026-05-26'], 'accepted'],
  // only what the agreement writes holds
  ['by the month alone', {}, ['2026-05-19', '2026-05-20'], '2026-05-21', 'accepted'],
  [
    'by the week alone',
    { daysPerMonth: undefined, daysPerWeek: 1 },
    ['2026-05-19'],
    '2026-05-21',
    'refused ENT-9',
  ],
  [
    'by the week alone, fifth of the month',
    { daysPerMonth: undefined, daysPerWeek: 2 },
    ['2026-05-04', '2026-05-05', '2026-05-11', '2026-05-12'],
    '2026-05-21',
    'accepted',
  ],
])('a quota by month and week: %s', (_, agreement, days, dates, expected) => {
  const world = { now: '2026-05-01 10:00', agreement, days };
  expect(verdict(facts(MET, byWeekToo, world), request(dates))).toBe(expected);
});

test('of the two the quota of the month is the one told', () => {
  const given = facts(MET, byWeekToo, {
    now: '2026-05-01 10:00',
    agreement: monthAndWeek,
    days: ['2026-05-06'],
  });
  expect(decide(given, request('2026-05-21')).quota).toEqual({ used: 2, limit: 4, period: '2026-05' });
});

const bothAlways = {
  quota: { perMonth: { ...ref('ENT-8'), most: 6 }, perWeek: { ...ref('ENT-9'), most: 2, together: true } },
};

// Thursday 21 May 2026, in the week from Monday 18 May
test.each<[string, Partial<Agreement>, string[], string]>([
  [
    'second of the week, the agreement writes the month alone',
    { daysPerMonth: 6 },
    ['2026-05-19'],
    'accepted',
  ],
  ['third of the week', { daysPerMonth: 6 }, ['2026-05-19', '2026-05-20'], 'refused ENT-9'],
  [
    'a week that the agreement makes wider',
    { daysPerMonth: 6, daysPerWeek: 4 },
    ['2026-05-19', '2026-05-20'],
    'refused ENT-9',
  ],
  ['a week that it makes narrower', { daysPerMonth: 6, daysPerWeek: 1 }, ['2026-05-19'], 'refused ENT-9'],
  [
    'seventh of the month',
    { daysPerMonth: 6 },
    ['2026-05-04', '2026-05-05', '2026-05-11', '2026-05-12', '2026-05-25', '2026-05-26'],
    'refused ENT-8',
  ],
])('month and week together: %s', (_, agreement, days, expected) => {
  const world = { now: '2026-05-01 10:00', agreement, days };
  expect(verdict(facts(MET, bothAlways, world), request('2026-05-21'))).toBe(expected);
});

test.each<[string, Partial<Agreement>, string]>([
  ['at both limits', { daysPerMonth: 6, daysPerWeek: 2 }, 'accepted'],
  ['above that of the week', { daysPerMonth: 6, daysPerWeek: 3 }, 'refused ENT-9'],
  ['above that of the month', { daysPerMonth: 7, daysPerWeek: 2 }, 'refused ENT-8'],
])('signed %s', (_, agreement, expected) => {
  const given = facts(MET, bothAlways, { now: '2026-05-01 10:00' });
  const text = { ...(given.person.agreement as Agreement), ...agreement, to: d('2027-02-01') };
  expect(verdict(given, { type: 'sign-agreement', by: 'administration', agreement: text })).toBe(expected);
});

const month = (figures: object) => ({ quota: { perMonth: { ...ref('ENT-9'), ...figures } } });
const week = (figures: object) => ({ quota: { perMonth: 'none', perWeek: { ...ref('ENT-9'), ...figures } } });
const noNumber: Partial<Agreement> = { daysPerMonth: undefined, daysPerWeek: undefined };
const three = ['2026-05-19', '2026-05-20', '2026-05-22'];

test.each<[string, Changes, Partial<Agreement>, string[], string]>([
  ['third of three', month({ unwritten: 3 }), noNumber, three.slice(1), 'accepted'],
  ['fourth of three', month({ unwritten: 3 }), noNumber, three, 'refused ENT-9'],
  [
    'a number that is written holds instead, a smaller one',
    month({ unwritten: 3 }),
    { daysPerMonth: 2 },
    three.slice(1),
    'refused ENT-9',
  ],
  ['or a greater one', month({ unwritten: 3 }), { daysPerMonth: 5 }, three, 'accepted'],
  [
    'the most there may be still holds',
    month({ unwritten: 2, most: 3 }),
    { daysPerMonth: 5 },
    three,
    'refused ENT-9',
  ],
  ['no number, and none for that: no day', month({ least: 1 }), noNumber, [], 'refused ENT-9'],
  ['by the week, second of two', week({ unwritten: 2 }), noNumber, ['2026-05-19'], 'accepted'],
  [
    'by the week, third of two',
    week({ unwritten: 2 }),
    noNumber,
    ['2026-05-19', '2026-05-20'],
    'refused ENT-9',
  ],
  [
    'both have one: that of the month holds',
    { quota: { ...month({ unwritten: 4 }).quota, perWeek: { ...ref('ENT-8'), unwritten: 1 } } },
    noNumber,
    ['2026-05-19'],
    'accepted',
  ],
  [
    'both have one, and the agreement writes that of the week',
    { quota: { ...month({ unwritten: 1 }).quota, perWeek: { ...ref('ENT-8'), unwritten: 1 } } },
    { ...noNumber, daysPerWeek: 2 },
    ['2026-05-19'],
    'accepted',
  ],
])('an unwritten number of days: %s', (_, changes, agreement, days, expected) => {
  const world = { now: '2026-05-01 10:00', agreement, days };
  expect(verdict(facts(MET, changes, world), request('2026-05-21'))).toBe(expected);
});

const atLeast = (least: number, whereMonthly = true) => ({
  quota: { presenceFloor: { ...ref('ENT-9'), whereMonthly, least } },
});
const free = { daysPerWeek: 4, quantityReason: 'Service needs' };

// five own working days: with a floor of three, two may be agile
test.each<[string, Changes, Partial<Agreement>, string[], string]>([
  ['second of the week', atLeast(3), free, ['2026-05-12'], 'accepted'],
  ['third of the week', atLeast(3), free, ['2026-05-12', '2026-05-13'], 'refused ENT-9'],
  [
    'an agreement by the month that asks less',
    atLeast(3),
    { minPresencePerWeek: 2 },
    ['2026-05-12', '2026-05-13'],
    'refused ENT-9',
  ],
  ['one that asks more', atLeast(3), { minPresencePerWeek: 4 }, ['2026-05-12'], 'refused ENT-9'],
  [
    'one by the week that asks more: not looked at',
    atLeast(3),
    { ...free, minPresencePerWeek: 5 },
    ['2026-05-12'],
    'accepted',
  ],
  [
    'unless of everybody',
    atLeast(1, false),
    { ...free, minPresencePerWeek: 4 },
    ['2026-05-12'],
    'refused ENT-9',
  ],
  [
    'everybody, enough left',
    atLeast(1, false),
    { ...free, minPresencePerWeek: 3 },
    ['2026-05-12'],
    'accepted',
  ],
])('presence for everybody: %s', (_, changes, agreement, days, expected) => {
  const byMonth = agreement.daysPerWeek === undefined ? { daysPerWeek: undefined, daysPerMonth: 8 } : {};
  const world = { agreement: { ...byMonth, ...agreement }, days };
  expect(verdict(facts(TIV, changes, world), request('2026-05-14'))).toBe(expected);
});

function signing(changes: Changes, agreement: Partial<Agreement>): string {
  const { agreement: usual } = factsOf(MON).person;
  const act: Act = {
    type: 'sign-agreement',
    by: 'administration',
    agreement: { ...(usual as Agreement), ...agreement },
  };
  return verdict(facts(MON, changes, { now: '2026-03-02 09:00', agreement: null }), act);
}

const rest = (written: boolean) => ({ dailyRest: { ...ref('ENT-9'), hours: 12, written } });
const unlimited = {
  agreement: { term: { ...ref('ENT-8'), months: 'none', capsDays: false, renewalMonths: 'none' } },
};
const openEnded = { agreement: { ...unlimited.agreement, openEnded: 'none' } };
const longest = { agreement: { term: { ...ref('ENT-8') }, openEnded: 'none' } };

test.each<[string, Changes, Partial<Agreement>, string]>([
  ['twelve hours of rest', rest(true), { restHours: 12 }, 'accepted'],
  ['eleven and a half', rest(true), { restHours: 11.5 }, 'refused ENT-9'],
  ['no rest written: nothing to look at', rest(true), {}, 'accepted'],
  ['rest that is not for the agreement', rest(false), { restHours: 11 }, 'accepted'],
  ['no longest term: ten years', unlimited, { to: d('2036-03-08') }, 'accepted'],
  ['no longest term, and none written', unlimited, { to: null }, 'refused MON-7.2'],
  ['an end before the beginning', unlimited, { to: d('2026-03-08') }, 'refused ENT-8'],
  ['a single day', unlimited, { to: d('2026-03-09') }, 'accepted'],
  ['open-ended allowed', openEnded, { to: null }, 'accepted'],
  ['open-ended or not', openEnded, { to: d('2036-03-08') }, 'accepted'],
  [
    'open-ended allowed, but six months where there is a term',
    longest,
    { to: d('2026-09-09') },
    'refused ENT-8',
  ],
  ['six months to the day', longest, { to: d('2026-09-08') }, 'accepted'],
])('signing: %s', (_, changes, agreement, expected) => {
  expect(signing(changes, agreement)).toBe(expected);
});

test('an open-ended agreement is in force for good, one with a term until it ends', () => {
  const asked = (agreement: Partial<Agreement>, date: string) =>
    verdict(facts(MON, openEnded, { now: '2030-05-13 10:00', agreement }), request(date));
  expect(asked({ to: null }, '2030-05-16')).toBe('accepted');
  expect(asked({ to: d('2030-05-16') }, '2030-05-16')).toBe('accepted');
  expect(asked({ to: d('2030-05-15') }, '2030-05-16')).toBe('refused ENT-8');
  expect(asked({ to: null, withdrawnFrom: d('2030-05-16') }, '2030-05-16')).toBe('refused MON-13a');
});

const fixedTerm = { withdrawal: { fixedTerm: ref('ENT-9') } };
const withdraw = (effective: string, more: object = {}): Act => ({
  ...{ type: 'withdraw', by: 'employee', effective: d(effective) },
  ...more,
});

// thirty days from Monday 11 May is Wednesday 10 June; the agreement ends on 8 September
test.each<[string, Partial<Agreement>, Act, string]>([
  ['before its term, with notice', {}, withdraw('2026-06-10'), 'refused ENT-9'],
  ['on its last day', {}, withdraw('2026-09-08'), 'refused ENT-9'],
  ['as it ends: there is nothing to leave', {}, withdraw('2026-09-09'), 'accepted'],
  ['for a justified reason, at once', {}, withdraw('2026-05-11', { justifiedReason: true }), 'accepted'],
  ['both agree, with notice', {}, withdraw('2026-06-10', { mutualWaiver: true }), 'accepted'],
  [
    'both agree, but the notice can’t be waived',
    {},
    withdraw('2026-06-09', { mutualWaiver: true }),
    'refused MON-13a',
  ],
  ['by the administration', {}, withdraw('2026-06-10', { by: 'administration' }), 'refused ENT-9'],
  [
    'renewed: until the end of the renewal',
    { renewedTo: d('2026-12-31') },
    withdraw('2026-12-31'),
    'refused ENT-9',
  ],
  ['open-ended, with notice', { to: null }, withdraw('2026-06-10'), 'accepted'],
  ['open-ended, a day short', { to: null }, withdraw('2026-06-09'), 'refused MON-13a'],
])('an agreement with a term is kept: %s', (_, agreement, act, expected) => {
  expect(verdict(facts(MON, fixedTerm, { now: '2026-05-11 10:00', agreement }), act)).toBe(expected);
});

test('no date is offered where no notice would do', () => {
  expect(
    decide(facts(MON, fixedTerm, { now: '2026-05-11 10:00' }), withdraw('2026-05-20')).earliest,
  ).toBeUndefined();
  const short = facts(MON, fixedTerm, { now: '2026-05-11 10:00', agreement: { to: null } });
  expect(decide(short, withdraw('2026-05-20')).earliest).toBe('2026-06-10');
});

test.each<[string, Changes, string]>([
  ['with a reason owed', {}, 'refused TIV-21.3a'],
  ['with none owed', { swap: { motive: 'none' } }, 'accepted'],
])('a swap without a reason, %s', (_, changes, expected) => {
  // Monday 11 May 2026 for Thursday 14 and Friday 15
  const given = facts('tivoli-2025', changes, { now: '2026-05-11 10:00', days: ['2026-05-14'] });
  const act: Act = { type: 'swap', by: 'employee', date: d('2026-05-14'), to: d('2026-05-15') };
  expect(verdict(given, act)).toBe(expected);
});
