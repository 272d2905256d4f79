import { type CardLocation, ChatError, type ChatPort, type Recipient } from '../app/ports.js';
import type { Card } from '../messages/card.js';
import { insertCard } from '../store/cards.js';
import { claim, findWaiting, finish, hold, postpone, retryLater } from '../store/message-states.js';
import type { DueMessage } from '../store/messages.js';
import { findPerson } from '../store/people.js';
import { backoff, MAX_ATTEMPTS } from './backoff.js';
import type { Delivery } from './delivery.js';
import { type Failure, judge } from './failure.js';
import { hashOf } from './hash.js';
import { persist } from './persist.js';
import { type Reach, reachChannel, reachPerson } from './recipient.js';

/** A worker that has not finished by then is taken for dead; every call to a platform ends well before. */
const CLAIM_MS = 30_000;
/** A doorbell that rang too early rings again after this long at most. */
const LONGEST_NAP_MS = 60_000;

/** Sends the message if it is still waiting and its time has come; messages to one person keep their order. */
export async function deliver(delivery: Delivery, id: string): Promise<void> {
  const waiting = await findWaiting(delivery.store.db, id);
  if (!waiting) return;
  const { personId, unitId } = waiting.message;
  await delivery.order.run(personId ?? unitId ?? id, () => deliverInTurn(delivery, id));
}

async function deliverInTurn(delivery: Delivery, id: string): Promise<void> {
  const { store, clock } = delivery;
  const waiting = await findWaiting(store.db, id);
  if (!waiting) return;
  const { message, notBefore } = waiting;
  const now = clock.now();
  if (notBefore > now) {
    const afterMs = Math.min(notBefore.getTime() - now.getTime(), LONGEST_NAP_MS);
    return store.queue.send('deliver', { messageId: id }, { afterMs });
  }
  if (message.expiresAt && message.expiresAt <= now) return drop(delivery, message, 'expired');

  const reach = await reachOrHold(delivery, message, now);
  if (reach === 'held') return;
  if ('unreachable' in reach) {
    const claimed = await claim(store.db, id, now, new Date(now.getTime() + CLAIM_MS));
    if (!claimed) return;
    const permanent = !reach.later;
    const failure = new ChatError('unreachable-person', reach.unreachable, { permanent });
    return fail(delivery, claimed.message, judge(failure, claimed.doubtful));
  }
  const pace = delivery.paces[reach.port.platform];
  if (pace.pausedFor > 0) {
    const afterMs = backoff(1, delivery.random(), pace.pausedFor);
    return store.tx(async (db) => {
      await postpone(db, id, now, new Date(now.getTime() + afterMs));
      await store.queue.send('deliver', { messageId: id }, { afterMs });
    });
  }
  await pace.run(() => sendClaimed(delivery, message, reach));
}

/** Everybody's disconnection is theirs: the hold looks at the recipient, not at who caused the message. */
async function reachOrHold(delivery: Delivery, message: DueMessage, now: Date): Promise<Reach | 'held'> {
  if (!message.personId) return reachChannel(delivery, message);
  const person = await findPerson(delivery.store.db, message.personId);
  if (!person) return { unreachable: 'the person is not in the register any more', later: false };
  const until = message.reply ? undefined : await delivery.heldUntil(person, now);
  if (!until) return reachPerson(delivery, person, message.platform);
  if (message.expiresAt && message.expiresAt <= until) {
    await drop(delivery, message, 'expires before it may be delivered');
  } else if (await hold(delivery.store.db, message.id, now, until)) {
    delivery.onOutcome(message.moment, 'held');
  }
  return 'held';
}

async function sendClaimed(delivery: Delivery, { id }: DueMessage, { port, to }: Reached): Promise<void> {
  const { store, clock } = delivery;
  const now = clock.now();
  const claimed = await claim(store.db, id, now, new Date(now.getTime() + CLAIM_MS));
  if (!claimed) return;
  const { message } = claimed;
  let { doubtful } = claimed;
  let posting = false;
  try {
    const found = doubtful ? await port.find(to, message.key) : undefined;
    doubtful = false;
    const composed = await delivery.compose(message);
    if (found) return await record(delivery, message, { ...composed, port, location: found, painted: '' });
    if (!composed) return await drop(delivery, message, 'not true any more');
    posting = true;
    const location = await port.post(to, composed.card, message.key);
    await record(delivery, message, { ...composed, port, location, painted: hashOf(composed.card) });
  } catch (error) {
    await fail(delivery, message, judge(error, doubtful, posting), port);
  }
}

type Reached = { port: ChatPort; to: Recipient };
type Sent = { port: ChatPort; location: CardLocation; painted: string; card?: Card; track?: boolean };

async function record(delivery: Delivery, message: DueMessage, sent: Sent): Promise<void> {
  const { store, clock, log } = delivery;
  const { id, moment, dayId, subjectId, unitId, date, personId } = message;
  const { platform } = sent.port;
  await persist(() =>
    store.tx(async (db) => {
      const at = clock.now();
      await finish(db, id, 'sent', at);
      if (!sent.track) return;
      const { location, painted } = sent;
      await insertCard(db, {
        moment,
        dayId,
        subjectId,
        unitId,
        date,
        personId,
        platform,
        location,
        painted,
        postedAt: at,
      });
      // the world may have changed between composing and now
      if (dayId) await store.queue.send('repaint', { dayId });
      else if (subjectId) await store.queue.send('repaint', { subjectId });
      else if (unitId && date) await store.queue.send('repaint', { unitId, date });
    }),
  );
  delivery.onOutcome(moment, 'sent');
  log('info', 'message-sent', { message: id, moment, platform });
}

async function drop(delivery: Delivery, { id, moment }: DueMessage, why: string): Promise<void> {
  await finish(delivery.store.db, id, 'dropped', delivery.clock.now(), why);
  delivery.onOutcome(moment, 'dropped');
  delivery.log('info', 'message-dropped', { message: id, moment, why });
}

async function fail(
  delivery: Delivery,
  message: DueMessage,
  failure: Failure,
  port?: ChatPort,
): Promise<void> {
  const { store, clock, log } = delivery;
  const { id, moment, attempts } = message;
  const about = { message: id, moment, platform: port?.platform, attempts, error: failure.error };
  if (failure.permanent || attempts >= MAX_ATTEMPTS) {
    await finish(store.db, id, 'failed', clock.now(), failure.error);
    delivery.onOutcome(moment, 'failed');
    return log('error', 'message-failed', about);
  }
  const afterMs = backoff(attempts, delivery.random(), failure.retryAfterMs);
  if (port && failure.code === 'rate-limited') delivery.paces[port.platform].pause(afterMs);
  const at = new Date(clock.now().getTime() + afterMs);
  await store.tx(async (db) => {
    await retryLater(db, id, at, failure);
    await store.queue.send('deliver', { messageId: id }, { afterMs });
  });
  delivery.onOutcome(moment, 'retried');
  log('warn', 'message-retried', { ...about, afterMs });
}
