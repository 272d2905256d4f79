import { dateOf } from '../rules/zoned.js';
import { proposedBetween } from '../store/days.js';
import { enqueue } from '../store/messages.js';
import type { Db } from '../store/types.js';
import { answerTo, proposerOf } from './answer-alternatives.js';
import { begunIn } from './begun-days.js';
import type { Window } from './due.js';
import type { Parts } from './parts.js';

/**
 * Days that began while other dates were proposed for them and not answered: they stand (MET-10f). Whoever proposed is
 * told, and the cards lose their buttons.
 */
export async function closeProposals(
  { store, settings }: Pick<Parts, 'store' | 'settings'>,
  db: Db,
  window: Window,
): Promise<void> {
  const open = await proposedBetween(db, dateOf(window.from), dateOf(window.to));
  for (const { day } of await begunIn(settings, db, open, window)) {
    await enqueue(store, db, answerTo(await proposerOf(db, day.id), day, 'none', window.to));
    await store.queue.send('repaint', { dayId: day.id });
  }
}
