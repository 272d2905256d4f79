import { addDays as addWholeDays, min } from 'date-fns';
import { addDays } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { remoteOn } from '../store/days.js';
import { digestUnits } from '../store/digest-choices.js';
import { nextDelivery } from '../store/messages.js';
import { chaseInstants } from './chase-requests.js';
import { digestsOn } from './digest-times.js';
import { remindersOf } from './due.js';
import type { Parts } from './parts.js';
import type { Platform } from './ports.js';

const HORIZON_DAYS = 62;

/** When the bot will next say something by itself, as things stand; undefined: not within two months. */
export async function nextDue(
  { store, settings, ports }: Pick<Parts, 'store' | 'settings' | 'ports'>,
  now: Date,
): Promise<Date | undefined> {
  const chased = await chaseInstants({ store, settings, ports }, now);
  const delivery = await nextDelivery(store.db, now);
  const known = [...chased, ...(delivery ? [delivery] : [])];
  const waiting = known.length > 0 ? min(known) : undefined;
  const window = { from: now, to: waiting ?? addWholeDays(now, HORIZON_DAYS) };
  const last = dateOf(window.to);
  const names = settings.units.map(({ name }) => name);
  const units = await digestUnits(store.db, names);
  for (let date = dateOf(now); date <= last; date = addDays(date, 1)) {
    const reminders = remindersOf(settings, await remoteOn(store.db, date), date, window);
    const digests = digestsOn(settings, units, Object.keys(ports) as Platform[], date);
    const all = [...reminders, ...digests].map(({ at }) => at);
    const instants = all.filter((at) => at > window.from && at <= window.to);
    if (instants.length > 0) return min(instants);
  }
  return waiting;
}
