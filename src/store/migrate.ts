import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';

// The table and the lock are those of Prisma's own engine, so that `prisma migrate deploy` and this runner
// can take turns on one database.
const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;
export const APPLIED = `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`;
const RECORD = `INSERT INTO "_prisma_migrations"
  (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`;
const ADVISORY_LOCK = 72707369;
/** A migration of a large table, or the wait for another replica that runs one, outlasts the pool's limit. */
const HOUR_MS = 3_600_000;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}
export interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Brings the database to the state of `folder` (prisma/migrations). Safe to call from several processes at
 * once: one applies, the others wait. A migration and its bookkeeping row commit together, so that a crash
 * leaves no migration half applied.
 * @returns the names applied now
 * @throws where the database and the folder have parted ways: an edited, failed or unknown migration
 */
export async function migrate(pool: pg.Pool, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = await pool.connect();
  // Without a listener a connection that breaks here would end the process; the query that fails says it.
  const ignore = () => undefined;
  client.on('error', ignore);
  try {
    await run(client, `SELECT pg_advisory_lock(${ADVISORY_LOCK})`);
    await run(client, BOOKKEEPING);
    const { rows } = await client.query<AppliedRow>(APPLIED);
    const pending = findPending(migrations, rows);
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await run(client, `SELECT pg_advisory_unlock(${ADVISORY_LOCK})`).catch(ignore);
    client.off('error', ignore);
    client.release();
  }
}

/** Names in `folder` that the database lacks, as one that was restored from an older backup does. */
export async function pendingIn(pool: pg.Pool, folder: string): Promise<string[]> {
  const { rows } = await pool.query<AppliedRow>(APPLIED);
  const done = new Set(rows.flatMap((row) => (row.finished_at ? row.migration_name : [])));
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && !done.has(entry.name)).map((entry) => entry.name);
}

/** Names in `folder` that come after those. @throws where the two have parted ways, see `migrate` */
export async function pendingAfter(applied: AppliedRow[], folder: string): Promise<string[]> {
  return findPending(await readMigrations(folder), applied).map(({ name }) => name);
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

function findPending(migrations: Migration[], applied: AppliedRow[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const name = row.migration_name;
    const migration = known.get(name);
    if (!row.finished_at) throw new Error(`migration ${name} failed earlier; see "prisma migrate resolve"`);
    if (!migration) throw new Error(`the database has migration ${name}, which this version does not know`);
    if (migration.checksum !== row.checksum) {
      throw new Error(`migration ${name} was edited after it was applied`);
    }
    known.delete(name);
  }
  return [...known.values()];
}

async function apply(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await run(client, 'BEGIN');
    await run(client, sql);
    await client.query(RECORD, [randomUUID(), checksum, name]);
    await run(client, 'COMMIT');
  } catch (error) {
    await run(client, 'ROLLBACK').catch(() => undefined);
    throw new Error(`migration ${name}: ${(error as Error).message}`, { cause: error });
  }
}

function run(client: pg.PoolClient, text: string) {
  return client.query({ text, query_timeout: HOUR_MS } as pg.QueryConfig);
}
