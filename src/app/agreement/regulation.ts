import type { Regulation } from '../../regulations/schema.js';
import { regulationAt } from '../../rules/edition.js';
import type { LocalDate } from '../../rules/local-date.js';
import type { Settings } from '../../settings.js';
import type { Person } from '../../store/people.js';

/** What governs a person on a day, or failing that on another one they have to do with; undefined: nothing yet. */
export function regulationFor(
  { profiles }: Pick<Settings, 'profiles'>,
  person: Pick<Person, 'unit' | 'role'>,
  ...dates: (LocalDate | undefined)[]
): Regulation | undefined {
  const editions = profiles(person);
  for (const date of dates) {
    const found = date && regulationAt(editions, date);
    if (found) return found;
  }
  return undefined;
}

/** The act's own word on it is this: an agreement goes on by an extension, and needs no new one (TIV-17.1, MON-7.2). */
export function isExtended({ agreement: { term } }: Regulation): boolean {
  return term.atEnd === 'ends' && (!term.capsDays || term.renewalMonths !== null);
}
