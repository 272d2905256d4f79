import type { LocalDate } from '../rules/local-date.js';
import { toColumn } from './dates.js';
import { type AgileDay, toDay } from './days.js';
import type { Person } from './people.js';
import type { Db } from './types.js';

const inOrder = [{ date: 'asc' as const }, { requestedAt: 'asc' as const }];

/** Days of these managers' people that wait for a decision, from `first` on. */
export async function pendingUnder(db: Db, managerIds: string[], first: LocalDate): Promise<AgileDay[]> {
  if (managerIds.length === 0) return [];
  const where = {
    state: 'pending' as const,
    date: { gte: toColumn(first) },
    person: { managerId: { in: managerIds } },
  };
  return (await db.agileDay.findMany({ where, orderBy: inOrder })).map(toDay);
}

/**
 * Days from `first` on that wait and that may be for this person to decide: of their own people, of those they stand
 * in for, passed on to them, and of a dirigente's unit, whose director they may be. Which really are is not said here.
 */
export async function pendingAround(
  db: Db,
  person: Pick<Person, 'id' | 'role' | 'unitId'>,
  delegators: string[],
  first: LocalDate,
): Promise<AgileDay[]> {
  const managerId = { in: [person.id, ...delegators] };
  const ofUnit = person.role === 'manager' ? [{ person: { unitId: person.unitId } }] : [];
  const where = {
    state: 'pending' as const,
    date: { gte: toColumn(first) },
    personId: { not: person.id },
    OR: [{ person: { managerId } }, { escalatedTo: person.id }, ...ofUnit],
  };
  return (await db.agileDay.findMany({ where, orderBy: inOrder })).map(toDay);
}

/**
 * From now on `superiorId` may decide as well.
 * @returns false where somebody decided meanwhile, or it was passed on before
 */
export async function passOn(db: Db, id: string, superiorId: string, at: Date): Promise<boolean> {
  const { count } = await db.agileDay.updateMany({
    where: { id, state: 'pending', escalatedTo: null },
    data: { escalatedTo: superiorId, escalatedAt: at },
  });
  return count === 1;
}
