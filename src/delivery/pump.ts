import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatPort } from '../app/ports.js';
import { LANE } from '../store/lanes.js';
import { type Claimed, claim, release } from '../store/message-states.js';
import type { Delivery } from './delivery.js';
import { type Channel, CLAIM_MS, deliver } from './send.js';
import type { Wire } from './wire.js';

/** Without being woken it looks again after so long: for retries, releases and what other replicas wrote. */
const LOOK_MS = 1_000;
/** While there is work, the next ones are taken in hand so often, each time as many as can be begun until then. */
const BREATH_MS = 150;
const AHEAD_MS = 400;
/** Between the beginnings of two looks, however often it is woken. */
const LEAST_MS = 25;
/** Of so many messages one is of the bulk lane, whatever waits in the others: it is not to starve. */
const ONE_IN = 7;

/**
 * Takes the messages of one platform in hand and sends them. Each platform has its own, so that one that does not
 * answer holds up no other.
 *
 * States: running -> stopped. Running: looking, or asleep until woken or until it is time to look again.
 */
export class Pump {
  readonly #delivery: Delivery;
  readonly #channel: Channel;
  readonly #wire: Wire;
  readonly #inHand = new Set<Promise<void>>();
  #stopping = false;
  /** Rung since the last look began. */
  #rung = false;
  #ring: () => void = () => undefined;
  /** Taken in hand from other lanes since the bulk lane had its share. */
  #passedOver = 0;
  /** Looks that ended with nothing more to take. */
  #idleLooks = 0;
  #running: Promise<void> | undefined;
  #releasedAt = 0;
  #soon = false;

  constructor(delivery: Delivery, port: ChatPort, channel: Channel) {
    this.#delivery = delivery;
    this.#channel = channel;
    this.#wire = delivery.wire(port);
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Takes no more, and waits for what is in hand. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.wake();
    await this.#running;
    await Promise.all(this.#inHand);
  }

  wake(): void {
    this.#rung = true;
    this.#ring();
  }

  /** Waits until it has looked and found nothing that may be sent now. */
  async idle(): Promise<void> {
    // the first of two may have begun before what is waited for was written
    const wanted = this.#idleLooks + 2;
    while (this.#idleLooks < wanted && !this.#stopping) {
      this.wake();
      await sleep(5);
    }
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      this.#rung = false;
      const began = performance.now();
      const nap = await this.#look().catch((error: unknown) => {
        this.#delivery.log('warn', 'delivery-stalled', { platform: this.#channel.platform, error });
        return LOOK_MS;
      });
      await this.#nap(nap);
      // a hundred people who ask within a second wake it a hundred times
      const tooSoon = LEAST_MS - (performance.now() - began);
      if (tooSoon > 0) await sleep(tooSoon, undefined, { ref: false });
    }
  }

  /** Until it is woken, so long at most; not at all where it was woken meanwhile. */
  #nap(ms: number): Promise<void> {
    if (this.#rung) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#ring = () => undefined;
        resolve();
      };
      const timer = setTimeout(done, ms).unref();
      this.#ring = done;
    });
  }

  /** @returns after how many milliseconds to look again */
  async #look(): Promise<number> {
    const wire = this.#wire;
    if (!this.#delivery.leads()) return LOOK_MS;
    const silence = wire.pace.silence('post');
    const free = wire.parallel - this.#inHand.size;
    const room = Math.min(free, Math.floor(wire.pace.roomWithin('post', AHEAD_MS)));
    if (silence > 0 || room < 1) {
      if (silence > 0 && this.#inHand.size === 0) this.#idleLooks += 1;
      return silence > 0 ? Math.min(silence, LOOK_MS) : BREATH_MS;
    }
    await this.#release();
    const taken = await this.#take(room);
    for (const claimed of taken) this.#send(claimed);
    if (taken.length === 0 && this.#inHand.size === 0) this.#idleLooks += 1;
    return taken.length < room ? LOOK_MS : BREATH_MS;
  }

  /** Once a second is enough: windows open on the minute. */
  async #release(): Promise<void> {
    const now = this.#delivery.clock.now();
    if (Math.abs(now.getTime() - this.#releasedAt) < LOOK_MS) return;
    await release(this.#delivery.store.sql, now);
    this.#releasedAt = now.getTime();
  }

  async #take(room: number): Promise<Claimed[]> {
    const share = Math.min(room, Math.floor((this.#passedOver + room) / ONE_IN));
    const bulk = share > 0 ? await this.#claim(share, LANE.bulk) : [];
    const others = room > bulk.length ? await this.#claim(room - bulk.length, LANE.answers) : [];
    const served = share > 0 || others.some(({ lane }) => lane === LANE.bulk);
    this.#passedOver = served ? 0 : this.#passedOver + others.length;
    return [...bulk, ...others];
  }

  #claim(limit: number, fromLane: number): Promise<Claimed[]> {
    const { store, clock } = this.#delivery;
    const now = clock.now();
    const until = new Date(now.getTime() + CLAIM_MS);
    const silent = this.#wire.pace.silentConversations();
    return claim(store.sql, { now, until, limit, fromLane, silent, ...this.#channel });
  }

  #send(claimed: Claimed): void {
    const sending = deliver(this.#delivery, this.#channel, claimed).finally(() => {
      this.#inHand.delete(sending);
      this.#lookSoon();
    });
    this.#inHand.add(sending);
  }

  /** There is room again, and the next message to the same recipient may go. */
  #lookSoon(): void {
    if (this.#soon) return;
    this.#soon = true;
    const look = () => {
      this.#soon = false;
      this.wake();
    };
    setTimeout(look, BREATH_MS).unref();
  }
}
