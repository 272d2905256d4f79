import { hasDelegates } from '../rules/actors.js';
import { dayBegins } from '../rules/day-begins.js';
import { regulationAt } from '../rules/edition.js';
import { dateOf } from '../rules/zoned.js';
import type { AgileDay } from '../store/days.js';
import { delegationsOf } from '../store/delegations.js';
import { pendingAround } from '../store/pending-days.js';
import { findPeople, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { isForDirector } from './deciders.js';
import { directorsOf } from './director.js';
import type { Parts } from './parts.js';

/** A request that waits, and whose it is. */
export interface Waiting {
  day: AgileDay;
  owner: Person;
}

/** Requests this person may decide now, as manager, director, delegate or superior; by date. */
export async function waitingFor(
  { settings }: Pick<Parts, 'settings'>,
  db: Db,
  person: Person,
  now: Date,
): Promise<Waiting[]> {
  const today = dateOf(now);
  const { held } = await delegationsOf(db, person.id, today);
  const delegators = held.filter(({ from }) => from <= today).map(({ delegatorId }) => delegatorId);
  const days = await pendingAround(db, person, delegators, today);
  const owners = await findPeople(db, [...new Set(days.map(({ personId }) => personId))]);
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  const directors = await directorsOf(
    db,
    days.flatMap((day) => {
      const owner = byId.get(day.personId);
      return owner && isForDirector(settings, owner, day) ? [owner] : [];
    }),
  );
  const waiting: Waiting[] = [];
  for (const day of days) {
    const owner = byId.get(day.personId);
    const regulation = owner && regulationAt(settings.profiles(owner), day.date);
    if (!regulation || now >= dayBegins(regulation, day.date)) continue;
    const standsIn = hasDelegates(regulation, owner.role) && delegators.includes(owner.managerId ?? '');
    const isTheirs = isForDirector(settings, owner, day)
      ? directors.get(owner.id) === person.id
      : owner.managerId === person.id || standsIn;
    if (isTheirs || day.escalatedTo === person.id) waiting.push({ day, owner });
  }
  return waiting;
}
