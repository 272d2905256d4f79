import { setTimeout as sleep } from 'node:timers/promises';
import { ChatError } from '../../app/ports.js';

const TRIES = 4;
const LONGEST_WAIT_MS = 30_000;

/**
 * Direct answers stand in no queue, so a busy connector is asked again here, a few times.
 * @param repeatable doing it twice does no harm, so an uncertain failure is tried again too
 * @throws ChatError of the last try
 */
export async function patiently<T>(
  closing: AbortSignal,
  repeatable: boolean,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const again = error instanceof ChatError && passes(error, repeatable);
      if (!again || attempt === TRIES || closing.aborted) throw error;
      const wait = error.options.retryAfterMs ?? 400 * 2 ** attempt * (0.75 + Math.random() / 2);
      // Cut short when the process stops: one last try, at once.
      await sleep(Math.min(wait, LONGEST_WAIT_MS), undefined, { signal: closing }).catch(() => undefined);
    }
  }
}

function passes({ code, options }: ChatError, repeatable: boolean): boolean {
  if (options.permanent || code === 'rejected' || code === 'locked-out') return false;
  return repeatable || !options.uncertain;
}
