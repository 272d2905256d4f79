import type { Prisma, PrismaClient } from '../generated/prisma/client.js';

export type Platform = 'slack' | 'teams';
export type Locale = 'it' | 'en';

/** A transaction or, for reads, the client itself. */
export type Db = Prisma.TransactionClient;

/** Doorbells: the row named in a job is the truth, so a job lost or rung twice does no harm. */
export interface Jobs {
  deliver: { messageId: string };
  repaint: { dayId: string } | { subjectId: string } | { unitId: string; date: string };
}
export type QueueName = keyof Jobs;

export interface Job<Name extends QueueName> {
  id: string;
  data: Jobs[Name];
}

export interface Queue {
  /** Inside `Store.tx` the job commits or rolls back with it. */
  send<Name extends QueueName>(name: Name, data: Jobs[Name], options?: { afterMs?: number }): Promise<void>;
  /** Many at once, in one statement: a morning's reminders. */
  sendMany<Name extends QueueName>(name: Name, data: Jobs[Name][]): Promise<void>;
  /** Handlers get one job at a time, `concurrency` at once; what they throw is logged and the job is tried again. */
  work<Name extends QueueName>(
    name: Name,
    options: { concurrency: number },
    handler: (job: Job<Name>) => Promise<void>,
  ): Promise<void>;
  /** Rings the workers of this process at once instead of at their next poll. Call after the commit. */
  wake(): void;
  /** Takes no more work and waits for what is in hand. */
  drain(): Promise<void>;
  /** Waiting and failed jobs, for readyz, metrics and doctor. */
  depth(): Promise<{ name: QueueName; waiting: number; failed: number; oldestSeconds: number }[]>;
}

export interface Store {
  kind: 'embedded' | 'postgres';
  /** For reads outside a transaction. Never inside `tx` (one connection on the embedded store). */
  db: PrismaClient;
  /**
   * All or nothing, jobs too. Run again from the start on a serialization failure or deadlock.
   * @param options `timeoutMs` after which it is rolled back, a minute unless told
   */
  tx<T>(work: (db: Db) => Promise<T>, options?: { timeoutMs?: number }): Promise<T>;
  queue: Queue;
  /** @throws where the store does not answer */
  ping(): Promise<void>;
  close(): Promise<void>;
}
