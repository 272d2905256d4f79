import { findPerson, lineOfManagers, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';

/**
 * The Direttore of a person, who alone authorises draws from the bank of days (MIL-7.8): the register has no such
 * office, so it is the dirigente highest up their own line of managers who belongs to their unit (the Direzione).
 * Of the head of a unit, and where the line leaves the unit at once, it is the superior: nobody is their own
 * director.
 */
export async function directorOf(db: Db, person: Person): Promise<Person | null> {
  const line = await lineOfManagers(db, person.id);
  const within = line.filter(({ role, unitId }) => role === 'manager' && unitId === person.unitId);
  const id = within.at(-1)?.id ?? person.managerId;
  return id ? findPerson(db, id) : null;
}
