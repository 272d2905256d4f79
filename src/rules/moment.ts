import type { LocalTime } from './local-date.js';
import type { Situation } from './situation.js';

/** Has the clock gone past an hour of today? The hour itself, to the second, is still in time. */
export function isPast(now: Situation, at: LocalTime): boolean {
  return now.time > at || (now.time === at && now.facts.now.getTime() % 60_000 > 0);
}
