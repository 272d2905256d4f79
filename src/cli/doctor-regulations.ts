import type { Edition } from '../regulations/schema.js';
import type { PersonRole } from '../rules/facts.js';
import { addDays, type LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { allUnits } from '../store/people.js';
import { act, type Line, listed, ok } from './diagnosis.js';
import type { Workbench } from './open.js';

/** People ask for days up to a year ahead. */
const AHEAD_DAYS = 366;
const ROLES: PersonRole[] = ['employee', 'eq', 'manager'];

/** Is there a whole regulation, for everybody, for the days that people may ask for? */
export async function examineRegulations({ store, settings, clock }: Workbench): Promise<Line[]> {
  const today = dateOf(clock.now());
  const units = (await allUnits(store.db)).map(({ name }) => name);
  const lists = new Set(
    ['', ...units].flatMap((unit) => ROLES.map((role) => settings.profiles({ unit, role }))),
  );
  const gaps = [...lists].flatMap((editions) => gapsIn(editions, today, addDays(today, AHEAD_DAYS)));
  if (gaps.length > 0) {
    const todo =
      'nobody can ask for those days: give the figures in the regulation file, or name the next one';
    return [act('regulations', listed([...new Set(gaps)]), todo)];
  }
  const names = [...lists].flatMap((editions) => editions.map(({ name }) => name));
  return [ok('regulations', listed([...new Set(names)]))];
}

function gapsIn(editions: readonly Edition[], from: LocalDate, until: LocalDate): string[] {
  const inSight = editions.filter((one) => one.from <= until && (one.to === null || one.to >= from));
  const missing = inSight
    .filter((one) => !one.regulation)
    .map((one) => `${one.name}: ${one.missing.join(', ')}: no figure from ${one.from}`);
  const uncovered: string[] = [];
  let next = from;
  for (const one of inSight) {
    if (one.from > next) uncovered.push(`no regulation from ${next} to ${addDays(one.from, -1)}`);
    if (one.to === null) return [...missing, ...uncovered];
    if (one.to >= next) next = addDays(one.to, 1);
  }
  return next <= until
    ? [...missing, ...uncovered, `no regulation from ${next} on`]
    : [...missing, ...uncovered];
}
