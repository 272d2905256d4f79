import { failedMessages, staleMessages, type Trouble } from '../store/health.js';
import { act, counted, type Line, listed, ok } from './diagnosis.js';
import type { Workbench } from './open.js';

const MINUTE_MS = 60_000;
const STALE_MINUTES = 15;
const FAILED_DAYS = 7;
const STUCK_SECONDS = 300;

/** Does what is to be sent get sent? */
export async function examineDelivery({ store, clock }: Workbench): Promise<Line[]> {
  const now = clock.now().getTime();
  const lines: Line[] = [];
  for (const { name, waiting, failed, oldestSeconds } of await store.queue.depth()) {
    const text = `${name}: ${waiting} waiting, ${failed} failed in the last hour`;
    if (oldestSeconds > STUCK_SECONDS) {
      const minutes = Math.round(oldestSeconds / 60);
      lines.push(
        act(
          'queue',
          `${text}, the oldest waits for ${minutes} minutes`,
          'start the service: nobody takes its work',
        ),
      );
    } else if (failed > 0)
      lines.push(act('queue', text, 'look for queue.job-failed in the log of the service'));
    else lines.push(ok('queue', text));
  }
  const failed = await failedMessages(store.db, new Date(now - FAILED_DAYS * 24 * 60 * MINUTE_MS));
  if (failed.length > 0) {
    const todo =
      '`giornate deliveries` says to whom and why; mend the cause, then `giornate deliveries retry --all` (or drop)';
    lines.push(act('messages', `given up in the last ${FAILED_DAYS} days: ${told(failed)}`, todo));
  }
  const stale = await staleMessages(store.db, new Date(now - STALE_MINUTES * MINUTE_MS));
  if (stale.length > 0) {
    const todo =
      'start the service; where it runs, the platform refuses or does not answer, see its lines here and `giornate deliveries`';
    lines.push(act('messages', `due for more than ${STALE_MINUTES} minutes: ${told(stale)}`, todo));
  }
  if (failed.length + stale.length === 0) lines.push(ok('messages', 'none given up, none late'));
  return lines;
}

function told(troubles: Trouble[]): string {
  const words = ({ moment, error, count }: Trouble) =>
    `${counted(count, moment, `times ${moment}`)} (${error || 'no try so far'})`;
  return listed(troubles.map(words));
}
