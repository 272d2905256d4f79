import { randomUUID } from 'node:crypto';
import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { peopleShown } from '../store/cards.js';
import type { AgileDay } from '../store/days.js';
import type { NewMessage } from '../store/messages.js';
import { findPeople } from '../store/people.js';
import type { Db } from '../store/types.js';
import type { Done } from './act-on-day.js';
import { authorityOver } from './approvers.js';
import type { Parts } from './parts.js';
import type { Speaker } from './speaker.js';

/**
 * The day that takes the place of one that is moved: approved, with what was to be done on it. What excused the old
 * date (a short notice, say) is of no concern to the new one.
 */
export function movedDay(day: AgileDay, to: LocalDate, now: Date): AgileDay {
  const granted = day.bankUnitId || day.derogation;
  return {
    ...day,
    id: randomUUID(),
    date: to,
    state: 'approved',
    version: 1,
    reason: granted ? day.reason : undefined,
    noticeReason: undefined,
    escalatedTo: undefined,
    escalatedAt: undefined,
    planId: undefined,
    alternatives: [],
    swap: undefined,
    findings: [],
    requestedAt: now,
    changedAt: now,
  };
}

/**
 * The new day has cards of its own: the worker's, and one for each of the other side who had a card of the old day.
 * @param besides who asked for the move or confirmed it, whatever they were shown
 */
export async function cardsOfMoved(
  { settings }: Pick<Parts, 'settings'>,
  db: Db,
  speaker: Speaker,
  done: Done,
  besides?: string,
): Promise<NewMessage[]> {
  const { owner, insert } = done;
  if (!insert) return [];
  const told = new Set(await shownAndStillInCharge(settings, db, done));
  if (besides) told.add(besides);
  const card = (moment: 'day-card' | 'moved-card', key: string, personId: string): NewMessage => {
    const answers = personId === speaker.person.id && !speaker.actor;
    const answer = answers && { reply: true, platform: speaker.platform };
    return { key, moment, personId, dayId: insert.id, at: speaker.now, ...answer };
  };
  return [
    card('day-card', `day-card:${insert.id}`, owner.id),
    ...[...told].map((id) => card('moved-card', `moved-card:${insert.id}:${id}`, id)),
  ];
}

/** Whose delegation is over was shown the old day, and need not know of another. */
async function shownAndStillInCharge(
  settings: Parts['settings'],
  db: Db,
  { day, owner }: Done,
): Promise<string[]> {
  const shown = await findPeople(db, await peopleShown(db, day.id));
  const today = dateOf(day.changedAt);
  const ids: string[] = [];
  for (const person of shown) {
    const authority = await authorityOver(db, settings, person, owner, day);
    if (!authority) continue;
    const { by, delegations } = authority;
    const current = delegations.some(({ from, to }) => from <= today && today <= to);
    if (by !== 'delegate' || current) ids.push(person.id);
  }
  return ids;
}
