import type { Readiness } from './http.js';
import type { Store } from './store/types.js';

/** A job that waits longer tells that nobody takes work from the queue. */
const STUCK_SECONDS = 300;

export interface Watched {
  store: Store;
  /** Is the platform's side up? Absent: there is nothing to wait for. */
  platforms: Record<string, (() => boolean) | undefined>;
}

/** Whether requests can be served now, and if not why, in words for an administrator. */
export async function readiness(watched: Watched | undefined): Promise<Readiness> {
  if (!watched) return { ready: false, reasons: ['starting'], platforms: [] };
  const { store, platforms } = watched;
  const reasons: string[] = [];
  try {
    await store.ping();
    for (const { name, oldestSeconds } of await store.queue.depth()) {
      if (oldestSeconds > STUCK_SECONDS) {
        reasons.push(`the queue ${name} has a job waiting for ${Math.round(oldestSeconds)} seconds`);
      }
    }
  } catch {
    reasons.push('the store does not answer');
  }
  for (const [name, isUp] of Object.entries(platforms)) {
    if (isUp && !isUp()) reasons.push(`${name} can not be reached, or refuses our credentials`);
  }
  return { ready: reasons.length === 0, reasons, platforms: Object.keys(platforms) };
}
