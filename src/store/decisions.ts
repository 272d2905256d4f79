import type { Prisma } from '../generated/prisma/client.js';
import type { LocalDate } from '../rules/local-date.js';
import { fromColumn } from './dates.js';
import type { Db, Platform } from './types.js';

export interface DecisionRow {
  dayId: string;
  /** Type of the act: `request`, `approve`, `reject`, `cancel`, ... */
  act: string;
  actorId?: string;
  onBehalfOf?: string;
  platform?: Platform;
  at: Date;
  reason?: string;
}

export async function insertDecision(db: Db, decision: DecisionRow): Promise<void> {
  await db.decision.create({ data: decision });
}

export function toDecision(row: Prisma.DecisionGetPayload<object>): DecisionRow {
  return {
    dayId: row.dayId,
    act: row.act,
    actorId: row.actorId ?? undefined,
    onBehalfOf: row.onBehalfOf ?? undefined,
    platform: row.platform ?? undefined,
    at: row.at,
    reason: row.reason ?? undefined,
  };
}

/** The last thing done to the day; undefined for a day nothing was done to. */
export async function lastDecision(db: Db, dayId: string): Promise<DecisionRow | undefined> {
  const row = await db.decision.findFirst({ where: { dayId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  return row ? toDecision(row) : undefined;
}

/** All that was done to these days, in order. */
export async function decisionsOf(db: Db, dayIds: readonly string[]): Promise<DecisionRow[]> {
  const where = { dayId: { in: [...dayIds] } };
  const rows = await db.decision.findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  return rows.map(toDecision);
}

/** Who of the personnel office asked for the day on its owner's behalf: id. */
export async function requestedByOffice(
  db: Db,
  { id: dayId, personId }: { id: string; personId: string },
): Promise<string | undefined> {
  const row = await db.decision.findFirst({ where: { dayId, act: 'request', onBehalfOf: personId } });
  return row?.actorId ?? undefined;
}

/** Of a move, which ends one day and makes another in one act: the date of the other one. */
export async function otherDateOf(
  db: Db,
  personId: string,
  { dayId, act, actorId, at }: DecisionRow,
): Promise<LocalDate | undefined> {
  const where = { personId, id: { not: dayId }, decisions: { some: { act, actorId, at } } };
  const other = await db.agileDay.findFirst({ where, select: { date: true } });
  return other ? fromColumn(other.date) : undefined;
}
