import { expect, test } from 'vitest';
import type { Act } from '../../src/rules/act.js';
import { startAhead } from '../../src/rules/agreement.js';
import type { Agreement } from '../../src/rules/facts.js';
import { quotaHeldOn, quotaOn } from '../../src/rules/quota.js';
import { situationOf } from '../../src/rules/situation.js';
import { d, factsOf, request, verdict } from './helpers.js';

const MON = 'montepulciano-2024';
const TIV = 'tivoli-2025';
const MIL = 'comune-milano-2021';

/** The usual agreement of the profile, signed once more with what is told. */
function signAgain(profile: string, changes: Partial<Agreement>): string {
  const facts = factsOf(profile, { now: '2026-08-24 09:00' });
  const agreement = { ...(facts.person.agreement as Agreement), signedOn: d('2026-08-24'), ...changes };
  const act: Act = { type: 'sign-agreement', by: 'manager', agreement };
  return verdict(facts, act);
}

// MON: 9 March to 8 September 2026; TIV: 19 January 2026 to 18 January 2027
test.each([
  [MON, '2027-03-08', 'accepted'], // six months from 9 September
  [MON, '2027-03-09', 'refused MON-7.2'],
  [MON, '2026-09-08', 'refused MON-7.2'], // no longer than before
  [MON, '2026-08-31', 'refused MON-7.2'],
  [TIV, '2027-06-30', 'accepted'],
  [TIV, '2029-12-31', 'accepted'], // an extension has no length of its own
  [TIV, '2027-01-18', 'refused TIV-17.1'],
])('%s renewed to %s: %s', (profile, renewedTo, expected) => {
  expect(signAgain(profile, { renewedTo: d(renewedTo) })).toBe(expected);
});

const weekly = (from: string, to: string, daysPerWeek: number, more: Partial<Agreement> = {}): Agreement => ({
  ...(factsOf(MON).person.agreement as Agreement),
  ...{ signedOn: d('2026-05-04'), from: d(from), to: d(to), daysPerWeek },
  ...more,
});
const before = weekly('2026-03-09', '2026-05-31', 2);

test.each([
  ['2026-05-14', 'accepted'],
  ['2026-05-31', 'refused MON-9b'], // a Sunday, but with an agreement
  ['2026-06-01', 'accepted'],
  ['2026-11-30', 'accepted'],
  ['2026-12-01', 'refused MON-7.2'],
])('an agreement signed before its turn: on %s %s', (date, expected) => {
  const agreement = weekly('2026-06-01', '2026-11-30', 3, { previous: before });
  expect(verdict(factsOf(MON, { agreement }), request(date))).toBe(expected);
});

test('without the one before, the days until its first one have none', () => {
  const agreement = weekly('2026-06-01', '2026-11-30', 3);
  expect(verdict(factsOf(MON, { agreement }), request('2026-05-14'))).toBe('refused MON-7.1');
});

test('each day has the number of its own agreement, in one request too', () => {
  const agreement = weekly('2026-06-01', '2026-11-30', 3, { previous: before });
  const facts = factsOf(MON, { agreement });
  expect(quotaOn(facts, d('2026-05-28'))?.limit).toBe(2);
  expect(quotaOn(facts, d('2026-06-04'))?.limit).toBe(3);
  expect(
    verdict(facts, request(['2026-05-27', '2026-05-28', '2026-06-03', '2026-06-04', '2026-06-05'])),
  ).toBe('accepted');
  expect(verdict(facts, request(['2026-05-26', '2026-05-27', '2026-05-28', '2026-06-04']))).toBe(
    'refused MON-7.3',
  );
});

test.each([
  ['2026-05-28', undefined],
  ['2026-06-04', 3],
  ['2026-11-30', 3],
  ['2026-12-02', 3], // the week in which it ends
  ['2026-12-09', undefined],
])('the quota shown on %s is that of an agreement in force: %s', (date, limit) => {
  const facts = factsOf(MON, { agreement: weekly('2026-06-01', '2026-12-01', 3) });
  expect(quotaHeldOn(facts, d(date))?.limit).toBe(limit);
});

test('until a new agreement begins the quota shown is that of the one before', () => {
  const agreement = weekly('2026-06-01', '2026-11-30', 3, { previous: before });
  const limits = ['2026-05-28', '2026-06-04'].map(
    (date) => quotaHeldOn(factsOf(MON, { agreement }), d(date))?.limit,
  );
  expect(limits).toEqual([2, 3]);
});

test('an agreement still to begin tells its first day, unless the one before goes on', () => {
  const next = weekly('2026-06-01', '2026-11-30', 3);
  const { regulation } = situationOf(factsOf(MON), d('2026-05-20'));
  const lapsed = { ...before, to: d('2026-05-10') };
  expect(startAhead(regulation, next, d('2026-05-20'))).toBe('2026-06-01');
  expect(startAhead(regulation, { ...next, previous: lapsed }, d('2026-05-20'))).toBe('2026-06-01');
  expect(startAhead(regulation, { ...next, previous: before }, d('2026-05-20'))).toBeUndefined();
  expect(startAhead(regulation, next, d('2026-06-01'))).toBeUndefined();
});

test('three in a row', () => {
  const first = weekly('2026-03-09', '2026-05-17', 1);
  const second = weekly('2026-05-18', '2026-05-31', 2, { previous: first });
  const facts = factsOf(MON, { agreement: weekly('2026-06-01', '2026-11-30', 3, { previous: second }) });
  const limits = ['2026-05-14', '2026-05-19', '2026-06-02'].map((date) => quotaOn(facts, d(date))?.limit);
  expect(limits).toEqual([1, 2, 3]);
});

test('MIL: the new one begins the month after its signature, the old one goes on until then', () => {
  const usual = factsOf(MIL).person.agreement as Agreement;
  const previous = { ...usual, from: d('2023-06-01'), to: d('2026-05-31'), signedOn: d('2023-05-25') };
  const signed = { ...usual, signedOn: d('2026-05-04'), from: d('2026-05-04'), to: d('2029-05-03') };
  const ask = (agreement: Agreement, date: string) => verdict(factsOf(MIL, { agreement }), request(date));
  expect(ask({ ...signed, previous }, '2026-05-20')).toBe('accepted');
  expect(ask(signed, '2026-05-20')).toBe('refused MIL-6.4');
  expect(ask({ ...signed, previous }, '2026-06-10')).toBe('accepted');
});

test('a withdrawal ends both', () => {
  const agreement = weekly('2026-06-01', '2026-11-30', 3, {
    previous: before,
    withdrawnFrom: d('2026-05-25'),
  });
  const facts = factsOf(MON, { agreement });
  expect(verdict(facts, request('2026-05-22'))).toBe('accepted');
  expect(verdict(facts, request('2026-05-26'))).toBe('refused MON-13a');
  expect(verdict(facts, request('2026-06-03'))).toBe('refused MON-13a');
});
