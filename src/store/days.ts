import type { Prisma } from '../generated/prisma/client.js';
import type { Finding } from '../rules/decision.js';
import type { ContactBand, DayKind, DayState, FiledSwap, PersonRole } from '../rules/facts.js';
import type { LocalDate, Weekday } from '../rules/local-date.js';
import type { TimeRange } from '../rules/quiet-hours.js';
import { fromColumn, toColumn } from './dates.js';
import { isId } from './ids.js';
import type { Db } from './types.js';

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
  /** Proposed and not yet answered (MET-10f). */
  alternatives: LocalDate[];
  /** Filed and not yet answered (TIV-21.3a). */
  swap?: FiledSwap;
  findings: Finding[];
  requestedAt: Date;
  changedAt: Date;
}

export function toDay({ swapTo, swapBy, ...row }: Prisma.AgileDayGetPayload<object>): AgileDay {
  return {
    ...row,
    date: fromColumn(row.date),
    place: row.place ?? undefined,
    reason: row.reason ?? undefined,
    noticeReason: row.noticeReason ?? undefined,
    bankUnitId: row.bankUnitId ?? undefined,
    criterion: row.criterion ?? undefined,
    derogation: row.derogation ?? undefined,
    escalatedTo: row.escalatedTo ?? undefined,
    escalatedAt: row.escalatedAt ?? undefined,
    alternatives: row.alternatives.map(fromColumn),
    swap: swapTo ? { to: fromColumn(swapTo), by: swapBy as FiledSwap['by'] } : undefined,
    findings: row.findings as unknown as Finding[],
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

export async function insertDay(db: Db, { swap, alternatives, ...day }: AgileDay): Promise<void> {
  const date = toColumn(day.date);
  const findings = day.findings as unknown as Prisma.InputJsonValue;
  await db.agileDay.create({ data: { ...day, date, findings, ...openColumns({ swap, alternatives }) } });
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
}

/** Who has an approved day on `date`, in one query, sorted by name. */
export async function remoteOn(db: Db, date: LocalDate, unitId?: string): Promise<RemotePerson[]> {
  return db.$queryRaw<RemotePerson[]>`
    SELECT d.id AS "dayId", p.id AS "personId", p."fullName" AS name, p."unitId", u.name AS unit,
           p.role::text AS role, p.workdays, p."contactLead", p."disconnectionLead", d.kind::text AS kind,
           coalesce(a."contactBands", '[]') AS "contactBands", coalesce(h.permits, '[]') AS permits,
           EXISTS (SELECT 1 FROM absence x
                   WHERE x."personId" = p.id AND ${date}::date BETWEEN x."from" AND x."to") AS absent
    FROM agile_day d
    JOIN person p ON p.id = d."personId"
    JOIN unit u ON u.id = p."unitId"
    LEFT JOIN LATERAL (SELECT g."contactBands" FROM agreement g WHERE g."personId" = p.id AND g.kind = d.kind
                       ORDER BY g."from" <= ${date}::date DESC, g.version DESC LIMIT 1) a ON true
    LEFT JOIN (SELECT "personId", jsonb_agg(jsonb_build_object('date', date, 'from', "from", 'to', "to")) AS permits
               FROM permit WHERE date = ${date}::date AND state = 'authorised' GROUP BY "personId") h ON h."personId" = p.id
    WHERE d.date = ${date}::date AND d.state = 'approved'
      AND (${unitId ?? null}::uuid IS NULL OR p."unitId" = ${unitId ?? null}::uuid)
    ORDER BY p."fullName", p.id`;
}
