import { expect, test } from 'vitest';
import { regulation } from '../../src/regulations/index.js';
import type { Edition } from '../../src/regulations/schema.js';
import type { Act } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import { FigureMissing } from '../../src/rules/edition.js';
import type { Facts } from '../../src/rules/facts.js';
import { addDays } from '../../src/rules/local-date.js';
import { quotaOn } from '../../src/rules/quota.js';
import { band, d, factsOf, request, verdict, type World } from './helpers.js';
import { changedFrom, own } from './own-regulation.js';

// The new edition begins on Wednesday 10 June 2026. Working days around it: Monday 1, (Tuesday 2 is a
// holiday,) 3, 4, 5, 8, 9 | 10, 11, 12, 15.
const CUT = d('2026-06-10');
const MET = 'metro-milano-2017';
const MIL = 'comune-milano-2021';
const TIV = 'tivoli-2025';
const MON = 'montepulciano-2024';

function facts(base: string, changes: Record<string, unknown>, world: World = {}): Facts {
  return { ...factsOf(base, world), editions: own(base, changes) };
}

const laterStart = changedFrom(MET, 'window', CUT, { opens: '09:00' });

test.each<[string, World, Act, string]>([
  [
    'the eve, once the old window is open',
    { now: '2026-06-09 08:00' },
    request('2026-06-09'),
    'refused GEN-PAST',
  ],
  [
    'the first day, before its window opens',
    { now: '2026-06-10 08:59' },
    request('2026-06-10', { reason: 'x' }),
    'warned MET-10a',
  ],
  ['the first day, once it is open', { now: '2026-06-10 09:00' }, request('2026-06-10'), 'refused GEN-PAST'],
  ['the day after', { now: '2026-06-11 09:00' }, request('2026-06-11'), 'refused GEN-PAST'],
  [
    'cancelled at half past eight of the eve',
    { now: '2026-06-09 08:30', days: ['2026-06-09'] },
    { type: 'cancel', by: 'employee', date: d('2026-06-09') },
    'refused GEN-PAST',
  ],
  [
    'cancelled at half past eight of the first day',
    { now: '2026-06-10 08:30', days: ['2026-06-10'] },
    { type: 'cancel', by: 'employee', date: d('2026-06-10') },
    'accepted',
  ],
  [
    'recalled at half past eight of the eve: it has begun',
    { now: '2026-06-09 08:30', days: ['2026-06-09'] },
    { type: 'recall', by: 'manager', date: d('2026-06-09'), cause: 'technical' },
    'accepted',
  ],
  [
    'recalled at half past eight of the first day: it has not',
    { now: '2026-06-10 08:30', days: ['2026-06-10'] },
    { type: 'recall', by: 'manager', date: d('2026-06-10'), cause: 'technical' },
    'refused MET-AccD10',
  ],
  [
    'the eve approved on the eve, at half past eight',
    { now: '2026-06-09 08:30', days: ['2026-06-09 pending'] },
    { type: 'approve', by: 'manager', date: d('2026-06-09') },
    'refused GEN-PAST',
  ],
  [
    'the first day approved at half past eight',
    { now: '2026-06-10 08:30', days: ['2026-06-10 pending'] },
    { type: 'approve', by: 'manager', date: d('2026-06-10') },
    'accepted',
  ],
])('window: %s', (_, world, act, expected) => {
  expect(verdict(facts(MET, laterStart, world), act)).toBe(expected);
});

const longerNotice = {
  notice: {
    before: [changedFrom(MET, 'notice.before.0', CUT, { days: 5 }).notice].map(
      (notice) => (notice as Record<'before', Record<string, unknown>>).before[0],
    ),
    latestHour: 'none',
  },
};

test.each<[string, string, string[], string]>([
  ['three working days for the eve: 5, 8, 9', '2026-06-04', ['2026-06-09'], 'accepted'],
  ['two working days for the eve', '2026-06-05', ['2026-06-09'], 'refused MET-10a'],
  ['four for the first day: 5, 8, 9, 10', '2026-06-04', ['2026-06-10'], 'refused MET-10a'],
  ['five for the first day', '2026-06-03', ['2026-06-10'], 'accepted'],
  ['five for the day after', '2026-06-04', ['2026-06-11'], 'accepted'],
  [
    'asked under the new edition for a day of it: 11, 12, 15, 16',
    '2026-06-10',
    ['2026-06-16'],
    'refused MET-10a',
  ],
  ['both sides, enough for the eve alone', '2026-06-04', ['2026-06-09', '2026-06-10'], 'refused MET-10a'],
  ['both sides, enough for both', '2026-06-03', ['2026-06-09', '2026-06-10'], 'accepted'],
])('notice: %s', (_, today, dates, expected) => {
  expect(verdict(facts(MET, longerNotice, { now: `${today} 10:00` }), request(dates))).toBe(expected);
});

test('of several dates across the border each is named with the notice of its own edition', () => {
  const { findings } = decide(
    facts(MET, longerNotice, { now: '2026-06-08 10:00' }),
    request(['2026-06-09', '2026-06-11']),
  );
  expect(findings.map(({ numbers }) => numbers)).toEqual([
    { date: '2026-06-09', required: 3, given: 1, unit: 'working-days' },
    { date: '2026-06-11', required: 5, given: 3, unit: 'working-days' },
  ]);
});

const fewer = changedFrom(MET, 'quota.perMonth', CUT, { most: 2 });
const more = changedFrom(MET, 'quota.perMonth', CUT, { most: 6 });
const june = (...days: number[]) => days.map((day) => `2026-06-${String(day).padStart(2, '0')}`);

test.each<[string, Record<string, unknown>, World['days'], string[], string]>([
  ['third of the month on the eve, four allowed', fewer, june(3, 4), june(9), 'accepted'],
  ['third of the month on the first day, two allowed', fewer, june(3, 4), june(10), 'refused MET-4a'],
  ['second on the first day', fewer, june(3), june(10), 'accepted'],
  ['second and third across the border', fewer, june(3), june(9, 10), 'refused MET-4a'],
  ['first and second across the border', fewer, [], june(9, 10), 'accepted'],
  ['first to third, the dates in disorder', fewer, [], june(10, 8, 9), 'refused MET-4a'],
  [
    'days booked under the new edition count for the old',
    fewer,
    june(15, 16, 17, 18),
    june(9),
    'refused MET-4a',
  ],
  ['fifth on the eve, four allowed', more, june(3, 4, 5, 8), june(9), 'refused MET-4a'],
  ['fifth on the first day, six allowed', more, june(3, 4, 5, 8), june(10), 'accepted'],
  ['fourth and fifth across the border', more, june(3, 4, 5), june(9, 10), 'accepted'],
])('quota: %s', (_, changes, days, dates, expected) => {
  const world = { now: '2026-06-01 10:00', days, agreement: { daysPerMonth: 6 } };
  expect(verdict(facts(MET, changes, world), request(dates))).toBe(expected);
});

test('the quota told is that of the day, by its edition', () => {
  const world = { now: '2026-06-01 10:00', days: june(3), agreement: { daysPerMonth: 3 } };
  expect(quotaOn(facts(MET, fewer, world), d('2026-06-09'))).toEqual({
    used: 1,
    limit: 3,
    period: '2026-06',
  });
  expect(quotaOn(facts(MET, fewer, world), d('2026-06-10'))).toEqual({
    used: 1,
    limit: 2,
    period: '2026-06',
  });
  expect(decide(facts(MET, fewer, world), request(june(9, 10)))).toMatchObject({
    outcome: 'refused',
    quota: { used: 1, limit: 2, period: '2026-06' },
  });
});

test.each<[string, Record<string, unknown>, string, string, World['days'], string | undefined]>([
  [
    'the month has room again from the first day on',
    more,
    '2026-06-01',
    '2026-06-09',
    june(3, 4, 5, 8),
    '2026-06-10',
  ],
  ['the last room is on the eve', fewer, '2026-06-01', '2026-06-04', june(3, 4), '2026-06-05'],
  // from Friday 5: Monday 8, Tuesday 9, Wednesday 10 are three, and the new edition allows no more
  ['too late for the eve, no room from then on', fewer, '2026-06-05', '2026-06-09', june(3, 4), '2026-07-01'],
  // Monday 8: Thursday 11 would be three working days away, but five are asked from the 10th on
  [
    'the longer notice is counted for days of the new edition',
    longerNotice,
    '2026-06-08',
    '2026-06-09',
    [],
    '2026-06-15',
  ],
  ['the shorter one for those of the old', longerNotice, '2026-06-04', '2026-06-08', [], '2026-06-09'],
])('earliest: %s', (_, changes, today, asked, days, expected) => {
  const world = { now: `${today} 10:00`, days, agreement: { daysPerMonth: 6 } };
  expect(decide(facts(MET, changes, world), request(asked)).earliest).toBe(expected);
});

const revokedBefore = changedFrom(MIL, 'revocation', CUT, { days: 3 });

// App. 12 art. 10.2: a day before; from the new edition on, three
test.each([
  ['the eve, a day before', '2026-06-08', '2026-06-09', 'accepted'],
  ['the eve, that day', '2026-06-09', '2026-06-09', 'refused MIL-10.2a'],
  ['the first day, two days before, under the old edition', '2026-06-08', '2026-06-10', 'refused MIL-10.2a'],
  ['the first day, three days before', '2026-06-07', '2026-06-10', 'accepted'],
  ['the day after, three days before', '2026-06-08', '2026-06-11', 'accepted'],
])('revocation: %s', (_, today, date, expected) => {
  const world = { now: `${today} 10:00`, days: [date] };
  const act: Act = { type: 'revoke', by: 'manager', date: d(date), reason: 'x' };
  expect(verdict(facts(MIL, revokedBefore, world), act)).toBe(expected);
});

const earlierHour = {
  ...changedFrom(TIV, 'window', CUT, { closes: '18:00' }),
  ...changedFrom(TIV, 'swap.deadline', CUT, { at: '18:00' }),
};
const noHour = changedFrom(TIV, 'notice.latestHour', CUT, 'none');
const swap = (date: string, to: string): Act => ({
  ...{ type: 'swap', by: 'employee', reason: 'x' },
  ...{ date: d(date), to: d(to) },
});

test.each<[string, Record<string, unknown>, World, Act, string]>([
  [
    'a swap by 20:00 of the day of the old edition',
    earlierHour,
    { now: '2026-06-08 19:00', days: june(9) },
    swap('2026-06-09', '2026-06-11'),
    'accepted',
  ],
  [
    'by 18:00 of the day of the new one, though its eve is of the old',
    earlierHour,
    { now: '2026-06-09 19:00', days: june(10) },
    swap('2026-06-10', '2026-06-11'),
    'refused TIV-21.3c',
  ],
  [
    'at 18:00 it is in time',
    earlierHour,
    { now: '2026-06-09 18:00', days: june(10) },
    swap('2026-06-10', '2026-06-11'),
    'accepted',
  ],
  [
    'moved over the border: by what governs the day that moves',
    earlierHour,
    { now: '2026-06-08 19:00', days: june(10) },
    swap('2026-06-10', '2026-06-09'),
    'refused TIV-21.3c',
  ],
  [
    'an hour of the eve asked until the old ends',
    noHour,
    { now: '2026-06-08 20:01' },
    request('2026-06-09'),
    'refused TIV-21.3d',
  ],
  [
    'no such rule from the first day on',
    noHour,
    { now: '2026-06-09 20:01' },
    request('2026-06-10'),
    'accepted',
  ],
])('%s', (_, changes, world, act, expected) => {
  expect(verdict(facts(TIV, changes, world), act)).toBe(expected);
});

// TIV-21.1: what closes on the eve is the window of the eve. For the first day, Wednesday 10, that is Tuesday at 20:00
test.each([
  ['2026-06-09 19:59', '2026-06-10', 0],
  ['2026-06-09 20:00', '2026-06-10', 1],
  ['2026-06-10 17:59', '2026-06-11', 0],
  ['2026-06-10 18:00', '2026-06-11', 1],
])('a recall at %s leaves %s with %i used', (now, date, used) => {
  const act: Act = { type: 'recall', by: 'manager', date: d(date), cause: 'service', reason: 'x' };
  const decision = decide(facts(TIV, earlierHour, { now, days: [date] }), act);
  expect(decision).toMatchObject({ outcome: 'accepted', quota: { used } });
});

const terms = (changedFrom(MET, 'withdrawal.terms.0', CUT, { days: 20 }).withdrawal as { terms: object })
  .terms;
const longerTerm = { withdrawal: { terms: [Object.values(terms)[0]] } };

// ten working days; from 10 June twenty. From the 9th: 10, 11, 12, 15, 16, 17, 18, 19, 22, 23. From the 10th:
// 11, 12, 15-19, 22-26, 29, 30, 1-3, 6-8 July
test.each([
  ['of the eve, ten working days', '2026-06-09', '2026-06-23', 'accepted'],
  ['of the eve, nine', '2026-06-09', '2026-06-22', 'refused MET-17a'],
  ['of the first day, ten', '2026-06-10', '2026-06-24', 'refused MET-17a'],
  ['of the first day, nineteen', '2026-06-10', '2026-07-07', 'refused MET-17a'],
  ['of the first day, twenty', '2026-06-10', '2026-07-08', 'accepted'],
])('withdrawal, by the edition of its notice: %s', (_, today, effective, expected) => {
  const act: Act = { type: 'withdraw', by: 'employee', effective: d(effective) };
  expect(verdict(facts(MET, longerTerm, { now: `${today} 10:00` }), act)).toBe(expected);
});

const lengths = changedFrom(MET, 'bands.length.0', CUT, { minutes: 240 }).bands as { length: object };
const longerBand = { bands: { length: [Object.values(lengths.length)[0]] } };

test.each([
  ['from the eve on', '2026-06-01', '2026-06-09', 'accepted'],
  ['from the first day on', '2026-06-01', '2026-06-10', 'refused MET-11b'],
  ['signed on the eve, to begin that day', '2026-06-09', '2026-06-09', 'accepted'],
  ['signed late, on the first day', '2026-06-10', '2026-06-09', 'refused MET-11b'],
])('an agreement with a band of three hours, four being asked by then: %s', (_, today, from, expected) => {
  const world = { now: `${today} 10:00` };
  const { agreement: usual } = factsOf(MET).person;
  const agreement = {
    ...(usual as NonNullable<typeof usual>),
    ...{
      signedOn: d(today),
      from: d(from),
      to: addDays(d(from), 364),
      contactBands: [band('10:00', '13:00')],
    },
  };
  const act: Act = { type: 'sign-agreement', by: 'administration', agreement };
  expect(verdict(facts(MET, longerBand, { ...world, agreement: null }), act)).toBe(expected);
});

const [figure] = Object.values(fewer.quota as Record<string, { editions: object[] }>);
const unknownLater = { quota: { perMonth: figure?.editions[0] } };
const gap = {
  quota: {
    perMonth: {
      editions: [figure?.editions[0], { ...figure?.editions[1], validity: { from: '2026-06-15' } }],
    },
  },
};

/** What is thrown, if anything. */
function missing(given: Facts, act: Act): FigureMissing | null {
  try {
    decide(given, act);
    return null;
  } catch (error) {
    if (error instanceof FigureMissing) return error;
    throw error;
  }
}

test.each<[string, Record<string, unknown>, string[], string | null]>([
  ['the last day of the figure', unknownLater, june(9), null],
  ['the day after it', unknownLater, june(10), '2026-06-10'],
  ['any day after it', unknownLater, june(23), '2026-06-23'],
  ['one of several dates', unknownLater, june(10, 9), '2026-06-10'],
  ['the last day of the gap', gap, june(12), '2026-06-12'],
  ['after the gap', gap, june(15), null],
])('a figure that is not known is an error, never the last one known: %s', (_, changes, dates, date) => {
  const error = missing(facts(MET, changes, { now: '2026-06-01 10:00' }), request(dates));
  expect(error && { code: error.code, date: error.date, figures: error.figures }).toEqual(
    date && { code: 'figure-missing', date, figures: ['quota.perMonth'] },
  );
  if (error) expect(error.message).toBe(`${MET}: quota.perMonth: no figure for ${date}`);
});

test.each<[string, Act]>([
  ['approve', { type: 'approve', by: 'manager', date: CUT }],
  ['cancel', { type: 'cancel', by: 'employee', date: CUT }],
  ['recall', { type: 'recall', by: 'manager', date: CUT, cause: 'technical' }],
  ['overtime', { type: 'overtime', by: 'employee', date: CUT, minutes: 30 }],
])('nor is %s of such a day answered', (_, act) => {
  const given = facts(MET, unknownLater, { now: '2026-06-01 10:00', days: ['2026-06-10 pending'] });
  expect(missing(given, act)?.date).toBe(CUT);
});

test('a regulation that has ended governs no later day, and none before it began', () => {
  const ended = {
    ...factsOf(MET, { now: '2026-06-01 10:00' }),
    editions: own(MET, { validity: { from: '2026-06-01', to: '2026-06-09' } }),
  };
  expect(missing(ended, request('2026-06-09'))).toBeNull();
  expect(missing(ended, request('2026-06-10'))?.message).toBe(`${MET}: no regulation for 2026-06-10`);
  expect(missing(ended, { type: 'cancel', by: 'employee', date: d('2026-05-29') })?.figures).toEqual([]);
  expect(
    missing({ ...ended, now: new Date('2026-06-10T08:00:00Z') }, { type: 'no-renewal', by: 'employee' })
      ?.date,
  ).toBe('2026-06-10');
  expect(quotaOn(ended, d('2026-06-10'))).toBeUndefined();
});

test('the search for the earliest date ends where nothing is known, and passes over a gap', () => {
  // Monday 8: the 11th is the first with three working days of notice
  const world = { now: '2026-06-08 10:00' };
  expect(decide(facts(MET, unknownLater, world), request('2026-06-09')).earliest).toBeUndefined();
  expect(decide(facts(MET, gap, world), request('2026-06-09')).earliest).toBe('2026-06-15');
});

/** One regulation until the eve, another from the first day on. */
function twoRegulations(first: string, second: string): readonly Edition[] {
  const [before, after] = [regulation(first), regulation(second)];
  return [
    ...before.map((one) => ({ ...one, to: addDays(CUT, -1) })),
    ...after.map((one) => ({ ...one, from: CUT })),
  ];
}

// Monday 8 June to Sunday 14: one ISO week, W24
test.each<[string, World['days'], string[], string, object]>([
  [
    'fourth of the month on the eve',
    june(3, 4, 5),
    june(9),
    'accepted',
    { used: 4, limit: 4, period: '2026-06' },
  ],
  [
    'the same on the first day: the week is counted',
    june(3, 4, 5),
    june(10),
    'accepted',
    { used: 1, limit: 2, period: '2026-W24' },
  ],
  ['second of the week', june(9), june(10), 'accepted', { used: 2, limit: 2, period: '2026-W24' }],
  ['third of the week', june(8, 9), june(10), 'refused MON-7.3', { used: 2, limit: 2, period: '2026-W24' }],
  [
    'across the border, two of the week',
    [],
    june(9, 10),
    'accepted',
    { used: 2, limit: 2, period: '2026-W24' },
  ],
  [
    'across the border, three of the week',
    june(8),
    june(9, 10),
    'refused MON-7.3',
    { used: 1, limit: 2, period: '2026-W24' },
  ],
])('from one regulation to another: %s', (_, days, dates, expected, quota) => {
  const world = { now: '2026-06-01 10:00', days, agreement: { daysPerMonth: 4, daysPerWeek: 2 } };
  const given = { ...factsOf(MET, world), editions: twoRegulations(MET, MON) };
  expect(verdict(given, request(dates))).toBe(expected);
  expect(decide(given, request(dates)).quota).toEqual(quota);
});

test('what a request must state and who approves follow the day', () => {
  const given = {
    ...factsOf(MET, { now: '2026-06-01 10:00', agreement: { daysPerMonth: 4, daysPerWeek: 2 } }),
    editions: twoRegulations(MET, MON),
  };
  const bare = { activities: undefined, objectives: undefined };
  expect(verdict(given, request('2026-06-09', bare))).toBe('refused MET-10b');
  expect(verdict(given, request('2026-06-10', bare))).toBe('accepted');
  expect(decide(given, request('2026-06-09')).state).toBe('pending');
  expect(decide(given, request('2026-06-10')).state).toBe('approved');
  // together they wait for whoever decides the first
  expect(decide(given, request(june(9, 10))).state).toBe('pending');
});

// Monday 8 June to Sunday 14: two a week for a holder of a senior post, and one from Wednesday 10 on. Four in
// two weeks are agreed.
test.each<[string, string | undefined, string[], string[], string]>([
  ['second of the week on the eve', undefined, june(8), june(9), 'accepted'],
  ['second of the week on the first day', undefined, june(8), june(10), 'refused MON-7.3eq'],
  ['first and second across the border', undefined, [], june(9, 10), 'refused MON-7.3eq'],
  ['the same, the dates in disorder', undefined, [], june(10, 9), 'refused MON-7.3eq'],
  ['first and second on the old side', undefined, [], june(8, 9), 'accepted'],
  ['across the border with grounds', 'Grounds', [], june(9, 10), 'warned MON-7.3eq'],
  ['on the old side, and one of the week after', undefined, june(8), june(9, 15), 'accepted'],
])('senior posts: %s', (_, eqDerogationReason, days, dates, expected) => {
  const fewerForSeniors = changedFrom(MON, 'quota.senior', CUT, { daysPerWeek: 1 });
  const agreement = { daysPerWeek: 4, weeks: 2, eqDerogationReason };
  const world: World = { now: '2026-06-01 10:00', days, agreement, person: { role: 'eq' } };
  expect(verdict(facts(MON, fewerForSeniors, world), request(dates))).toBe(expected);
});
