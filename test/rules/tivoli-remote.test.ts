import { expect, test } from 'vitest';
import type { Act } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import type { Agreement, PersonFacts } from '../../src/rules/facts.js';
import { d, factsOf, request, verdict, type World } from './helpers.js';

const TIV = 'tivoli-2025';

/** Two days of lavoro da remoto a week, no agreement of agile days. */
const remoteAgreement: Agreement = {
  signedOn: d('2026-01-15'),
  from: d('2026-01-19'),
  to: d('2027-01-18'),
  daysPerWeek: 2,
  contactBands: [],
  places: ['home'],
  signedBy: ['employee', 'manager'],
  attachments: ['workstation-declaration', 'safety-notice'],
};
const remote = (changes: Partial<Agreement> = {}, person: Partial<PersonFacts> = {}): World => ({
  agreement: null,
  person: { ...person, remoteAgreement: { ...remoteAgreement, ...changes } },
  facts: { policy: { remoteWork: true } },
});
const ask = (date: string, more: Parameters<typeof request>[1] = {}) =>
  request(date, { kind: 'remote', ...more });
const six: Partial<PersonFacts> = { workdays: [1, 2, 3, 4, 5, 6] };

test.each<[string, World, Act, string]>([
  ['as agreed', remote(), ask('2026-05-14'), 'accepted'],
  // the working days of the office, art. 12.2 and 22.1: neither 20.3 nor 20.12 is referred to (23.1)
  ['Sunday', remote(), ask('2026-05-17'), 'refused GEN-CAL'],
  ['Sunday, scheduled', remote({}, { workdays: [1, 2, 3, 4, 7] }), ask('2026-05-17'), 'refused GEN-CAL'],
  ['a Tuesday, 2 June', remote(), ask('2026-06-02'), 'refused GEN-CAL'],
  ['Saturday, not scheduled', remote(), ask('2026-05-16'), 'refused GEN-CAL'],
  ['Saturday, scheduled', remote({}, six), ask('2026-05-16'), 'accepted'],
  ['a free weekday', remote({}, { workdays: [1, 2, 3, 5] }), ask('2026-05-14'), 'refused GEN-CAL'],
  // in Italy (9.1), at the places of the agreement (23.2)
  ['in Italy', remote(), ask('2026-05-14', { place: { country: 'IT', listed: true } }), 'accepted'],
  ['abroad', remote(), ask('2026-05-14', { place: { country: 'FR' } }), 'refused TIV-9.1'],
  ['a place not agreed', remote(), ask('2026-05-14', { place: { listed: false } }), 'refused TIV-23.2'],
  [
    'abroad, not agreed',
    remote(),
    ask('2026-05-14', { place: { country: 'FR', listed: false } }),
    'refused TIV-23.2 TIV-9.1',
  ],
  // coworking on the days of the agreement (11.1); 14 May is a Thursday
  [
    'coworking on its day',
    remote({ coworkingDays: [4] }),
    ask('2026-05-14', { place: { municipalSite: true } }),
    'accepted',
  ],
  [
    'coworking on another',
    remote({ coworkingDays: [3] }),
    ask('2026-05-14', { place: { municipalSite: true } }),
    'refused TIV-11.1',
  ],
  // the workstation (10.7)
  ['suspended', remote({ suspension: { from: d('2026-05-14') } }), ask('2026-05-14'), 'refused TIV-10.7'],
  ['the day before', remote({ suspension: { from: d('2026-05-15') } }), ask('2026-05-14'), 'accepted'],
  [
    'mended',
    remote({ suspension: { from: d('2026-05-01'), mendedOn: d('2026-05-14'), fixBy: d('2026-05-14') } }),
    ask('2026-05-14'),
    'accepted',
  ],
  [
    'mended too late',
    remote({ suspension: { from: d('2026-05-01'), mendedOn: d('2026-05-10'), fixBy: d('2026-05-09') } }),
    ask('2026-05-14'),
    'refused TIV-10.7',
  ],
])('remoto: %s', (_, world, act, expected) => {
  expect(verdict(factsOf(TIV, world), act)).toBe(expected);
});

test('an agile day keeps the calendar of art. 20', () => {
  expect(verdict(factsOf(TIV), request('2026-06-02'))).toBe('refused TIV-20.3b');
});

test('a free day of lavoro da remoto is cited from Capo IV', () => {
  const { findings } = decide(factsOf(TIV, remote()), ask('2026-05-16'));
  expect(findings).toMatchObject([{ code: 'weekend', article: 'Reg. artt. 12.2, 22.1' }]);
});

// 19.1 g) and 20.11 are not referred to (23.1)
test.each<[string, Partial<Agreement>, 'agile' | 'remote', string]>([
  ['remoto without bands, ten hours of rest', { restHours: 10 }, 'remote', 'accepted'],
  ['remoto without places', { places: [] }, 'remote', 'refused TIV-23.2'],
  ['remoto without the declaration', { attachments: ['safety-notice'] }, 'remote', 'refused TIV-19.2'],
  ['agile without bands, ten hours of rest', { restHours: 10 }, 'agile', 'refused TIV-20.11 TIV-20.9'],
])('agreement of %s', (_, changes, kind, expected) => {
  const agreement = { ...remoteAgreement, ...changes };
  const act: Act = { type: 'sign-agreement', by: 'manager', agreement, kind };
  expect(verdict(factsOf(TIV, { now: '2026-01-15 09:00', agreement: null }), act)).toBe(expected);
});

// art. 13.2 is of dirigenti and EQ
test.each<[PersonFacts['role'], string | undefined, string]>([
  ['employee', undefined, 'accepted'],
  ['eq', undefined, 'refused TIV-13.1'],
  ['manager', ' ', 'refused TIV-13.1'],
  ['eq', 'x', 'accepted'],
])('a no to the application of %s, reason %s', (role, reason, expected) => {
  const facts = factsOf(TIV, { agreement: null, person: { role } });
  expect(verdict(facts, { type: 'refuse-enrolment', by: 'manager', reason })).toBe(expected);
});
