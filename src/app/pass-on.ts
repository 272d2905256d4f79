import { dateOf } from '../rules/zoned.js';
import { insertAudit } from '../store/audit.js';
import type { AgileDay } from '../store/days.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { passOn } from '../store/pending-days.js';
import type { Person } from '../store/people.js';
import { programmesWith } from '../store/programmes.js';
import type { Db } from '../store/types.js';
import { superiorOf } from './approvers.js';
import type { Parts } from './parts.js';
import { requestCards } from './programme-cards.js';
import { possiblePlatformsOf } from './reach.js';

/**
 * Nobody answers: the nearest superior who is there may decide from now on as well. Written down as the bot's act,
 * once however often it is tried.
 * @param head who should have decided
 * @returns the superior; undefined: there is none, or somebody decided meanwhile
 */
export async function passOnToSuperior(
  parts: Pick<Parts, 'store' | 'ports'>,
  db: Db,
  day: AgileDay,
  owner: Person,
  head: Person,
  now: Date,
): Promise<Person | undefined> {
  const reach = (person: Person) => possiblePlatformsOf(parts, db, person);
  const superior = await superiorOf(db, head, owner, dateOf(now), reach);
  if (!superior || !(await passOn(db, day.id, superior.person.id, now))) return undefined;
  const { person, platforms } = superior;
  const dayId = day.id;
  await insertAudit(db, {
    at: now,
    platform: 'system',
    act: 'pass-on',
    dayId,
    personId: owner.id,
    changes: { to: person.id, inPlaceOf: head.id },
    rules: [],
  });
  const [programmeId] = await programmesWith(db, dayId);
  const moment = 'request-card' as const;
  const cards = platforms.map((platform): NewMessage => {
    const key = `${moment}:${dayId}:${person.id}:${platform}`;
    return { key, moment, personId: person.id, platform, dayId, at: now };
  });
  await enqueue(parts.store, db, programmeId ? requestCards(programmeId, person.id, platforms, now) : cards);
  await parts.store.queue.send('repaint', { dayId });
  return person;
}
