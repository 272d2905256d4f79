import type { LocalDate } from '../rules/local-date.js';
import { fromColumn, toColumn } from './dates.js';
import type { Db } from './types.js';

/**
 * Days that hold a VPN connection, by date from `from` on (MET-10c).
 * @param personId whose are left out
 */
export async function connectionsTaken(
  db: Db,
  from: LocalDate,
  personId?: string,
): Promise<Record<string, number>> {
  const rows = await db.agileDay.groupBy({
    by: ['date'],
    where: {
      date: { gte: toColumn(from) },
      state: 'approved',
      ...(personId && { personId: { not: personId } }),
    },
    _count: true,
  });
  return Object.fromEntries(rows.map((row) => [fromColumn(row.date), row._count]));
}

/**
 * Whoever is about to take a connection of a date waits here for who is taking another, so that each counts those
 * before. Held until the transaction ends. Always after the person and the bank: one order, no deadlock.
 */
export async function lockConnections(db: Db, date: LocalDate): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('giornate.connections'), hashtext(${date}))`;
}
