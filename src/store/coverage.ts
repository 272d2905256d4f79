import type { Attendance, Coverage } from '../rules/coverage.js';
import type { LocalDate, Weekday } from '../rules/local-date.js';
import { fromColumn, toColumn } from './dates.js';
import type { Db } from './types.js';

/** What a unit asks of itself, and who said so. */
export interface UnitCoverage extends Coverage {
  unitId: string;
  setById: string;
  setAt: Date;
}

export async function findCoverage(db: Db, unitId: string): Promise<UnitCoverage | null> {
  const row = await db.coverage.findUnique({ where: { unitId } });
  if (!row) return null;
  const { minPresent, weekdays, dates, setById, setAt } = row;
  return {
    unitId,
    minPresent: minPresent ?? undefined,
    weekdays: weekdays as Weekday[],
    dates: dates.map(fromColumn),
    setById,
    setAt,
  };
}

export async function saveCoverage(
  db: Db,
  { unitId, minPresent, dates, ...rest }: UnitCoverage,
): Promise<void> {
  const data = { ...rest, minPresent: minPresent ?? null, dates: dates.map(toColumn) };
  await db.coverage.upsert({ where: { unitId }, create: { unitId, ...data }, update: data });
}

/** Somebody of the unit who asked for the date, nothing decided yet. */
export interface PendingPerson {
  personId: string;
  name: string;
  managerId: string | null;
}

/** A unit on a date: what it asks for, who is where. */
export interface UnitOnDate {
  unitId: string;
  date: LocalDate;
  attendance: Attendance[];
  pending: PendingPerson[];
  /** null: nothing was set. */
  coverage: Coverage | null;
}

/** However many units and dates, one query; people count by their schedule, which the rules read. */
export async function unitsOn(db: Db, asked: { unitId: string; date: LocalDate }[]): Promise<UnitOnDate[]> {
  if (asked.length === 0) return [];
  return db.$queryRaw<UnitOnDate[]>`
    WITH asked AS (
      SELECT DISTINCT "unitId", date FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS a("unitId" uuid, date date)
    ), people AS (
      SELECT a."unitId", a.date, p.id, p."fullName", p."managerId", p.workdays, p."partTime", d.state,
             EXISTS (SELECT 1 FROM absence x
                     WHERE x."personId" = p.id AND a.date BETWEEN x."from" AND x."to") AS away
      FROM asked a
      JOIN person p ON p."unitId" = a."unitId"
      LEFT JOIN agile_day d ON d."personId" = p.id AND d.date = a.date AND d.state IN ('pending', 'approved')
    ), counted AS (
      SELECT "unitId", date, jsonb_strip_nulls(jsonb_build_object(
               'workdays', workdays, 'partTime', "partTime", 'people', count(*),
               'absent', count(*) FILTER (WHERE away),
               'approved', count(*) FILTER (WHERE state = 'approved' AND NOT away),
               'pending', count(*) FILTER (WHERE state = 'pending' AND NOT away))) AS attendance
      FROM people GROUP BY "unitId", date, workdays, "partTime"
    )
    SELECT c."unitId", to_char(c.date, 'YYYY-MM-DD') AS date, jsonb_agg(c.attendance) AS attendance,
           (SELECT coalesce(jsonb_agg(jsonb_build_object(
                     'personId', q.id, 'name', q."fullName", 'managerId', q."managerId")
                     ORDER BY q."fullName", q.id), '[]')
            FROM people q
            WHERE q."unitId" = c."unitId" AND q.date = c.date AND q.state = 'pending' AND NOT q.away) AS pending,
           (SELECT jsonb_strip_nulls(jsonb_build_object(
                     'minPresent', v."minPresent", 'weekdays', v.weekdays, 'dates', v.dates))
            FROM coverage v WHERE v."unitId" = c."unitId") AS coverage
    FROM counted c GROUP BY c."unitId", c.date ORDER BY c.date, c."unitId"`;
}

/** Two who change what a unit asks for come one after the other. */
export async function lockUnit(db: Db, unitId: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM unit WHERE id = ${unitId}::uuid FOR UPDATE`;
}

/** Days of the unit's people that wait for a decision, from `first` on: ids. */
export async function pendingInUnit(db: Db, unitId: string, first: LocalDate): Promise<string[]> {
  const where = { state: 'pending' as const, date: { gte: toColumn(first) }, person: { unitId } };
  return (await db.agileDay.findMany({ where, select: { id: true } })).map(({ id }) => id);
}
