import { regulation } from '../regulations/index.js';
import { dayBegins } from '../rules/day-begins.js';
import { dateOf } from '../rules/zoned.js';
import { pendingBetween } from '../store/days.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import type { Db } from '../store/types.js';
import type { Window } from './due.js';
import type { Parts } from './parts.js';

/**
 * Requests whose day began while nobody had decided: from then on nobody can (R5). The asker is told, and the cards
 * lose their buttons: nothing lapses in silence.
 */
export async function tellLapsed(
  { store, settings }: Pick<Parts, 'store' | 'settings'>,
  db: Db,
  window: Window,
): Promise<void> {
  const rules = regulation(settings.regulation);
  const pending = await pendingBetween(db, dateOf(window.from), dateOf(window.to));
  const lapsed = pending.filter(({ date }) => {
    const begins = dayBegins(rules, date);
    return begins > window.from && begins <= window.to;
  });
  const messages = lapsed.map((day): NewMessage => {
    const { id: dayId, personId } = day;
    return { key: `lapsed-notice:${dayId}`, moment: 'lapsed-notice', personId, dayId, at: window.to };
  });
  await enqueue(store, db, messages);
  for (const day of lapsed) await store.queue.send('repaint', { dayId: day.id });
}
