import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaClient } from '../generated/prisma/client.js';
import type { Backend } from './backend.js';
import { openEmbedded, openInMemory } from './embedded/open.js';
import type { Log } from './log.js';
import { migrate, pendingIn } from './migrate.js';
import { openPostgres } from './postgres.js';
import { BossQueue } from './queue.js';
import { type Sql, sqlOn } from './sql.js';
import { Transactions } from './transaction.js';
import type { Store } from './types.js';

/** Found from src/store and from dist/store alike. */
export const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
const PING_MS = 5_000;

export interface StoreOptions {
  /** PostgreSQL; absent: the embedded store. */
  databaseUrl?: string;
  /** Folder of the embedded store, `memory://` for one that is gone when closed. */
  dataDir?: string;
  log: Log;
  /** Connections to PostgreSQL, 10 unless told; the embedded store has one. */
  poolSize?: number;
}

/**
 * Opens the store, brings its tables up to date and starts its queue.
 * @throws where the database can't be reached, its migrations have parted ways with this program's, or
 * another process has the embedded folder open (FolderInUseError)
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  return storeOn(await openBackend(options), options.log);
}

async function openBackend({ databaseUrl, dataDir, log, poolSize = 10 }: StoreOptions): Promise<Backend> {
  if (databaseUrl) return openPostgres({ databaseUrl, poolSize, log });
  if (!dataDir) throw new Error('the store needs a database URL or a data folder');
  return dataDir === 'memory://' ? openInMemory({ log }) : openEmbedded({ dataDir, log });
}

/** Closes the backend where it can't become a store. */
export async function storeOn(backend: Backend, log: Log): Promise<Store> {
  const { kind, pool } = backend;
  try {
    const applied = await migrate(pool, MIGRATIONS);
    if (applied.length > 0) log('info', 'store.migrated', { migrations: applied });
    // Prisma's long messages quote the source around the call, which says nothing in a log.
    const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' });
    const transactions = new Transactions(prisma, pool);
    const queue = await BossQueue.start({ kind, pool, transactions, log });
    const closeAll = async () => {
      await queue.stop();
      await prisma.$disconnect();
      await backend.close();
    };
    let closed: Promise<void> | undefined;
    return {
      kind,
      db: outsideOnly(prisma, transactions),
      sql: sqlOutside(pool, transactions),
      tx: async (work, options) => queue.after(await transactions.run(work, options?.timeoutMs)),
      act: async (work) => queue.after(await transactions.act(work)),
      queue,
      ping: () => within(PING_MS, pool.query('SELECT 1')),
      pendingMigrations: () => pendingIn(pool, MIGRATIONS),
      connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
      image: backend.image,
      close: () => {
        closed ??= closeAll();
        return closed;
      },
    };
  } catch (error) {
    await backend.close();
    throw error;
  }
}

/** Inside a transaction a query beside it would wait for the embedded store's one connection, for ever. */
function outsideOnly(prisma: PrismaClient, transactions: Transactions): PrismaClient {
  const guarded = prisma.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        if (transactions.current()) throw new Error('Store.db was used inside a transaction');
        return query(args);
      },
    },
  });
  return guarded as unknown as PrismaClient;
}

function sqlOutside(pool: pg.Pool, transactions: Transactions): Sql {
  const sql = sqlOn(pool);
  return (statement, values) => {
    if (transactions.current()) throw new Error('Store.sql was used inside a transaction');
    return sql(statement, values);
  };
}

async function within(ms: number, answer: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the store did not answer in ${ms} ms`)), ms);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
