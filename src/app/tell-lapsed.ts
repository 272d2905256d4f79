import { dayBegins } from '../rules/day-begins.js';
import { regulationAt } from '../rules/edition.js';
import { dateOf } from '../rules/zoned.js';
import { pendingBetween } from '../store/days.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { findPeople } from '../store/people.js';
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
  const pending = await pendingBetween(db, dateOf(window.from), dateOf(window.to));
  const owners = await findPeople(db, [...new Set(pending.map(({ personId }) => personId))]);
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  const lapsed = pending.filter(({ date, personId }) => {
    const owner = byId.get(personId);
    const regulation = owner && regulationAt(settings.profiles(owner), date);
    if (!regulation) return false;
    const begins = dayBegins(regulation, date);
    return begins > window.from && begins <= window.to;
  });
  const messages = lapsed.map((day): NewMessage => {
    const { id: dayId, personId } = day;
    return { key: `lapsed-notice:${dayId}`, moment: 'lapsed-notice', personId, dayId, at: window.to };
  });
  await enqueue(store, db, messages);
  for (const day of lapsed) await store.queue.send('repaint', { dayId: day.id });
}
