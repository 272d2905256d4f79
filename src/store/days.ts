import type { Prisma } from '../generated/prisma/client.js';
import type { Finding } from '../rules/decision.js';
import type { ContactBand, DayState, PersonRole } from '../rules/facts.js';
import type { LocalDate, Weekday } from '../rules/local-date.js';
import { fromColumn, toColumn } from './dates.js';
import type { Db } from './types.js';

export interface AgileDay {
  id: string;
  personId: string;
  date: LocalDate;
  state: DayState;
  version: number;
  activities: string;
  objectives: string;
  place?: string;
  reason?: string;
  findings: Finding[];
  requestedAt: Date;
  changedAt: Date;
}

function toDay(row: Prisma.AgileDayGetPayload<object>): AgileDay {
  return {
    ...row,
    date: fromColumn(row.date),
    place: row.place ?? undefined,
    reason: row.reason ?? undefined,
    findings: row.findings as unknown as Finding[],
  };
}

/** @param id may come from outside: whatever is not the id of a day is nothing */
export async function findDay(db: Db, id: string): Promise<AgileDay | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
  const row = await db.agileDay.findUnique({ where: { id } });
  return row && toDay(row);
}

/** The person's days from `from` on, in order; a date may occur more than once (asked again after a cancellation). */
export async function daysOf(db: Db, personId: string, from: LocalDate): Promise<AgileDay[]> {
  const where = { personId, date: { gte: toColumn(from) } };
  const rows = await db.agileDay.findMany({ where, orderBy: [{ date: 'asc' }, { changedAt: 'asc' }] });
  return rows.map(toDay);
}

export async function insertDay(db: Db, day: AgileDay): Promise<void> {
  await db.agileDay.create({
    data: { ...day, date: toColumn(day.date), findings: day.findings as unknown as Prisma.InputJsonValue },
  });
}

/** @throws Error where the day is not at `version` any more: the caller did not lock the person first */
export async function changeDay(
  db: Db,
  id: string,
  version: number,
  state: DayState,
  at: Date,
): Promise<void> {
  const { count } = await db.agileDay.updateMany({
    where: { id, version },
    data: { state, changedAt: at, version: version + 1 },
  });
  if (count !== 1) throw new Error(`agile day ${id} changed under the lock`);
}

/** Pending days from `first` to `last`, both included. */
export async function pendingBetween(db: Db, first: LocalDate, last: LocalDate): Promise<AgileDay[]> {
  const where = { state: 'pending' as const, date: { gte: toColumn(first), lte: toColumn(last) } };
  return (await db.agileDay.findMany({ where })).map(toDay);
}

export interface RemotePerson {
  dayId: string;
  personId: string;
  name: string;
  unitId: string;
  unit: string;
  role: PersonRole;
  workdays: Weekday[];
  contactBands: ContactBand[];
  /** A full-day absence covers the date. */
  absent: boolean;
}

/** Who has an approved day on `date`, in one query, sorted by name. */
export async function remoteOn(db: Db, date: LocalDate, unitId?: string): Promise<RemotePerson[]> {
  return db.$queryRaw<RemotePerson[]>`
    SELECT d.id AS "dayId", p.id AS "personId", p."fullName" AS name, p."unitId", u.name AS unit,
           p.role::text AS role, p.workdays, coalesce(a."contactBands", '[]') AS "contactBands",
           EXISTS (SELECT 1 FROM absence x
                   WHERE x."personId" = p.id AND ${date}::date BETWEEN x."from" AND x."to") AS absent
    FROM agile_day d
    JOIN person p ON p.id = d."personId"
    JOIN unit u ON u.id = p."unitId"
    LEFT JOIN LATERAL (SELECT g."contactBands" FROM agreement g WHERE g."personId" = p.id
                       ORDER BY g.version DESC LIMIT 1) a ON true
    WHERE d.date = ${date}::date AND d.state = 'approved'
      AND (${unitId ?? null}::uuid IS NULL OR p."unitId" = ${unitId ?? null}::uuid)
    ORDER BY p."fullName", p.id`;
}

/** Days that hold a VPN connection, others' than `personId`'s, by date from `from` on (MET-10c). */
export async function connectionsTaken(
  db: Db,
  from: LocalDate,
  personId: string,
): Promise<Record<string, number>> {
  const rows = await db.agileDay.groupBy({
    by: ['date'],
    where: { date: { gte: toColumn(from) }, state: 'approved', personId: { not: personId } },
    _count: true,
  });
  return Object.fromEntries(rows.map((row) => [fromColumn(row.date), row._count]));
}
