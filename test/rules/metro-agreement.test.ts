import { expect, test } from 'vitest';
import type { Act } from '../../src/rules/act.js';
import { agreementEnd } from '../../src/rules/agreement.js';
import { decide } from '../../src/rules/decide.js';
import { regulationOn } from '../../src/rules/edition.js';
import type { Agreement } from '../../src/rules/facts.js';
import { band, d, factsOf, verdict, type World } from './helpers.js';

const MET = 'metro-milano-2017';

test.each<[string, World, Act, string, string | undefined]>([
  // pilot, Mon 11 May: 12-15 (4), 18-22 (9), Mon 25 (10)
  [
    'ten working days',
    {},
    { type: 'withdraw', by: 'employee', effective: d('2026-05-25') },
    'accepted',
    undefined,
  ],
  [
    'nine working days',
    {},
    { type: 'withdraw', by: 'employee', effective: d('2026-05-24') },
    'refused MET-17a',
    '2026-05-25',
  ],
  // afterwards, thirty: ten to 25 May, 26-29 (14), 1-5 June without 2 (18), 8-12 (23), 15-19 (28), Tue 23 (30)
  [
    'thirty working days',
    { agreement: { phase: 'ordinary' } },
    { type: 'withdraw', by: 'manager', effective: d('2026-06-23') },
    'accepted',
    undefined,
  ],
  [
    'twenty-nine',
    { agreement: { phase: 'ordinary' } },
    { type: 'withdraw', by: 'manager', effective: d('2026-06-22') },
    'refused MET-17b',
    '2026-06-23',
  ],
  // 11 May + 90 days: 20 left of May, 30 of June, 31 of July, 9 of August
  [
    'ninety days',
    { agreement: { phase: 'ordinary' }, person: { disabled: true } },
    { type: 'withdraw', by: 'administration', effective: d('2026-08-09') },
    'accepted',
    undefined,
  ],
  [
    'eighty-nine',
    { agreement: { phase: 'ordinary' }, person: { disabled: true } },
    { type: 'withdraw', by: 'administration', effective: d('2026-08-08') },
    'refused MET-17c',
    '2026-08-09',
  ],
  [
    'the disabled worker owes thirty',
    { agreement: { phase: 'ordinary' }, person: { disabled: true } },
    { type: 'withdraw', by: 'employee', effective: d('2026-06-23') },
    'accepted',
    undefined,
  ],
  [
    'in the pilot ten for all',
    { person: { disabled: true } },
    { type: 'withdraw', by: 'administration', effective: d('2026-05-25') },
    'accepted',
    undefined,
  ],
  [
    'justified: none',
    {},
    { type: 'withdraw', by: 'manager', effective: d('2026-05-11'), justifiedReason: true },
    'accepted',
    undefined,
  ],
  [
    'a motivation is no justified reason',
    {},
    { type: 'withdraw', by: 'employee', effective: d('2026-05-12'), reason: 'Moving' },
    'refused MET-17a',
    '2026-05-25',
  ],
  [
    'a delegate withdraws nothing',
    {},
    { type: 'withdraw', by: 'delegate', effective: d('2026-05-25') },
    'refused GEN-ROLE',
    '2026-05-25',
  ],
  [
    'without agreement',
    { agreement: null },
    { type: 'withdraw', by: 'employee', effective: d('2026-05-25') },
    'refused MET-8a',
    undefined,
  ],
  [
    'no-renewal on the last day',
    { now: '2027-02-01 10:00' },
    { type: 'no-renewal', by: 'employee' },
    'accepted',
    undefined,
  ],
  [
    'no-renewal too late',
    { now: '2027-02-02 10:00' },
    { type: 'no-renewal', by: 'hr' },
    'refused MET-8b',
    undefined,
  ],
  [
    'no-renewal of what has no term',
    { agreement: { to: null } },
    { type: 'no-renewal', by: 'hr' },
    'refused MET-8b',
    undefined,
  ],
  [
    'the agreement is not revoked',
    {},
    { type: 'revoke-agreement', by: 'manager', ground: 'inactivity' },
    'refused GEN-STATE',
    undefined,
  ],
  ['nobody is ranked', {}, { type: 'rank', by: 'manager', candidates: [] }, 'refused GEN-STATE', undefined],
])('%s', (_, world, act, expected, earliest) => {
  const facts = factsOf(MET, world);
  expect(verdict(facts, act)).toBe(expected);
  expect(decide(facts, act).earliest).toBe(earliest);
});

test.each<[string, World['person'], Partial<Agreement>, string]>([
  ['as usual', {}, {}, 'accepted'],
  ['without hr', {}, { signedBy: ['employee', 'manager'] }, 'refused MET-8a'],
  ['unsigned', {}, { signedBy: undefined }, 'refused MET-8a'],
  ['one day', {}, { daysPerMonth: 1 }, 'accepted'],
  ['no day', {}, { daysPerMonth: 0 }, 'refused MET-4a'],
  ['five days', {}, { daysPerMonth: 5 }, 'refused MET-4a'],
  ['days not stated', {}, { daysPerMonth: undefined }, 'refused MET-4a'],
  ['band of 2 h 59', {}, { contactBands: [band('10:00', '12:59')] }, 'refused MET-11b'],
  [
    'two bands, none of three hours',
    {},
    { contactBands: [band('09:00', '11:00'), band('14:00', '16:00')] },
    'refused MET-11b',
  ],
  [
    'two bands that touch',
    {},
    { contactBands: [band('09:00', '11:00'), band('11:00', '12:00')] },
    'accepted',
  ],
  ['no band on Friday', {}, { contactBands: [band('10:00', '13:00', [1, 2, 3, 4])] }, 'refused MET-11b'],
  ['no band', {}, { contactBands: [] }, 'refused MET-11b'],
  ['08:00 to 20:00', {}, { contactBands: [band('08:00', '20:00')] }, 'accepted'],
  ['from 07:59', {}, { contactBands: [band('07:59', '13:00')] }, 'refused MET-11c'],
  ['until 20:01', {}, { contactBands: [band('17:00', '20:01')] }, 'refused MET-11c'],
  ['dirigenti have no band', { role: 'manager' }, { contactBands: [] }, 'accepted'],
  // 2 February 2026 + 12 months - 1 day
  ['a day too long', {}, { to: d('2027-02-02') }, 'refused MET-8b'],
  ['open-ended in the pilot', {}, { to: null }, 'refused MET-8b'],
  ['open-ended afterwards', {}, { to: null, phase: 'ordinary' }, 'accepted'],
])('agreement %s', (_, person, agreement, expected) => {
  const facts = factsOf(MET, { agreement: null, person });
  const text = { ...(factsOf(MET).person.agreement as Agreement), ...agreement };
  const act: Act = { type: 'sign-agreement', by: 'hr', agreement: text };
  expect(verdict(facts, act)).toBe(expected);
  expect(decide(facts, act).effectiveFrom).toBe(expected === 'accepted' ? '2026-02-02' : undefined);
});

test.each<[string, Partial<Agreement>, string | null]>([
  ['tacitly renewed', {}, null],
  ['renewal excluded', { noRenewal: true }, '2027-02-01'],
  ['withdrawn: the day before', { withdrawnFrom: d('2026-06-01') }, '2026-05-31'],
  ['withdrawn before the term', { noRenewal: true, withdrawnFrom: d('2026-06-01') }, '2026-05-31'],
  ['withdrawn after the term', { noRenewal: true, withdrawnFrom: d('2027-03-01') }, '2027-02-01'],
])('last day of an agreement %s', (_, more, end) => {
  const { editions, person } = factsOf(MET, { agreement: more });
  expect(agreementEnd(regulationOn(editions, d('2026-05-11')), person.agreement as Agreement)).toBe(end);
});

test('no reason lifts the notice of a withdrawal', () => {
  const act: Act = { type: 'withdraw', by: 'employee', effective: d('2026-05-22') };
  expect(decide(factsOf(MET), act).findings).toMatchObject([{ rule: 'MET-17a', severity: 'hard' }]);
});
