import { addDays, type LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { bookedOn } from '../store/days.js';
import type { Db } from '../store/types.js';
import { DAYS_NEAR } from './day-offers.js';
import type { Window } from './due.js';
import type { Parts } from './parts.js';

/** In the night the cards of days that come near get the acts of a day that is near, and those of yesterday lose theirs. */
export async function ringNearDays(
  { store }: Pick<Parts, 'store'>,
  db: Db,
  { from, to }: Window,
): Promise<void> {
  const [then, today] = [dateOf(from), dateOf(to)];
  const dates: LocalDate[] = [];
  for (let date = then; date < today; date = addDays(date, 1)) dates.push(date, addDays(date, DAYS_NEAR + 1));
  const ids = await bookedOn(db, dates);
  await store.queue.sendMany(
    'repaint',
    ids.map((dayId) => ({ dayId })),
  );
}
