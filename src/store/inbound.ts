import type { Db } from './types.js';

/** @returns false where a request with this key was carried out before: a redelivery, a replay */
export async function isFirstDelivery(db: Db, key: string, now: Date): Promise<boolean> {
  return (
    (await db.$executeRaw`INSERT INTO inbound (key, at) VALUES (${key}, ${now}) ON CONFLICT DO NOTHING`) === 1
  );
}

/** Requests older than any redelivery or replay need not be remembered. */
export async function forgetInbound(db: Db, before: Date): Promise<void> {
  await db.inbound.deleteMany({ where: { at: { lt: before } } });
}
