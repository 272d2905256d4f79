import { expect, test } from 'vitest';
import type { Act } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import type { Agreement, PersonFacts } from '../../src/rules/facts.js';
import { at, band, d, factsOf, request, verdict, type World } from './helpers.js';

const TIV = 'tivoli-2025';
const date = d('2026-05-14'); // a Thursday
const monthly: Partial<Agreement> = { daysPerWeek: undefined, daysPerMonth: 8, minPresencePerWeek: 2 };
const six: PersonFacts['workdays'] = [1, 2, 3, 4, 5, 6];
const twoDays = ['2026-05-12', '2026-05-13'];
const project = {
  article: '6.3',
  from: d('2026-05-04'),
  to: d('2026-05-29'),
  daysPerWeek: 7,
  authorisedBy: 'manager',
};
const recall = (day: string, reason?: string): Act => ({
  type: 'recall',
  by: 'manager',
  date: d(day),
  cause: 'service',
  reason,
});
const swap = (from: string, to: string): Act => ({
  type: 'swap',
  by: 'employee',
  date: d(from),
  to: d(to),
  reason: 'x',
});

test.each<[string, World, Act, string]>([
  // TIV-21.3d: by 20:00 of the day before
  ['placed at 20:00', { now: '2026-05-13 20:00' }, request(date), 'accepted'],
  ['placed at 20:01', { now: '2026-05-13 20:01' }, request(date), 'refused TIV-21.3d'],
  [
    'placed a second after 20:00',
    { facts: { now: new Date(at('2026-05-13 20:00').getTime() + 1000) } },
    request(date),
    'refused TIV-21.3d',
  ],
  [
    'placed late, with a reason',
    { now: '2026-05-14 07:29' },
    request(date, { reason: 'x' }),
    'warned TIV-21.3d',
  ],
  [
    'placed once it has begun',
    { now: '2026-05-14 07:30' },
    request(date, { reason: 'x' }),
    'refused GEN-PAST',
  ],
  ['Sunday', { person: { workdays: [1, 2, 3, 4, 5, 6, 7] } }, request('2026-05-17'), 'refused TIV-20.3b'],
  ['Saturday by schedule', { person: { workdays: six } }, request('2026-05-16'), 'accepted'],
  [
    'a holiday on a scheduled Saturday',
    { person: { workdays: six } },
    request('2026-08-15'),
    'refused TIV-20.3b',
  ],
  ['a free weekday', { person: { workdays: [1, 2, 3, 4] } }, request('2026-05-15'), 'refused GEN-CAL'],
  ['abroad', {}, request(date, { place: { country: 'CH' } }), 'refused TIV-9.1'],
  ['coworking', {}, request(date, { place: { municipalSite: true } }), 'accepted'],
  ['no agreement', { agreement: null }, request(date), 'refused TIV-4.2'],
  ['past its end', { now: '2027-01-18 09:00' }, request('2027-01-19'), 'refused TIV-17.1'],
  [
    'extended',
    { now: '2027-01-18 09:00', agreement: { renewedTo: d('2027-06-30') } },
    request('2027-01-19'),
    'accepted',
  ],
  ['a transfer is no lapse', { person: { transfer: { on: d('2026-05-12') } } }, request(date), 'accepted'],
  [
    'another weekday than agreed',
    { agreement: { weekdays: [1, 2] } },
    request(date, { reason: 'x' }),
    'refused TIV-20.4d',
  ],
  // quotas and presence
  ['third of the week', { days: twoDays }, request('2026-05-15'), 'refused TIV-20.4b'],
  // week 53: 28 December 2026 to 3 January 2027; Fri 1 is a holiday
  [
    'week 53 is one week',
    { now: '2026-12-21 09:00', days: ['2026-12-28', '2026-12-29'] },
    request('2026-12-31'),
    'refused TIV-20.4b',
  ],
  [
    'and the next another',
    { now: '2026-12-21 09:00', days: ['2026-12-28', '2026-12-29'] },
    request('2027-01-04'),
    'accepted',
  ],
  [
    'more than two without a reason in the agreement',
    { days: twoDays, agreement: { daysPerWeek: 3 } },
    request('2026-05-15'),
    'refused TIV-20.4b',
  ],
  [
    'with one',
    { days: twoDays, agreement: { daysPerWeek: 3, quantityReason: 'x' } },
    request('2026-05-15'),
    'accepted',
  ],
  // Mon 1 June to Fri 5, Tue 2 is a holiday: four own days; floor two
  [
    'presence in a short week',
    { now: '2026-05-29 09:00', agreement: monthly, days: ['2026-06-03', '2026-06-04'] },
    request('2026-06-05'),
    'refused TIV-20.4a-pres',
  ],
  [
    'presence with leave',
    {
      agreement: monthly,
      days: twoDays,
      facts: { absences: [{ from: d('2026-05-15'), to: d('2026-05-15'), kind: 'leave' }] },
    },
    request(date),
    'refused TIV-20.4a-pres',
  ],
  ['presence just kept', { agreement: monthly, days: twoDays }, request(date), 'accepted'],
  // derogations
  [
    '6.2 proven',
    { days: twoDays },
    request('2026-05-15', { reason: 'x', derogation: { article: '6.2', documented: true } }),
    'warned TIV-6.2',
  ],
  [
    '6.2 without documents',
    { days: twoDays },
    request('2026-05-15', { reason: 'x', derogation: { article: '6.2' } }),
    'refused TIV-6.2',
  ],
  [
    '6.2 without reason',
    { days: twoDays },
    request('2026-05-15', { derogation: { article: '6.2', documented: true } }),
    'refused TIV-6.2',
  ],
  ['6.2 where it is not needed', {}, request(date, { derogation: { article: '6.2' } }), 'accepted'],
  [
    '6.2 lifts no holiday',
    { days: ['2026-06-01', '2026-06-03'] },
    request('2026-06-02', { reason: 'x', derogation: { article: '6.2', documented: true } }),
    'refused TIV-20.3b',
  ],
  [
    'project: fifth day',
    {
      days: ['2026-05-12', '2026-05-13', '2026-05-14', '2026-05-15'],
      person: { derogations: [project], workdays: six },
    },
    request('2026-05-16'),
    'accepted',
  ],
  [
    'project: sixth day',
    {
      now: '2026-05-09 09:00',
      days: ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14', '2026-05-15'],
      person: { derogations: [project], workdays: six },
    },
    request('2026-05-16'),
    'refused TIV-6.3',
  ],
  [
    'after the project',
    { days: ['2026-06-01', '2026-06-03'], person: { derogations: [project] } },
    request('2026-06-04'),
    'refused TIV-20.4b',
  ],
  [
    'project of nobody',
    { days: twoDays, person: { derogations: [{ ...project, authorisedBy: undefined }] } },
    request('2026-05-15'),
    'refused TIV-20.4b',
  ],
  // swaps
  [
    'swap by the earlier day: forward',
    { now: '2026-05-13 20:00', days: ['2026-05-14'] },
    swap('2026-05-14', '2026-05-15'),
    'accepted',
  ],
  [
    'swap by the earlier day: back',
    { now: '2026-05-12 20:01', days: ['2026-05-15'] },
    swap('2026-05-15', '2026-05-13'),
    'refused TIV-21.3c',
  ],
  ['swap to a booked date', { days: twoDays }, swap('2026-05-12', '2026-05-13'), 'refused GEN-DUP'],
  ['swap to a Saturday', { days: twoDays }, swap('2026-05-12', '2026-05-16'), 'refused TIV-20.12'],
  [
    'swap to the usual other weekday',
    { days: ['2026-05-12'], agreement: { weekdays: [2] } },
    swap('2026-05-12', '2026-05-15'),
    'accepted',
  ],
  ['swap of nothing', {}, swap('2026-05-12', '2026-05-15'), 'refused GEN-STATE'],
  [
    'swap of a day over the quota',
    { days: [...twoDays, '2026-05-14'] },
    swap('2026-05-14', '2026-05-15'),
    'accepted',
  ],
  [
    'swap into a full month',
    {
      now: '2026-09-21 09:00',
      agreement: monthly,
      days: [
        '2026-09-30',
        ...['05', '06', '07', '12', '13', '14', '19', '20'].map((day) => `2026-10-${day}`),
      ],
    },
    swap('2026-09-30', '2026-10-01'),
    'refused TIV-20.4a',
  ],
  [
    'no one-sided revocation',
    { days: twoDays },
    { type: 'revoke', by: 'manager', date: d('2026-05-13'), reason: 'x' },
    'refused GEN-STATE',
  ],
  // permits, overtime, withdrawal
  [
    'permit authorised',
    { days: ['2026-05-14'] },
    {
      type: 'permit',
      by: 'employee',
      date,
      kind: 'personal',
      ...band('11:00', '12:00'),
      authorisedBy: 'manager',
    },
    'accepted',
  ],
  [
    'permit not authorised',
    { days: ['2026-05-14'] },
    { type: 'permit', by: 'employee', date, kind: 'personal', ...band('11:00', '12:00') },
    'refused TIV-12.4',
  ],
  [
    'permit told afterwards',
    { now: '2026-05-14 11:00', days: ['2026-05-14'] },
    {
      type: 'permit',
      by: 'employee',
      date,
      kind: 'personal',
      ...band('11:00', '12:00'),
      authorisedBy: 'manager',
    },
    'refused TIV-12.4',
  ],
  [
    'overtime of an eq',
    { days: ['2026-05-14'], person: { role: 'eq' } },
    { type: 'overtime', by: 'employee', date, minutes: 30 },
    'refused TIV-12.2',
  ],
  [
    'waived by both',
    {},
    { type: 'withdraw', by: 'employee', effective: d('2026-05-12'), mutualWaiver: true },
    'accepted',
  ],
  [
    'the administration says why',
    {},
    { type: 'withdraw', by: 'administration', effective: d('2026-06-10') },
    'refused TIV-17.2',
  ],
  ['the worker need not', {}, { type: 'withdraw', by: 'employee', effective: d('2026-06-10') }, 'accepted'],
  [
    'ninety are not waived',
    { person: { disabled: true } },
    { type: 'withdraw', by: 'administration', effective: d('2026-06-10'), reason: 'x', mutualWaiver: true },
    'refused TIV-17.3',
  ],
  [
    'justified',
    { person: { disabled: true } },
    { type: 'withdraw', by: 'administration', effective: d('2026-05-11'), justifiedReason: true },
    'accepted',
  ],
])('%s', (_, world, act, expected) => {
  expect(verdict(factsOf(TIV, world), act)).toBe(expected);
});

// TIV-21.1: before the last disconnection that precedes the day
test.each<[string, World, Act, string, number]>([
  ['Wednesday 19:59 for Thursday', { now: '2026-05-13 19:59' }, recall('2026-05-14', 'x'), 'accepted', 0],
  [
    'Wednesday 20:00 for Thursday: used',
    { now: '2026-05-13 20:00' },
    recall('2026-05-14', 'x'),
    'accepted',
    1,
  ],
  ['in time, without reason', { now: '2026-05-13 19:59' }, recall('2026-05-14'), 'refused TIV-21.1', 1],
  ['late, without reason', { now: '2026-05-13 20:00' }, recall('2026-05-14'), 'refused TIV-21.4', 1],
  ['Friday 19:59 for Monday', { now: '2026-05-15 19:59' }, recall('2026-05-18', 'x'), 'accepted', 0],
  ['Friday 20:00 for Monday: used', { now: '2026-05-15 20:00' }, recall('2026-05-18', 'x'), 'accepted', 1],
  [
    'Saturday 19:59 for Monday, six days',
    { now: '2026-05-16 19:59', person: { workdays: six } },
    recall('2026-05-18', 'x'),
    'accepted',
    0,
  ],
  // Tue 2 June is a holiday: Monday 20:00 for Wednesday
  [
    'Monday 20:00 over a holiday: used',
    { now: '2026-06-01 20:00' },
    recall('2026-06-03', 'x'),
    'accepted',
    1,
  ],
  ['during the day', { now: '2026-05-14 19:59' }, recall('2026-05-14', 'x'), 'accepted', 1],
  ['after the day', { now: '2026-05-14 20:00' }, recall('2026-05-14', 'x'), 'refused TIV-21.4', 1],
])('recall: %s', (_, world, act, expected, used) => {
  const facts = factsOf(TIV, { ...world, days: 'date' in act ? [act.date] : [] });
  expect(verdict(facts, act)).toBe(expected);
  expect(decide(facts, act).quota?.used).toBe(used);
});

test.each<[string, Partial<PersonFacts>, Partial<Agreement>, string]>([
  ['as usual', {}, {}, 'accepted'],
  ['model A', {}, monthly, 'accepted'],
  ['model A without presence', {}, { ...monthly, minPresencePerWeek: undefined }, 'refused TIV-20.4a-pres'],
  ['seven a month', {}, { ...monthly, daysPerMonth: 7 }, 'refused TIV-20.4a'],
  ['seven a month for a reason', {}, { ...monthly, daysPerMonth: 7, quantityReason: 'x' }, 'accepted'],
  ['three a week', {}, { daysPerWeek: 3 }, 'refused TIV-20.4b'],
  ['no quantity', {}, { daysPerWeek: undefined }, 'refused TIV-19.1'],
  ['open-ended', {}, { to: null }, 'refused TIV-19.1'],
  // from 19 January 2026
  ['a day over a year', {}, { to: d('2027-01-19') }, 'refused TIV-17.1'],
  ['a day over a year for a reason', {}, { to: d('2027-01-19'), reason: 'x' }, 'warned TIV-17.1'],
  ['no declaration', {}, { attachments: ['safety-notice'] }, 'refused TIV-19.2'],
  ['a dirigente, with the wrong parties', { role: 'manager' }, {}, 'refused TIV-13.3'],
  [
    'a dirigente',
    { role: 'manager' },
    { signedBy: ['employee', 'segretario-generale'], contactBands: [] },
    'accepted',
  ],
  [
    '3 h 59 in all',
    {},
    { contactBands: [band('10:00', '12:00'), band('14:30', '16:29')] },
    'refused TIV-20.9',
  ],
  [
    'overlapping bands are counted once',
    {},
    { contactBands: [band('10:00', '12:00'), band('10:00', '12:00')] },
    'refused TIV-20.9',
  ],
  ['five hours', {}, { contactBands: [band('09:00', '14:00')] }, 'refused TIV-20.10'],
  [
    'five hours for a reason',
    {},
    { contactBands: [band('09:00', '14:00')], reason: 'x' },
    'warned TIV-20.10',
  ],
  // 36 h on five days: 7 h 12
  ['the whole own day', {}, { contactBands: [band('09:00', '16:12')], reason: 'x' }, 'warned TIV-20.10'],
  ['a minute more', {}, { contactBands: [band('09:00', '16:13')], reason: 'x' }, 'refused TIV-20.9'],
  // 18 h on six days: three a day
  ['a short day', { weeklyHours: 18, workdays: six }, { contactBands: [band('09:00', '12:00')] }, 'accepted'],
  [
    'more than a short day',
    { weeklyHours: 18, workdays: six },
    { contactBands: [band('09:00', '12:01')] },
    'refused TIV-20.9',
  ],
  ['before 07:30', {}, { contactBands: [band('07:29', '11:29')] }, 'refused TIV-20.3a'],
])('agreement %s', (_, person, agreement, expected) => {
  const text = { ...(factsOf(TIV).person.agreement as Agreement), ...agreement };
  const act: Act = { type: 'sign-agreement', by: 'manager', agreement: text };
  expect(verdict(factsOf(TIV, { agreement: null, person }), act)).toBe(expected);
});
