import type { Actor } from '../../rules/act.js';
import type { Person } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import { directorOf } from '../director.js';

export type Over = Extract<Actor, 'employee' | 'manager' | 'director' | 'hr'>;

/** In what capacities somebody may see, and end, the agreement of a person; none: it is not theirs. */
export async function capacitiesOver(db: Db, owner: Person, actor: Person): Promise<Over[]> {
  if (owner.id === actor.id) return ['employee'];
  const director = await directorOf(db, owner);
  return [
    ...(owner.managerId === actor.id ? (['manager'] as const) : []),
    ...(director?.id === actor.id ? (['director'] as const) : []),
    ...(actor.hr ? (['hr'] as const) : []),
  ];
}
