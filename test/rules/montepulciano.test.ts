import { expect, test } from 'vitest';
import type { Act } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import type { Agreement, PersonFacts } from '../../src/rules/facts.js';
import { band, d, factsOf, request, verdict, type World } from './helpers.js';

const MON = 'montepulciano-2024';
const date = d('2026-05-14'); // a Thursday
const eq: Partial<PersonFacts> = { role: 'eq' };
const booked = ['2026-05-14'];
const recall: Act = { type: 'recall', by: 'manager', date, cause: 'service', reason: 'x' };
const permit = (kind: string): Act => ({
  type: 'permit',
  by: 'employee',
  date,
  kind,
  ...band('10:00', '11:00'),
});
const close = (ground: string): Act => ({ type: 'revoke-agreement', by: 'manager', ground });

test.each<[string, World, Act, string]>([
  ['placed a minute before it begins', { now: '2026-05-14 07:29' }, request(date), 'accepted'],
  ['placed as it begins', { now: '2026-05-14 07:30' }, request(date), 'refused GEN-PAST'],
  ['a free weekday', { person: { workdays: [1, 2, 3, 5] } }, request(date), 'refused GEN-CAL'],
  ['Sunday', {}, request('2026-05-17'), 'refused MON-9b'],
  [
    'on leave',
    { facts: { absences: [{ from: date, to: date, kind: 'leave' }] } },
    request(date),
    'refused GEN-ABS',
  ],
  ['an unusual weekday', { agreement: { weekdays: [1, 2] } }, request(date), 'refused MON-B1'],
  [
    'an unusual weekday for a reason',
    { agreement: { weekdays: [1, 2] } },
    request(date, { reason: 'x' }),
    'warned MON-B1',
  ],
  ['no agreement', { agreement: null }, request(date), 'refused MON-7.1'],
  ['withdrawn', { agreement: { withdrawnFrom: date } }, request(date), 'refused MON-13a'],
  ['the day of a transfer', { person: { transfer: { on: date } } }, request(date), 'refused MON-13d'],
  // 9 March + six months - 1 day = 8 September; the renewal ends on 8 March 2027
  [
    'open-ended ends after six months',
    { now: '2026-09-01 09:00', agreement: { to: null } },
    request('2026-09-09'),
    'refused MON-7.2',
  ],
  [
    'last day of a renewal',
    { now: '2027-03-01 09:00', agreement: { renewedTo: d('2027-06-30') } },
    request('2027-03-08'),
    'accepted',
  ],
  [
    'a renewal too long',
    { now: '2027-03-01 09:00', agreement: { renewedTo: d('2027-06-30') } },
    request('2027-03-09'),
    'refused MON-7.2',
  ],
  // post holders
  [
    'eq: third of three, grounds',
    {
      days: ['2026-05-12', '2026-05-13'],
      person: eq,
      agreement: { daysPerWeek: 3, eqDerogationReason: 'x' },
    },
    request(date),
    'warned MON-7.3eq',
  ],
  [
    'eq: second of three, grounds',
    { days: ['2026-05-12'], person: eq, agreement: { daysPerWeek: 3, eqDerogationReason: 'x' } },
    request(date),
    'accepted',
  ],
  [
    'eq: fourth of three, grounds',
    {
      days: ['2026-05-11', '2026-05-12', '2026-05-13'],
      person: eq,
      agreement: { daysPerWeek: 3, eqDerogationReason: 'x' },
    },
    request(date),
    'refused MON-7.3',
  ],
  [
    'eq: third of three, no grounds',
    { days: ['2026-05-12', '2026-05-13'], person: eq, agreement: { daysPerWeek: 3 } },
    request(date, { reason: 'x' }),
    'refused MON-7.3eq',
  ],
  // four days over two weeks from that of Monday 9 March: 4 to 17 May are one block
  [
    'fourth of a block',
    { days: ['2026-05-05', '2026-05-06', '2026-05-13'], agreement: { daysPerWeek: 4, weeks: 2 } },
    request(date),
    'accepted',
  ],
  [
    'fifth of a block',
    {
      days: ['2026-05-05', '2026-05-06', '2026-05-12', '2026-05-13'],
      agreement: { daysPerWeek: 4, weeks: 2 },
    },
    request(date),
    'refused MON-7.3',
  ],
  [
    'the next block',
    {
      days: ['2026-05-05', '2026-05-06', '2026-05-12', '2026-05-13'],
      agreement: { daysPerWeek: 4, weeks: 2 },
    },
    request('2026-05-18'),
    'accepted',
  ],
  // presence required
  ['recall without reason', { days: booked }, { ...recall, reason: undefined } as Act, 'refused MON-9e'],
  ['recall in the evening of the day', { now: '2026-05-14 19:30', days: booked }, recall, 'accepted'],
  [
    'recall by the administration',
    { days: booked },
    { ...recall, by: 'administration' } as Act,
    'refused GEN-ROLE',
  ],
  ['recall the day after', { now: '2026-05-15 08:00', days: booked }, recall, 'refused GEN-PAST'],
  ['permit: personal', { days: booked }, permit('personal'), 'refused MON-B3'],
  ['permit: L. 104', { days: booked }, permit('l104-33'), 'warned MON-B3'],
  ['permit: nursing', { days: booked }, permit('nursing-39'), 'warned MON-B3'],
  ['thirty days', {}, { type: 'withdraw', by: 'employee', effective: d('2026-06-10') }, 'accepted'],
  [
    'twenty-nine',
    {},
    { type: 'withdraw', by: 'employee', effective: d('2026-06-09'), reason: 'x' },
    'refused MON-13a',
  ],
  [
    'justified',
    {},
    { type: 'withdraw', by: 'employee', effective: d('2026-05-11'), justifiedReason: true },
    'accepted',
  ],
  [
    'disabled',
    { person: { disabled: true } },
    { type: 'withdraw', by: 'manager', effective: d('2026-08-08') },
    'refused MON-13b',
  ],
  ['closed for a breach', {}, close('terms-breach'), 'accepted'],
  ['closed in favour of a priority', {}, close('priority'), 'accepted'],
  ['closed for inactivity', {}, close('inactivity'), 'refused MON-13c'],
])('%s', (_, world, act, expected) => {
  expect(verdict(factsOf(MON, world), act)).toBe(expected);
});

test('a recall before 07:30 frees the day, after it does not', () => {
  const used = (now: string) => decide(factsOf(MON, { now, days: booked }), recall).quota?.used;
  expect([used('2026-05-14 07:29'), used('2026-05-14 07:30')]).toEqual([0, 1]);
});

test('presence is due from the day after the agreement is closed', () => {
  expect(decide(factsOf(MON), close('band-breach')).earliest).toBe('2026-05-12');
});

test('the best category decides, a tie keeps the order, none comes last', () => {
  const candidates = [
    { id: 'none', priorities: [] },
    { id: 'far', priorities: ['distance-60km'] },
    { id: 'best', priorities: ['distance-60km', 'fragile'] },
    { id: 'also far', priorities: ['distance-60km'] },
    { id: 'of another act', priorities: ['age-60'] },
  ];
  const { order } = decide(factsOf(MON), { type: 'rank', by: 'manager', candidates });
  expect(order).toEqual(['best', 'far', 'also far', 'none', 'of another act']);
});

const afternoons: Partial<PersonFacts> = { afternoonReturnDays: [2, 4] };
test.each<[string, Partial<PersonFacts>, Partial<Agreement>, string]>([
  ['as usual', {}, {}, 'accepted'],
  ['unsigned', {}, { signedBy: ['employee'] }, 'refused MON-2b'],
  ['of a Responsabile', { role: 'manager' }, {}, 'refused MON-7.4'],
  ['open-ended', {}, { to: null }, 'refused MON-7.2'],
  ['a day over six months', {}, { to: d('2026-09-09') }, 'refused MON-7.2'],
  [
    'three a week of an eq, with grounds',
    eq,
    { daysPerWeek: 3, eqDerogationReason: 'x' },
    'warned MON-7.3eq',
  ],
  ['no number', {}, { daysPerWeek: undefined }, 'refused MON-7.1'],
  ['2 h 59', {}, { contactBands: [band('09:00', '11:59')] }, 'refused MON-9c'],
  ['only two hours of it in the morning', {}, { contactBands: [band('11:00', '14:00')] }, 'refused MON-9c'],
  ['from 07:29', {}, { contactBands: [band('07:29', '12:00')] }, 'refused MON-9b'],
  [
    'afternoon of ninety minutes',
    afternoons,
    { contactBands: [band('09:00', '12:00'), band('15:30', '17:00', [2, 4])] },
    'accepted',
  ],
  [
    'afternoon on one day only',
    afternoons,
    { contactBands: [band('09:00', '12:00'), band('15:30', '17:00', [2])] },
    'refused MON-9d',
  ],
  [
    'afternoon too late',
    afternoons,
    { contactBands: [band('09:00', '12:00'), band('17:01', '18:31')] },
    'refused MON-9d',
  ],
])('agreement %s', (_, person, agreement, expected) => {
  const text = { ...(factsOf(MON).person.agreement as Agreement), ...agreement };
  const act: Act = { type: 'sign-agreement', by: 'manager', agreement: text };
  expect(verdict(factsOf(MON, { agreement: null, person }), act)).toBe(expected);
});
