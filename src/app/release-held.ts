import { releaseHeld, takeOverdue } from '../store/message-states.js';
import type { Db } from '../store/types.js';
import type { Window } from './due.js';
import type { Parts } from './parts.js';

/** A message is taken in hand at once; one left lying for so long has lost its doorbell or its worker. */
const OVERDUE_MS = 30_000;

/** Rings for messages whose recipient's window has opened (REM-4), and for those nobody has in hand any more. */
export async function releaseMessages(
  { store }: Pick<Parts, 'store'>,
  db: Db,
  { to: now }: Pick<Window, 'to'>,
): Promise<void> {
  const overdueSince = new Date(now.getTime() - OVERDUE_MS);
  const clockSetBack = new Date(now.getTime() + OVERDUE_MS);
  const released = await releaseHeld(db, now);
  const overdue = await takeOverdue(db, now, overdueSince, clockSetBack);
  const jobs = [...released, ...overdue].map((messageId) => ({ messageId }));
  await store.queue.sendMany('deliver', jobs);
}
