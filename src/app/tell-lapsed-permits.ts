import { dateOf, instantOf } from '../rules/zoned.js';
import { enqueue } from '../store/messages.js';
import { pendingPermitsBetween } from '../store/permits.js';
import type { Db } from '../store/types.js';
import { permitNotice } from './decide-permit.js';
import type { Window } from './due.js';
import type { Parts } from './parts.js';

/**
 * Hourly permits that began while nobody had answered: from then on nobody can authorise them (TIV-12.4). The asker is
 * told, and the cards lose their buttons.
 */
export async function tellLapsedPermits(
  { store }: Pick<Parts, 'store'>,
  db: Db,
  { from, to }: Window,
): Promise<void> {
  const pending = await pendingPermitsBetween(db, dateOf(from), dateOf(to));
  const lapsed = pending.filter((permit) => {
    const begins = instantOf(permit.date, permit.from);
    return begins > from && begins <= to;
  });
  await enqueue(
    store,
    db,
    lapsed.map((permit) => permitNotice(permit, to)),
  );
  for (const { id } of lapsed) await store.queue.send('repaint', { subjectId: id });
}
