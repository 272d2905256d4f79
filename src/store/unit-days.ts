import type { LocalDate } from '../rules/local-date.js';
import { fromColumn, toColumn } from './dates.js';
import type { Db } from './types.js';

/** Who of a unit is remote on each date, both ends included: approved and not away, names sorted, in one query. */
export async function remoteInUnit(
  db: Db,
  unitId: string,
  from: LocalDate,
  to: LocalDate,
): Promise<Map<LocalDate, string[]>> {
  const rows = await db.$queryRaw<{ date: Date; names: string[] }[]>`
    SELECT d.date, array_agg(p."fullName" ORDER BY p."fullName", p.id) AS names
    FROM agile_day d
    JOIN person p ON p.id = d."personId"
    WHERE p."unitId" = ${unitId}::uuid AND d.state = 'approved'
      AND d.date BETWEEN ${toColumn(from)}::date AND ${toColumn(to)}::date
      AND NOT EXISTS (SELECT 1 FROM absence x WHERE x."personId" = p.id AND d.date BETWEEN x."from" AND x."to")
    GROUP BY d.date ORDER BY d.date`;
  return new Map(rows.map(({ date, names }) => [fromColumn(date), names]));
}

/** A unit and how many people it has. */
export interface UnitSize {
  id: string;
  name: string;
  size: number;
}

/** The person's own unit first, then those of the people they manage; by name. */
export async function unitsSeenBy(db: Db, person: { id: string; unitId: string }): Promise<UnitSize[]> {
  return db.$queryRaw<UnitSize[]>`
    SELECT u.id, u.name, (SELECT count(*)::int FROM person c WHERE c."unitId" = u.id) AS size
    FROM unit u
    WHERE u.id = ${person.unitId}::uuid
       OR u.id IN (SELECT p."unitId" FROM person p WHERE p."managerId" = ${person.id}::uuid)
    ORDER BY (u.id = ${person.unitId}::uuid) DESC, u.name`;
}
