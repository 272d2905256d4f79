import { dayBegins } from '../rules/day-begins.js';
import { regulationAt } from '../rules/edition.js';
import type { AgileDay } from '../store/days.js';
import { findPeople, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import type { Window } from './due.js';
import type { Parts } from './parts.js';

export interface BegunDay {
  day: AgileDay;
  owner: Person;
  begins: Date;
}

/** Those of these days that began in the window. */
export async function begunIn(
  settings: Parts['settings'],
  db: Db,
  days: readonly AgileDay[],
  window: Window,
): Promise<BegunDay[]> {
  const owners = await findPeople(db, [...new Set(days.map(({ personId }) => personId))]);
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  return days.flatMap((day): BegunDay[] => {
    const owner = byId.get(day.personId);
    const regulation = owner && regulationAt(settings.profiles(owner), day.date);
    if (!regulation) return [];
    const begins = dayBegins(regulation, day.date);
    return begins > window.from && begins <= window.to ? [{ day, owner, begins }] : [];
  });
}
