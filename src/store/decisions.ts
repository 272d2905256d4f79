import type { Prisma } from '../generated/prisma/client.js';
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
