import { regulationAt } from '../rules/edition.js';
import { addDays, type LocalDate, localTime } from '../rules/local-date.js';
import { deliveryAt } from '../rules/quiet-hours.js';
import { type PublishedRest, publishedRest, type UnitRest } from '../rules/rest-figures.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import { localHolidays } from '../settings.js';
import { onCallBetween } from '../store/on-call.js';
import { actsFiled, restCounts } from '../store/rest-figures.js';
import type { Parts } from './parts.js';

const MIDNIGHT = localTime('00:00');

/**
 * How the right to disconnect was kept between two days, both included (IND-7): by unit, of enough people, never of
 * anybody. An act is in disconnection where a message to whoever did it would have been held just then.
 */
export async function restFigures(
  { store: { db }, settings }: Pick<Parts, 'store' | 'settings'>,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<PublishedRest> {
  const span = { from: instantOf(from, MIDNIGHT), to: instantOf(addDays(to, 1), MIDNIGHT) };
  const onCall = await onCallBetween(db, { from, to });
  const holidays = localHolidays(settings);
  const units = new Map<string, UnitRest>();
  for (const count of await restCounts(db, span)) {
    units.set(count.unit, { ...count, acts: 0, actsInDisconnection: 0 });
  }
  for (const { at, personId, role, unit, workdays } of await actsFiled(db, span)) {
    const figures = units.get(unit);
    const editions = settings.profiles({ role, unit });
    // before anything was in force there was no disconnection to keep
    if (!figures || !regulationAt(editions, dateOf(at))) continue;
    const person = { role, workdays, onCall: onCall.get(personId) };
    figures.acts++;
    if (deliveryAt(editions, person, at, {}, holidays).outcome === 'held') figures.actsInDisconnection++;
  }
  return publishedRest([...units.values()]);
}
