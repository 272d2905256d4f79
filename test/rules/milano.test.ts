import { expect, test } from 'vitest';
import type { Act } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import { band, d, factsOf, request, verdict, type World } from './helpers.js';

const MIL = 'comune-milano-2021';
const date = d('2026-05-20'); // a Wednesday
const EIGHT = ['04', '05', '06', '07', '08', '11', '12', '13'].map((day) => `2026-05-${day} approved`);
const bank = { maxDaysPerMonth: 8, bank: { month: '2026-05', available: 1 } };
const draw = { useBank: true, reason: 'Care' };
const fromBank = { date, state: 'approved' as const, source: 'bank' as const };

test.each<[string, World, Act, string]>([
  // MIL-10.1: three calendar days, Sunday for Wednesday
  ['three days before', { now: '2026-05-17 23:59' }, request(date), 'accepted'],
  ['two days before', { now: '2026-05-18 00:00' }, request(date), 'refused MIL-10.1'],
  [
    'two days before, with a reason',
    { now: '2026-05-18 00:00' },
    request(date, { reason: 'x' }),
    'warned MIL-10.1',
  ],
  ['no objectives needed', {}, request(date, { objectives: undefined }), 'accepted'],
  ['no activities', {}, request(date, { activities: '' }), 'refused MIL-11.2'],
  ['municipal premises', {}, request(date, { place: { municipalSite: true } }), 'refused MIL-15.4'],
  ['Saturday', {}, request('2026-05-23'), 'refused MIL-11.4'],
  ['Saturday by schedule', { person: { workdays: [2, 3, 4, 5, 6] } }, request('2026-05-23'), 'accepted'],
  [
    'a holiday by schedule',
    { person: { workdays: [1, 2, 3, 4, 5, 6] } },
    request('2026-06-02'),
    'refused MIL-11.4',
  ],
  ['today at 06:59', { now: '2026-05-20 06:59' }, request(date, { reason: 'x' }), 'warned MIL-10.1'],
  ['today at 07:00', { now: '2026-05-20 07:00' }, request(date, { reason: 'x' }), 'refused GEN-PAST'],
  ['no agreement', { agreement: null }, request(date), 'refused MIL-6.1'],
  [
    'signed in May, first day of June',
    { agreement: { signedOn: d('2026-05-06'), from: d('2026-05-06') } },
    request('2026-06-01'),
    'accepted',
  ],
  [
    'signed in May, last of May',
    { agreement: { signedOn: d('2026-05-06'), from: d('2026-05-06') } },
    request('2026-05-29'),
    'refused MIL-6.4',
  ],
  // signed 20 May 2023: thirty-six months end on 19 May 2026, whatever is written
  [
    'three years from signature',
    { agreement: { signedOn: d('2023-05-20') } },
    request('2026-05-19'),
    'accepted',
  ],
  ['a day later', { agreement: { signedOn: d('2023-05-20') } }, request(date), 'refused MIL-8.2'],
  ['withdrawn', { agreement: { withdrawnFrom: date } }, request(date), 'refused MIL-9.1'],
  ['transferred', { person: { transfer: { on: date } } }, request(date), 'refused MIL-9.3'],
  ['a dirigente is not', { person: { role: 'manager', transfer: { on: date } } }, request(date), 'accepted'],
  [
    'sick',
    { facts: { absences: [{ from: date, to: date, kind: 'sickness' }] } },
    request(date),
    'refused GEN-ABS',
  ],
  // quota
  ['ninth of eight', { days: EIGHT }, request(date), 'refused MIL-7.1'],
  [
    'the policy is the smaller',
    { days: EIGHT.slice(2), facts: { policy: { maxDaysPerMonth: 6 } } },
    request(date),
    'refused MIL-7.1',
  ],
  [
    'extended without criterion',
    {
      days: EIGHT,
      person: { extensions: [{ month: '2026-05', daysPerMonth: 9, authorisedBy: 'director' }] },
    },
    request(date),
    'refused MIL-7.1',
  ],
  [
    'extended by the manager',
    {
      days: EIGHT,
      person: {
        extensions: [{ month: '2026-05', daysPerMonth: 9, authorisedBy: 'manager', criterion: 'care' }],
      },
    },
    request(date),
    'refused MIL-7.1',
  ],
  [
    'extended for June',
    {
      days: EIGHT,
      person: {
        extensions: [{ month: '2026-06', daysPerMonth: 9, authorisedBy: 'director', criterion: 'care' }],
      },
    },
    request(date),
    'refused MIL-7.1',
  ],
  [
    'extended',
    {
      days: EIGHT,
      person: {
        extensions: [{ month: '2026-05', daysPerMonth: 9, authorisedBy: 'director', criterion: 'care' }],
      },
    },
    request(date),
    'accepted',
  ],
  // vertical part-time, four days: floor(8 * 4 / 5) = 6
  [
    'sixth of a four-day week',
    { days: EIGHT.slice(0, 5), person: { partTime: { kind: 'vertical', workdays: [1, 2, 3, 4] } } },
    request(date),
    'accepted',
  ],
  [
    'seventh',
    { days: EIGHT.slice(0, 6), person: { partTime: { kind: 'vertical', workdays: [1, 2, 3, 4] } } },
    request(date),
    'refused MIL-7.6',
  ],
  [
    'the agreement is lower than the proportion',
    {
      days: EIGHT.slice(0, 4),
      agreement: { daysPerMonth: 4 },
      person: { partTime: { kind: 'vertical', workdays: [1, 2, 3, 4] } },
    },
    request(date),
    'refused MIL-7.1',
  ],
  [
    'horizontal: no reduction',
    { days: EIGHT.slice(1), person: { partTime: { kind: 'horizontal' } } },
    request(date),
    'accepted',
  ],
  [
    'cyclic, in its months',
    { person: { partTime: { kind: 'cyclic', fullTimeMonths: [5] } } },
    request(date),
    'accepted',
  ],
  [
    'cyclic, outside',
    { person: { partTime: { kind: 'cyclic', fullTimeMonths: [6] } } },
    request(date),
    'refused MIL-7.7',
  ],
  // the bank
  ['drawn', { days: EIGHT, facts: { policy: bank } }, request(date, draw), 'warned MIL-7.8'],
  [
    'drawn without need',
    { days: EIGHT, facts: { policy: bank } },
    request(date, { useBank: true }),
    'refused MIL-7.8',
  ],
  [
    'drawn for another month',
    { days: EIGHT, facts: { policy: bank } },
    request('2026-06-10', draw),
    'refused MIL-7.8',
  ],
  [
    'two drawn, one there',
    { days: EIGHT, facts: { policy: bank } },
    request(['2026-05-20', '2026-05-21'], draw),
    'refused MIL-7.8',
  ],
  [
    'drawn late',
    { now: '2026-05-18 09:00', facts: { policy: bank } },
    request(date, draw),
    'refused MIL-10.1',
  ],
  [
    'drawn late, with a reason for it',
    { now: '2026-05-18 09:00', facts: { policy: bank } },
    request(date, { ...draw, noticeReason: 'x' }),
    'warned MIL-10.1 MIL-7.8',
  ],
  [
    'drawn outside the cycle',
    { facts: { policy: bank }, person: { partTime: { kind: 'cyclic', fullTimeMonths: [6] } } },
    request(date, draw),
    'refused MIL-7.7',
  ],
  [
    'a draw approved by the manager',
    { days: [{ ...fromBank, state: 'pending' }], facts: { policy: bank } },
    { type: 'approve', by: 'manager', date },
    'refused MIL-7.8',
  ],
  [
    'a draw approved by the director',
    { days: [{ ...fromBank, state: 'pending' }], facts: { policy: bank } },
    { type: 'approve', by: 'director', date },
    'accepted',
  ],
  [
    'a usual day approved by the director',
    { days: ['2026-05-20 pending'] },
    { type: 'approve', by: 'director', date },
    'refused GEN-ROLE',
  ],
  [
    'no delegates here',
    { days: ['2026-05-20 pending'] },
    { type: 'approve', by: 'delegate', date },
    'refused GEN-ROLE',
  ],
  // cancellation and revocation
  [
    'cancel at 06:59',
    { now: '2026-05-20 06:59', days: ['2026-05-20'] },
    { type: 'cancel', by: 'employee', date },
    'accepted',
  ],
  [
    'cancel at 07:00',
    { now: '2026-05-20 07:00', days: ['2026-05-20'] },
    { type: 'cancel', by: 'employee', date },
    'refused MIL-10.2c',
  ],
  [
    'revoke the day before, at night',
    { now: '2026-05-19 23:59', days: ['2026-05-20'] },
    { type: 'revoke', by: 'manager', date, reason: 'x' },
    'accepted',
  ],
  [
    'revoke the very day, before it begins',
    { now: '2026-05-20 00:01', days: ['2026-05-20'] },
    { type: 'revoke', by: 'manager', date, reason: 'x' },
    'refused MIL-10.2a',
  ],
  [
    'revoke without reason',
    { days: ['2026-05-20'] },
    { type: 'revoke', by: 'manager', date },
    'refused MIL-10.2a',
  ],
  [
    'revoke what is pending',
    { days: ['2026-05-20 pending'] },
    { type: 'revoke', by: 'manager', date, reason: 'x' },
    'refused GEN-STATE',
  ],
  [
    'no recall here',
    { days: ['2026-05-20'] },
    { type: 'recall', by: 'manager', date, cause: 'technical', reason: 'x' },
    'refused GEN-STATE',
  ],
  // permits inside the band 09:30-14:30
  [
    'permit from the start',
    { days: ['2026-05-20'] },
    { type: 'permit', by: 'employee', date, kind: 'personal', ...band('09:30', '10:00') },
    'accepted',
  ],
  [
    'permit a minute before',
    { days: ['2026-05-20'] },
    { type: 'permit', by: 'employee', date, kind: 'personal', ...band('09:29', '10:00') },
    'refused MIL-11.9',
  ],
  [
    'permit past the end',
    { days: ['2026-05-20'] },
    { type: 'permit', by: 'employee', date, kind: 'l104-33', ...band('14:00', '14:31') },
    'refused MIL-11.9',
  ],
  [
    'overtime is left to the contract',
    { days: ['2026-05-20'] },
    { type: 'overtime', by: 'employee', date, minutes: 30 },
    'accepted',
  ],
  // withdrawal, Mon 11 May: thirty days on 10 June
  [
    'thirty days',
    {},
    { type: 'withdraw', by: 'employee', effective: d('2026-06-10'), reason: 'x' },
    'accepted',
  ],
  [
    'thirty days without motivation',
    {},
    { type: 'withdraw', by: 'employee', effective: d('2026-06-10') },
    'refused MIL-9.1',
  ],
  [
    'twenty-nine, motivated',
    {},
    { type: 'withdraw', by: 'employee', effective: d('2026-06-09'), reason: 'x' },
    'refused MIL-9.1',
  ],
  [
    'twenty-nine, with a reason for it',
    {},
    { type: 'withdraw', by: 'employee', effective: d('2026-06-09'), reason: 'x', noticeReason: 'y' },
    'warned MIL-9.1',
  ],
  [
    'eighty-nine for the disabled',
    { person: { disabled: true } },
    { type: 'withdraw', by: 'hr', effective: d('2026-08-08'), reason: 'x', noticeReason: 'y' },
    'refused MIL-9.2',
  ],
  [
    'ninety',
    { person: { disabled: true } },
    { type: 'withdraw', by: 'hr', effective: d('2026-08-09'), reason: 'x' },
    'accepted',
  ],
  // inactivity: last request 11 November 2025, six months on 11 May 2026
  [
    'inactive for six months',
    { days: [{ date: d('2025-11-20'), state: 'rejected', requestedOn: d('2025-11-11') }] },
    { type: 'revoke-agreement', by: 'hr', ground: 'inactivity' },
    'accepted',
  ],
  [
    'a day short',
    { days: [{ date: d('2025-11-20'), state: 'rejected', requestedOn: d('2025-11-12') }] },
    { type: 'revoke-agreement', by: 'hr', ground: 'inactivity' },
    'refused MIL-9.4',
  ],
  [
    'never asked since 1 February',
    {},
    { type: 'revoke-agreement', by: 'hr', ground: 'inactivity' },
    'refused MIL-9.4',
  ],
  [
    'never asked, on 1 August',
    { now: '2026-08-01 09:00' },
    { type: 'revoke-agreement', by: 'hr', ground: 'inactivity' },
    'accepted',
  ],
  [
    'inactive, says the manager',
    { now: '2026-08-01 09:00' },
    { type: 'revoke-agreement', by: 'manager', ground: 'inactivity' },
    'refused GEN-ROLE',
  ],
])('%s', (_, world, act, expected) => {
  expect(verdict(factsOf(MIL, world), act)).toBe(expected);
});

test.each<[string, Act, number]>([
  ['a draw takes', request('2026-05-21', draw), 0],
  ['a draw cancelled returns', { type: 'cancel', by: 'employee', date }, 2],
  ['a draw revoked returns', { type: 'revoke', by: 'manager', date, reason: 'x' }, 2],
  ['a revocation refused returns nothing', { type: 'revoke', by: 'manager', date }, 1],
])('%s', (_, act, available) => {
  const facts = factsOf(MIL, { days: [...EIGHT, fromBank], facts: { policy: bank } });
  const decision = decide(facts, act);
  expect(decision.bank).toEqual({ month: '2026-05', available });
  expect(decision.quota).toEqual({ used: 8, limit: 8, period: '2026-05' });
});
