import { linesFrom, type Superior } from '../store/lines.js';
import { findPerson, lineOfManagers, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';

/**
 * The Direttore of a person, who alone authorises draws from the bank of days (MIL-7.8): the register has no such
 * office, so it is the dirigente highest up their own line of managers who belongs to their unit (the Direzione).
 * Of the head of a unit, and where the line leaves the unit at once, it is the superior: nobody is their own
 * director.
 */
export async function directorOf(db: Db, person: Person): Promise<Person | null> {
  const id = await directorIdOf(db, person);
  return id ? findPerson(db, id) : null;
}

export async function directorIdOf(
  db: Db,
  { id, unitId }: Pick<Person, 'id' | 'unitId'>,
): Promise<string | undefined> {
  return directorOn(await lineOfManagers(db, id), unitId);
}

/** The same of many, by their ids; who has nobody above them is not in it. */
export async function directorsOf(
  db: Db,
  people: readonly Pick<Person, 'id' | 'unitId' | 'managerId'>[],
): Promise<Map<string, string>> {
  const lines = await linesFrom(
    db,
    people.flatMap(({ managerId }) => managerId ?? []),
  );
  const directors = new Map<string, string>();
  for (const { id, unitId, managerId } of people) {
    const director = directorOn(lines.get(managerId ?? '') ?? [], unitId);
    if (director) directors.set(id, director);
  }
  return directors;
}

/** @param line of managers, the nearest first */
function directorOn(line: readonly Superior[], unitId: string): string | undefined {
  const within = line.filter((one) => one.role === 'manager' && one.unitId === unitId);
  return (within.at(-1) ?? line[0])?.id;
}
