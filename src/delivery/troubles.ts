import type { Platform } from '../app/ports.js';
import { dateOf } from '../rules/zoned.js';
import { causeOf } from '../store/dead-letters.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { administrators } from '../store/people.js';
import type { Delivery } from './delivery.js';
import type { Failure } from './failure.js';

/** Others that fail for the same cause are counted in. */
const GATHERED_MS = 120_000;
const DAY_MS = 86_400_000;

/**
 * Tells the administrators of the register: one message a day for each cause. Of credentials that a platform does not
 * take they hear on another one, where there is one; the log and `giornate doctor` say it in any case.
 */
export async function tellAdministrators(
  delivery: Delivery,
  { code }: Failure,
  platform: Platform,
): Promise<void> {
  const { clock, store, log, told } = delivery;
  const now = clock.now();
  const date = dateOf(now);
  const lockedOut = code === 'locked-out';
  const cause = lockedOut ? `locked-out:${platform}` : causeOf(code);
  const others = (Object.keys(delivery.ports) as Platform[]).filter((one) => one !== platform);
  if (told.get(cause) === date || (lockedOut && others.length === 0)) return;
  told.set(cause, date);
  const data = lockedOut ? { cause: 'locked-out', platform } : { cause };
  const message = (personId: string): NewMessage => ({
    key: `undelivered:${cause}:${date}:${personId}`,
    ...{ moment: 'undelivered-notice', personId, date, data },
    ...(lockedOut ? { platform: others[0] } : {}),
    at: new Date(now.getTime() + GATHERED_MS),
    expiresAt: new Date(now.getTime() + 3 * DAY_MS),
  });
  try {
    await store.tx(async (db) => enqueue(store, db, (await administrators(db)).map(message)));
  } catch (error) {
    told.delete(cause);
    log('warn', 'administrators-not-told', { error });
  }
}
