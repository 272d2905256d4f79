import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { importAbsences, importDelegations } from '../../src/app/import-periods.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, hire } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';
import { csv } from './import-files.js';
import { clear, parts, type Rung, said } from './import-store.js';

let store: Store;
let boss: Colleague;
let anna: Colleague;
let rung: Rung;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await clear(store);
  rung = [];
  boss = await hire(store, 'Bruno Capo', { role: 'manager' });
  anna = await hire(store, 'Anna Rossi', { manager: boss });
});

const absences = (lines: string[], dryRun = false) =>
  importAbsences(parts(store, rung), csv('email,from,to,kind', ...lines), { dryRun });
const delegations = (lines: string[], dryRun = false) =>
  importDelegations(parts(store, rung), csv('manager_email,delegate_email,from,to', ...lines), { dryRun });

test('absences are added, prolonged and left alone; the digest of today is rung', async () => {
  const lines = [`${anna.email},2026-11-19,2026-11-20,sickness`, `${anna.email},2026-12-24,2026-12-31,leave`];
  expect(await absences(lines, true)).toMatchObject({ counts: { added: 2 }, dryRun: true });
  expect(await store.db.absence.count()).toBe(0);
  expect(await absences(lines)).toMatchObject({ counts: { added: 2, changed: 0, unchanged: 0 } });
  const { unitId } = await store.db.person.findUniqueOrThrow({ where: { id: anna.id } });
  expect(rung).toContainEqual({ unitId, date: '2026-11-20' });

  const longer = [`${anna.email},2026-11-19,2026-11-25,sickness`, ...lines.slice(1)];
  expect(await absences(longer)).toMatchObject({ counts: { added: 0, changed: 1, unchanged: 1 } });
  const ends = (await store.db.absence.findMany({ orderBy: { from: 'asc' } })).map(({ to }) =>
    to.toISOString().slice(0, 10),
  );
  expect(ends).toEqual(['2026-11-25', '2026-12-31']);
  const trail = await store.db.audit.count();
  expect(await absences(longer)).toMatchObject({ counts: { unchanged: 2 } });
  expect(await store.db.audit.count()).toBe(trail);
});

test('mistakes of absences', async () => {
  const lines = [
    `${anna.email},2026-12-24,2026-12-20,leave`,
    'ugo@x.example,2026-12-24,2026-12-24,leave',
    `${anna.email},2026-12-28,2026-12-28,`,
    'ugo@x.example,2026-12-24,2026-12-30,Leave',
  ];
  expect(said(await absences(lines))).toEqual([
    '2: to 2026-12-20 is before from 2026-12-24',
    '3: email ugo@x.example is not in the register',
    '4: kind is empty',
    '5: the same email, from, kind is on line 3 already',
  ]);
  expect(await store.db.absence.count()).toBe(0);
});

test('delegations are added and prolonged', async () => {
  const line = (to: string) => [`${boss.email},${anna.email.toUpperCase()},2026-12-01,${to}`];
  expect(await delegations(line('2026-12-10'))).toMatchObject({ counts: { added: 1 } });
  expect(await delegations(line('2026-12-20'))).toMatchObject({ counts: { changed: 1 } });
  expect(await delegations(line('2026-12-20'))).toMatchObject({ counts: { unchanged: 1 } });
  const [saved] = await store.db.delegation.findMany();
  expect(saved).toMatchObject({ delegatorId: boss.id, delegateId: anna.id });
  expect(saved?.to.toISOString()).toMatch(/^2026-12-20/);
});

test('mistakes of delegations', async () => {
  const lines = [
    `${anna.email},${boss.email},2026-12-01,2026-12-10`,
    `${boss.email},${boss.email},2026-12-01,2026-12-10`,
    `${boss.email},ugo@x.example,2026-12-01,soon`,
    `${boss.email},eva@x.example,2026-12-01,2026-12-10`,
  ];
  expect(said(await delegations(lines))).toEqual([
    `2: manager_email ${anna.email} is nobody's manager`,
    `3: ${boss.email} delegates to themselves`,
    '4: to "soon" is no day: YYYY-MM-DD is expected',
    '5: delegate_email eva@x.example is not in the register',
  ]);
});
