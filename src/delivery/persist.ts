import { setTimeout as sleep } from 'node:timers/promises';

const WAITS_MS = [200, 500, 1_000, 2_000, 5_000];

/**
 * What was sent can not be unsent: a store that is away for a moment must not make us send it again.
 * @throws what the last try threw
 */
export async function persist(write: () => Promise<void>): Promise<void> {
  for (const wait of WAITS_MS) {
    try {
      return await write();
    } catch {
      await sleep(wait);
    }
  }
  await write();
}
