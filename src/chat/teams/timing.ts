import { setTimeout as sleep } from 'node:timers/promises';

/** Teams gives up on a request after some seconds and shows an error although the work is done. */
export const SOON_MS = 2_000;

/** @throws an error named TimeoutError */
export async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  const { done, value } = await settledWithin(work, ms);
  if (done) return value;
  throw Object.assign(new Error(`No answer within ${ms} ms`), { name: 'TimeoutError' });
}

/** Waits for `work`, but not longer than `ms`; the work itself goes on. */
export async function settledWithin<T>(
  work: Promise<T>,
  ms: number,
): Promise<{ done: true; value: T } | { done: false; value?: undefined }> {
  const timer = new AbortController();
  work.catch(() => undefined);
  try {
    return await Promise.race([
      work.then((value) => ({ done: true as const, value })),
      sleep(ms, { done: false as const }, { signal: timer.signal }),
    ]);
  } finally {
    timer.abort();
  }
}
