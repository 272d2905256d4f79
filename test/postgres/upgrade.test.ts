import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertAudit } from '../../src/store/audit.js';
import { deliveryFigures } from '../../src/store/delivery-figures.js';
import { enqueue } from '../../src/store/messages.js';
import { migrate } from '../../src/store/migrate.js';
import { MIGRATIONS, openStore } from '../../src/store/open.js';
import { openPostgres } from '../../src/store/postgres.js';
import type { Store } from '../../src/store/types.js';
import { freshDatabase } from '../helpers/postgres.js';
import { silent } from '../helpers/store.js';
import { addDay, addPerson, NOON } from '../store/fixtures.js';

// A rolling upgrade: the process of the old version goes on beside the new one, under the schema of the new.

const NEXT = '30000101000000_next';
const TABLES = [
  'unit',
  'person',
  'agile_day',
  'decision',
  'message',
  'audit',
  'chat_identity',
  'lease',
  'pause',
];
const NEXT_SQL = `
  ALTER TYPE "PermitState" ADD VALUE 'archived';
  CREATE TABLE "later" ("id" UUID PRIMARY KEY);
  ${TABLES.map(
    (name) =>
      `ALTER TABLE "${name}" ADD COLUMN "laterText" TEXT, ADD COLUMN "laterCount" INTEGER NOT NULL DEFAULT 7;`,
  ).join('\n')}
  CREATE INDEX "message_later" ON "message"("laterCount");`;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let folder: string;
let old: Store;
beforeEach(async () => {
  database = await freshDatabase();
  old = await openStore({ databaseUrl: database.url, log: silent });
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'giornate-upgrade-')), 'migrations');
  cpSync(MIGRATIONS, folder, { recursive: true });
  mkdirSync(path.join(folder, NEXT));
  writeFileSync(path.join(folder, NEXT, 'migration.sql'), NEXT_SQL);
});
afterEach(async () => {
  await old.close();
  await database.drop();
  rmSync(path.dirname(folder), { recursive: true });
});

/** What a new replica does at its start. */
async function upgrade(): Promise<string[]> {
  const { pool, close } = openPostgres({ databaseUrl: database.url, poolSize: 1, log: silent });
  try {
    return await migrate(pool, folder);
  } finally {
    await close();
  }
}

/** Reads and writes as acts, ticks and the sending do; `mark` tells the rows apart. */
async function work(store: Store, mark: string): Promise<void> {
  const personId = await addPerson(store);
  await store.tx(async (db) => {
    const day = await addDay(db, personId);
    await db.decision.create({ data: { dayId: day.id, act: 'request', at: NOON } });
    await insertAudit(db, { at: NOON, platform: 'slack', act: mark, dayId: day.id, changes: {}, rules: [] });
    await enqueue(store, db, [{ key: mark, moment: 'request-card', personId, dayId: day.id, at: NOON }]);
  });
  await store.act((sql) =>
    insertAudit(sql, { at: NOON, platform: 'slack', act: mark, changes: {}, rules: [] }),
  );
  await store.db.person.update({ where: { id: personId }, data: { locale: 'en' } });
  const person = await store.db.person.findUniqueOrThrow({
    where: { id: personId },
    include: { unit: true, days: { include: { decisions: true } } },
  });
  expect(person).toMatchObject({ locale: 'en', days: [{ decisions: [{ act: 'request' }] }] });
  expect(await store.db.audit.count({ where: { act: mark } })).toBe(2);
  expect(await store.db.message.findUnique({ where: { key: mark } })).toMatchObject({ personId });
  expect((await deliveryFigures(store.db, NOON)).lanes).not.toEqual([]);
}

test('a process that was started before a migration goes on after it', async () => {
  // each connection of its pool has parsed and planned its statements under the old schema
  await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((mark) => work(old, `before ${mark}`)));
  expect(await upgrade()).toEqual([NEXT]);
  expect(await upgrade()).toEqual([]);
  await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((mark) => work(old, `after ${mark}`)));
  const rows = await old.db.$queryRaw`SELECT count(*)::int AS count FROM message WHERE "laterCount" = 7`;
  expect(rows).toEqual([{ count: 14 }]);
  expect(await old.pendingMigrations()).toEqual([]);
});

test('the migration comes while it works, and nothing is refused', async () => {
  let upgraded = false;
  const writer = (async () => {
    let number = 0;
    for (; !upgraded || number < 20; number++) await work(old, `number ${number}`);
    return number;
  })();
  await upgrade();
  upgraded = true;
  const number = await writer;
  expect(await old.db.message.count()).toBe(number);
});

test('an old process that is started after it says why it does not come up', async () => {
  await upgrade();
  const late = openStore({ databaseUrl: database.url, log: silent });
  await expect(late).rejects.toThrow(`the database has migration ${NEXT}, which this version does not know`);
});

test('a store from before the migration is told by its name', async () => {
  await old.db.$executeRaw`DELETE FROM _prisma_migrations WHERE migration_name LIKE '%delivery_at_scale'`;
  expect(await old.pendingMigrations()).toEqual(['20261121091402_delivery_at_scale']);
});
