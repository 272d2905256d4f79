/** 0.1 + 0.2 is a little more than 0.3, and not a millisecond more. */
const ROUNDING = 1e-6;

/** So much may be done at once, and so much more as time passes. */
export interface Rate {
  burst: number;
  perSecond: number;
}

/**
 * Tokens for a rate. Whoever takes one that is not there yet has reserved it and waits for it: turns come in the order
 * they were asked for. Knows no clock: instants are given, in milliseconds.
 */
export class Bucket {
  #level: number;
  #at: number;

  /** @param level tokens in it at `at`; full unless told */
  constructor(
    readonly rate: Rate,
    at: number,
    level = rate.burst,
  ) {
    this.#level = level;
    this.#at = at;
  }

  /** Below zero: reserved and not there yet. */
  level(at: number): number {
    const since = Math.max(0, at - this.#at);
    return Math.min(this.rate.burst, this.#level + (since * this.rate.perSecond) / 1000);
  }

  /** How long until one more can be had, were it asked for now. */
  waitFor(at: number): number {
    const missing = 1 - this.level(at);
    return missing <= 0 ? 0 : Math.ceil((missing * 1000) / this.rate.perSecond - ROUNDING);
  }

  /** @returns after how many milliseconds it is there */
  take(at: number): number {
    const wait = this.waitFor(at);
    this.#level = this.level(at) - 1;
    this.#at = Math.max(this.#at, at);
    return wait;
  }

  /** It was reserved and not used. */
  giveBack(at: number): void {
    this.#level = Math.min(this.rate.burst, this.level(at) + 1);
    this.#at = Math.max(this.#at, at);
  }

  isFull(at: number): boolean {
    return this.level(at) >= this.rate.burst;
  }

  /** Somebody else may just have used what is in it. */
  empty(at: number): void {
    this.#level = Math.min(0, this.level(at));
    this.#at = Math.max(this.#at, at);
  }
}
