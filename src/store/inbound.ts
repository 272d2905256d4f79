import { type Sql, type Statement, sqlOf } from './sql.js';
import type { Db } from './types.js';

const FIRST: Statement = {
  name: 'first-delivery',
  text: `INSERT INTO inbound (key, at) VALUES ($1, $2::timestamptz) ON CONFLICT DO NOTHING RETURNING 'true' AS json`,
};

/** @returns false where a request with this key was carried out before: a redelivery, a replay */
export async function isFirstDelivery(db: Db | Sql, key: string, now: Date): Promise<boolean> {
  return (await sqlOf(db)(FIRST, [key, now.toISOString()])) === true;
}

const FIRST_WITH_LOCK: Statement = {
  name: 'first-delivery-with-lock',
  text: `WITH first AS (INSERT INTO inbound (key, at) VALUES ($1, $2::timestamptz) ON CONFLICT DO NOTHING RETURNING key)
    SELECT (EXISTS (SELECT 1 FROM first))::text AS json FROM person WHERE id = $3::uuid FOR UPDATE`,
};

/** The same, and the person locked (`lockPerson`): what an act begins with, in one statement. */
export async function isFirstAndLocked(
  sql: Sql,
  { key, now, personId }: { key: string; now: Date; personId: string },
): Promise<boolean> {
  return (await sql(FIRST_WITH_LOCK, [key, now.toISOString(), personId])) === true;
}

/** Requests older than any redelivery or replay need not be remembered. */
export async function forgetInbound(db: Db, before: Date): Promise<void> {
  await db.inbound.deleteMany({ where: { at: { lt: before } } });
}
