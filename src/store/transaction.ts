import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { fromPrisma } from 'pg-boss';
import type { Prisma, PrismaClient } from '../generated/prisma/client.js';
import { type Sql, sqlOn } from './sql.js';

/** The transaction the calling code runs in, and whom to wake when it is committed. */
export interface Current {
  /** Any statement, in this transaction. */
  execute(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** Jobs were sent. */
  sent: boolean;
  /** Messages were written. */
  rung: boolean;
}

/** The result of a transaction, and what it did that others wait for. */
export type Committed<T> = { result: T } & Pick<Current, 'sent' | 'rung'>;

const TRIES = 8;
/** Doubled with every try, with jitter: those that collided must not meet again. */
const BACKOFF_MS = 10;

/**
 * READ COMMITTED is enough, and cheaper than Serializable: every act locks its person's row first, so what it
 * reads about that person (quota, bookings of the date) can't change before it commits.
 * maxWait: on the embedded store all transactions queue for one connection.
 */
const OPTIONS = { isolationLevel: 'ReadCommitted', maxWait: 30_000, timeout: 60_000 } as const;

export class Transactions {
  readonly #prisma: PrismaClient;
  readonly #pool: pg.Pool;
  readonly #current = new AsyncLocalStorage<Current>();

  constructor(prisma: PrismaClient, pool: pg.Pool) {
    this.#prisma = prisma;
    this.#pool = pool;
  }

  /** Absent outside `run`. */
  current(): Current | undefined {
    return this.#current.getStore();
  }

  /**
   * Runs `work` in a transaction, again from its start when the database asks for that.
   */
  run<T>(
    work: (tx: Prisma.TransactionClient) => Promise<T>,
    timeout: number = OPTIONS.timeout,
  ): Promise<Committed<T>> {
    return this.#again(() => this.#attempt(work, timeout));
  }

  /** The same on a connection of the pool, without Prisma. */
  act<T>(work: (sql: Sql) => Promise<T>): Promise<Committed<T>> {
    return this.#again(() => this.#act(work));
  }

  async #again<T>(attemptOnce: () => Promise<T>): Promise<T> {
    if (this.current()) throw new Error('a transaction was begun inside a transaction');
    for (let attempt = 1; ; attempt++) {
      try {
        return await attemptOnce();
      } catch (error) {
        if (attempt >= TRIES || !isConflict(error)) throw error;
        await delay(BACKOFF_MS * 2 ** attempt * Math.random());
      }
    }
  }

  #attempt<T>(work: (tx: Prisma.TransactionClient) => Promise<T>, timeout: number) {
    return this.#prisma.$transaction(
      async (tx) => {
        const boss = fromPrisma(tx);
        const current: Current = {
          execute: (text, values) => boss.executeSql(text, values),
          sent: false,
          rung: false,
        };
        // Awaited inside: Prisma's queries begin only then.
        const result = await this.#current.run(current, async () => await work(tx));
        return { result, sent: current.sent, rung: current.rung };
      },
      { ...OPTIONS, timeout },
    );
  }

  async #act<T>(work: (sql: Sql) => Promise<T>) {
    const client = await this.#pool.connect();
    // a connection that breaks says so twice: to whoever waits for an answer, and as an event nobody else hears
    const hear = () => undefined;
    client.on('error', hear);
    let broken: Error | undefined;
    try {
      const current: Current = {
        execute: (text, values) => client.query(text, values),
        sent: false,
        rung: false,
      };
      const begun = client.query('BEGIN');
      // the statements that follow may be on their way before this one is answered, where the server takes them so
      if (client.pipeline) begun.catch(() => undefined);
      else await begun;
      const result = await this.#current.run(current, () => work(sqlOn(client)));
      await client.query('COMMIT');
      return { result, sent: current.sent, rung: current.rung };
    } catch (error) {
      // a connection that cannot even be rolled back is no good to the next
      await client.query('ROLLBACK').catch((failed: Error) => {
        broken = failed;
      });
      throw error;
    } finally {
      client.off('error', hear);
      client.release(broken);
    }
  }
}

/**
 * Serialization failure (40001) or deadlock (40P01): nothing was written, and the same work may succeed now.
 * Prisma says P2034 for its own queries and P2010 with the cause inside for raw ones.
 */
function isConflict(error: unknown): boolean {
  for (let cause = error; cause instanceof Object; cause = inner(cause)) {
    const { code, kind, originalCode } = cause as { code?: unknown; kind?: unknown; originalCode?: unknown };
    if (code === 'P2034' || kind === 'TransactionWriteConflict') return true;
    if ([code, originalCode].some((state) => state === '40001' || state === '40P01')) return true;
  }
  return false;
}

function inner(error: object): unknown {
  const { cause, meta } = error as { cause?: unknown; meta?: { driverAdapterError?: unknown } };
  return meta?.driverAdapterError ?? cause;
}
