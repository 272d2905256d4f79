import type { Candidate } from '../messages/person-field.js';
import { matchNames } from '../phrases/match-names.js';
import { isId } from '../store/ids.js';
import { findPerson, type Person } from '../store/people.js';
import { peopleNames } from '../store/people-names.js';
import type { Db } from '../store/types.js';

/** More are not offered: a name so common is typed again with more of it. */
const MOST_CANDIDATES = 20;

export type Found =
  | { kind: 'one'; person: Person }
  | { kind: 'several'; candidates: Candidate[]; more: boolean }
  | { kind: 'none' };

/** Whom a typed name or e-mail means; or the id that a choice or a button carries. */
export async function findByName(db: Db, typed: string): Promise<Found> {
  const text = typed.trim();
  const chosen = isId(text) ? await findPerson(db, text) : null;
  if (chosen) return { kind: 'one', person: chosen };
  const matches = matchNames(text, await peopleNames(db));
  const [first, second] = matches;
  if (!first) return { kind: 'none' };
  if (second) {
    const candidates = matches.slice(0, MOST_CANDIDATES).map(({ id, name, unit }) => ({ id, name, unit }));
    return { kind: 'several', candidates, more: matches.length > MOST_CANDIDATES };
  }
  const person = await findPerson(db, first.id);
  return person ? { kind: 'one', person } : { kind: 'none' };
}
