/**
 * Which events were taken in hand. Slack delivers one again at once, after one and after five minutes when it did not
 * hear our answer; without this a typed question is answered as often. For this process alone: what changes anything is
 * known again by the store, wherever it arrives.
 */
import { performance } from 'node:perf_hooks';

const KEPT_MS = 10 * 60_000;

/** @returns whether the key is new; from then on it is not */
export function createSeen(): (key: string) => boolean {
  const takenAt = new Map<string, number>();
  return (key) => {
    const now = performance.now();
    // A map keeps the order of insertion: the oldest stand first.
    for (const [old, at] of takenAt) {
      if (now - at < KEPT_MS) break;
      takenAt.delete(old);
    }
    if (takenAt.has(key)) return false;
    takenAt.set(key, now);
    return true;
  };
}
