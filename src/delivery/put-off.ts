/** A bell on its way that comes so much later than it might is joined by another one. */
const LATER_MS = 1_000;
/** One that has not come by then is not coming. */
const OVERDUE_MS = 60_000;

/**
 * Cards that may not be painted yet, and the bells that are on their way for them. What is kept here only saves work: a
 * bell is never taken for another, and whoever hears one looks at each card.
 */
export class PutOff {
  readonly #cards = new Map<string, { until: number; scope?: string }>();
  readonly #bells = new Map<string, { job: string; due: number }>();

  constructor(private readonly now: () => number) {}

  /** Milliseconds until the card may be painted. */
  left(card: string): number {
    return Math.max(0, (this.#cards.get(card)?.until ?? 0) - this.now());
  }

  /** @param scope of the pace it waits for; absent: it failed, and waits for its own next try */
  put(card: string, forMs: number, scope?: string): void {
    this.#cards.set(card, { until: this.now() + forMs, scope });
  }

  take(card: string): void {
    this.#cards.delete(card);
  }

  /** Cards that wait for the same pace. */
  waiting(scope: string): number {
    const now = this.now();
    let count = 0;
    for (const [card, one] of this.#cards) {
      if (one.until <= now) this.#cards.delete(card);
      else if (one.scope === scope) count += 1;
    }
    return count;
  }

  /** This bell has come. */
  heard(subject: string, job: string): void {
    if (this.#bells.get(subject)?.job === job) this.#bells.delete(subject);
  }

  /** Is there none yet that comes as soon? */
  needsBell(subject: string, afterMs: number): boolean {
    const bell = this.#bells.get(subject);
    const now = this.now();
    return bell === undefined || bell.due > now + afterMs + LATER_MS || bell.due < now - OVERDUE_MS;
  }

  rung(subject: string, job: string, afterMs: number): void {
    this.#bells.set(subject, { job, due: this.now() + afterMs });
  }

  /** Somebody else may have heard them. */
  clear(): void {
    this.#cards.clear();
    this.#bells.clear();
  }
}
