import { expect, test } from 'vitest';
import type { Act, Actor } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import type { Day, DayState, Facts } from '../../src/rules/facts.js';
import { d, factsOf, request, verdict } from './helpers.js';

const MIL = 'comune-milano-2021';
const date = d('2026-05-20');
const draw = { useBank: true, reason: 'Care' };
const drawn = (state: DayState): Day => ({ date, state, source: 'bank' });
const usual = (state: DayState): Day => ({ date, state });

function world(
  day: Day | null,
  more: { now?: string; month?: string; person?: Facts['person']['role'] } = {},
) {
  return factsOf(MIL, {
    now: more.now,
    days: day ? [day] : [],
    person: { role: more.person ?? 'employee' },
    facts: { policy: { maxDaysPerMonth: 8, bank: { month: more.month ?? '2026-05', available: 3 } } },
  });
}

// what stands in the bank after the act, three days before it
test.each<[string, Day | null, Act, number]>([
  ['one draw', null, request(date, draw), 2],
  ['three draws', null, request([date, '2026-05-21', '2026-05-22'], draw), 0],
  ['four draws', null, request([date, '2026-05-21', '2026-05-22', '2026-05-25'], draw), 3],
  ['a draw without need', null, request(date, { useBank: true }), 3],
  ['a day of the own contingent', null, request(date), 3],
  ['a draw of a date already drawn', drawn('approved'), request(date, draw), 3],
  ['pending draw cancelled', drawn('pending'), { type: 'cancel', by: 'employee', date }, 4],
  ['approved draw cancelled', drawn('approved'), { type: 'cancel', by: 'employee', date }, 4],
  ['draw cancelled by another', drawn('approved'), { type: 'cancel', by: 'manager', date }, 3],
  ['draw cancelled twice', drawn('cancelled'), { type: 'cancel', by: 'employee', date }, 3],
  ['own day cancelled', usual('approved'), { type: 'cancel', by: 'employee', date }, 3],
  ['draw approved', drawn('pending'), { type: 'approve', by: 'director', date }, 3],
  ['draw approved by another', drawn('pending'), { type: 'approve', by: 'manager', date }, 3],
  ['draw approved twice', drawn('approved'), { type: 'approve', by: 'director', date }, 3],
  ['own day approved', usual('pending'), { type: 'approve', by: 'manager', date }, 3],
  ['draw rejected by the director', drawn('pending'), { type: 'reject', by: 'director', date }, 4],
  ['draw rejected by the manager', drawn('pending'), { type: 'reject', by: 'manager', date }, 4],
  ['draw rejected by another', drawn('pending'), { type: 'reject', by: 'hr', date }, 3],
  ['draw rejected once approved', drawn('approved'), { type: 'reject', by: 'director', date }, 3],
  ['own day rejected', usual('pending'), { type: 'reject', by: 'manager', date }, 3],
  ['draw revoked', drawn('approved'), { type: 'revoke', by: 'manager', date, reason: 'x' }, 4],
  [
    'draw revoked by the director',
    drawn('approved'),
    { type: 'revoke', by: 'director', date, reason: 'x' },
    4,
  ],
  ['draw revoked without reason', drawn('approved'), { type: 'revoke', by: 'manager', date }, 3],
  ['draw revoked twice', drawn('revoked'), { type: 'revoke', by: 'manager', date, reason: 'x' }, 3],
  ['own day revoked', usual('approved'), { type: 'revoke', by: 'manager', date, reason: 'x' }, 3],
])('bank: %s', (_, day, act, available) => {
  expect(decide(world(day), act).bank).toEqual({ month: '2026-05', available });
});

test('a draw given up too late stays taken', () => {
  const decision = decide(world(drawn('approved'), { now: '2026-05-20 07:00' }), {
    type: 'cancel',
    by: 'employee',
    date,
  });
  expect(decision.bank).toEqual({ month: '2026-05', available: 3 });
  expect(decision.state).toBe('approved');
});

test('a draw returns to the month it was taken from, not to another', () => {
  const decision = decide(world(drawn('approved'), { month: '2026-06' }), {
    type: 'cancel',
    by: 'employee',
    date,
  });
  expect(decision).toMatchObject({ outcome: 'accepted', bank: { month: '2026-06', available: 3 } });
});

test('where there is no bank none is shown', () => {
  const without = factsOf(MIL, { days: [usual('approved')] });
  expect(decide(without, { type: 'cancel', by: 'employee', date }).bank).toBeUndefined();
  const elsewhere = factsOf('montepulciano-2024', {
    days: [drawn('approved')],
    facts: { policy: { bank: { month: '2026-05', available: 3 } } },
  });
  const decision = decide(elsewhere, { type: 'cancel', by: 'employee', date });
  expect(decision.bank).toBeUndefined();
  expect(decision.quota?.used).toBe(0);
  expect(decide(elsewhere, { type: 'cancel', by: 'manager', date }).quota?.used).toBe(1);
});

// a vertical part-time on the whole week is no part of it (MIL-7.6)
test.each([[[1, 2, 3, 4, 5]], [[1, 2, 3, 4, 5, 6]]] as const)(
  'vertical part-time on %j: the whole month',
  (workdays) => {
    const days = ['04', '05', '06', '07', '08', '11', '12', '13'].map((day) => `2026-05-${day}`);
    const partTime = { kind: 'vertical' as const, workdays: [...workdays] };
    expect(verdict(factsOf(MIL, { days, person: { partTime } }), request(date))).toBe('refused MIL-7.1');
  },
);

// who takes back an authorised day (App. 12 art. 10.2): who authorises, and of a draw the Direttore as well
const ACTORS: Actor[] = ['employee', 'manager', 'delegate', 'director', 'hr', 'administration'];
test.each<[string, Day, Facts['person']['role'], Actor[]]>([
  ['of an employee', usual('approved'), 'employee', ['manager']],
  ['of a posizione organizzativa', usual('approved'), 'eq', ['manager']],
  ['of a dirigente', usual('approved'), 'manager', ['manager', 'director']],
  ['drawn', drawn('approved'), 'employee', ['manager', 'director']],
])('revoking a day %s', (_, day, role, allowed) => {
  for (const by of ACTORS) {
    const act: Act = { type: 'revoke', by, date, reason: 'x' };
    const expected = allowed.includes(by) ? 'accepted' : 'refused GEN-ROLE';
    expect([by, verdict(world(day, { person: role }), act)]).toEqual([by, expected]);
  }
});

test.each<[string, string, string]>([
  ['2026-05-19 23:59', 'x', 'accepted'],
  ['2026-05-20 00:00', 'x', 'refused MIL-10.2a'],
  ['2026-05-21 09:00', 'x', 'refused MIL-10.2a'],
  ['2026-05-18 09:00', ' ', 'refused MIL-10.2a'],
])('revoking at %s for «%s»', (now, reason, expected) => {
  const act: Act = { type: 'revoke', by: 'manager', date, reason };
  expect(verdict(world(usual('approved'), { now }), act)).toBe(expected);
});

test('every breach of a revocation is named', () => {
  const facts = world(usual('approved'), { now: '2026-05-20 09:00' });
  const { findings } = decide(facts, { type: 'revoke', by: 'hr', date });
  expect(findings.map(({ code }) => code)).toEqual(['notice-short', 'reason-missing', 'wrong-actor']);
  expect(findings[0]?.numbers).toEqual({ date, required: 1, given: 0, unit: 'days' });
});
