import { cardsOf, forgetCard, markPainted, markUnknown, type StandingCard } from '../store/cards.js';
import { programmesWith } from '../store/programmes.js';
import type { Jobs } from '../store/types.js';
import { backoff, MAX_ATTEMPTS } from './backoff.js';
import type { Delivery } from './delivery.js';
import { judge } from './failure.js';
import { hashOf } from './hash.js';

/** Brings every standing card of the subject up to date; a day stands on the card of those it was asked for with too. */
export async function repaint(delivery: Delivery, subject: Jobs['repaint']): Promise<void> {
  await repaintSubject(delivery, subject);
  if (!('dayId' in subject)) return;
  for (const subjectId of await programmesWith(delivery.store.db, subject.dayId)) {
    await repaintSubject(delivery, { subjectId });
  }
}

/** Cards that show the truth already are left alone. */
async function repaintSubject(delivery: Delivery, subject: Jobs['repaint']): Promise<void> {
  const { store, order } = delivery;
  const key = Object.values(subject).join(' ');
  await order.run(`repaint ${key}`, async () => {
    const cards = await cardsOf(store.db, subject);
    const waits = await Promise.all(cards.map((card) => repaintOne(delivery, card)));
    const again = waits.filter((wait) => wait !== undefined);
    if (again.length > 0) await store.queue.send('repaint', subject, { afterMs: Math.min(...again) });
  });
}

/** @returns after how many milliseconds to try again; undefined: no need */
async function repaintOne(delivery: Delivery, standing: StandingCard): Promise<number | undefined> {
  const port = delivery.ports[standing.platform];
  if (!port) return undefined;
  const pace = delivery.paces[standing.platform];
  try {
    const card = await delivery.composeCard(standing);
    const painted = card && hashOf(card);
    if (!card || !painted || painted === standing.painted) return undefined;
    if (pace.pausedFor > 0) return backoff(1, delivery.random(), pace.pausedFor);
    await pace.run(() => port.update(standing.location, card));
    delivery.repaintTries.delete(standing.id);
    if (await markPainted(delivery.store.db, standing.id, standing.painted, painted)) return undefined;
    // another process painted it meanwhile: whose paint came last nobody knows
    await markUnknown(delivery.store.db, standing.id);
    return 0;
  } catch (error) {
    return failed(delivery, standing, error);
  }
}

async function failed(
  delivery: Delivery,
  standing: StandingCard,
  error: unknown,
): Promise<number | undefined> {
  const failure = judge(error);
  const { id, platform, moment } = standing;
  const tries = (delivery.repaintTries.get(id) ?? 0) + 1;
  const about = { card: id, moment, platform, tries, error: failure.error };
  if (failure.permanent || tries >= MAX_ATTEMPTS) {
    delivery.repaintTries.delete(id);
    const stands = failure.code !== 'gone' && failure.code !== 'unreachable-person';
    if (!stands) await forgetCard(delivery.store.db, id);
    delivery.log(stands ? 'error' : 'info', 'repaint-given-up', about);
    return undefined;
  }
  delivery.repaintTries.set(id, tries);
  const afterMs = backoff(tries, delivery.random(), failure.retryAfterMs);
  if (failure.code === 'rate-limited') delivery.paces[platform].pause(afterMs);
  delivery.log('warn', 'repaint-retried', { ...about, afterMs });
  return afterMs;
}
