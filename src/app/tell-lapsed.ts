import { dateOf } from '../rules/zoned.js';
import { pendingBetween } from '../store/days.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import type { Db } from '../store/types.js';
import { type BegunDay, begunIn } from './begun-days.js';
import { decidersOf, thereToDecide } from './deciders.js';
import type { Window } from './due.js';
import type { Parts } from './parts.js';

/**
 * Requests whose day began while nobody had decided: from then on nobody can (R5). The asker is told, and so is who
 * might have decided; the cards lose their buttons: nothing lapses in silence.
 */
export async function tellLapsed(
  { store, settings }: Pick<Parts, 'store' | 'settings'>,
  db: Db,
  window: Window,
): Promise<void> {
  const pending = await pendingBetween(db, dateOf(window.from), dateOf(window.to));
  const lapsed = await begunIn(settings, db, pending, window);
  const messages = lapsed.map(({ day }): NewMessage => {
    const { id: dayId, personId } = day;
    return { key: `lapsed-notice:${dayId}`, moment: 'lapsed-notice', personId, dayId, at: window.to };
  });
  const toDeciders = await messagesToDeciders(settings, db, lapsed, window.to);
  await enqueue(store, db, [...messages, ...toDeciders]);
  for (const { day } of lapsed) await store.queue.send('repaint', { dayId: day.id });
}

/** One for all the requests that lapsed at the same time. */
async function messagesToDeciders(
  settings: Parts['settings'],
  db: Db,
  lapsed: BegunDay[],
  at: Date,
): Promise<NewMessage[]> {
  const byKey = new Map<string, NewMessage & { data: { dayIds: string[] } }>();
  for (const { day, owner, begins } of lapsed) {
    const { date, id: dayId } = day;
    const deciders = await decidersOf(db, settings, owner, day, date);
    for (const { id: personId } of deciders ? thereToDecide(deciders) : []) {
      const moment = 'lapsed-to-decider' as const;
      const key = `${moment}:${personId}:${begins.toISOString()}`;
      const known = byKey.get(key);
      if (known) known.data.dayIds.push(dayId);
      else byKey.set(key, { key, moment, personId, date, data: { dayIds: [dayId] }, at });
    }
  }
  return [...byKey.values()];
}
