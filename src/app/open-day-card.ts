import type { Problem } from '../messages/views.js';
import { findDay } from '../store/days.js';
import { isFirstDelivery } from '../store/inbound.js';
import { enqueue, type Moment } from '../store/messages.js';
import { findPerson } from '../store/people.js';
import { authorityOver } from './approvers.js';
import type { Parts } from './parts.js';
import type { Speaker } from './speaker.js';

/**
 * Sends whoever may see a day its own card, with all that can be done about it.
 * @returns why not
 */
export async function openDay(parts: Parts, speaker: Speaker, dayId: string): Promise<Problem | undefined> {
  const { person, platform, requestKey, now: at } = speaker;
  return parts.store.tx<Problem | undefined>(async (db) => {
    const day = await findDay(db, dayId);
    const owner = day && (await findPerson(db, day.personId));
    if (!day || !owner) return { kind: 'gone' };
    const own = owner.id === person.id;
    if (!own && !(await authorityOver(db, parts.settings, person, owner, day))) return { kind: 'not-yours' };
    if (!(await isFirstDelivery(db, requestKey, at))) return undefined;
    const moment: Moment = own ? 'day-card' : 'request-card';
    const key = `${moment}:${dayId}:${person.id}:opened:${requestKey}`;
    await enqueue(parts.store, db, [{ key, moment, personId: person.id, platform, dayId, reply: true, at }]);
    return undefined;
  });
}
