import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { compileOnce } from '../../src/store/embedded/compile.js';
import { embeddedPool } from '../../src/store/embedded/wire.js';
import type { Log } from '../../src/store/log.js';
import { openStore, storeOn } from '../../src/store/open.js';
import type { Store } from '../../src/store/types.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = path.join(ROOT, 'node_modules/.cache/giornate');

export const silent: Log = () => undefined;

/** Databases that tests of this worker have done with: starting one takes most of a second of processor time. */
const spare: PGlite[] = [];

/**
 * An empty store of its own in memory, tables and queues made; `close()` it. Starts from an image of such a
 * store, kept under node_modules/.cache and made anew when migrations or versions change: half a second
 * instead of five; or from what an earlier test left, emptied.
 */
export async function memoryStore(log: Log = silent): Promise<Store> {
  const database = (await emptied(spare.pop())) ?? (await fresh());
  const pool = embeddedPool(database);
  const close = async () => {
    await pool.end();
    spare.push(database);
  };
  return storeOn({ kind: 'embedded', pool, close }, log);
}

async function fresh(): Promise<PGlite> {
  // whole: a file that another worker puts in its place meanwhile would make an open one unreadable
  const image = new Blob([await readFile(await imageFile())]);
  compileOnce();
  const database = await PGlite.create('memory://', { loadDataDir: image });
  untouched ??= await shapeOf(database);
  return database;
}

/** The append-only tables too, which only a superuser's session may empty. */
const EMPTY = `SET session_replication_role = replica;
  DO $$ BEGIN EXECUTE (
    SELECT 'TRUNCATE pgboss.job, ' || string_agg(format('%I', tablename), ', ') || ' RESTART IDENTITY CASCADE'
    FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'); END $$;
  RESET session_replication_role;`;

/** What a test of migrations may have changed. */
const SHAPE = `SELECT (SELECT count(*) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace) || ' ' ||
  (SELECT string_agg(migration_name || checksum, ' ' ORDER BY id) FROM _prisma_migrations) AS shape`;
let untouched: string | undefined;

async function shapeOf(database: PGlite): Promise<string | undefined> {
  return (await database.query<{ shape: string }>(SHAPE)).rows[0]?.shape;
}

async function emptied(database?: PGlite): Promise<PGlite | undefined> {
  if (!database) return undefined;
  try {
    if ((await shapeOf(database)) !== untouched) throw new Error('its tables are not ours any more');
    await database.exec(EMPTY);
    return database;
  } catch {
    await database.close();
    return undefined;
  }
}

async function imageFile(): Promise<string> {
  const file = path.join(CACHE, `memory-${await fingerprint()}.tar`);
  const cached = await readdir(CACHE).catch((): string[] => []);
  if (!cached.includes(path.basename(file))) {
    await mkdir(CACHE, { recursive: true });
    for (const old of cached) if (old.endsWith('.tar')) await rm(path.join(CACHE, old), { force: true });
    // Several workers may make it at once; each renames its own, whole.
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, await makeImage());
    await rename(unfinished, file);
  }
  return file;
}

/**
 * A folder with an empty embedded store, as the service would make it at its first start: a copy of one made once. For
 * tests that start many processes; those of the first start itself begin with nothing.
 */
export async function embeddedFolder(to: string): Promise<void> {
  const template = path.join(CACHE, `folder-${await fingerprint()}`);
  const cached = await readdir(CACHE).catch((): string[] => []);
  if (!cached.includes(path.basename(template))) {
    await mkdir(CACHE, { recursive: true });
    const unfinished = `${template}.${process.pid}`;
    await (await openStore({ dataDir: unfinished, log: silent })).close();
    // another worker may have been quicker: its folder is as good
    await rename(unfinished, template).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  await cp(template, to, { recursive: true });
}

async function makeImage(): Promise<Buffer> {
  const database = await PGlite.create('memory://');
  const pool = embeddedPool(database);
  const store = await storeOn({ kind: 'embedded', pool, close: () => pool.end() }, silent);
  await store.close();
  const image = await database.dumpDataDir('none');
  await database.close();
  return Buffer.from(await image.arrayBuffer());
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const migrations = path.join(ROOT, 'prisma/migrations');
  for (const name of (await readdir(migrations)).sort()) {
    if (!name.includes('.')) hash.update(await readFile(path.join(migrations, name, 'migration.sql')));
  }
  for (const library of ['@electric-sql/pglite', 'pg-boss']) {
    hash.update(await readFile(path.join(ROOT, 'node_modules', library, 'package.json')));
  }
  return hash.digest('hex').slice(0, 16);
}

/** As if new: every row gone, the append-only ones too, which only a superuser's session may do. */
export async function emptyStore(store: Store): Promise<void> {
  await store.tx(async (db) => {
    await db.$executeRaw`SET LOCAL session_replication_role = replica`;
    await db.$executeRaw`TRUNCATE unit, person, agreement, agile_day, decision, delegation, absence, chat_identity,
      chat_channel, sent_card, message, audit, inbound, job_run, pgboss.job CASCADE`;
  });
}

/** Rows as text, to look for what must not be in them. */
export function asText(rows: unknown): string {
  return JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
}

/** The same without ids, traces and instants, which may hold any figures. */
export function inWords(rows: unknown): string {
  return asText(rows)
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
    .replace(/(trace\W+)[0-9a-f]{8}\b/g, '$1')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, '');
}
