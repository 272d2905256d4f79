import type pg from 'pg';
import type { Log } from '../log.js';

const CHECKPOINT_EVERY_MS = 5 * 60_000;
const CHECKPOINTS_PER_VACUUM = 12;

/**
 * Does what a server does by itself and PGlite does not: checkpoints, or the write-ahead log grows until the
 * store is closed, and once an hour a vacuum.
 * @returns stops the timer
 */
export function startMaintenance(pool: pg.Pool, log: Log): () => void {
  let round = 0;
  const timer = setInterval(() => {
    maintain(pool, round++ % CHECKPOINTS_PER_VACUUM === 0).catch((error) =>
      log('warn', 'store.maintenance-failed', { error }),
    );
  }, CHECKPOINT_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

export async function maintain(pool: pg.Pool, vacuum: boolean): Promise<void> {
  if (vacuum) await pool.query('VACUUM (ANALYZE)');
  await pool.query('CHECKPOINT');
}
