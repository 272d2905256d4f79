import { expect, test } from 'vitest';
import { regulation } from '../../src/regulations/index.js';
import type { Act } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import { regulationOn } from '../../src/rules/edition.js';
import type { Agreement, Day } from '../../src/rules/facts.js';
import { addDays } from '../../src/rules/local-date.js';
import { requestContents } from '../../src/rules/request-contents.js';
import { band, d, factsOf, request, verdict, type World } from './helpers.js';
import { own } from './own-regulation.js';

/** Edges between rules, where two of them meet or one begins. */

const MET = 'metro-milano-2017';
const MIL = 'comune-milano-2021';
const TIV = 'tivoli-2025';
const MON = 'montepulciano-2024';

test.each<[string, string, World, Act, string]>([
  // months of two figures
  [
    'cyclic part-time in October, a month of the cycle',
    MIL,
    { now: '2026-10-01 10:00', person: { partTime: { kind: 'cyclic', fullTimeMonths: [10, 11, 12] } } },
    request('2026-10-15'),
    'accepted',
  ],
  [
    'cyclic part-time in January',
    MIL,
    { now: '2027-01-08 10:00', person: { partTime: { kind: 'cyclic', fullTimeMonths: [10, 11, 12] } } },
    request('2027-01-14'),
    'refused MIL-7.7',
  ],
  // a number that is not there
  [
    'no weekly number agreed',
    MON,
    { agreement: { daysPerWeek: undefined } },
    request('2026-05-14'),
    'refused MON-7.3',
  ],
  // two weeks from Monday 4 May: Monday 18 begins the next block
  [
    'the first day of the next block is none of this one',
    MON,
    {
      agreement: { from: d('2026-05-04'), to: d('2026-09-08'), weeks: 2, daysPerWeek: 2 },
      days: ['2026-05-05', '2026-05-18'],
    },
    request('2026-05-14'),
    'accepted',
  ],
  // three of one week at once, Monday among them
  [
    'a senior post, Monday to Wednesday at once',
    MON,
    { now: '2026-05-08 10:00', person: { role: 'eq' }, agreement: { daysPerWeek: 4, weeks: 2 } },
    request(['2026-05-11', '2026-05-12', '2026-05-13']),
    'refused MON-7.3eq',
  ],
  [
    'grounds for a senior post where the act has no such limit',
    TIV,
    { person: { role: 'eq' }, agreement: { eqDerogationReason: 'Grounds' } },
    request('2026-05-14'),
    'accepted',
  ],
  // what the act itself does not know
  ...[MIL, TIV, MON].map((id): [string, string, World, Act, string] => [
    `no tacit renewal to speak against: ${id}`,
    id,
    {},
    { type: 'no-renewal', by: 'employee' },
    'refused GEN-STATE',
  ]),
  ...[MIL, TIV, MON].map((id): [string, string, World, Act, string] => [
    `no alternative dates: ${id}`,
    id,
    { days: [{ date: d('2026-05-14'), state: 'approved', alternatives: [d('2026-05-15')] }] },
    { type: 'accept-alternative', by: 'employee', date: d('2026-05-14'), to: d('2026-05-15') },
    'refused GEN-STATE',
  ]),
  [
    'activities are not looked at again on approval',
    MIL,
    { days: [{ date: d('2026-05-14'), state: 'pending', activities: '', objectives: '' }] },
    { type: 'approve', by: 'manager', date: d('2026-05-14') },
    'accepted',
  ],
  // MIL-9.1: a short notice with its reason, from today on
  [
    'left today, with a reason for the short notice',
    MIL,
    {},
    { type: 'withdraw', by: 'employee', effective: d('2026-05-11'), reason: 'x', noticeReason: 'y' },
    'warned MIL-9.1',
  ],
  [
    'left yesterday',
    MIL,
    {},
    { type: 'withdraw', by: 'employee', effective: d('2026-05-10'), reason: 'x', noticeReason: 'y' },
    'refused MIL-9.1',
  ],
  // a swap that is late and has something else wrong as well
  [
    'late, to a day that has begun: the hour alone',
    TIV,
    { now: '2026-05-14 09:00', days: ['2026-05-15'] },
    { type: 'swap', by: 'employee', date: d('2026-05-15'), to: d('2026-05-14'), reason: 'x' },
    'refused TIV-21.3c',
  ],
  [
    'late, to a day that is booked',
    TIV,
    { now: '2026-05-13 20:01', days: ['2026-05-14', '2026-05-15'] },
    { type: 'swap', by: 'employee', date: d('2026-05-14'), to: d('2026-05-15'), reason: 'x' },
    'refused GEN-DUP TIV-21.3c',
  ],
])('%s', (_, id, world, act, expected) => {
  expect(verdict(factsOf(id, world), act)).toBe(expected);
});

test.each([MIL, TIV, MON])('%s says that it knows no such answer', (id) => {
  const days: Day[] = [{ date: d('2026-05-14'), state: 'approved', alternatives: [d('2026-05-15')] }];
  const act: Act = { type: 'decline-alternative', by: 'employee', date: d('2026-05-14') };
  expect(decide(factsOf(id, { days }), act).findings).toMatchObject([{ code: 'not-possible' }]);
});

test('a holiday off the own schedule is named by the act’s own rule, or by the general one once', () => {
  // Tuesday 2 June, by somebody who works from Wednesday to Friday
  const world: World = { now: '2026-05-18 10:00', person: { workdays: [3, 4, 5] } };
  const rules = (id: string) =>
    decide(factsOf(id, world), request('2026-06-02')).findings.map(({ rule, code }) => `${rule} ${code}`);
  expect(rules(TIV)).toEqual(['TIV-20.3b holiday']);
  expect(rules(MON)).toEqual(['MON-9b holiday']);
  expect(rules(MET)).toHaveLength(1);
});

test('a quota that several dates exceed is named once', () => {
  const full = factsOf(MET, { days: ['2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07'] });
  const { findings } = decide(full, request(['2026-05-18', '2026-05-19', '2026-05-20']));
  expect(findings).toMatchObject([{ rule: 'MET-4a', numbers: { used: 4, limit: 4 } }]);
});

test('an agreement may be looked for more than three years ahead, and no further', () => {
  const from = (days: number) => {
    const agreement = { from: addDays(d('2026-05-11'), days), to: null };
    return decide(factsOf(MET, { now: '2026-05-11 10:00', agreement }), request('2026-05-14')).earliest;
  };
  expect(from(1_200)).toBe('2029-08-23'); // a Thursday
  expect(from(1_201)).toBeUndefined();
});

test('a refused revocation of an agreement promises no day in presence', () => {
  const revoke = (ground: string): Act => ({ type: 'revoke-agreement', by: 'manager', ground });
  expect(decide(factsOf(MON), revoke('boredom'))).toMatchObject({ outcome: 'refused' });
  expect(decide(factsOf(MON), revoke('boredom')).earliest).toBeUndefined();
  expect(decide(factsOf(MON), revoke('priority')).earliest).toBe('2026-05-12');
});

function signing(id: string, changes: Partial<Agreement>, world: World = {}) {
  const agreement = { ...(factsOf(id).person.agreement as Agreement), ...changes };
  const act: Act = { type: 'sign-agreement', by: 'administration', agreement };
  return decide(factsOf(id, { ...world, now: '2026-01-14 09:00', agreement: null }), act);
}

test.each<[string, Partial<Agreement>, object]>([
  [MET, { daysPerMonth: 5 }, { days: 5, least: 1, most: 4 }],
  [TIV, { daysPerWeek: 3 }, { days: 3, standard: 2 }],
])('%s: the numbers of a quantity that is wrong', (id, changes, numbers) => {
  expect(signing(id, changes).findings.map((one) => one.numbers)).toEqual([numbers]);
});

test.each<[string, string, Partial<Agreement>, World['person'], string]>([
  [
    'bands written in disorder that touch are one',
    MIL,
    { contactBands: [band('13:00', '14:30'), band('09:30', '11:00'), band('11:00', '13:00')] },
    {},
    'accepted',
  ],
  [
    'a Sunday that is worked and may be agile has its band',
    MIL,
    { contactBands: [band('09:30', '14:30', [1, 2, 3, 4])] },
    { workdays: [1, 2, 3, 4, 7] },
    'refused MIL-12.1',
  ],
  [
    'one that is never agile owes none',
    TIV,
    { contactBands: [band('10:00', '12:00', [1, 2, 3, 4]), band('14:30', '16:30', [1, 2, 3, 4])] },
    { workdays: [1, 2, 3, 4, 7] },
    'accepted',
  ],
  [
    'a Saturday that is worked and may be agile has its band',
    TIV,
    { contactBands: [band('10:00', '14:00', [1, 2, 3, 4])] },
    { workdays: [1, 2, 3, 4, 6] },
    'refused TIV-20.9',
  ],
  [
    'one that is never agile owes none',
    MON,
    { signedOn: d('2026-01-14'), contactBands: [band('09:00', '12:00', [1, 2, 3, 4, 5])] },
    { workdays: [1, 2, 3, 4, 5, 6] },
    'accepted',
  ],
])('%s (%s)', (_, id, changes, person, expected) => {
  const { outcome, findings } = signing(id, changes, { person });
  expect([outcome, ...new Set(findings.map(({ rule }) => rule))].join(' ')).toBe(expected);
});

test('no band at all is a band of no minutes', () => {
  expect(signing(MIL, { contactBands: [] }).findings).toMatchObject([
    { code: 'band-short', numbers: { minutes: 0, required: 300, weekday: 1 } },
  ]);
});

// App. 12 art. 10.2 in an organisation that lets a delegate authorise as well
test('a delegate authorises days, but takes none back', () => {
  const everybody = ['employee', 'eq', 'manager'];
  const editions = own(MIL, {
    approval: {
      deciders: [{ rule: 'ENT-9', article: 'Reg. art. 9', roles: everybody, by: ['manager', 'delegate'] }],
      delegation: { rule: 'ENT-9', article: 'Reg. art. 9' },
    },
  });
  const delegations = [{ from: d('2026-05-01'), to: d('2026-05-31'), delegate: 'd' }];
  const facts = factsOf(MIL, {
    days: ['2026-05-14', '2026-05-15 pending'],
    facts: { editions, delegations },
  });
  const by = (type: 'approve' | 'revoke', date: string, actor: 'delegate' | 'manager'): Act => ({
    ...{ type, by: actor, date: d(date), reason: 'x' },
  });
  expect(verdict(facts, by('approve', '2026-05-15', 'delegate'))).toBe('accepted');
  expect(verdict(facts, by('revoke', '2026-05-14', 'delegate'))).toBe('refused GEN-ROLE');
  expect(verdict(facts, by('revoke', '2026-05-14', 'manager'))).toBe('accepted');
});

test('indoors is asked of an agile day, not of lavoro da remoto', () => {
  const editions = own(TIV, { places: { indoor: true } });
  const remoteAgreement = factsOf(TIV).person.agreement;
  const facts = factsOf(TIV, {
    person: { remoteAgreement },
    facts: { editions, policy: { remoteWork: true } },
  });
  const outdoors = { place: { indoor: false } };
  expect(verdict(facts, request('2026-05-14', outdoors))).toBe('refused TIV-9.1');
  expect(verdict(facts, request('2026-05-14', { ...outdoors, kind: 'remote' }))).toBe('accepted');
});

test.each<[string, 'employee' | 'manager', object]>([
  [MET, 'employee', { activities: true, objectives: true, places: true, approval: 'required' }],
  [MET, 'manager', { activities: false, objectives: false, places: true, approval: 'communicated' }],
  [MIL, 'employee', { activities: true, objectives: false, places: false, approval: 'required' }],
  [TIV, 'employee', { activities: false, objectives: false, places: false, approval: 'none' }],
  [MON, 'manager', { activities: false, objectives: false, places: false, approval: 'none' }],
])('what the form of %s asks of %s', (id, role, contents) => {
  expect(requestContents(regulationOn(regulation(id), d('2026-05-14')), role)).toEqual(contents);
});
