import {
  cardsOf,
  findCard,
  forgetCard,
  markPainted,
  markUnknown,
  type StandingCard,
} from '../store/cards.js';
import { isInHand } from '../store/in-hand.js';
import { programmesWith } from '../store/programmes.js';
import type { Job, Jobs } from '../store/types.js';
import { backoff, backoffAfter, MAX_ATTEMPTS } from './backoff.js';
import type { Delivery } from './delivery.js';
import { judge } from './failure.js';
import { hashOf } from './hash.js';
import type { Method } from './limits.js';
import type { Wire } from './wire.js';

/** A message that is being sent stands as a card by then. */
const IN_HAND_MS = 2_000;

/** Brings every standing card of the subject up to date; a day stands on the card of those it was asked for with too. */
export async function repaint(delivery: Delivery, { id, data: subject }: Job<'repaint'>): Promise<void> {
  await repaintSubject(delivery, subject, id);
  if (!('dayId' in subject)) return;
  for (const subjectId of await programmesWith(delivery.store.db, subject.dayId)) {
    await repaintSubject(delivery, { subjectId }, id);
  }
}

/** Cards that show the truth already are left alone. */
async function repaintSubject(delivery: Delivery, subject: Jobs['repaint'], job: string): Promise<void> {
  const { store, order, clock, putOff } = delivery;
  const key = Object.values(subject).join(' ');
  await order.run(`repaint ${key}`, async () => {
    putOff.heard(key, job);
    // asked before the cards are read: what was composed from an older truth is either in hand still or among them
    const inHand = await isInHand(store.sql, subject, clock.now());
    const cards = await cardsOf(store.db, subject);
    const waits = await Promise.all(cards.map((card) => repaintOne(delivery, card)));
    const again = [...waits.filter((wait) => wait !== undefined), ...(inHand ? [IN_HAND_MS] : [])];
    if (again.length === 0) return;
    const afterMs = Math.min(...again);
    if (putOff.needsBell(key, afterMs))
      putOff.rung(key, await store.queue.send('repaint', subject, { afterMs }), afterMs);
  });
}

/**
 * One painter at a time for each card, who reads anew what it shows: of two bells for what concerns it the second one
 * finds it painted. One that is put off is not even composed.
 */
function repaintOne(delivery: Delivery, { id }: StandingCard): Promise<number | undefined> {
  const { order, putOff, store } = delivery;
  return order.run(`card ${id}`, async () => {
    const left = putOff.left(id);
    if (left > 0) return left;
    putOff.take(id);
    const standing = await findCard(store.db, id);
    return standing ? paint(delivery, standing) : undefined;
  });
}

/** @returns after how many milliseconds to try again; undefined: no need */
async function paint(delivery: Delivery, standing: StandingCard): Promise<number | undefined> {
  const port = delivery.ports[standing.platform];
  if (!port) return undefined;
  const wire = delivery.wire(port);
  const method = standing.moment === 'home' ? 'home' : 'update';
  const place = standing.personId ?? standing.unitId;
  try {
    const card = await delivery.composeCard(standing);
    const painted = card && hashOf(card);
    if (!card || !painted || painted === standing.painted) return undefined;
    if (!delivery.leads()) return IN_HAND_MS;
    const later = await wire.turn(method, place);
    if (later > 0) return waitInTurn(delivery, standing, wire, method, later);
    if (!delivery.leads()) return IN_HAND_MS;
    await port.update(standing.location, card);
    wire.worked();
    delivery.repaintTries.delete(standing.id);
    if (await markPainted(delivery.store.db, standing.id, standing.painted, painted)) return undefined;
    // another process painted it meanwhile: whose paint came last nobody knows
    await markUnknown(delivery.store.db, standing.id);
    return 0;
  } catch (error) {
    return failed(delivery, standing, error, { wire, method });
  }
}

/** Those that wait already come first, each in the time that one call takes. */
function waitInTurn(
  { putOff, random }: Delivery,
  { id, platform }: StandingCard,
  { pace }: Wire,
  method: Method,
  later: number,
): number {
  const scope = `${platform}/${pace.scopeOf(method)}`;
  const forMs = backoff(1, random(), later + pace.timeFor(method, putOff.waiting(scope)));
  putOff.put(id, forMs, scope);
  return forMs;
}

async function failed(
  delivery: Delivery,
  standing: StandingCard,
  error: unknown,
  { wire, method }: { wire: Wire; method: Method },
): Promise<number | undefined> {
  const failure = judge(error);
  const silence = await wire.failed(failure, method);
  const { id, platform, moment } = standing;
  const tries = (delivery.repaintTries.get(id) ?? 0) + (silence === undefined ? 1 : 0);
  const about = { card: id, moment, platform, tries, error: failure.error };
  if (failure.permanent || tries >= MAX_ATTEMPTS) {
    delivery.repaintTries.delete(id);
    const stands = failure.code !== 'gone' && failure.code !== 'unreachable-person';
    if (!stands) await forgetCard(delivery.store.db, id);
    delivery.log(stands ? 'error' : 'info', 'repaint-given-up', about);
    return undefined;
  }
  delivery.repaintTries.set(id, tries);
  // it may have been painted all the same
  if (failure.uncertain) await markUnknown(delivery.store.db, id);
  const afterMs = silence ?? backoffAfter(tries, delivery.random(), failure);
  delivery.putOff.put(id, afterMs);
  delivery.log('warn', 'repaint-retried', { ...about, afterMs });
  return afterMs;
}
