import type { Permit as Row } from '../generated/prisma/client.js';
import type { LocalDate, LocalTime } from '../rules/local-date.js';
import type { TimeRange } from '../rules/quiet-hours.js';
import { fromColumn, toColumn } from './dates.js';
import { isId } from './ids.js';
import type { Db } from './types.js';

export type PermitState = 'pending' | 'authorised' | 'refused' | 'withdrawn';

/** Hourly permit (permesso orario) on a day. Its kind is for the rules and the personnel office alone. */
export interface Permit {
  id: string;
  personId: string;
  date: LocalDate;
  from: LocalTime;
  to: LocalTime;
  kind: string;
  /** Who decided: id of a person, or as imported; empty: nobody had to, or nobody has yet. */
  authorisedBy: string;
  state: PermitState;
  version: number;
  changedAt?: Date;
}

function toPermit({ date, from, to, changedAt, ...row }: Row): Permit {
  return {
    ...row,
    date: fromColumn(date),
    from: from as LocalTime,
    to: to as LocalTime,
    changedAt: changedAt ?? undefined,
  };
}

/** Those of a person on a date that hold: authorised, or of an act that asks for no authorisation. */
export async function permitsOf(db: Db, personId: string, date: LocalDate): Promise<TimeRange[]> {
  const where = { personId, date: toColumn(date), state: 'authorised' as const };
  return (await db.permit.findMany({ where })).map(toPermit).map(({ from, to }) => ({ date, from, to }));
}

/** All of a person on a date, those asked for and refused too. */
export async function allPermitsOf(db: Db, personId: string, date: LocalDate): Promise<Permit[]> {
  const where = { personId, date: toColumn(date) };
  return (await db.permit.findMany({ where, orderBy: { from: 'asc' } })).map(toPermit);
}

/** @param id may come from outside */
export async function findPermit(db: Db, id: string): Promise<Permit | null> {
  const row = isId(id) ? await db.permit.findUnique({ where: { id } }) : null;
  return row && toPermit(row);
}

/** Asked for: a new one, or again the one of that hour that was refused or taken back. */
export async function savePermit(db: Db, { date, ...permit }: Permit): Promise<void> {
  const data = { ...permit, date: toColumn(date) };
  await db.permit.upsert({ where: { id: permit.id }, create: data, update: data });
}

/** Not yet decided, on approved days from `first` on. */
export async function permitsToAnswer(db: Db, first: LocalDate): Promise<Permit[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.* FROM permit p
    JOIN agile_day d ON d."personId" = p."personId" AND d.date = p.date AND d.state = 'approved'
    WHERE p.state = 'pending' AND p.date >= ${first}::date`;
  return rows.map(toPermit);
}

/** Not yet decided, on days from `first` to `last`, both included. */
export async function pendingPermitsBetween(db: Db, first: LocalDate, last: LocalDate): Promise<Permit[]> {
  const where = { state: 'pending' as const, date: { gte: toColumn(first), lte: toColumn(last) } };
  return (await db.permit.findMany({ where })).map(toPermit);
}
