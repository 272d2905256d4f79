import { regulationAt } from '../rules/edition.js';
import { deliveryAt, type TimeRange } from '../rules/quiet-hours.js';
import { dateOf } from '../rules/zoned.js';
import { localHolidays } from '../settings.js';
import type { Urgency } from '../store/messages.js';
import { onCallAround } from '../store/on-call.js';
import type { Person } from '../store/people.js';
import type { Parts } from './parts.js';

type Reader = Pick<Person, 'id' | 'role' | 'unit' | 'workdays'>;

/** @param urgency what somebody stated of the message; the bot's own are never urgent */
export type HeldUntil = (person: Reader, at: Date, urgency?: Urgency) => Promise<Date | undefined>;

/**
 * When the person may next be written to (REM-4); undefined: now. Everybody's disconnection counts, agile day or not.
 * On-call bands are looked up only where they matter: in disconnection, under an act that knows them.
 */
export function heldUntil({ store, settings }: Pick<Parts, 'store' | 'settings'>): HeldUntil {
  const holidays = localHolidays(settings);
  return async ({ id, role, unit, workdays }, at, urgency) => {
    const editions = settings.profiles({ role, unit });
    const flags = urgency ? { [urgency]: true } : {};
    const until = (onCall: TimeRange[]) => {
      const { outcome, deliverAt } = deliveryAt(editions, { role, workdays, onCall }, at, flags, holidays);
      return outcome === 'held' ? deliverAt : undefined;
    };
    const held = until([]);
    const today = dateOf(at);
    if (!held || !regulationAt(editions, today)?.disconnection.onCallPasses) return held;
    return until(await onCallAround(store.db, id, today));
  };
}
