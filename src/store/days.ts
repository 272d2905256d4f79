import type { Prisma } from '../generated/prisma/client.js';
import type { Finding } from '../rules/decision.js';
import type { ContactBand, DayKind, DayState, FiledSwap, PersonRole } from '../rules/facts.js';
import type { LocalDate, Weekday } from '../rules/local-date.js';
import type { TimeRange } from '../rules/quiet-hours.js';
import { fromColumn, toColumn } from './dates.js';
import { isId } from './ids.js';
import { type Statement, sqlOf } from './sql.js';
import type { Db, Platform } from './types.js';

export interface AgileDay {
  id: string;
  personId: string;
  date: LocalDate;
  kind: DayKind;
  state: DayState;
  version: number;
  activities: string;
  objectives: string;
  place?: string;
  reason?: string;
  /** Why the notice is short, where `reason` says something else (R4). */
  noticeReason?: string;
  /** Drawn from the bank of days of this unit (MIL-7.8). */
  bankUnitId?: string;
  criterion?: string;
  /** Article of the derogation that was asked for (TIV-6.2). */
  derogation?: string;
  /** The documents that prove it were declared. */
  documented?: boolean;
  /** Who may decide in the place of who should and could not or did not, and since when. */
  escalatedTo?: string;
  escalatedAt?: Date;
  /** The plan of several days it was asked for with. */
  planId?: string;
  /** Proposed and not yet answered (MET-10f). */
  alternatives: LocalDate[];
  /** Filed and not yet answered (TIV-21.3a). */
  swap?: FiledSwap;
  findings: Finding[];
  requestedAt: Date;
  changedAt: Date;
}

/** A row with its dates and instants as the database writes them. */
export type DayRecord = Omit<
  Prisma.AgileDayGetPayload<object>,
  'date' | 'alternatives' | 'swapTo' | 'requestedAt' | 'changedAt' | 'escalatedAt'
> & {
  date: LocalDate;
  alternatives: LocalDate[];
  swapTo: LocalDate | null;
  requestedAt: string | Date;
  changedAt: string | Date;
  escalatedAt: string | Date | null;
};

export function toDay({ date, alternatives, swapTo, ...row }: Prisma.AgileDayGetPayload<object>): AgileDay {
  return dayFrom({
    ...row,
    date: fromColumn(date),
    alternatives: alternatives.map(fromColumn),
    swapTo: swapTo && fromColumn(swapTo),
  });
}

export function dayFrom({ swapTo, swapBy, ...row }: DayRecord): AgileDay {
  return {
    ...row,
    place: row.place ?? undefined,
    reason: row.reason ?? undefined,
    noticeReason: row.noticeReason ?? undefined,
    bankUnitId: row.bankUnitId ?? undefined,
    criterion: row.criterion ?? undefined,
    derogation: row.derogation ?? undefined,
    planId: row.planId ?? undefined,
    escalatedTo: row.escalatedTo ?? undefined,
    escalatedAt: row.escalatedAt ? new Date(row.escalatedAt) : undefined,
    swap: swapTo ? { to: swapTo, by: swapBy as FiledSwap['by'] } : undefined,
    findings: row.findings as unknown as Finding[],
    requestedAt: new Date(row.requestedAt),
    changedAt: new Date(row.changedAt),
  };
}

/** @param id may come from outside: whatever is not the id of a day is nothing */
export async function findDay(db: Db, id: string): Promise<AgileDay | null> {
  const row = isId(id) ? await db.agileDay.findUnique({ where: { id } }) : null;
  return row && toDay(row);
}

/** Those of these days that are known, by date. */
export async function findDays(db: Db, ids: readonly string[]): Promise<AgileDay[]> {
  const rows = await db.agileDay.findMany({ where: { id: { in: [...ids] } }, orderBy: { date: 'asc' } });
  return rows.map(toDay);
}

/** The person's days from `from` on, in order; a date may occur more than once (asked again after a cancellation). */
export async function daysOf(db: Db, personId: string, from: LocalDate): Promise<AgileDay[]> {
  const where = { personId, date: { gte: toColumn(from) } };
  const rows = await db.agileDay.findMany({ where, orderBy: [{ date: 'asc' }, { changedAt: 'asc' }] });
  return rows.map(toDay);
}

/** Bookings on these dates: ids. */
export async function bookedOn(db: Db, dates: LocalDate[]): Promise<string[]> {
  const state = { in: ['pending' as const, 'approved' as const] };
  const where = { date: { in: dates.map(toColumn) }, state };
  return (await db.agileDay.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** Which of these people have a booking on `first` or later. */
export async function bookedFrom(db: Db, ids: string[], first: LocalDate): Promise<Set<string>> {
  const state = { in: ['pending' as const, 'approved' as const] };
  const where = { personId: { in: ids }, date: { gte: toColumn(first) }, state };
  const rows = await db.agileDay.findMany({ where, select: { personId: true }, distinct: ['personId'] });
  return new Set(rows.map(({ personId }) => personId));
}

/** The booking that holds a date (R7). */
export async function liveDayOn(db: Db, personId: string, date: LocalDate): Promise<AgileDay | null> {
  const state = { in: ['pending' as const, 'approved' as const] };
  const row = await db.agileDay.findFirst({ where: { personId, date: toColumn(date), state } });
  return row && toDay(row);
}

/** What an act leaves of a day. What it does not leave open (dates proposed, a move filed) is closed. */
export interface DayChange {
  to: DayState;
  at: Date;
  alternatives?: LocalDate[];
  swap?: FiledSwap;
}

/** @throws Error where the day is not at its version any more: the caller did not lock the person first */
export async function changeDay(
  db: Db,
  { id, version }: Pick<AgileDay, 'id' | 'version'>,
  change: DayChange,
): Promise<void> {
  const { count } = await db.agileDay.updateMany({
    where: { id, version },
    data: { state: change.to, changedAt: change.at, version: version + 1, ...openColumns(change) },
  });
  if (count !== 1) throw new Error(`agile day ${id} changed under the lock`);
}

function openColumns({ alternatives = [], swap }: Pick<DayChange, 'alternatives' | 'swap'>) {
  return {
    alternatives: alternatives.map(toColumn),
    swapTo: swap ? toColumn(swap.to) : null,
    swapBy: swap?.by ?? null,
  };
}

/** Pending days from `first` to `last`, both included. */
export async function pendingBetween(db: Db, first: LocalDate, last: LocalDate): Promise<AgileDay[]> {
  const where = { state: 'pending' as const, date: { gte: toColumn(first), lte: toColumn(last) } };
  return (await db.agileDay.findMany({ where })).map(toDay);
}

/** Approved days from `first` on with a move that is filed and not answered. */
export async function swapsFiledFrom(db: Db, first: LocalDate): Promise<AgileDay[]> {
  const where = { state: 'approved' as const, date: { gte: toColumn(first) }, swapTo: { not: null } };
  return (await db.agileDay.findMany({ where, orderBy: { personId: 'asc' } })).map(toDay);
}

/** Approved days from `first` to `last` for which other dates are proposed and not answered. */
export async function proposedBetween(db: Db, first: LocalDate, last: LocalDate): Promise<AgileDay[]> {
  const date = { gte: toColumn(first), lte: toColumn(last) };
  const where = { state: 'approved' as const, date, alternatives: { isEmpty: false } };
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
  kind: DayKind;
  /** Of the agreement of this kind. */
  contactBands: ContactBand[];
  /** Hourly permits of the date. */
  permits: TimeRange[];
  /** A full-day absence covers the date. */
  absent: boolean;
  /** Columns of `Person`: minutes, below zero for none, null for the organisation's. */
  contactLead: number | null;
  disconnectionLead: number | null;
  /** Where they have an account, the last seen first. */
  platforms: Platform[];
}

/** Who has an approved day on `date`, in one query, sorted by name. @param only of a unit, or whose day this is */
export async function remoteOn(
  db: Db,
  date: LocalDate,
  { unitId, dayId }: { unitId?: string; dayId?: string } = {},
): Promise<RemotePerson[]> {
  return (await sqlOf(db)(REMOTE_ON, [date, unitId ?? null, dayId ?? null])) as RemotePerson[];
}

/** Each table is read once, not once for each person; with subqueries PostgreSQL would compile them for longer than it reads. */
const REMOTE_ON: Statement = {
  name: 'remote-on',
  text: `WITH today AS MATERIALIZED (
      SELECT d.id, d."personId", d.kind FROM agile_day d
      WHERE d.date = $1::date AND d.state = 'approved' AND ($3::uuid IS NULL OR d.id = $3::uuid)
        AND ($2::uuid IS NULL OR d."personId" IN (SELECT p.id FROM person p WHERE p."unitId" = $2::uuid))
    ), bands AS (
      SELECT DISTINCT ON (g."personId", g.kind) g."personId", g.kind, g."contactBands"
      FROM today t JOIN agreement g ON g."personId" = t."personId" AND g.kind = t.kind
      ORDER BY g."personId", g.kind, g."from" <= $1::date DESC, g.version DESC
    ), hours AS (
      SELECT h."personId", jsonb_agg(jsonb_build_object('date', h.date, 'from', h."from", 'to', h."to")) AS permits
      FROM permit h WHERE h.date = $1::date AND h.state = 'authorised' GROUP BY h."personId"
    ), away AS (
      SELECT DISTINCT x."personId" FROM absence x WHERE x."to" >= $1::date AND x."from" <= $1::date
    ), met AS (
      SELECT i."personId", array_agg(i.platform::text ORDER BY i."lastSeenAt" DESC) AS platforms
      FROM today t JOIN chat_identity i ON i."personId" = t."personId" GROUP BY i."personId"
    )
    SELECT coalesce(json_agg(json_build_object(
        'dayId', t.id, 'personId', p.id, 'name', p."fullName", 'unitId', p."unitId", 'unit', u.name, 'role', p.role,
        'workdays', p.workdays, 'kind', t.kind, 'contactBands', coalesce(b."contactBands", '[]'),
        'permits', coalesce(h.permits, '[]'), 'absent', a."personId" IS NOT NULL, 'contactLead', p."contactLead",
        'disconnectionLead', p."disconnectionLead", 'platforms', coalesce(m.platforms, '{}'))
        ORDER BY p."fullName", p.id), '[]')::text AS json
    FROM today t
    JOIN person p ON p.id = t."personId"
    JOIN unit u ON u.id = p."unitId"
    LEFT JOIN bands b ON b."personId" = t."personId" AND b.kind = t.kind
    LEFT JOIN hours h ON h."personId" = t."personId"
    LEFT JOIN away a ON a."personId" = t."personId"
    LEFT JOIN met m ON m."personId" = t."personId"`,
};
