import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { countHeld } from './store/messages.js';
import type { Store } from './store/types.js';

/** What /metrics tells: counts by route, moment and outcome; nothing about anybody. */
export interface Metrics {
  request(route: string, status: number, seconds: number): void;
  message(moment: string, outcome: string): void;
  /** The store to ask for depths; before that they are left out. */
  watch(store: Store): void;
  contentType: string;
  /** Prometheus text. */
  text(): Promise<string>;
}

export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  let store: Store | undefined;
  const requests = new Counter({
    name: 'giornate_http_requests_total',
    help: 'Requests answered, by route and status.',
    labelNames: ['route', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'giornate_http_answer_seconds',
    help: 'Time to the answer; Slack shows an error to the person after three seconds.',
    labelNames: ['route'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10],
    registers,
  });
  const messages = new Counter({
    name: 'giornate_messages_total',
    help: 'Messages by moment of the conversation and what became of them.',
    labelNames: ['moment', 'outcome'],
    registers,
  });
  new Gauge({
    name: 'giornate_queue_jobs',
    help: 'Jobs of the queue that are waiting or have failed.',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      this.reset();
      // a store that is away leaves a gap in these two, not in all
      for (const { name, waiting, failed } of (await store?.queue.depth().catch(() => undefined)) ?? []) {
        this.set({ queue: name, state: 'waiting' }, waiting);
        this.set({ queue: name, state: 'failed' }, failed);
      }
    },
  });
  new Gauge({
    name: 'giornate_messages_held',
    help: "Messages that wait for their recipient's working window (REM-4).",
    registers,
    async collect() {
      this.reset();
      const held = store && (await countHeld(store.db).catch(() => undefined));
      if (held !== undefined) this.set(held);
    },
  });
  return {
    request(route, status, elapsed) {
      requests.inc({ route, status });
      seconds.observe({ route }, elapsed);
    },
    message: (moment, outcome) => messages.inc({ moment, outcome }),
    watch(opened) {
      store = opened;
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}
