/** Waiting, but not for ever. */
import { setTimeout as sleep } from 'node:timers/promises';

/** A pause that does not keep the process alive. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { ref: false, ...(signal ? { signal } : {}) });
}

/**
 * The work's value if it comes within `ms`, else undefined; the work goes on, and a failure after that is left to whoever
 * waits for it next.
 * @throws what the work throws within that time
 */
export function within<T>(ms: number, work: Promise<T>): Promise<{ value: T } | undefined> {
  return new Promise((resolve, reject) => {
    // a timer that is cleared is cheaper than one that is aborted: every request passes here
    const late = setTimeout(() => resolve(undefined), ms);
    work.then(
      (value) => {
        clearTimeout(late);
        resolve({ value });
      },
      (error: unknown) => {
        clearTimeout(late);
        reject(error);
      },
    );
  });
}
