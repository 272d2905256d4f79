import { setTimeout as sleep } from 'node:timers/promises';
import { takeOverdue } from '../store/message-states.js';
import { countDue } from '../store/messages.js';
import type { Store } from '../store/types.js';
import { createDelivery, type DeliveryParts } from './delivery.js';
import { repaint } from './repaint.js';
import { deliver } from './send.js';

const DELIVERIES = 16;
const REPAINTS = 8;
const LOOK_EVERY_MS = 20;
const PATIENCE_MS = 30_000;

export interface Worker {
  /** Takes work from the queue until the queue is drained. */
  start(): Promise<void>;
  /** Waits until nothing that is due is left, half a minute at most; what waits for a retry is not waited for. */
  settled(): Promise<void>;
}

/** Sends what is due and repaints what stands. A job only names a row; what is done is decided from the row. */
export function createWorker(parts: DeliveryParts): Worker {
  const { store, clock } = parts;
  const delivery = createDelivery(parts);
  let inHand = 0;
  const counted = async (work: () => Promise<void>) => {
    inHand++;
    try {
      await work();
    } finally {
      inHand--;
    }
  };
  const isQuiet = async () => {
    if (inHand > 0) return false;
    const rung = (await store.queue.depth()).some(({ waiting }) => waiting > 0);
    return !rung && (await countDue(store.db, clock.now())) === 0 && inHand === 0;
  };
  return {
    async start() {
      if (store.kind === 'embedded') await takeUpAgain(store, clock.now());
      await store.queue.work('deliver', { concurrency: DELIVERIES }, ({ data }) =>
        counted(() => deliver(delivery, data.messageId)),
      );
      await store.queue.work('repaint', { concurrency: REPAINTS }, ({ data }) =>
        counted(() => repaint(delivery, data)),
      );
    },
    async settled() {
      const until = performance.now() + PATIENCE_MS;
      // twice in a row: between two looks a job may be on its way from the queue to its handler
      for (let quiet = 0; quiet < 2 && performance.now() < until; ) {
        quiet = (await isQuiet()) ? quiet + 1 : 0;
        if (quiet === 0) store.queue.wake();
        if (quiet < 2) await sleep(LOOK_EVERY_MS);
      }
    },
  };
}

/**
 * The embedded store has one process: whatever an earlier one had in hand nobody has now, and there is no claim to wait
 * for. On PostgreSQL it may be another replica's, so there the claim has to lapse.
 */
async function takeUpAgain(store: Store, now: Date): Promise<void> {
  await store.tx(async (db) => {
    const left = await takeOverdue(db, now, now, new Date(0));
    await store.queue.sendMany(
      'deliver',
      left.map((messageId) => ({ messageId })),
    );
  });
}
