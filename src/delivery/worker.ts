import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatPort, Platform } from '../app/ports.js';
import { pausesLeft } from '../store/leases.js';
import { takeUpAgain } from '../store/message-states.js';
import { countDue } from '../store/messages.js';
import type { Stop } from '../store/types.js';
import { createDelivery, type Delivery, type DeliveryParts } from './delivery.js';
import { Leadership } from './leadership.js';
import { Pump } from './pump.js';
import { repaint } from './repaint.js';

const REPAINTS = 8;
const LOOK_EVERY_MS = 20;
const PATIENCE_MS = 30_000;

export interface Worker {
  /** Sends what is due and repaints what stands, until the queue is drained; of several replicas one does. */
  start(): Promise<void>;
  /** Waits until nothing that is due is left, half a minute at most; what waits for a retry is not waited for. */
  settled(): Promise<void>;
}

/** Sends what is due and repaints what stands. What is done is decided from the row at the moment it is done. */
export function createWorker(parts: DeliveryParts): Worker {
  const { store, clock, log } = parts;
  let pumps: Pump[] = [];
  let stopRepaints: Stop | undefined;

  const leadership = new Leadership({ store, log, won, lost });
  const delivery = createDelivery(parts, () => leadership.holds());

  async function won(): Promise<void> {
    if (store.kind === 'embedded') await takeUpAgain(store.sql, clock.now());
    await store.queue.takeUpAgain('repaint');
    delivery.putOff.clear();
    const ports = Object.values(parts.ports) as ChatPort[];
    const pauses = await pausesLeft(store.sql);
    for (const port of ports) {
      const { pace } = delivery.wire(port);
      delivery.wire(port).remember(pauses);
      if (store.kind === 'postgres') pace.startEmpty();
    }
    pumps = pumpsFor(delivery, ports);
    for (const pump of pumps) pump.start();
    stopRepaints = await store.queue.work('repaint', { concurrency: REPAINTS }, (job) =>
      repaint(delivery, job),
    );
  }

  async function lost(): Promise<void> {
    const [left, stop] = [pumps, stopRepaints];
    pumps = [];
    stopRepaints = undefined;
    await Promise.all([...left.map((pump) => pump.stop()), stop?.()]);
  }

  async function isQuiet(): Promise<boolean> {
    await Promise.all(pumps.map((pump) => pump.idle()));
    if ((await store.queue.depth()).some(({ waiting, active }) => waiting + active > 0)) return false;
    return pumps.length > 0 || (await countDue(store.db, clock.now())) === 0;
  }

  return {
    async start() {
      store.queue.attach({
        wake: () => {
          for (const pump of pumps) pump.wake();
        },
        stop: () => leadership.stop(),
      });
      await leadership.start();
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

/** One for each platform. People whom none has seen yet are looked for where one can look people up. */
function pumpsFor(delivery: Delivery, ports: ChatPort[]): Pump[] {
  const open = ports.map(({ platform }) => platform);
  const [first] = ports;
  const home: Platform | undefined = (ports.find(({ canLookUp }) => canLookUp) ?? first)?.platform;
  if (!home) return [];
  return ports.map((port) => new Pump(delivery, port, { platform: port.platform, open, home }));
}
