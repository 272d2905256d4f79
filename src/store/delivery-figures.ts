import type { Db } from './types.js';

/** How the sending stands, in one question. */
export interface DeliveryFigures {
  /** Of messages that are due and not sent; a lane where none is may be left out. */
  lanes: { lane: number; waiting: number; oldestSeconds: number }[];
  /** Waiting for their recipient's working window (REM-4). */
  held: number;
  /** Given up, and not yet looked after by anybody. */
  failed: number;
}

/** Reads by the partial indexes of what is on its way: as quick on the day as after ten years. */
export async function deliveryFigures(db: Db, now: Date): Promise<DeliveryFigures> {
  const [row] = await db.$queryRaw<[DeliveryFigures]>`
    SELECT (SELECT coalesce(json_agg(one), '[]') FROM (
              SELECT lane, count(*)::int AS waiting,
                     greatest(0, extract(epoch FROM ${now} - min("deliverAt")))::float8 AS "oldestSeconds"
              FROM message WHERE state IN ('queued', 'sending') AND "deliverAt" <= ${now} GROUP BY lane) one) AS lanes,
           (SELECT count(*)::int FROM message WHERE state = 'held') AS held,
           (SELECT count(*)::int FROM message WHERE state = 'failed') AS failed`;
  return row;
}

/** How many messages that were due by then are still not sent. */
export async function dueBefore(db: Db, instant: Date): Promise<number> {
  const where = { state: { in: ['queued' as const, 'sending' as const] }, deliverAt: { lte: instant } };
  return db.message.count({ where });
}
