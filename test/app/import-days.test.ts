import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { importDays } from '../../src/app/import-days.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import type { Store } from '../../src/store/types.js';
import { hire } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';
import { csv } from './import-files.js';
import { clear, NOW, parts, type Rung, said } from './import-store.js';

let store: Store;
let anna: { id: string; email: string };
let rung: Rung;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await clear(store);
  rung = [];
  anna = await hire(store, 'Anna Rossi');
});

const HEADER = 'email,date,state';
const run = (content: Buffer, dryRun = false) => importDays(parts(store, rung), content, { dryRun });
const days = () => store.db.agileDay.findMany({ orderBy: [{ date: 'asc' }, { state: 'asc' }] });
const shown = async () =>
  (await days()).map(({ date, state, version }) => [date.toISOString().slice(0, 10), state, version]);
const unitOf = async (id: string) => (await store.db.person.findUniqueOrThrow({ where: { id } })).unitId;

test('adds days, the past as decided before it began; a second run changes nothing', async () => {
  const file = csv(
    HEADER,
    `${anna.email},2026-10-05,approved`,
    `${anna.email.toUpperCase()},2026-12-03,pending`,
  );
  expect(await run(file)).toEqual({
    kind: 'done',
    rows: 2,
    counts: { added: 2, changed: 0, unchanged: 0 },
    dryRun: false,
  });
  expect(await shown()).toEqual([
    ['2026-10-05', 'approved', 1],
    ['2026-12-03', 'pending', 1],
  ]);
  const [past, coming] = await days();
  expect(past?.changedAt).toEqual(new Date('2026-10-05T00:00:00+02:00'));
  expect(coming?.requestedAt).toEqual(NOW);
  const trail = await store.db.audit.findMany();
  expect(trail.map(({ act, changes }) => [act, changes])).toEqual([
    ['import-days', { added: 2, changed: 0 }],
  ]);

  expect(await run(file)).toMatchObject({ counts: { added: 0, changed: 0, unchanged: 2 } });
  expect(await store.db.audit.count()).toBe(1);
  expect(await store.db.decision.count()).toBe(0);
});

test('a day in another state follows the file: version, decision, audit line, cards and digest rung', async () => {
  await run(csv(HEADER, `${anna.email},2026-11-20,approved`, `${anna.email},2026-12-03,pending`));
  const [today, coming] = await days();
  const card = { platform: 'slack' as const, location: {}, painted: '', postedAt: NOW, moment: 'day-card' };
  await store.db.sentCard.createMany({
    data: [{ ...card, dayId: coming?.id, personId: anna.id }, { ...card }],
  });
  rung.length = 0;
  const result = await run(
    csv(HEADER, `${anna.email},2026-11-20,cancelled`, `${anna.email},2026-12-03,approved`),
  );
  expect(result).toMatchObject({ counts: { added: 0, changed: 2, unchanged: 0 } });
  expect(await shown()).toEqual([
    ['2026-11-20', 'cancelled', 2],
    ['2026-12-03', 'approved', 2],
  ]);
  // the preview of the next week as well
  const unitId = await unitOf(anna.id);
  expect(rung).toEqual([
    { dayId: coming?.id },
    { unitId, date: '2026-11-20' },
    { unitId, date: '2026-11-23' },
  ]);
  const decisions = await store.db.decision.findMany({ select: { dayId: true, act: true, actorId: true } });
  expect(decisions).toContainEqual({ dayId: today?.id, act: 'import', actorId: null });
  const lines = await store.db.audit.findMany({ where: { dayId: coming?.id } });
  expect(lines.map(({ act, personId, changes }) => ({ act, personId, changes }))).toEqual([
    { act: 'import-day', personId: anna.id, changes: { date: '2026-12-03', state: ['pending', 'approved'] } },
  ]);
});

test('of several entries of a date the live one is compared', async () => {
  const entry = { personId: anna.id, date: toColumn(localDate('2026-12-03')), requestedAt: NOW };
  await store.db.agileDay.create({
    data: { ...entry, state: 'approved', changedAt: new Date('2026-11-10T09:00:00Z') },
  });
  await store.db.agileDay.create({
    data: { ...entry, state: 'cancelled', changedAt: new Date('2026-11-12T09:00:00Z') },
  });
  expect(await run(csv(HEADER, `${anna.email},2026-12-03,approved`))).toMatchObject({
    counts: { unchanged: 1 },
  });
  await run(csv(HEADER, `${anna.email},2026-12-03,revoked`));
  expect(await shown()).toEqual([
    ['2026-12-03', 'cancelled', 1],
    ['2026-12-03', 'revoked', 2],
  ]);
});

test('texts of a day: written where the file has them, kept where it has not', async () => {
  const wide = (activities: string) =>
    csv(`${HEADER},activities,objectives,place`, `${anna.email},2026-12-03,pending,${activities},fine,casa`);
  await run(wide('"uno, due"'));
  await run(csv(HEADER, `${anna.email},2026-12-03,approved`));
  const [day] = await days();
  expect(day).toMatchObject({
    activities: 'uno, due',
    objectives: 'fine',
    place: 'casa',
    state: 'approved',
    version: 2,
  });
  await run(wide('tre'));
  expect((await days())[0]).toMatchObject({ activities: 'tre', state: 'pending', version: 3 });
});

test('kind and source: written where the file has them, kept where it has not', async () => {
  const wide = (kind: string, source: string) =>
    csv(`${HEADER},kind,source`, `${anna.email},2026-12-03,approved,${kind},${source}`);
  expect(await run(wide('Remote', 'bank'))).toMatchObject({ counts: { added: 1 } });
  const unitId = await unitOf(anna.id);
  expect((await days())[0]).toMatchObject({ kind: 'remote', bankUnitId: unitId });
  expect(await run(wide('remote', 'Bank'))).toMatchObject({ counts: { unchanged: 1 } });
  expect(await run(csv(HEADER, `${anna.email},2026-12-03,approved`))).toMatchObject({
    counts: { unchanged: 1 },
  });
  expect(await run(wide('remote', ''))).toMatchObject({ counts: { changed: 1 } });
  expect((await days())[0]).toMatchObject({ kind: 'remote', bankUnitId: null, version: 2 });
  expect(await run(wide('', ''))).toMatchObject({ counts: { changed: 1 } });
  expect((await days())[0]).toMatchObject({ kind: 'agile', bankUnitId: null });
  expect(said(await run(wide('smart', 'banca')))).toEqual([
    '2: kind "smart" is unknown: agile, remote are expected',
    '2: source "banca" is unknown: bank or nothing is expected',
  ]);
});

test('a day that was drawn stays with the unit of its bank, where the person goes to another', async () => {
  const file = csv(`${HEADER},source`, `${anna.email},2026-12-03,pending,bank`);
  await run(file);
  const before = await unitOf(anna.id);
  const other = await store.db.unit.create({ data: { name: 'Anagrafe' } });
  await store.db.person.update({ where: { id: anna.id }, data: { unitId: other.id } });
  await run(csv(`${HEADER},source`, `${anna.email},2026-12-03,approved,bank`));
  expect((await days())[0]).toMatchObject({ state: 'approved', bankUnitId: before });
});

test('dates proposed and a move filed are over when the state changes, not when a text does', async () => {
  await run(csv(HEADER, `${anna.email},2026-12-03,approved`));
  const open = {
    alternatives: [toColumn(localDate('2026-12-10'))],
    swapTo: toColumn(localDate('2026-12-02')),
  };
  await store.db.agileDay.updateMany({ data: { ...open, swapBy: 'employee' } });
  await run(csv(`${HEADER},place`, `${anna.email},2026-12-03,approved,casa`));
  expect((await days())[0]).toMatchObject({ ...open, swapBy: 'employee', version: 2 });
  await run(csv(HEADER, `${anna.email},2026-12-03,cancelled`));
  expect((await days())[0]).toMatchObject({ alternatives: [], swapTo: null, swapBy: null, version: 3 });
});

test('a dry run counts and writes nothing', async () => {
  const file = csv(HEADER, `${anna.email},2026-12-03,approved`);
  expect(await run(file, true)).toMatchObject({
    counts: { added: 1, changed: 0, unchanged: 0 },
    dryRun: true,
  });
  expect([await store.db.agileDay.count(), await store.db.audit.count(), rung.length]).toEqual([0, 0, 0]);
});

test('days that are not in the file are left alone', async () => {
  await run(csv(HEADER, `${anna.email},2026-12-03,approved`));
  await run(csv(HEADER, `${anna.email},2026-12-04,approved`));
  expect(await store.db.agileDay.count({ where: { state: 'approved', version: 1 } })).toBe(2);
});

test('all mistakes at once, with their lines, and nothing is written', async () => {
  const file = csv(
    HEADER,
    `${anna.email},2026-12-03,approved`, // 2
    `${anna.email},2026-12-03,pending`, // 3
    'ugo@x.example,2026-12-03,approved', // 4
    'ugo@x.example,2026-12-04,approved', // 5
    `${anna.email},2026-02-30,approved`, // 6
    `${anna.email},2026-12-07,perhaps`, // 7
    ',2026-12-07,approved', // 8
  );
  expect(said(await run(file))).toEqual([
    `3: ${anna.email} has 2026-12-03 on line 2 already`,
    '4: email ugo@x.example is not in the register (on 2 lines): import employees first',
    '6: date "2026-02-30" is no day: YYYY-MM-DD is expected',
    expect.stringContaining('7: state "perhaps" is unknown: pending, approved'),
    '8: email is empty',
  ]);
  expect(await store.db.agileDay.count()).toBe(0);
});

test('many people and days go in together', async () => {
  const others = await Promise.all(['Ugo Neri', 'Ida Blu'].map((name) => hire(store, name)));
  const people = [anna, ...others];
  const rows = people.flatMap(({ email }) =>
    Array.from({ length: 15_000 }, (_, index) => {
      const date = new Date(Date.UTC(1990, 0, 1 + index)).toISOString().slice(0, 10);
      return `${email},${date},cancelled`;
    }),
  );
  expect(await run(csv(HEADER, ...rows))).toMatchObject({ counts: { added: 45_000 } });
  const counts = await store.db.agileDay.groupBy({ by: ['personId'], _count: true });
  expect(counts.map(({ _count }) => _count)).toEqual([15_000, 15_000, 15_000]);
}, 60_000);
