import { existsSync } from 'node:fs';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { create } from 'tar';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { askOperator, openOperator } from '../../src/operator.js';
import { checkImage, writeImage } from '../../src/store/embedded/image-file.js';
import { FolderInUseError } from '../../src/store/embedded/lock.js';
import { restoreImage, StoreExistsError } from '../../src/store/embedded/restore.js';
import { MIGRATIONS, openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/types.js';
import { embeddedFolder, silent } from '../helpers/store.js';
import { addPerson } from './fixtures.js';

let dir: string;
/** Of a store with one person. */
let sound: string;
let open: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'giornate-sound-'));
  const store = await stored(at('data'));
  await addPerson(store);
  sound = await backupOf(store, at('sound.tar.gz'));
  await closeAll();
});
afterAll(() => rm(path.dirname(sound), { recursive: true, force: true }));
beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'giornate-backup-'));
});
afterEach(async () => {
  await closeAll();
  await rm(dir, { recursive: true, force: true });
});

async function closeAll(): Promise<void> {
  for (const close of open.reverse()) await close();
  open = [];
}

const at = (name: string) => path.join(dir, name);

/** Empty where there was none yet. */
async function stored(dataDir: string): Promise<Store> {
  if (!existsSync(dataDir)) await embeddedFolder(dataDir);
  const store = await openStore({ dataDir, log: silent });
  open.push(() => store.close());
  return store;
}

/** The image of a store, as a backup file. */
async function backupOf(store: Store, file: string): Promise<string> {
  const image = await store.image?.();
  if (!image) throw new Error('no image');
  await writeImage(file, image);
  return file;
}

async function given(): Promise<string> {
  await copyFile(sound, at('backup.tar.gz'));
  return at('backup.tar.gz');
}

const restore = (file: string, dataDir = at('restored'), asideName?: string) =>
  restoreImage({ file, dataDir, migrations: MIGRATIONS, asideName });

test('a backup taken while the service writes holds all it had acknowledged, and nothing half', {
  timeout: 180_000,
}, async () => {
  const dataDir = at('data');
  const store = await stored(dataDir);
  const ready = async () => ({ ready: true, reasons: [], platforms: [] });
  open.push(await openOperator({ store, dataDir, ready, log: () => {} }));
  const acknowledged: string[] = [];
  let writing = true;
  const writer = (async () => {
    for (let number = 0; writing; number++) {
      const name = `unit ${number}`;
      await store.tx(async (db) => {
        await db.unit.create({ data: { name } });
        await db.audit.create({
          data: { at: new Date(number), platform: 'cli', act: 'test', changes: { name } },
        });
      });
      acknowledged.push(name);
    }
  })();
  await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(30);

  const before = [...acknowledged];
  const answer = await askOperator(dataDir, '/backup');
  if (!answer) throw new Error('nobody answers at the door');
  await writeImage(at('backup.tar.gz'), answer);
  const more = acknowledged.length + 10;
  await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(more);
  writing = false;
  await writer;

  const restored = await restore(at('backup.tar.gz'));
  expect(restored.audits).toBeGreaterThanOrEqual(before.length);
  expect(restored).toMatchObject({ pending: [], aside: undefined, people: 0 });
  const copy = await stored(at('restored'));
  const units = (await copy.db.unit.findMany()).map(({ name }) => name);
  expect(units).toEqual(expect.arrayContaining(before));
  expect(units).toHaveLength(restored.audits);
  expect(acknowledged).toEqual(expect.arrayContaining(units.slice(0, -1)));
  // and it is a store like any other: it takes what comes
  await copy.db.unit.create({ data: { name: 'after' } });
  expect((await readdir(dir)).filter((name) => name.includes('unfinished'))).toEqual([]);
  const copies = async () => (await readdir(dataDir)).filter((name) => name.includes('copy'));
  await expect.poll(copies).toEqual([]);
});

test('where no service runs nobody answers', async () => {
  expect(await askOperator(dir, '/backup')).toBeUndefined();
  await writeFile(at('service.sock'), ''); // left behind
  expect(await askOperator(dir, '/backup')).toBeUndefined();
});

test.each([
  ['cut short', (file: string) => truncate(file, 200_000), 'it is cut short'],
  ['damaged', spoil, 'no backup of Giornate, or damaged'],
  ['empty', (file: string) => truncate(file, 0), 'it is'],
  ['a text', (file: string) => writeFile(file, 'pg_dump'), 'no backup of Giornate, or damaged'],
  ['another gzip', (file: string) => writeFile(file, gzipSync('a text')), 'it is no backup of Giornate'],
  ['of another PostgreSQL', of17, 'PostgreSQL 17'],
  ['there no longer', (file: string) => rm(file), 'ENOENT'],
])('a file that is %s is refused, and nothing is changed', async (_what, harm, words) => {
  const file = await given();
  await checkImage(file);
  await harm(file);
  await expect(restore(file)).rejects.toThrow(words);
  expect(await readdir(dir)).not.toContain('restored');
});

test('less than all of it does not take the name of an earlier backup', async () => {
  const file = await given();
  const whole = await readFile(file);
  const cut = Readable.from(whole.subarray(0, 100_000));
  await expect(writeImage(file, cut)).rejects.toThrow('it is cut short');
  expect(whole.equals(await readFile(file))).toBe(true);
  expect(await readdir(dir)).toEqual(['backup.tar.gz']);
});

test('a store that is there stays, unless it may be moved aside; one in use stays in any case', {
  timeout: 120_000,
}, async () => {
  const file = await given();
  expect(await restore(file)).toMatchObject({ people: 1, waiting: 0 });
  await expect(restore(file)).rejects.toThrow(StoreExistsError);
  const aside = await restore(file, at('restored'), 'db.before');
  expect(aside.aside).toBe(at('restored/db.before'));
  expect(await readdir(at('restored/db.before'))).toContain('PG_VERSION');

  const store = await stored(at('restored'));
  await expect(restore(file, at('restored'), 'db.again')).rejects.toThrow(FolderInUseError);
  expect(await store.db.person.count()).toBe(1);
  expect((await readdir(at('restored'))).sort()).toEqual(['db', 'db.before', 'db.lock']);
});

test('killed while the names are changed: the next start has one of both, whole, and nothing half made stays', {
  timeout: 120_000,
}, async () => {
  await restore(await given(), at('data'));
  // the store was aside already: the backup takes its place
  await rename(at('data/db'), at('data/db.restored'));
  await mkdir(at('data/db.restoring-1'));
  expect(await (await stored(at('data'))).db.person.count()).toBe(1);
  await closeAll();
  expect((await readdir(at('data'))).sort()).toEqual(['db']);

  // it was not: the store stays, and the backup is to be restored again
  await mkdir(at('data/db.restored'));
  expect(await (await stored(at('data'))).db.person.count()).toBe(1);
  await closeAll();
  expect((await readdir(at('data'))).sort()).toEqual(['db']);
});

test.each([
  ['a reference to nothing', `DELETE FROM unit`, '1 rows of person point at nothing in unit'],
  [
    'an act without a line in the audit trail',
    `INSERT INTO decision (id, "dayId", act, at) SELECT gen_random_uuid(), id, 'approve', now() FROM agile_day`,
    '1 decisions without a line in the audit trail',
  ],
  ['an audit trail that can be changed', 'DROP TRIGGER audit_append_only ON audit', 'not protected'],
  [
    'a migration of a later version',
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '2099_later', now())`,
    'has migration 2099_later, which this version does not know',
  ],
])('a store with %s is refused', async (_what, sql, words) => {
  const store = await stored(at('data'));
  await addPerson(store);
  await store.db.$executeRaw`INSERT INTO agile_day (id, "personId", date, state, "requestedAt", "changedAt")
    SELECT gen_random_uuid(), id, current_date, 'approved', now(), now() FROM person`;
  await store.tx(async (db) => {
    await db.$executeRaw`SET LOCAL session_replication_role = replica`;
    await db.$executeRawUnsafe(sql);
  });
  await mkdir(at('restored'));
  await expect(restore(await backupOf(store, at('backup.tar.gz')))).rejects.toThrow(words);
  expect(await readdir(at('restored'))).toEqual([]);
});

async function spoil(file: string): Promise<void> {
  const bytes = await readFile(file);
  const half = Math.floor(bytes.length / 2);
  bytes.fill(0, half, half + 1000);
  await writeFile(file, bytes);
}

async function of17(file: string): Promise<void> {
  await writeFile(at('PG_VERSION'), '17\n');
  await create({ gzip: true, cwd: dir, file }, ['PG_VERSION']);
}
