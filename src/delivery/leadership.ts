import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock.js';
import { systemClock } from '../clock.js';
import type { Log } from '../log.js';
import { leaveLease, takeLease } from '../store/leases.js';
import type { Store } from '../store/types.js';

const LEASE = 'deliver';
const LEASE_MS = 10_000;
const RENEW_MS = 3_000;
const TRY_MS = 1_000;
/** So much before the end the lease counts as gone: a call that is begun must reach the platform within it. */
const MARGIN_MS = 1_000;

interface Parts {
  store: Store;
  log: Log;
  /** It is ours from now on: begin. */
  won(): Promise<void>;
  /** It is not ours any more: end what goes on, quickly. */
  lost(): Promise<void>;
}

/**
 * Of all replicas one sends: whoever has the lease. States: waiting <-> leading; stopped.
 *
 * A leader that was frozen (or whose database was away) is no leader any more when it wakes, whatever it had in mind:
 * `holds` is asked before each call to a platform, and knows the end of the lease by this machine's clocks, counted
 * from before it was asked for.
 */
export class Leadership {
  readonly #parts: Parts;
  readonly #holder = randomUUID();
  readonly #stopping = new AbortController();
  /** Both clocks: the first one stands still in a machine that sleeps, the other may be set back. */
  #until = { steady: 0, wall: 0 };
  #leading = false;
  #first: Promise<void> | undefined;
  #ended: Promise<void> | undefined;

  constructor(
    parts: Parts,
    private readonly wall: Clock = systemClock,
  ) {
    this.#parts = parts;
  }

  holds(): boolean {
    return performance.now() < this.#until.steady && this.wall.now().getTime() < this.#until.wall;
  }

  /** Ends after the first try, whatever came of it. */
  async start(): Promise<void> {
    // on the embedded store a process that was killed may have left it behind; nobody else can be alive
    this.#first = this.#look(this.#parts.store.kind === 'embedded');
    await this.#first;
    this.#ended = this.#keep();
  }

  /** Ends what goes on, and gives the lease back, so that the next one need not wait for its end. */
  async stop(): Promise<void> {
    const { store, lost } = this.#parts;
    // while it ends the lease is renewed
    if (this.#leading) await lost();
    this.#stopping.abort();
    await this.#first;
    await this.#ended;
    if (!this.#leading) return;
    this.#giveUp();
    // it may have been won in the midst of this
    await lost();
    await leaveLease(store.sql, LEASE, this.#holder).catch(() => undefined);
  }

  #giveUp(): void {
    this.#leading = false;
    this.#until = { steady: 0, wall: 0 };
  }

  async #keep(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await sleep(this.#leading ? RENEW_MS : TRY_MS, undefined, { signal, ref: false }).catch(
        () => undefined,
      );
      if (!signal.aborted) await this.#look(false);
    }
  }

  async #look(force: boolean): Promise<void> {
    const { store, log, won, lost } = this.#parts;
    const before = { steady: performance.now(), wall: this.wall.now().getTime() };
    try {
      if (await takeLease(store.sql, LEASE, this.#holder, LEASE_MS, force)) {
        const left = LEASE_MS - MARGIN_MS;
        this.#until = { steady: before.steady + left, wall: before.wall + left };
      } else this.#until = { steady: 0, wall: 0 };
    } catch (error) {
      log('warn', 'delivery-lease', { error });
    }
    if (this.holds() === this.#leading) return;
    this.#leading = !this.#leading;
    log('info', this.#leading ? 'delivery-lease-won' : 'delivery-lease-lost');
    try {
      await (this.#leading ? won() : lost());
    } catch (error) {
      log('error', 'delivery-lease', { error });
      // what was begun by half is ended, and the next look begins anew
      if (!this.#leading) return;
      this.#giveUp();
      await lost().catch(() => undefined);
    }
  }
}
