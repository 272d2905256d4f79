import { problemText } from '../../messages/problems.js';
import type { DayState } from '../../rules/facts.js';
import { type AgileDay, findDay } from '../../store/days.js';
import { findPerson, type Person } from '../../store/people.js';
import { authorityOver } from '../approvers.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';
import { outcome } from './outcome.js';

interface Found {
  day: AgileDay;
  owner: Person;
}

export type OpenDay = Found | { reply: Reply };

/** A day this person may decide on and that is still in one of `states`, or what to tell them instead. */
export async function dayToDecide(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  states: readonly DayState[],
): Promise<OpenDay> {
  const found = await anyDay(parts, speaker, dayId);
  return 'reply' in found ? found : toDecide(parts, speaker, found, states);
}

async function toDecide(parts: Parts, speaker: Speaker, found: Found, states: readonly DayState[]) {
  const { day, owner } = found;
  if (!(await authorityOver(parts.store.db, parts.settings, speaker.person, owner, day))) {
    const kind = owner.id === speaker.person.id ? 'own-request' : 'not-yours';
    return { reply: { note: problemText({ kind }, speaker.locale) } };
  }
  return inState(parts, speaker, found, states);
}

/** A day of the speaker's own that is still in one of `states`, or what to tell them instead. */
export async function ownDayToChange(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  states: readonly DayState[],
): Promise<OpenDay> {
  const found = await anyDay(parts, speaker, dayId);
  if ('reply' in found) return found;
  if (found.owner.id !== speaker.person.id) {
    return { reply: { note: problemText({ kind: 'not-yours' }, speaker.locale) } };
  }
  return inState(parts, speaker, found, states);
}

/** A day that either side may act on: one's own, or one to decide on. */
export async function dayOfEither(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  states: readonly DayState[],
): Promise<OpenDay> {
  const found = await anyDay(parts, speaker, dayId);
  if ('reply' in found) return found;
  const answer = found.owner.id === speaker.person.id ? inState : toDecide;
  return answer(parts, speaker, found, states);
}

async function anyDay(parts: Parts, speaker: Speaker, dayId: string): Promise<OpenDay> {
  const day = await findDay(parts.store.db, dayId);
  const owner = day && (await findPerson(parts.store.db, day.personId));
  if (!day || !owner) return { reply: { note: problemText({ kind: 'gone' }, speaker.locale) } };
  return { day, owner };
}

async function inState(
  parts: Parts,
  speaker: Speaker,
  found: Found,
  states: readonly DayState[],
): Promise<OpenDay> {
  if (states.includes(found.day.state)) return found;
  return { reply: await outcome(parts, speaker, { kind: 'already', day: found.day }) };
}
