import { expect, test } from 'vitest';
import { regulationIds } from '../../src/regulations/index.js';
import { decide } from '../../src/rules/decide.js';
import type { PersonRole } from '../../src/rules/facts.js';
import { impedimentDuty } from '../../src/rules/impediment.js';
import { d, factsOf, verdict } from './helpers.js';

const THURSDAY = d('2026-05-14');
const report = { type: 'impediment', by: 'employee', date: THURSDAY } as const;

/** Where the window closes, and the rule that is named outside the day. */
const PROFILES: [profile: string, closes: string, rule: string][] = [
  ['metro-milano-2017', '20:00', 'MET-AccD10'],
  ['comune-milano-2021', '21:00', 'MIL-11.8'],
  ['tivoli-2025', '20:00', 'TIV-7.8'],
  ['montepulciano-2024', '19:00', 'MON-10'],
  ['privato-l81-2017', '20:00', 'GEN-STATE'],
];

test('every profile is looked at', () => {
  expect(PROFILES.map(([profile]) => profile).sort()).toEqual([...regulationIds]);
});

test.each(PROFILES)('%s: on the day itself, until %s', (profile, closes, rule) => {
  const [hour = 0] = closes.split(':').map(Number);
  const last = `${hour - 1}:59`;
  const said = (now: string) => verdict(factsOf(profile, { now, days: ['2026-05-14'] }), report);
  expect(said('2026-05-13 23:59')).toBe(`refused ${rule}`);
  expect(said('2026-05-14 00:00')).toBe('accepted');
  expect(said('2026-05-14 10:00')).toBe('accepted');
  expect(said(`2026-05-14 ${last}`)).toBe('accepted');
  expect(said(`2026-05-14 ${closes}`)).toBe(`refused ${rule}`);
  expect(said('2026-05-15 09:00')).toBe(`refused ${rule}`);
});

test.each([
  ['pending', 'refused GEN-STATE'],
  ['cancelled', 'refused GEN-STATE'],
  ['recalled', 'refused GEN-STATE'],
  ['approved', 'accepted'],
])('of a day that is %s', (state, said) => {
  const facts = factsOf('metro-milano-2017', { now: '2026-05-14 10:00', days: [`2026-05-14 ${state}`] });
  expect(verdict(facts, report)).toBe(said);
  expect(decide(facts, report).state).toBe(state);
});

test('nobody reports for another', () => {
  const facts = factsOf('tivoli-2025', { now: '2026-05-14 10:00', days: ['2026-05-14'] });
  expect(verdict(facts, { ...report, by: 'manager' })).toBe('refused GEN-ROLE');
});

test.each<[string, PersonRole, string | undefined, object]>([
  ['metro-milano-2017', 'employee', 'MET-AccD10', { office: 'if-called' }],
  ['metro-milano-2017', 'manager', undefined, {}], // AccM has no such clause
  ['comune-milano-2021', 'employee', 'MIL-11.8', { office: 'if-needed', absence: true }],
  ['tivoli-2025', 'eq', 'TIV-7.8', { office: 'if-called', helpDesk: true }],
  ['montepulciano-2024', 'employee', 'MON-10', { office: 'if-unavoidable' }],
  ['privato-l81-2017', 'employee', undefined, {}],
])('%s asks of %s: %s', (profile, role, rule, asked) => {
  const duty = impedimentDuty(factsOf(profile, { person: { role } }), THURSDAY);
  expect(duty?.rule).toBe(rule);
  expect(duty?.impediment ?? {}).toMatchObject(asked);
});
