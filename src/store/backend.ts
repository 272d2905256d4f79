import type { Readable } from 'node:stream';
import type pg from 'pg';

/** A database and the one pool through which everything reaches it: Prisma, the queue, the migrations. */
export interface Backend {
  kind: 'embedded' | 'postgres';
  pool: pg.Pool;
  /** Of the embedded store: all it holds, between two transactions. */
  image?(): Promise<Readable>;
  /** Ends the pool and, on the embedded store, the database and its lock. */
  close(): Promise<void>;
}
