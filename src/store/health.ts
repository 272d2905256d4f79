import type { LocalDate } from '../rules/local-date.js';
import type { Db } from './types.js';

// What `giornate doctor` asks of the database. Addresses only of those whom an administrator must write to.

export interface DatabaseHealth {
  version: string;
  megabytes: number;
  migrations: number;
  lastMigration: string;
}

export async function databaseHealth(db: Db): Promise<DatabaseHealth> {
  const [row] = await db.$queryRaw<DatabaseHealth[]>`
    SELECT current_setting('server_version') AS version,
           round(pg_database_size(current_database()) / 1048576.0)::int AS megabytes,
           count(*)::int AS migrations, coalesce(max(migration_name), '') AS "lastMigration"
    FROM _prisma_migrations WHERE finished_at IS NOT NULL`;
  if (!row) throw new Error('the store does not answer');
  return row;
}

export interface Trouble {
  moment: string;
  error: string;
  count: number;
}

/** Messages given up since then, by moment and error. */
export async function failedMessages(db: Db, since: Date): Promise<Trouble[]> {
  return db.$queryRaw<Trouble[]>`
    SELECT moment, coalesce(error, '') AS error, count(*)::int AS count FROM message
    WHERE state = 'failed' AND "createdAt" >= ${since}
    GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`;
}

/** Messages that should have been sent before then and were not, with the error of their last try. */
export async function staleMessages(db: Db, before: Date): Promise<Trouble[]> {
  return db.$queryRaw<Trouble[]>`
    SELECT moment, coalesce(error, '') AS error, count(*)::int AS count FROM message
    WHERE state IN ('queued', 'sending', 'held') AND coalesce("deliverAt", "createdAt") < ${before}
    GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`;
}

/** Who decides for somebody and has no chat account yet. */
export async function managersWithoutAccount(db: Db): Promise<{ email: string; reports: number }[]> {
  return db.$queryRaw`
    SELECT m.email, count(*)::int AS reports FROM person m JOIN person p ON p."managerId" = m.id
    WHERE NOT EXISTS (SELECT 1 FROM chat_identity c WHERE c."personId" = m.id)
    GROUP BY m.email ORDER BY m.email`;
}

/** Whose requests nobody decides; `manager`: a dirigente, perhaps the one at the top. */
export async function peopleWithoutManager(db: Db): Promise<{ email: string; manager: boolean }[]> {
  const where = { managerId: null };
  const rows = await db.person.findMany({
    where,
    select: { email: true, role: true },
    orderBy: { email: 'asc' },
  });
  return rows.map(({ email, role }) => ({ email, manager: role === 'manager' }));
}

export async function registerSize(db: Db): Promise<{ people: number; days: number }> {
  return { people: await db.person.count(), days: await db.agileDay.count() };
}

/** Units by how many agreements end in the period, both days included. */
export async function agreementsEnding(
  db: Db,
  from: LocalDate,
  to: LocalDate,
): Promise<{ unit: string; count: number }[]> {
  return db.$queryRaw`
    SELECT u.name AS unit, count(*)::int AS count
    FROM (SELECT DISTINCT ON ("personId", kind) * FROM agreement ORDER BY "personId", kind, version DESC) a
    JOIN person p ON p.id = a."personId" JOIN unit u ON u.id = p."unitId"
    WHERE coalesce(a."renewedTo", a."to") BETWEEN ${from}::date AND ${to}::date AND a."withdrawnFrom" IS NULL
    GROUP BY 1 ORDER BY 1`;
}

/** The clock of the database, which leases and jobs go by. */
export async function databaseTime(db: Db): Promise<Date> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (!row) throw new Error('the store does not answer');
  return row.now;
}
