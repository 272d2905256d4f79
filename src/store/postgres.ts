import pg from 'pg';
import type { Backend } from './backend.js';
import { type Log, oncePerMinute } from './log.js';

/**
 * A PostgreSQL server. Connects when the first query comes, and anew after a restart of the server.
 * @throws where the address asks for what would be silently ignored
 */
export function openPostgres(options: { databaseUrl: string; poolSize: number; log: Log }): Backend {
  refuseSchemaParameter(options.databaseUrl);
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: options.poolSize,
    application_name: 'giornate',
    // Also bounds the wait for a free connection; a little over what a transaction waits (transaction.ts).
    connectionTimeoutMillis: 35_000,
    // A server that vanished without a word must not hold a worker for the hours TCP would wait.
    query_timeout: 60_000,
    idle_in_transaction_session_timeout: 90_000,
    keepAlive: true,
    // What an act begins with is sent in one go and waited for once (transaction.ts).
    pipeline: true,
  });
  const log = oncePerMinute(options.log);
  pool.on('error', (error) => log('warn', 'store.connection-lost', { error }));
  return { kind: 'postgres', pool, close: () => pool.end() };
}

/** Prisma's own URLs carry `?schema=`; the pg driver ignores it, and the tables would land in `public`. */
function refuseSchemaParameter(databaseUrl: string): void {
  const schema = /[?&]schema=([^&]*)/.exec(databaseUrl)?.[1];
  if (schema && schema !== 'public') {
    throw new Error(
      `DATABASE_URL: ?schema=${schema} is not supported; use a database of its own, or set search_path for its role`,
    );
  }
}
