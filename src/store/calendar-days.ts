import type { ContactBand, DayKind } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { fromColumn, toColumn } from './dates.js';
import type { Db } from './types.js';

/** First and last date, both included: what a calendar asks for never grows with history. */
export interface Stretch {
  from: LocalDate;
  to: LocalDate;
}

export interface OwnCalendarDay {
  id: string;
  date: LocalDate;
  kind: DayKind;
  state: 'approved' | 'pending';
  version: number;
  place?: string;
  changedAt: Date;
  /** Of the agreement of this kind that holds on the date. */
  contactBands: ContactBand[];
}

/** A person's days as their own calendar shows them: approved, or asked for and not yet due; none while away. */
export async function ownCalendarDays(
  db: Db,
  personId: string,
  { from, to }: Stretch,
  today: LocalDate,
): Promise<OwnCalendarDay[]> {
  type Row = Omit<OwnCalendarDay, 'date' | 'place'> & { date: Date; place: string | null };
  const rows = await db.$queryRaw<Row[]>`
    SELECT d.id, d.date, d.kind::text AS kind, d.state::text AS state, d.version, d.place, d."changedAt",
           coalesce(a."contactBands", '[]') AS "contactBands"
    FROM agile_day d
    LEFT JOIN LATERAL (SELECT g."contactBands" FROM agreement g WHERE g."personId" = d."personId" AND g.kind = d.kind
                       ORDER BY g."from" <= d.date DESC, g.version DESC LIMIT 1) a ON true
    WHERE d."personId" = ${personId}::uuid AND d.date BETWEEN ${toColumn(from)}::date AND ${toColumn(to)}::date
      AND (d.state = 'approved' OR (d.state = 'pending' AND d.date >= ${toColumn(today)}::date))
      AND NOT EXISTS (SELECT 1 FROM absence x WHERE x."personId" = d."personId" AND d.date BETWEEN x."from" AND x."to")
    ORDER BY d.date`;
  return rows.map((row) => ({ ...row, date: fromColumn(row.date), place: row.place ?? undefined }));
}

export interface UnitCalendarDay {
  id: string;
  name: string;
  date: LocalDate;
  kind: DayKind;
  version: number;
  changedAt: Date;
}

/** Who of a unit is remote, day by day: approved and not away, and nothing else of them. */
export async function unitCalendarDays(
  db: Db,
  unitId: string,
  { from, to }: Stretch,
): Promise<UnitCalendarDay[]> {
  const rows = await db.$queryRaw<(Omit<UnitCalendarDay, 'date'> & { date: Date })[]>`
    SELECT d.id, p."fullName" AS name, d.date, d.kind::text AS kind, d.version, d."changedAt"
    FROM person p
    JOIN agile_day d ON d."personId" = p.id
    WHERE p."unitId" = ${unitId}::uuid AND d.state = 'approved'
      AND d.date BETWEEN ${toColumn(from)}::date AND ${toColumn(to)}::date
      AND NOT EXISTS (SELECT 1 FROM absence x WHERE x."personId" = p.id AND d.date BETWEEN x."from" AND x."to")
    ORDER BY d.date, p."fullName", p.id`;
  return rows.map((row) => ({ ...row, date: fromColumn(row.date) }));
}
