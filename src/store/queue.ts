import type pg from 'pg';
import { type Db, PgBoss } from 'pg-boss';
import { type Log, oncePerMinute } from './log.js';
import { bossOptions, FORMER_QUEUE, LANES, QUEUE, QUEUES, workOptions } from './queue-options.js';
import type { Committed, Transactions } from './transaction.js';
import type { Engine, Job, Jobs, Queue, QueueName, Stop } from './types.js';

const DRAIN_MS = 10_000;

const DEPTH = `SELECT name,
    count(*) FILTER (WHERE state < 'active')::int AS waiting,
    count(*) FILTER (WHERE state = 'active')::int AS active,
    count(*) FILTER (WHERE state = 'failed')::int AS failed,
    coalesce(extract(epoch FROM now() - min(start_after) FILTER (WHERE state < 'active')), 0)::float8 AS oldest
  FROM pgboss.job
  WHERE name = ANY($1) AND (state IN ('active', 'failed') OR state < 'active' AND start_after <= now())
  GROUP BY name`;

const TAKE_UP = `UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE name = $1 AND state = 'active'`;

interface Depth {
  name: QueueName;
  waiting: number;
  active: number;
  failed: number;
  oldest: number;
}

interface Options {
  kind: 'embedded' | 'postgres';
  pool: pg.Pool;
  transactions: Transactions;
  log: Log;
}

/**
 * pg-boss on the pool of the store. Running, draining (`drain`: no more work is fetched, jobs can still be
 * sent), stopped. While the database is away the workers go on polling, and what they say of it is bounded.
 */
export class BossQueue implements Queue {
  readonly #options: Options;
  readonly #log: Log;
  readonly #boss: PgBoss;
  readonly #workers = new Set<string>();
  readonly #engines: Engine[] = [];
  #drained?: Promise<void>;

  private constructor(options: Options) {
    this.#options = options;
    this.#log = oncePerMinute(options.log);
    this.#boss = new PgBoss({ ...bossOptions(options.kind), db: database(options) });
    this.#boss.on('error', (error) => this.#log('warn', 'queue.error', { error }));
    this.#boss.on('warning', ({ message }) => this.#log('warn', 'queue.warning', { message }));
  }

  static async start(options: Options): Promise<BossQueue> {
    const queue = new BossQueue(options);
    await queue.#boss.start();
    for (const name of QUEUES) {
      await queue.#boss.createQueue(name, QUEUE);
      // A queue that an earlier version made keeps that version's options until told.
      await queue.#boss.updateQueue(name, QUEUE);
    }
    await queue.#boss.createQueue(FORMER_QUEUE, QUEUE);
    // what they rang for is found in the table of messages
    await queue.#boss.deleteQueuedJobs(FORMER_QUEUE);
    return queue;
  }

  async send<Name extends QueueName>(name: Name, data: Jobs[Name], options: { afterMs?: number } = {}) {
    const startAfter = (options.afterMs ?? 0) / 1000;
    const id = await this.#boss.send(name, data, { startAfter });
    this.#wakeAfterCommit();
    return id ?? '';
  }

  async sendMany<Name extends QueueName>(name: Name, data: Jobs[Name][], { wake = true } = {}) {
    if (data.length === 0) return;
    await this.#boss.insert(
      name,
      data.map((each) => ({ data: each })),
    );
    if (wake) this.#wakeAfterCommit();
  }

  async takeUpAgain(name: QueueName): Promise<void> {
    await this.#options.pool.query(TAKE_UP, [name]);
  }

  #wakeAfterCommit(): void {
    const current = this.#options.transactions.current();
    if (current) current.sent = true;
    else this.wakeWorkers();
  }

  async work<Name extends QueueName>(
    name: Name,
    options: { concurrency: number },
    handler: (job: Job<Name>) => Promise<void>,
  ): Promise<Stop> {
    const ids: string[] = [];
    for (let lane = 0; lane < LANES; lane++) {
      const id = await this.#boss.work<Jobs[Name]>(name, workOptions(options.concurrency), (jobs) =>
        Promise.all(jobs.map(({ id, data }) => this.#handle(name, { id, data }, handler))),
      );
      ids.push(id);
      this.#workers.add(id);
    }
    return async () => {
      for (const id of ids) this.#workers.delete(id);
      await Promise.all(ids.map((id) => this.#boss.offWork(name, { id, wait: true })));
    };
  }

  /** Never throws: one job's failure must not stop those fetched with it. */
  async #handle<Name extends QueueName>(
    name: Name,
    job: Job<Name>,
    handler: (job: Job<Name>) => Promise<void>,
  ) {
    try {
      await handler(job);
      return { id: job.id, status: 'completed' as const };
    } catch (error) {
      this.#options.log('error', 'queue.job-failed', { queue: name, job: job.id, error });
      return { id: job.id, status: 'failed' as const };
    }
  }

  wake(): void {
    this.wakeWorkers();
    this.wakeEngines();
  }

  /** Wakes those for whom a transaction left something. @returns its result */
  after<T>({ result, sent, rung }: Committed<T>): T {
    if (sent) this.wakeWorkers();
    if (rung) this.wakeEngines();
    return result;
  }

  wakeWorkers(): void {
    for (const id of this.#workers) this.#boss.notifyWorker(id);
  }

  wakeEngines(): void {
    for (const engine of this.#engines) engine.wake();
  }

  ring(): void {
    const current = this.#options.transactions.current();
    if (current) current.rung = true;
    else this.wakeEngines();
  }

  attach(engine: Engine): void {
    this.#engines.push(engine);
  }

  drain(): Promise<void> {
    this.#drained ??= this.#drain();
    return this.#drained;
  }

  async #drain(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), DRAIN_MS);
    });
    const idle = Promise.all([
      ...this.#engines.map((engine) => engine.stop()),
      ...QUEUES.map((name) => this.#boss.offWork(name, { wait: true })),
    ]);
    if ((await Promise.race([idle, late])) === 'late')
      this.#log('warn', 'queue.drain-late', { ms: DRAIN_MS });
    clearTimeout(timer);
    this.#workers.clear();
  }

  /** Waiting: due and not yet fetched. Active: in somebody's hand. Failed: given up in the last hour. */
  async depth() {
    const { rows } = await this.#options.pool.query<Depth>(DEPTH, [QUEUES]);
    return QUEUES.map((name) => {
      const row = rows.find((each) => each.name === name);
      const { waiting = 0, active = 0, failed = 0, oldest = 0 } = row ?? {};
      return { name, waiting, active, failed, oldestSeconds: oldest };
    });
  }

  /** Jobs that `drain` did not see the end of go back to be tried again. */
  async stop(): Promise<void> {
    await this.drain();
    await this.#boss.stop({ graceful: false, close: false });
  }
}

/**
 * Inside a transaction pg-boss runs in it, whichever of its methods is called: it also looks up its queues
 * there, and on the embedded store's one connection that would otherwise wait for ever.
 */
function database({ pool, transactions }: Options): Db {
  return {
    executeSql: (text, values) => {
      const current = transactions.current();
      return current ? current.execute(text, values) : pool.query(text, values);
    },
  };
}
