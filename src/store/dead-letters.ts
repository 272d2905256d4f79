import type { Db, Platform } from './types.js';

// Messages that were given up, or wait for longer than they should: what an administrator looks after.

/** Why a message was given up: nobody to be reached there; refused as it is; tried for too long. */
export type FailureCause = 'unreachable' | 'refused' | 'gave-up';

/** By the code with which its error begins. */
export function causeOf(code: string): FailureCause {
  if (code === 'unreachable-person' || code === 'gone') return 'unreachable';
  return code === 'rejected' ? 'refused' : 'gave-up';
}

/** How many were given up since then. */
export async function countFailed(db: Db, cause: FailureCause, since: Date): Promise<number> {
  const rows = await db.message.findMany({
    where: { state: 'failed', claimedAt: { gte: since } },
    select: { error: true },
  });
  return rows.filter(({ error }) => causeOf(codeOf(error)) === cause).length;
}

export function codeOf(error: string | null): string {
  return (error ?? '').split(':', 1)[0] ?? '';
}

export interface DeadLetter {
  id: string;
  moment: string;
  state: 'failed' | 'waiting';
  /** E-mail of the recipient, or the unit whose channel it is for. */
  to: string;
  platform: Platform | null;
  since: Date;
  tries: number;
  error: string | null;
}

const LATE_MS = 15 * 60_000;

/** Given up, the oldest first, then those that wait for too long: never begun, or tried again and again. */
export async function deadLetters(db: Db, now: Date): Promise<DeadLetter[]> {
  const late = new Date(now.getTime() - LATE_MS);
  return db.$queryRaw<DeadLetter[]>`
    SELECT m.id::text, m.moment, CASE m.state WHEN 'failed' THEN 'failed' ELSE 'waiting' END AS state,
           coalesce(p.email, u.name, '') AS "to", m.platform::text, m."createdAt" AS since, m.attempts AS tries, m.error
    FROM message m LEFT JOIN person p ON p.id = m."personId" LEFT JOIN unit u ON u.id = m."unitId"
    WHERE m.state = 'failed' OR m.state IN ('queued', 'sending')
      AND (m."deliverAt" < ${late} OR m.error IS NOT NULL AND m."createdAt" < ${late})
    ORDER BY m.state = 'failed' DESC, m."createdAt", m.seq`;
}

/** They go at once, as if never tried. One in hand just now is left to whoever has it. @returns how many */
export async function retryLetters(db: Db, ids: readonly string[], now: Date): Promise<number> {
  return db.$executeRaw`
    UPDATE message SET state = CASE state WHEN 'sending' THEN state ELSE 'queued' END, attempts = 0, error = NULL,
      "deliverAt" = ${now}
    WHERE id = ANY(${ids}::uuid[])
      AND (state IN ('failed', 'queued') OR state = 'sending' AND (error IS NOT NULL OR "deliverAt" <= ${now}))`;
}

/** They are not sent any more. @returns how many */
export async function dropLetters(db: Db, ids: readonly string[], now: Date): Promise<number> {
  return db.$executeRaw`
    UPDATE message SET state = 'dropped', error = 'dropped by an administrator'
    WHERE id = ANY(${ids}::uuid[])
      AND (state IN ('failed', 'queued') OR state = 'sending' AND (error IS NOT NULL OR "deliverAt" <= ${now}))`;
}
