import type { LocalDate } from '../rules/local-date.js';
import { type Sql, type Statement, sqlOf } from './sql.js';
import type { Db } from './types.js';

/**
 * Days that hold a VPN connection, by date from `from` on (MET-10c).
 * @param personId whose are left out
 */
export async function connectionsTaken(
  db: Db | Sql,
  from: LocalDate,
  personId?: string,
): Promise<Record<string, number>> {
  return (await sqlOf(db)(TAKEN, [from, personId ?? null])) as Record<string, number>;
}

const TAKEN: Statement = {
  name: 'connections-taken',
  text: `SELECT coalesce(json_object_agg(date, days), '{}')::text AS json FROM (
      SELECT date, count(*)::int AS days FROM agile_day
      WHERE date >= $1::date AND state = 'approved' AND ($2::uuid IS NULL OR "personId" <> $2::uuid)
      GROUP BY date) taken`,
};

/**
 * Whoever is about to take a connection of a date waits here for who is taking another, so that each counts those
 * before. Held until the transaction ends. Always after the person and the bank: one order, no deadlock.
 */
export async function lockConnections(db: Db | Sql, date: LocalDate): Promise<void> {
  await sqlOf(db)(LOCK, [date]);
}

const LOCK: Statement = {
  name: 'lock-connections',
  text: `SELECT 'true' AS json FROM pg_advisory_xact_lock(hashtext('giornate.connections'), hashtext($1))`,
};
