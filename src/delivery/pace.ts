import { setTimeout as sleep } from 'node:timers/promises';

export interface Limits {
  /** Calls in hand at once. */
  parallel: number;
  /** Between the beginnings of two calls. */
  spacingMs: number;
}

/** What the platforms allow, with a margin (Teams 50/s per app and tenant; Slack several hundred a minute). */
export const LIMITS = {
  slack: { parallel: 6, spacingMs: 120 },
  teams: { parallel: 8, spacingMs: 25 },
} satisfies Record<string, Limits>;

/** Lets calls to one platform through at its pace, and none while the platform has asked for silence. */
export class Pace {
  #running = 0;
  #nextStart = 0;
  #pausedUntil = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly limits: Limits) {}

  /** Milliseconds until calls may be made again; 0: now. */
  get pausedFor(): number {
    return Math.max(0, this.#pausedUntil - performance.now());
  }

  /** The platform answered "too many requests". */
  pause(forMs: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, performance.now() + forMs);
  }

  /** Waits for its turn, then runs `call`. A pause is not waited for: ask `pausedFor` first. */
  async run<Result>(call: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.limits.parallel) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#running++;
    try {
      const now = performance.now();
      const start = Math.max(now, this.#nextStart);
      this.#nextStart = start + this.limits.spacingMs;
      if (start > now) await sleep(start - now);
      return await call();
    } finally {
      // the place is handed on, not given back
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
