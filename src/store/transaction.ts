import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Prisma, PrismaClient } from '../generated/prisma/client.js';

/** The transaction the calling code runs in, and whether it rang the queue. */
export interface Current {
  tx: Prisma.TransactionClient;
  sent: boolean;
}

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
  readonly #current = new AsyncLocalStorage<Current>();

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma;
  }

  /** Absent outside `run`. */
  current(): Current | undefined {
    return this.#current.getStore();
  }

  /**
   * Runs `work` in a transaction, again from its start when the database asks for that.
   * @returns its result and whether jobs were sent that are now committed
   */
  async run<T>(
    work: (tx: Prisma.TransactionClient) => Promise<T>,
    timeout: number = OPTIONS.timeout,
  ): Promise<{ result: T; sent: boolean }> {
    if (this.current()) throw new Error('a transaction was begun inside a transaction');
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#attempt(work, timeout);
      } catch (error) {
        if (attempt >= TRIES || !isConflict(error)) throw error;
        await delay(BACKOFF_MS * 2 ** attempt * Math.random());
      }
    }
  }

  #attempt<T>(work: (tx: Prisma.TransactionClient) => Promise<T>, timeout: number) {
    return this.#prisma.$transaction(
      async (tx) => {
        const current = { tx, sent: false };
        // Awaited inside: Prisma's queries begin only then.
        const result = await this.#current.run(current, async () => await work(tx));
        return { result, sent: current.sent };
      },
      { ...OPTIONS, timeout },
    );
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
