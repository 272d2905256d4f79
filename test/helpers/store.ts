import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { openInMemory } from '../../src/store/embedded/open.js';
import { embeddedPool } from '../../src/store/embedded/wire.js';
import type { Log } from '../../src/store/log.js';
import { storeOn } from '../../src/store/open.js';
import type { Store } from '../../src/store/types.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = path.join(ROOT, 'node_modules/.cache/giornate');

export const silent: Log = () => undefined;

/**
 * An empty store of its own in memory, tables and queues made; `close()` it. Starts from an image of such a
 * store, kept under node_modules/.cache and made anew when migrations or versions change: half a second
 * instead of five.
 */
export async function memoryStore(log: Log = silent): Promise<Store> {
  // whole: a file that another worker puts in its place meanwhile would make an open one unreadable
  const image = new Blob([await readFile(await imageFile())]);
  return storeOn(await openInMemory({ log, image }), log);
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
