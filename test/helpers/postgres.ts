import { randomBytes } from 'node:crypto';
import pg from 'pg';

/**
 * A new, empty database on the server of TEST_DATABASE_URL.
 * @throws where the variable is not set or its role may not create databases
 */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `giornate_test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  // FORCE: a process that a test killed may have left its connections behind.
  return { url: url.href, drop: async () => void (await onServer(`DROP DATABASE ${name} WITH (FORCE)`)) };
}

/** Breaks every connection to a database, as a restart of the server does. */
export async function breakConnections(databaseUrl: string): Promise<number> {
  const database = new URL(databaseUrl).pathname.slice(1);
  const sql = `SELECT count(pg_terminate_backend(pid))::int AS broken
    FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()`;
  const { rows } = await onServer(sql, [database]);
  return rows[0].broken;
}

async function onServer(sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await client.query(sql, values);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set');
  return url;
}
