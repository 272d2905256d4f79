import { dateOf } from '../rules/zoned.js';
import { insertAudit } from '../store/audit.js';
import type { AgileDay } from '../store/days.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { passOn } from '../store/pending-days.js';
import type { Person } from '../store/people.js';
import { programmesWith } from '../store/programmes.js';
import type { Db } from '../store/types.js';
import { superiorOf } from './approvers.js';
import type { Question } from './open-questions.js';
import type { Parts } from './parts.js';
import { requestCards } from './programme-cards.js';
import { moveQuestion, permitQuestion } from './questions.js';
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

/**
 * The same of a move or an hourly permit: it is put to the nearest superior who is there, which gives them the say. The
 * asker reads on the card who has it now.
 */
export async function putToSuperior(
  parts: Pick<Parts, 'store' | 'ports'>,
  db: Db,
  { asked, owner, until }: Question,
  head: Person,
  now: Date,
): Promise<void> {
  const reach = (person: Person) => possiblePlatformsOf(parts, db, person);
  const superior = await superiorOf(db, head, owner, dateOf(now), reach);
  if (!superior) return;
  const rest = { expiresAt: until, at: now };
  const isMove = 'day' in asked;
  const cards = isMove
    ? moveQuestion(asked.day, superior, rest)
    : permitQuestion(asked.permit, superior, rest);
  if ((await enqueue(parts.store, db, cards)).length === 0) return;
  await insertAudit(db, {
    at: now,
    platform: 'system',
    act: 'pass-on',
    dayId: isMove ? asked.day.id : undefined,
    personId: owner.id,
    changes: {
      to: superior.person.id,
      inPlaceOf: head.id,
      ...(isMove ? {} : { permit: asked.permit.id }),
    },
    rules: [],
  });
  await parts.store.queue.send('repaint', isMove ? { dayId: asked.day.id } : { subjectId: asked.permit.id });
}
