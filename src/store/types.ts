import type { Readable } from 'node:stream';
import type { Prisma, PrismaClient } from '../generated/prisma/client.js';
import type { NewMessage } from './messages.js';
import type { Sql } from './sql.js';

export type Platform = 'slack' | 'teams';
export type Locale = 'it' | 'en';

/** A transaction or, for reads, the client itself. */
export type Db = Prisma.TransactionClient;

/** Doorbells: the row named in a job is the truth, so a job lost or rung twice does no harm. */
export interface Jobs {
  repaint: { dayId: string } | { subjectId: string } | { unitId: string; date: string };
}
export type QueueName = keyof Jobs;

export interface Job<Name extends QueueName> {
  id: string;
  data: Jobs[Name];
}

/** Takes no more work, and waits for what is in hand. */
export type Stop = () => Promise<void>;

export interface Engine {
  wake(): void;
  stop: Stop;
}

export interface Queue {
  /** Inside `Store.tx` the job commits or rolls back with it. @returns its id */
  send<Name extends QueueName>(name: Name, data: Jobs[Name], options?: { afterMs?: number }): Promise<string>;
  /** Many at once, in one statement. @param options `wake: false`: nobody is woken for them, until `wake` is called */
  sendMany<Name extends QueueName>(
    name: Name,
    data: Jobs[Name][],
    options?: { wake?: boolean },
  ): Promise<void>;
  /** What is in the hand of a process that is none any more goes back at once. Only for who alone does this work. */
  takeUpAgain(name: QueueName): Promise<void>;
  /** Handlers get one job at a time, `concurrency` at once; what they throw is logged and the job is tried again. */
  work<Name extends QueueName>(
    name: Name,
    options: { concurrency: number },
    handler: (job: Job<Name>) => Promise<void>,
  ): Promise<Stop>;
  /** Messages were written: wakes whoever sends them, inside `Store.tx` when it is committed. */
  ring(): void;
  /** Somebody who takes work from a table of their own: woken by `ring`, stopped by `drain`. */
  attach(engine: Engine): void;
  /** Wakes all who work in this process, at once instead of at their next look. Call after the commit. */
  wake(): void;
  /** Takes no more work and waits for what is in hand. */
  drain(): Promise<void>;
  /** How many jobs there are, for readyz, metrics and doctor. */
  depth(): Promise<
    { name: QueueName; waiting: number; active: number; failed: number; oldestSeconds: number }[]
  >;
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
  /** Statements of ours, outside a transaction; see `sql.ts`. */
  sql: Sql;
  /** Like `tx`, for what every request does: statements of ours on the connection itself. */
  act<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  queue: Queue;
  /** Hears what is written to people; of the store as one request sees it. */
  onMessages?(messages: readonly NewMessage[]): void;
  /** @throws where the store does not answer */
  ping(): Promise<void>;
  /** Migrations of this program that the database lacks. @throws where it does not answer */
  pendingMigrations(): Promise<string[]>;
  /** Of the pool. `waiting`: callers for whom none is free. */
  connections(): { total: number; idle: number; waiting: number };
  /** All that the embedded store holds, as one gzipped tar; taken between two transactions. */
  image?(): Promise<Readable>;
  close(): Promise<void>;
}
