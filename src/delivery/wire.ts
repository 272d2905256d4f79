import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatPort } from '../app/ports.js';
import type { Log } from '../log.js';
import { keepPause } from '../store/leases.js';
import type { Sql } from '../store/sql.js';
import { backoff } from './backoff.js';
import { type Failure, isAway } from './failure.js';
import { LIMITS, type Method } from './limits.js';
import { Pace } from './pace.js';

/** Whoever would have to wait longer for a turn is put back instead of kept in hand. */
const LONGEST_TURN_MS = 3_000;
/** So many calls in a row of which nothing came, and the platform is taken for away. */
const AWAY_AFTER = 4;
const FIRST_PROBE_MS = 1_000;
const LONGEST_PROBE_MS = 30_000;
const FIRST_LOCKOUT_MS = 15_000;
const LONGEST_LOCKOUT_MS = 300_000;
/** What a platform that is overloaded may ask of all that goes there. */
const LEAST_SILENCE_MS = 1_000;
const MOST_SILENCE_MS = 60_000;
const within = (ms: number) => Math.min(Math.max(ms, LEAST_SILENCE_MS), MOST_SILENCE_MS);
/** A silence that is over so soon need not outlive this process. */
const FORGOTTEN_MS = 500;

interface Parts {
  sql: Sql;
  log: Log;
  random(): number;
  leads(): boolean;
}

/**
 * The way to one platform: turns at its pace, and what its failures mean for all that goes there.
 *
 * States: open; silent (it asked for that: a bucket of methods, kept in the store); away (nothing
 * comes back: one call in hand at a time, rarely, until one succeeds); locked out (it does not take our credentials: the
 * same, more rarely).
 */
export class Wire {
  readonly pace: Pace;
  readonly limits;
  readonly #parts: Parts;
  #failures = 0;
  #probes = 0;
  #lockouts = 0;
  #limited = 0;

  constructor(
    readonly port: ChatPort,
    parts: Parts,
  ) {
    this.#parts = parts;
    this.limits = LIMITS[port.platform];
    this.pace = new Pace(this.limits, () => performance.now());
  }

  /** Calls that may be in hand at once. */
  get parallel(): number {
    return this.#failures >= AWAY_AFTER || this.#lockouts > 0 ? 1 : this.limits.parallel;
  }

  /**
   * Waits for a turn to make this call.
   * @returns 0: now, at once. Otherwise it may not be made for so many milliseconds
   */
  async turn(method: Method, conversation?: string): Promise<number> {
    const { pace } = this;
    const silence = pace.silence(method);
    if (silence > 0) return silence;
    const wait = pace.reserve(method, conversation);
    if (wait > LONGEST_TURN_MS) {
      pace.giveBack(method, conversation);
      return wait;
    }
    if (wait > 0) await sleep(wait);
    const now = pace.silence(method);
    if (now > 0) pace.giveBack(method, conversation);
    return now;
  }

  /** The platform answered as it should. */
  worked(): void {
    this.#failures = 0;
    this.#probes = 0;
    this.#lockouts = 0;
    this.#limited = 0;
  }

  /**
   * What the failure means for the rest.
   * @returns for how long the same call is not to be made again; undefined: that is the caller's affair
   */
  async failed(failure: Failure, method: Method): Promise<number | undefined> {
    if (failure.code === 'rate-limited') return this.#beSilent(failure, method);
    if (failure.code === 'locked-out') return this.#lockedOut(failure);
    // who is only overloaded may name a time as well; the try counts, and one such answer does not stop all for long
    if (failure.retryAfterMs !== undefined)
      this.pace.keepSilent(this.pace.scopeOf(method), within(failure.retryAfterMs));
    if (isAway(failure)) this.#away(failure);
    // it answered, whatever it said
    else if (failure.code !== 'fault') this.worked();
    return undefined;
  }

  /**
   * Slack's limits are of a method in the workspace. Teams does not say whose limit was met; that of a conversation is
   * not, since each is written to below it: so the tenant's, as the safe reading.
   */
  async #beSilent(failure: Failure, method: Method): Promise<number> {
    const { pace, port } = this;
    const { log, sql, random } = this.#parts;
    // those that were under way together were refused once
    if (pace.silence(method) === 0) this.#limited += 1;
    const forMs = failure.retryAfterMs ?? backoff(Math.min(this.#limited, 6), random());
    const scope = pace.scopeOf(method);
    pace.keepSilent(scope, forMs);
    log('warn', 'platform-limited', { platform: port.platform, scope, forMs });
    if (forMs > FORGOTTEN_MS) {
      await keepPause(sql, `${port.platform}/${scope}`, forMs).catch((error) =>
        log('warn', 'pause-not-kept', { error }),
      );
    }
    return forMs;
  }

  /** As the store remembers it from before a restart, or from another replica. */
  remember(pauses: Record<string, number>): void {
    const prefix = `${this.port.platform}/`;
    for (const [scope, forMs] of Object.entries(pauses)) {
      if (scope.startsWith(prefix)) this.pace.keepSilent(scope.slice(prefix.length), forMs);
    }
  }

  #lockedOut(failure: Failure): number {
    const { log } = this.#parts;
    const left = this.pace.silence('post');
    if (left > 0) return left;
    const forMs = Math.min(FIRST_LOCKOUT_MS * 2 ** this.#lockouts, LONGEST_LOCKOUT_MS);
    this.#lockouts += 1;
    this.pace.keepSilent('', forMs);
    log('error', 'platform-locked-out', { platform: this.port.platform, error: failure.error, forMs });
    return forMs;
  }

  #away(failure: Failure): void {
    this.#failures += 1;
    if (this.#failures < AWAY_AFTER || this.pace.silence('post') > 0) return;
    const whole = Math.min(FIRST_PROBE_MS * 2 ** this.#probes, LONGEST_PROBE_MS);
    const forMs = Math.round((whole * (1 + this.#parts.random())) / 2);
    this.#probes += 1;
    this.pace.keepSilent('', forMs);
    this.#parts.log('warn', 'platform-away', { platform: this.port.platform, error: failure.error, forMs });
  }
}
