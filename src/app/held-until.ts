import { deliveryAt } from '../rules/quiet-hours.js';
import { localHolidays, type Settings } from '../settings.js';
import type { Person } from '../store/people.js';

/**
 * When the person may next be written to (REM-4); undefined: now. Everybody's disconnection counts, agile day or not,
 * and none of the bot's own messages is urgent or institutional.
 */
export function heldUntil(settings: Settings): (person: Person, at: Date) => Date | undefined {
  const holidays = localHolidays(settings);
  return ({ role, unit, workdays }, at) => {
    const { outcome, deliverAt } = deliveryAt(
      settings.profiles({ role, unit }),
      { role, workdays },
      at,
      {},
      holidays,
    );
    return outcome === 'held' ? deliverAt : undefined;
  };
}
