import { Bucket } from './bucket.js';
import type { Method, PlatformLimits } from './limits.js';

/** More conversations than these are not kept in mind at once without looking which have been quiet since. */
const MANY = 1_000;

/**
 * When one platform may be called: never in a silence it asked for, and not faster than its limits. Limits count by
 * method and by conversation; a silence is of a bucket of methods, or of the whole platform.
 */
export class Pace {
  readonly #buckets: Map<string, Bucket>;
  readonly #conversations = new Map<string, Bucket[]>();
  /** Ends of silences, by scope. */
  readonly #silences = new Map<string, number>();

  constructor(
    private readonly limits: PlatformLimits,
    private readonly now: () => number,
  ) {
    const at = now();
    this.#buckets = new Map(
      Object.entries(limits.buckets).map(([name, rate]) => [name, new Bucket(rate, at)]),
    );
  }

  /** The bucket's name; that of a silence of these methods too. */
  scopeOf(method: Method): string {
    return this.limits.bucketOf[method];
  }

  /** Milliseconds of silence left for calls of the method. */
  silence(method: Method): number {
    return Math.max(0, Math.max(this.#end(''), this.#end(this.scopeOf(method))) - this.now());
  }

  /** @param scope of methods (`scopeOf`), or '' for the whole platform */
  keepSilent(scope: string, forMs: number): void {
    this.#silences.set(scope, Math.max(this.#end(scope), this.now() + forMs));
  }

  /** Reserves a call. @returns after how many milliseconds it may be made; silences are asked for apart */
  reserve(method: Method, conversation?: string): number {
    const at = this.now();
    return Math.max(...this.#all(method, conversation).map((bucket) => bucket.take(at)));
  }

  /** The call was reserved and not made. */
  giveBack(method: Method, conversation?: string): void {
    const at = this.now();
    for (const bucket of this.#all(method, conversation)) bucket.giveBack(at);
  }

  /** Calls of the method that could be begun within so long. */
  roomWithin(method: Method, ms: number): number {
    const bucket = this.#bucket(method);
    return bucket.level(this.now()) + (ms * bucket.rate.perSecond) / 1000;
  }

  /** So many calls of the method take so many milliseconds, where none is spare. */
  timeFor(method: Method, calls: number): number {
    return (calls * 1000) / this.#bucket(method).rate.perSecond;
  }

  /** Conversations that may not be written to just now. */
  silentConversations(): string[] {
    const at = this.now();
    if (this.#conversations.size > MANY) this.#forgetQuiet(at);
    const waiting = [...this.#conversations].filter(([, buckets]) =>
      buckets.some((one) => one.waitFor(at) > 0),
    );
    return waiting.map(([id]) => id);
  }

  /** Somebody else was calling until now. */
  startEmpty(): void {
    for (const bucket of this.#buckets.values()) bucket.empty(this.now());
  }

  #end(scope: string): number {
    const end = this.#silences.get(scope);
    if (end === undefined) return 0;
    if (end <= this.now()) this.#silences.delete(scope);
    return end;
  }

  #bucket(method: Method): Bucket {
    const bucket = this.#buckets.get(this.scopeOf(method));
    if (!bucket) throw new Error(`no limit for ${method}`);
    return bucket;
  }

  #all(method: Method, conversation?: string): Bucket[] {
    const writes = method === 'post' || method === 'update';
    return [this.#bucket(method), ...(conversation && writes ? this.#of(conversation) : [])];
  }

  #of(conversation: string): Bucket[] {
    const known = this.#conversations.get(conversation);
    if (known) return known;
    const at = this.now();
    const buckets = this.limits.conversation.map((rate) => new Bucket(rate, at));
    this.#conversations.set(conversation, buckets);
    return buckets;
  }

  #forgetQuiet(at: number): void {
    for (const [id, buckets] of this.#conversations) {
      if (buckets.every((bucket) => bucket.isFull(at))) this.#conversations.delete(id);
    }
  }
}
