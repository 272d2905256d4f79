import { setTimeout as sleep } from 'node:timers/promises';

/** Slack shows an error to the person where no acknowledgement came by then. */
const SLACK_WAITS_MS = 3000;

/** @throws where Slack would have given up */
export async function whileSlackWaits<T>(delivery: Promise<T>): Promise<T> {
  const gaveUp = sleep(SLACK_WAITS_MS, undefined, { ref: false }).then(() => {
    throw new Error('Slack waited three seconds and gave up');
  });
  return Promise.race([delivery, gaveUp]);
}
