import { Gauge, type Registry } from 'prom-client';
import type { Clock } from './clock.js';
import { lastBackup } from './store/backup-mark.js';
import { type DeliveryFigures, deliveryFigures } from './store/delivery-figures.js';
import type { Store } from './store/types.js';

/** Of the column `lane`, 0 to 2. */
const LANES = ['answers', 'requests', 'bulk'];

export interface Observed {
  store: Store;
  clock: Clock;
  /** Of the embedded store: its backups are noted there. */
  dataDir?: string;
}

/**
 * What the store is asked for at each look. A store that is away leaves a gap in these gauges, not in all.
 * @returns names the store to ask
 */
export function storeGauges(register: Registry): (observed: Observed) => void {
  const registers = [register];
  const figuresOf = onceALook();
  let observed: Observed | undefined;
  const gauge = <Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    fill: (gauge: Gauge<Label>, observed: Observed) => unknown,
  ) =>
    new Gauge<Label>({
      name,
      help,
      labelNames,
      registers,
      async collect() {
        this.reset();
        // without labels a reset leaves a 0, which would be an answer
        if (labelNames.length === 0) this.remove();
        if (!observed) return;
        try {
          await fill(this, observed);
        } catch {
          // told by giornate_store_up
        }
      },
    });

  gauge('giornate_store_up', 'Does the store answer?', [], async (up, { store }) =>
    up.set(
      await store.ping().then(
        () => 1,
        () => 0,
      ),
    ),
  );
  gauge(
    'giornate_queue_jobs',
    'Jobs that are waiting or have failed.',
    ['queue', 'state'],
    async (jobs, { store }) => {
      for (const { name, waiting, failed } of await store.queue.depth()) {
        jobs.set({ queue: name, state: 'waiting' }, waiting);
        jobs.set({ queue: name, state: 'failed' }, failed);
      }
    },
  );

  const oldest = 'How long the oldest message that is due waits.';
  gauge('giornate_messages_waiting', 'Messages that are due.', ['lane'], async (waiting, now) => {
    for (const { name, ...lane } of byLane(await figuresOf(now))) waiting.set({ lane: name }, lane.waiting);
  });
  gauge('giornate_messages_oldest_seconds', oldest, ['lane'], async (seconds, now) => {
    for (const { name, oldestSeconds } of byLane(await figuresOf(now)))
      seconds.set({ lane: name }, oldestSeconds);
  });
  const held = "Messages that wait for their recipient's working window (REM-4).";
  gauge('giornate_messages_held', held, [], async (count, now) => count.set((await figuresOf(now)).held));
  const failed = 'Messages given up: see `giornate deliveries`.';
  gauge('giornate_messages_failed', failed, [], async (count, now) =>
    count.set((await figuresOf(now)).failed),
  );
  gauge('giornate_pool_connections', 'Connections to the database.', ['state'], (connections, { store }) => {
    const { total, idle, waiting } = store.connections();
    connections.set({ state: 'open' }, total);
    connections.set({ state: 'idle' }, idle);
    connections.set({ state: 'awaited' }, waiting);
  });
  gauge(
    'giornate_last_backup_timestamp_seconds',
    'When `giornate backup` last succeeded.',
    [],
    async (last, { dataDir }) => {
      const mark = dataDir ? await lastBackup(dataDir) : undefined;
      if (mark) last.set(mark.at.getTime() / 1000);
    },
  );
  return (opened) => {
    observed = opened;
  };
}

/** Every lane, also where nothing waits in it: an alert must tell "none" from "not known". */
function byLane({ lanes }: DeliveryFigures) {
  return LANES.map((name, lane) => {
    const { waiting = 0, oldestSeconds = 0 } = lanes.find((one) => one.lane === lane) ?? {};
    return { name, waiting, oldestSeconds };
  });
}

/** All gauges of one look share one question to the store. */
function onceALook(): (observed: Observed) => Promise<DeliveryFigures> {
  let asked: Promise<DeliveryFigures> | undefined;
  return ({ store, clock }) => {
    if (!asked) {
      const mine = deliveryFigures(store.db, clock.now()).finally(() => {
        if (asked === mine) asked = undefined;
      });
      asked = mine;
    }
    return asked;
  };
}
