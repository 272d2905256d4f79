import { matchNames } from '../phrases/match-names.js';
import { membersOf } from '../store/lines.js';
import { findPeople, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { type UnitSize, unitsSeenBy } from '../store/unit-days.js';
import { directorsOf } from './director.js';

/**
 * Who heads a unit (chi dirige l'unità). The register names no heads, so it is whoever is the director of its people:
 * the highest dirigente of the unit above them or, in a unit without one, their manager. People who lead others of the
 * unit are not looked at: their own director is the superior of the head.
 */
export async function headsOf(db: Db, unitId: string): Promise<Person[]> {
  const led = (await membersOf(db, { unitId })).filter((member) => !member.leads);
  const heads = new Set((await directorsOf(db, led)).values());
  return findPeople(db, [...heads]);
}

/** Does this person head the unit? */
export async function heads(db: Db, person: Pick<Person, 'id'>, unitId: string): Promise<boolean> {
  return (await headsOf(db, unitId)).some(({ id }) => id === person.id);
}

/** Of several units the one that is meant: by its id on a button, or by its name, as far as it was typed. */
export function unitMeant(units: readonly UnitSize[], meant = ''): UnitSize | undefined {
  const known = units.find(({ id }) => id === meant);
  const named = known
    ? [known]
    : matchNames(
        meant,
        units.map((unit) => ({ ...unit, email: '' })),
      );
  return named.length === 1 ? units.find(({ id }) => id === named[0]?.id) : undefined;
}

/** Units that this person heads. */
export async function unitsHeadedBy(
  db: Db,
  person: Pick<Person, 'id' | 'unitId'>,
): Promise<{ headed: UnitSize[]; seen: UnitSize[] }> {
  const seen = await unitsSeenBy(db, person);
  const headed: UnitSize[] = [];
  for (const unit of seen) {
    if (await heads(db, person, unit.id)) headed.push(unit);
  }
  return { headed, seen };
}
