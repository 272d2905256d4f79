import type { Db } from './types.js';

/** @returns false where a request with this key was carried out before: a redelivery, a replay */
export async function isFirstDelivery(db: Db, key: string, now: Date): Promise<boolean> {
  return (
    (await db.$executeRaw`INSERT INTO inbound (key, at) VALUES (${key}, ${now}) ON CONFLICT DO NOTHING`) === 1
  );
}
