import { addDays, type LocalDate, type LocalTime } from './local-date.js';
import type { Situation } from './situation.js';

/** Has the clock gone past an hour of today? The hour itself, to the second, is still in time. */
export function isPast(now: Situation, at: LocalTime): boolean {
  return now.time > at || (now.time === at && now.facts.now.getTime() % 60_000 > 0);
}

/** Past that hour of the day before `date`. */
export function isPastOnEve(now: Situation, date: LocalDate, at: LocalTime): boolean {
  const eve = addDays(date, -1);
  return eve < now.today || (eve === now.today && isPast(now, at));
}
