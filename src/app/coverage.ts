import { type CoverageWarning, presenceOn, coverageWarnings as weighed } from '../rules/coverage.js';
import type { DayState } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { type UnitOnDate, unitsOn } from '../store/coverage.js';
import type { Person } from '../store/people.js';
import type { Db } from '../store/types.js';

/**
 * What a day of this person would do to what the head of their unit asks of it (presenze minime).
 * @param state of the day, if it is in the register
 */
export async function coverageWarnings(
  db: Db,
  person: Pick<Person, 'unitId'>,
  date: LocalDate,
  state?: DayState,
): Promise<CoverageWarning[]> {
  const [unit] = await unitsOn(db, [{ unitId: person.unitId, date }]);
  return warningsIn(unit, date, state);
}

export function warningsIn(
  unit: UnitOnDate | undefined,
  date: LocalDate,
  state?: DayState,
): CoverageWarning[] {
  if (!unit?.coverage) return [];
  return weighed(unit.coverage, presenceOn(unit.attendance, date), date, state);
}
