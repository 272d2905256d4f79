import { expect, test } from 'vitest';
import { replay } from '../../src/app/replay.js';
import { regulation } from '../../src/regulations/index.js';
import { FigureMissing } from '../../src/rules/edition.js';
import { d } from '../rules/helpers.js';
import { own } from '../rules/own-regulation.js';
import { approvals, type Past, replayed, somebody, told } from './replay-helpers.js';

// May 2026: Mondays 4, 11, 18, 25; Friday 1 May and Tuesday 2 June are holidays. June: Mondays 1, 8, 15, 22, 29.

const MET = 'metro-milano-2017';
const MIL = 'comune-milano-2021';
const TIV = 'tivoli-2025';
const MON = 'montepulciano-2024';

/** The first act with notice in working days, longer or shorter, usual or binding. */
const notice = (days: number, severity: 'default' | 'hard', more: object = {}) =>
  own(MET, {
    notice: {
      before: [
        { rule: 'OWN-1', article: 'art. 1', roles: ['employee', 'eq'], days, unit: 'working-days', severity },
      ],
      latestHour: 'none',
    },
    ...more,
  });
const most = (days: number) => ({
  quota: { perMonth: { rule: 'OWN-2', article: 'art. 2', least: 1, most: days } },
});

test('days of Milan under Tivoli: nobody decides single days, so what managers did has less to act upon', () => {
  const past: Past = {
    under: MET,
    record: [
      '2026-05-04 09:00 request 2026-05-11 pending',
      '2026-05-05 10:00 approve 2026-05-11',
      // Monday for Wednesday: short for Milan, in time for Tivoli, which only knows 20:00 of the eve
      '2026-05-11 09:00 request 2026-05-13 pending reason warned MET-10a',
      '2026-05-11 11:00 reject 2026-05-13',
      '2026-05-12 09:00 request 2026-05-18 pending',
      '2026-05-13 09:00 cancel 2026-05-18',
    ],
  };
  const result = replay(somebody(past), regulation(TIV));
  expect(told(result)).toEqual([
    'request 2026-05-11: accepted -> accepted',
    'approve 2026-05-11: accepted -> void',
    'request 2026-05-13: accepted-with-warning -> accepted',
    'reject 2026-05-13: accepted -> refused GEN-STATE',
    'request 2026-05-18: accepted -> accepted',
    'cancel 2026-05-18: accepted -> accepted',
  ]);
  const spared = approvals(result.compared).filter(Boolean);
  expect(spared).toEqual(['spared', 'spared', 'spared']);
});

test('days of Tivoli under Milan: a day that stood at once needs an approval, and is then taken as approved', () => {
  const past: Past = {
    under: TIV,
    // Thursday 7 May for Tuesday 12: three working days; Monday 11 for Thursday 14: Tue, Wed, Thu
    record: [
      '2026-05-07 09:00 request 2026-05-12',
      '2026-05-11 09:00 request 2026-05-14',
      '2026-05-14 10:00 recall 2026-05-14',
    ],
  };
  const result = replay(somebody(past), regulation(MET));
  expect(told(result)).toEqual([
    'request 2026-05-12: accepted -> accepted (number)',
    'request 2026-05-14: accepted -> accepted (number)',
    'recall 2026-05-14: accepted -> accepted (number)', // AccD 10: technical, during the day
  ]);
  expect(approvals(result.compared)).toEqual(['needed', 'needed', undefined]);
});

test.each([
  // counted to Monday 18 May: Mon 11 gives 5 working days, Tue 12 gives 4, Wed 13 gives 3
  ['2026-05-08 09:00', '', 'accepted -> accepted'],
  ['2026-05-11 23:59', '', 'accepted -> accepted'],
  ['2026-05-12 00:00', '', 'accepted -> reason OWN-1'],
  ['2026-05-12 00:00', ' reason', 'accepted -> accepted-with-warning OWN-1'],
  ['2026-05-13 09:00', '', 'accepted -> reason OWN-1'],
])('five working days of notice, as a rule: asked %s%s', (asked, reason, outcome) => {
  const record = [`${asked} request 2026-05-18 pending${reason}`];
  expect(replayed({ under: MET, record }, notice(5, 'default'))).toEqual([`request 2026-05-18: ${outcome}`]);
});

test.each([
  ['2026-05-11 09:00', '', 'accepted -> accepted'],
  ['2026-05-12 09:00', '', 'accepted -> refused OWN-1'],
  ['2026-05-12 09:00', ' reason', 'accepted -> refused OWN-1'],
])('five working days of notice, binding: asked %s%s', (asked, reason, outcome) => {
  const record = [`${asked} request 2026-05-18 pending${reason}`];
  expect(replayed({ under: MET, record }, notice(5, 'hard'))).toEqual([`request 2026-05-18: ${outcome}`]);
});

test('a reason that would have to stand against a second, binding rule is not enough', () => {
  const past: Past = {
    under: MET,
    record: ['2026-05-04 09:00 request 2026-05-11 pending', '2026-05-13 09:00 request 2026-05-18 pending'],
  };
  expect(replayed(past, notice(5, 'default', most(1)))).toEqual([
    'request 2026-05-11: accepted -> accepted',
    'request 2026-05-18: accepted -> refused OWN-1 OWN-2',
  ]);
});

test('a day that is refused uses no quota: a later one finds room, and one after that does not', () => {
  const text = notice(5, 'hard', most(2));
  const first = '2026-05-04 09:00 request 2026-05-12 pending';
  const late = '2026-05-11 09:00 request 2026-05-14 pending'; // three working days
  const inTime = '2026-05-06 09:00 request 2026-05-14 pending'; // six
  const rest = [
    '2026-05-12 09:00 request 2026-05-20 pending', // six
    '2026-05-13 09:00 request 2026-05-27 pending',
  ];
  expect(replayed({ under: MET, record: [first, late, ...rest] }, text)).toEqual([
    'request 2026-05-12: accepted -> accepted',
    'request 2026-05-14: accepted -> refused OWN-1',
    'request 2026-05-20: accepted -> accepted',
    'request 2026-05-27: accepted -> refused OWN-2',
  ]);
  expect(replayed({ under: MET, record: [first, inTime, ...rest] }, text)).toEqual([
    'request 2026-05-12: accepted -> accepted',
    'request 2026-05-14: accepted -> accepted',
    'request 2026-05-20: accepted -> refused OWN-2',
    'request 2026-05-27: accepted -> refused OWN-2',
  ]);
});

test('what was done to a day that the new text refuses has nothing to act upon', () => {
  const past: Past = {
    under: MET,
    record: [
      '2026-05-13 09:00 request 2026-05-18 pending',
      '2026-05-14 09:00 approve 2026-05-18',
      '2026-05-15 09:00 cancel 2026-05-18',
    ],
  };
  expect(replayed(past, notice(5, 'hard'))).toEqual([
    'request 2026-05-18: accepted -> refused OWN-1',
    'approve 2026-05-18: accepted -> void',
    'cancel 2026-05-18: accepted -> void',
  ]);
});

test('a revocation that the new text bars is not applied: the day stands and uses its quota', () => {
  const past: Past = {
    under: MIL,
    record: [
      '2026-05-04 09:00 request 2026-05-11 pending',
      '2026-05-05 09:00 approve 2026-05-11',
      '2026-05-07 09:00 revoke 2026-05-11',
      '2026-05-08 09:00 request 2026-05-19 pending',
    ],
  };
  expect(replayed(past, own(MET, most(1)))).toEqual([
    'request 2026-05-11: accepted -> accepted',
    'approve 2026-05-11: accepted -> accepted',
    'revoke 2026-05-11: accepted -> refused MET-10f',
    'request 2026-05-19: accepted -> refused OWN-2',
  ]);
  // one text takes a day back by revoking it, the other by a recall: in time on Friday before 20:00 (TIV-21.1)
  expect(replayed({ ...past, record: past.record?.slice(0, 3) }, TIV).at(-1)).toBe(
    'revoke 2026-05-11: accepted -> accepted',
  );
});

test.each([
  ['2026-05-10 11:59', 'accepted -> accepted', 'accepted -> accepted'],
  ['2026-05-10 12:00', 'accepted -> accepted', 'accepted -> accepted'],
  ['2026-05-10 12:01', 'accepted -> refused OWN-3', 'accepted -> refused OWN-2'],
])('given up by noon of the eve, %s: a late one keeps the day', (at, cancelled, next) => {
  const cancellation = { cancellation: { rule: 'OWN-3', article: 'art. 3', until: 'eve', at: '12:00' } };
  const record = [
    '2026-05-04 09:00 request 2026-05-11 pending',
    `${at} cancel 2026-05-11`,
    '2026-05-10 18:00 request 2026-05-19 pending',
  ];
  expect(replayed({ under: MET, record }, own(MET, { ...most(1), ...cancellation }))).toEqual([
    'request 2026-05-11: accepted -> accepted',
    `cancel 2026-05-11: ${cancelled}`,
    `request 2026-05-19: ${next}`,
  ]);
});

test('refused then, accepted now; asked again and approved, it is the same day', () => {
  const past: Past = {
    under: MIL,
    record: [
      // two days of notice: one short of three (MIL-10.1), enough for Montepulciano, which asks none
      '2026-05-09 09:00 request 2026-05-11 refused MIL-10.1',
      '2026-05-09 09:05 request 2026-05-11 pending reason warned MIL-10.1',
      '2026-05-10 09:00 reject 2026-05-11',
    ],
  };
  expect(replayed(past, MON)).toEqual([
    'request 2026-05-11: refused -> accepted (converted)',
    'request 2026-05-11: accepted-with-warning -> void (converted)',
    'reject 2026-05-11: accepted -> refused GEN-STATE (converted)',
  ]);
});

test('a refusal that the recorded facts do not lead to is left out, and counted', () => {
  const past: Past = { under: MIL, record: ['2026-05-04 09:00 request 2026-05-11 refused MIL-7.1'] };
  const result = replay(somebody(past), regulation(MON));
  expect([result.compared, result.unexplained]).toEqual([[], 1]);
});

test('a figure that is missing from a day on is told with its name, and the days stay as they were', () => {
  const gap = own(MET, {
    quota: {
      perMonth: { rule: 'OWN-2', article: 'art. 2', least: 1, most: 2, validity: { to: '2026-05-31' } },
    },
  });
  const past: Past = {
    under: MET,
    record: [
      '2026-05-18 09:00 request 2026-05-25 pending',
      '2026-05-18 09:00 request 2026-06-08 pending',
      '2026-05-18 09:00 request 2026-06-09 pending',
    ],
  };
  const result = replay(somebody(past), gap);
  expect(told(result)).toEqual(['request 2026-05-25: accepted -> accepted']);
  expect(result.missing.map((error) => [error instanceof FigureMissing, error.figures, error.date])).toEqual([
    [true, ['quota.perMonth'], '2026-06-08'],
    [true, ['quota.perMonth'], '2026-06-09'],
  ]);
  expect(replayed(past, own(MET, most(2)))).toHaveLength(3);
});

test('days before the period are context: they use the quota of its first month and are not judged', () => {
  const days = ['2026-05-05 approved', '2026-05-06 approved', '2026-05-12 approved'];
  const past: Past = { under: MET, days, from: '2026-05-12' };
  expect(replayed(past, own(MET, most(2)))).toEqual([
    'request 2026-05-12: accepted -> refused OWN-2 (filed contents)',
  ]);
  expect(replayed({ ...past, days: days.slice(1) }, own(MET, most(2)))).toEqual([
    'request 2026-05-12: accepted -> accepted (filed contents)',
  ]);
});

test.each([
  // the agreement of Milan grants 8 a month: with Montepulciano, which leaves the number to it, 2 a week (8 : 4.33)
  [MIL, MON, { daysPerMonth: 8 }, ['accepted', 'accepted', 'refused MON-7.3'], 'converted'],
  [MIL, MON, { daysPerMonth: 4 }, ['accepted', 'refused MON-7.3', 'refused MON-7.3'], 'converted'],
  // Tivoli knows days by the month too: those of the agreement hold
  [MIL, TIV, { daysPerMonth: 2 }, ['accepted', 'accepted', 'refused TIV-20.4a'], undefined],
  // 2 a week with the Città metropolitana: its own most, four a month
  [TIV, MET, { daysPerWeek: 3 }, ['accepted', 'accepted', 'accepted'], 'number'],
] as const)(
  '%s under %s: the number of an agreement in another unit',
  (under, after, agreement, outcomes, note) => {
    // Monday 11, Wednesday 13, Thursday 14 May, all in one week
    const record = ['11', '13', '14'].map(
      (day) => `2026-05-0${day === '11' ? 4 : 5} 09:00 request 2026-05-${day}`,
    );
    const lines = replayed({ under, record, agreement }, after);
    const expected = ['11', '13', '14'].map(
      (day, index) => `request 2026-05-${day}: accepted -> ${outcomes[index]}${note ? ` (${note})` : ''}`,
    );
    expect(lines).toEqual(expected);
  },
);

test('an agreement that ran on under the old text is taken as signed anew; one that did not is not', () => {
  // of the Città metropolitana: twelve months, then tacitly renewed; in Tivoli it ends on 1 February 2027
  const late: Past = { under: MET, record: ['2027-03-01 09:00 request 2027-03-08 pending'] };
  expect(replayed(late, TIV)).toEqual(['request 2027-03-08: accepted -> accepted (renewed)']);
  const refused: Past = { under: TIV, record: ['2027-03-01 09:00 request 2027-03-08 refused TIV-17.1'] };
  expect(replayed(refused, TIV)).toEqual(['request 2027-03-08: refused -> refused TIV-17.1']);
  // Montepulciano allows six months at most: a day of the seventh
  const seventh: Past = { under: MET, record: ['2026-09-01 09:00 request 2026-09-08 pending'] };
  expect(replayed(seventh, MON)).toEqual(['request 2026-09-08: accepted -> accepted (converted renewed)']);
});

test('of a file the old text is asked: what it would not have allowed is refused on both sides', () => {
  const days = ['11', '12', '13', '14', '18'].map((day) => `2026-05-${day} approved`);
  expect(replayed({ under: MET, days }, own(MET, most(5))).at(-1)).toBe(
    'request 2026-05-18: refused -> refused OWN-2 (filed contents)', // its agreement says four
  );
  expect(replayed({ under: MET, days, agreement: { daysPerMonth: 5 } }, own(MET, most(5))).at(-1)).toBe(
    'request 2026-05-18: refused -> accepted (filed contents)', // MET-4a: four at most, whatever is agreed
  );
});

// Thursday 21 May, asked for on Monday 18: three days for the one, three working days for the other
test.each([
  ['cancelled', 'cancel 2026-05-21: accepted -> accepted (acted)'],
  ['rejected', 'reject 2026-05-21: accepted -> accepted (acted)'],
  ['revoked', 'revoke 2026-05-21: accepted -> refused MET-10f (acted)'],
])('of a day %s only the state is known: the act is asked right after the request', (state, act) => {
  expect(replayed({ under: MIL, days: [`2026-05-21 ${state}`] }, MET)[1]).toBe(act);
});

test('a day that an absence suspended leaves its quota to another', () => {
  const days = ['2026-05-11 approved', '2026-05-12 suspended', '2026-05-13 approved'];
  expect(replayed({ under: MET, days }, own(MET, most(2)))).toEqual([
    'request 2026-05-11: accepted -> accepted (filed contents)',
    'request 2026-05-12: accepted -> accepted (filed contents)',
    // asked for before the absence was known
    'request 2026-05-13: accepted -> refused OWN-2 (filed contents)',
  ]);
  const later = [...days.slice(0, 2), { date: d('2026-05-25'), state: 'approved' as const }];
  expect(replayed({ under: MET, days: later }, own(MET, most(2))).at(-1)).toBe(
    'request 2026-05-25: accepted -> accepted (filed contents)',
  );
});
