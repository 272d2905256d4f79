import type { Failure } from './failure.js';

/** Two seconds, doubled with each try. */
const FIRST_MS = 2_000;
/** Ten minutes: a platform that comes back is noticed soon enough. */
const LONGEST_MS = 600_000;

/** So many tries reach over half a day and more of outage; then a person has to look (`giornate deliveries`). */
export const MAX_ATTEMPTS = 120;

/**
 * How long to wait before the next try, in milliseconds.
 *
 * @param attempt tries so far, from 1
 * @param random 0 to 1: spreads those that failed together, between half the delay and the whole of it
 * @param retryAfterMs what the platform asked for: never less, and a little more, since all others wait for it too
 */
export function backoff(attempt: number, random: number, retryAfterMs?: number): number {
  if (retryAfterMs !== undefined) return Math.round(retryAfterMs + random * Math.min(retryAfterMs, FIRST_MS));
  const whole = Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS);
  return Math.round(whole / 2 + (random * whole) / 2);
}

/** After a failure that may name a time itself: the longer of both, in milliseconds. */
export function backoffAfter(attempt: number, random: number, { retryAfterMs = 0 }: Failure): number {
  return Math.max(backoff(attempt, random), retryAfterMs);
}
