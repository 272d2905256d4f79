import type { Problem } from '../messages/views.js';
import { isId } from '../store/ids.js';
import { isFirstDelivery } from '../store/inbound.js';
import { enqueue, findMessage, type NewMessage } from '../store/messages.js';
import { composeMessage } from './compose/index.js';
import { openDay } from './open-day-card.js';
import type { Parts } from './parts.js';
import type { Speaker } from './speaker.js';

/**
 * From a line of what waited in disconnection: sends the card itself, as it stands now. Only to whom it had been
 * written; whether they may still act on it is asked when they press.
 * @returns why not
 */
export async function openNews(parts: Parts, speaker: Speaker, id: string): Promise<Problem | undefined> {
  const message = isId(id) ? await findMessage(parts.store.db, id) : null;
  if (!message || message.personId !== speaker.person.id) return { kind: 'gone' };
  if (message.dayId) return openDay(parts, speaker, message.dayId);
  if (!(await composeMessage(parts, { ...message, reply: true }))) return { kind: 'gone' };
  await send(parts, speaker, anew(speaker, message));
  return undefined;
}

/** The requests that wait, as a message of their own: in the place of the bundle its other lines would be lost. */
export async function sendQueue(parts: Parts, speaker: Speaker): Promise<void> {
  await send(parts, speaker, anew(speaker, { moment: 'queue-card' }));
}

function anew(
  { person, platform, requestKey, now }: Speaker,
  { moment, subjectId, date, data }: Pick<NewMessage, 'moment' | 'subjectId' | 'date' | 'data'>,
): NewMessage {
  const key = `${moment}:${subjectId ?? ''}:opened:${requestKey}`;
  return { key, moment, personId: person.id, platform, subjectId, date, data, reply: true, at: now };
}

async function send({ store }: Parts, { requestKey, now }: Speaker, message: NewMessage): Promise<void> {
  await store.tx(async (db) => {
    if (await isFirstDelivery(db, requestKey, now)) await enqueue(store, db, [message]);
  });
}
