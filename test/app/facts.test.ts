import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadFacts } from '../../src/app/facts.js';
import { localDate } from '../../src/rules/local-date.js';
import { findPerson, type Person } from '../../src/store/people.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, hire, MORNING, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

const d = localDate;
const on = (date: string) => new Date(`${date}T00:00:00Z`);
let store: Store;
let anna: Colleague;
let unitId: string;

beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await emptyStore(store);
  anna = await hire(store, 'Anna Rossi');
  unitId = (await theirs()).unitId;
});

const theirs = async () => (await findPerson(store.db, anna.id)) as Person;
const load = async (settings: string, about?: Parameters<typeof loadFacts>[4]) =>
  loadFacts(officeParts(store, { settings }), store.db, await theirs(), MORNING, about);

const MILAN = 'regulation: comune-milano-2021\nmaxDaysPerMonth: 9';
const TIVOLI = 'regulation: tivoli-2025\nremoteWork: true';

/** Wednesday 18 November 2026 is today. */
async function grants(): Promise<void> {
  await store.db.extension.create({
    data: {
      personId: anna.id,
      month: '2026-11',
      daysPerMonth: 12,
      authorisedBy: 'director',
      criterion: 'care',
    },
  });
  await store.db.derogation.create({
    data: {
      personId: anna.id,
      article: '6.1',
      from: on('2026-11-02'),
      to: on('2026-11-20'),
      daysPerWeek: 4,
      authorisedBy: 'administration',
    },
  });
  for (const [month, available] of [
    ['2026-11', 3],
    ['2026-12', 7],
  ] as const) {
    await store.db.bankMonth.create({ data: { unitId, month, available } });
  }
}

test('what the register says of the person reaches the rules', async () => {
  await store.db.person.update({
    where: { id: anna.id },
    data: { disabled: true, afternoonReturnDays: [2, 4], transferOn: on('2026-12-01'), weeklyHours: 30 },
  });
  await store.db.agreement.create({
    data: {
      personId: anna.id,
      kind: 'remote',
      version: 1,
      signedOn: on('2026-01-10'),
      from: on('2026-02-01'),
      contactBands: [],
      places: ['casa al mare'],
      phase: 'ordinary',
      recordedAt: MORNING,
    },
  });
  const { person, policy } = (await load(TIVOLI)).facts;
  expect(person).toMatchObject({
    disabled: true,
    afternoonReturnDays: [2, 4],
    transfer: { on: '2026-12-01' },
    weeklyHours: 30,
    agreement: { daysPerMonth: 4, places: ['casa'] },
    remoteAgreement: { from: '2026-02-01', places: ['casa al mare'] },
  });
  expect(policy).toEqual({ maxDaysPerMonth: undefined, remoteWork: true, bank: undefined, vpn: undefined });
});

test('what was granted', async () => {
  await grants();
  const milan = (await load(MILAN)).facts;
  expect(milan.person.extensions).toMatchObject([{ month: '2026-11', daysPerMonth: 12, criterion: 'care' }]);
  expect(milan.policy).toMatchObject({ maxDaysPerMonth: 9, bank: { month: '2026-11', available: 3 } });
  expect((await load(TIVOLI)).facts.person.derogations).toMatchObject([{ article: '6.1', daysPerWeek: 4 }]);
});

test('the bank is that of the month of the day, and of the unit it was drawn from', async () => {
  await grants();
  const bankFor = async (about: Parameters<typeof loadFacts>[4]) =>
    (await load(MILAN, about)).facts.policy.bank;
  expect(await bankFor({ date: d('2026-12-15') })).toEqual({ month: '2026-12', available: 7 });
  expect(await bankFor({ date: d('2027-01-12') })).toBeUndefined();
  const other = await store.db.unit.create({ data: { name: 'Anagrafe' } });
  await store.db.person.update({ where: { id: anna.id }, data: { unitId: other.id } });
  expect(await bankFor({ date: d('2026-12-15') })).toBeUndefined();
  expect(await bankFor({ date: d('2026-12-15'), bankUnitId: unitId })).toEqual({
    month: '2026-12',
    available: 7,
  });
});

test('of each day what it was asked with and what is open about it', async () => {
  await store.db.agileDay.create({
    data: {
      personId: anna.id,
      date: on('2026-12-03'),
      kind: 'remote',
      state: 'approved',
      bankUnitId: unitId,
      alternatives: [on('2026-12-10')],
      swapTo: on('2026-12-02'),
      swapBy: 'employee',
      requestedAt: MORNING,
      changedAt: MORNING,
    },
  });
  expect((await load('')).facts.days).toEqual([
    {
      date: '2026-12-03',
      state: 'approved',
      kind: 'remote',
      changedAt: MORNING,
      source: 'bank',
      requestedOn: '2026-11-18',
      alternatives: ['2026-12-10'],
      swap: { to: '2026-12-02', by: 'employee' },
      activities: undefined,
      objectives: undefined,
    },
  ]);
});

describe('days far back', () => {
  const datesWith = async (agreement: { weeks?: number }, about?: Parameters<typeof loadFacts>[4]) => {
    await store.db.agreement.updateMany({ where: { personId: anna.id }, data: agreement });
    return (await load('', about)).facts.days.map(({ date }) => date);
  };
  beforeEach(async () => {
    const dates = ['2026-03-03', '2026-03-26', '2026-06-02', '2026-08-24', '2026-08-25', '2026-11-10'];
    await store.db.agileDay.createMany({
      data: dates.map((date) => ({
        personId: anna.id,
        date: on(date),
        state: 'approved' as const,
        requestedAt: MORNING,
        changedAt: MORNING,
      })),
    });
  });

  // 62 days before 18 November is 17 September: from the week before its first
  test('of the quota of today, not those of the year', async () => {
    expect(await datesWith({})).toEqual(['2026-08-25', '2026-11-10']);
  });

  // sixteen weeks before 1 September: 12 May
  test('weeks that are counted together are there whole', async () => {
    expect(await datesWith({ weeks: 16 })).toEqual(['2026-06-02', '2026-08-24', '2026-08-25', '2026-11-10']);
  });

  // 1 April 2026 is a Wednesday, its week began in March
  test('of an early day its month and the week that the month began in', async () => {
    const dates = await datesWith({}, { date: d('2026-04-01') });
    expect([dates[0], dates.length]).toEqual(['2026-03-26', 5]);
  });
});

describe('what the facts cost', () => {
  const queries = async (settings: string): Promise<number> => {
    const parts = officeParts(store, { settings });
    const person = await theirs();
    const asked = vi.spyOn(pg.Client.prototype, 'query');
    try {
      await loadFacts(parts, store.db, person, MORNING, { date: d('2026-12-03') });
      return asked.mock.calls.length;
    } finally {
      asked.mockRestore();
    }
  };
  test.each([
    ['metro-milano-2017', '', 1],
    ['metro-milano-2017 with scarce connections', 'vpn: { capacity: 3 }', 2],
    ['montepulciano-2024', 'regulation: montepulciano-2024\nvpn: { capacity: 3 }', 1],
    ['comune-milano-2021', MILAN, 1],
    ['tivoli-2025', TIVOLI, 1],
  ])('%s: a fixed number of queries, whatever was granted', async (_, settings, count) => {
    await grants();
    expect(await queries(settings)).toBe(count);
  });
});
