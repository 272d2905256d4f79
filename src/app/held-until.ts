import { regulationAt } from '../rules/edition.js';
import { deliveryAt, type TimeRange } from '../rules/quiet-hours.js';
import { dateOf } from '../rules/zoned.js';
import { localHolidays } from '../settings.js';
import { onCallAround } from '../store/on-call.js';
import type { Person } from '../store/people.js';
import type { Parts } from './parts.js';

type Reader = Pick<Person, 'id' | 'role' | 'unit' | 'workdays'>;

/**
 * When the person may next be written to (REM-4); undefined: now. Everybody's disconnection counts, agile day or not,
 * and none of the bot's own messages is urgent or institutional. On-call bands are looked up only where they matter:
 * in disconnection, under an act that knows them.
 */
export function heldUntil({
  store,
  settings,
}: Pick<Parts, 'store' | 'settings'>): (person: Reader, at: Date) => Promise<Date | undefined> {
  const holidays = localHolidays(settings);
  return async ({ id, role, unit, workdays }, at) => {
    const editions = settings.profiles({ role, unit });
    const until = (onCall: TimeRange[]) => {
      const { outcome, deliverAt } = deliveryAt(editions, { role, workdays, onCall }, at, {}, holidays);
      return outcome === 'held' ? deliverAt : undefined;
    };
    const held = until([]);
    const today = dateOf(at);
    if (!held || !regulationAt(editions, today)?.disconnection.onCallPasses) return held;
    return until(await onCallAround(store.db, id, today));
  };
}
