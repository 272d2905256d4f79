/**
 * States of a message, and its moves:
 *
 *     queued --claim--> sending --> sent | failed | dropped
 *     queued --> held --release--> queued        (REM-4)
 *     sending --> queued                         (a try failed and surely had no effect)
 *     sending --claim lapsed--> sending          (a try whose outcome nobody knows: ask the platform first)
 *
 * `deliverAt` is the instant before which nobody touches the row: the next try of a queued one, the release of a
 * held one, the end of the claim of one in sending.
 */
import { type DueMessage, toMessage } from './messages.js';
import type { Db } from './types.js';

/** @returns null where it is not waiting to be sent any more; `notBefore`: when it may be claimed */
export async function findWaiting(
  db: Db,
  id: string,
): Promise<{ message: DueMessage; notBefore: Date } | null> {
  const row = await db.message.findUnique({ where: { id, state: { in: ['queued', 'sending'] } } });
  return row && { message: toMessage(row), notBefore: row.deliverAt ?? row.createdAt };
}

/**
 * Takes the message in hand until `until`. Only one worker wins.
 * @returns null where another one did; `doubtful`: an earlier try may have been delivered
 */
export async function claim(
  db: Db,
  id: string,
  now: Date,
  until: Date,
): Promise<{ message: DueMessage; doubtful: boolean } | null> {
  const [row] = await db.$queryRaw<{ before: string }[]>`
    WITH old AS (SELECT id, state::text AS before FROM message WHERE id = ${id}::uuid AND state IN ('queued', 'sending')
                 AND coalesce("deliverAt", "createdAt") <= ${now} FOR UPDATE)
    UPDATE message m SET state = 'sending', "claimedAt" = ${now}, "deliverAt" = ${until}, attempts = attempts + 1
    FROM old WHERE m.id = old.id RETURNING old.before`;
  if (!row) return null;
  const claimed = await db.message.findUniqueOrThrow({ where: { id } });
  return { message: toMessage(claimed), doubtful: row.before === 'sending' };
}

/** A try failed. `uncertain`: it may have had its effect; `counts` false: nobody's fault, does not use up a try. */
export async function retryLater(
  db: Db,
  id: string,
  at: Date,
  why: { error: string; uncertain: boolean; counts: boolean },
): Promise<void> {
  await db.message.update({
    where: { id },
    data: {
      state: why.uncertain ? 'sending' : 'queued',
      deliverAt: at,
      error: why.error,
      ...(why.counts ? {} : { attempts: { decrement: 1 } }),
    },
  });
}

/**
 * Puts it away until the recipient's window opens. One whose last try may have been delivered stays in sending, so
 * that this is not forgotten.
 * @returns false where a worker has it in hand
 */
export async function hold(db: Db, id: string, now: Date, until: Date): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE message SET state = CASE state WHEN 'queued' THEN 'held' ELSE state END, "deliverAt" = ${until}
    WHERE id = ${id}::uuid AND state IN ('queued', 'sending') AND coalesce("deliverAt", "createdAt") <= ${now}`;
  return count === 1;
}

/** Nobody need look at it before `until`: its platform has asked for silence. */
export async function postpone(db: Db, id: string, now: Date, until: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE message SET "deliverAt" = ${until}
    WHERE id = ${id}::uuid AND state IN ('queued', 'sending') AND coalesce("deliverAt", "createdAt") <= ${now}`;
}

/** The end of a message. `error`: why it was not sent, in words without personal data. */
export async function finish(
  db: Db,
  id: string,
  state: 'sent' | 'failed' | 'dropped',
  at: Date,
  error?: string,
): Promise<void> {
  await db.message.update({
    where: { id },
    data: { state, error: error ?? null, ...(state === 'sent' ? { sentAt: at } : {}) },
  });
}

/** Held messages whose window has opened go back to the queue. @returns their ids */
export async function releaseHeld(db: Db, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE message SET state = 'queued', "deliverAt" = ${now}
    WHERE state = 'held' AND "deliverAt" <= ${now} RETURNING id`;
  return rows.map((row) => row.id);
}

/**
 * Messages that should have been taken in hand before `since` and were not: the doorbell was lost, the worker died,
 * or (`claimedAt` after `until`) the clock was set back. Marked so that they are named once a minute at most.
 */
export async function takeOverdue(db: Db, now: Date, since: Date, until: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE message SET "deliverAt" = ${now}
    WHERE state IN ('queued', 'sending')
      AND (coalesce("deliverAt", "createdAt") <= ${since} OR (state = 'sending' AND "claimedAt" > ${until}))
    RETURNING id`;
  return rows.map((row) => row.id);
}
