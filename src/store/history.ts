import { type DecisionRow, toDecision } from './decisions.js';
import type { Moment } from './messages.js';
import type { Db, Platform } from './types.js';

/** What became of a message. */
export interface MessageFate {
  moment: Moment;
  personId?: string;
  platform?: Platform;
  state: string;
  at: Date;
  sentAt?: Date;
  deliverAt?: Date;
  error?: string;
}

/** Everything done to a day, in order. */
export async function decisionsOn(db: Db, dayId: string): Promise<DecisionRow[]> {
  const rows = await db.decision.findMany({ where: { dayId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  return rows.map(toDecision);
}

/** Every message about a day, in order. */
export async function messagesAbout(db: Db, dayId: string): Promise<MessageFate[]> {
  const rows = await db.message.findMany({
    where: { dayId },
    orderBy: [{ createdAt: 'asc' }, { key: 'asc' }],
  });
  return rows.map((row) => ({
    moment: row.moment as Moment,
    personId: row.personId ?? undefined,
    platform: row.platform ?? undefined,
    state: row.state,
    at: row.createdAt,
    sentAt: row.sentAt ?? undefined,
    deliverAt: row.deliverAt ?? undefined,
    error: row.error ?? undefined,
  }));
}
