import { type CardLocation, ChatError, type ChatPort, type Recipient } from '../app/ports.js';
import { type Claimed, claimHeld, type Ending, extendClaim } from '../store/message-states.js';
import { type DueMessage, isStatus } from '../store/messages.js';
import type { Jobs, Platform } from '../store/types.js';
import { withTrace } from '../trace.js';
import { backoffAfter, MAX_ATTEMPTS } from './backoff.js';
import type { Delivery } from './delivery.js';
import { type Failure, judge } from './failure.js';
import { hashOf } from './hash.js';
import type { Method } from './limits.js';
import { type Packed, type Parcel, pack, parcelOf, standing } from './parcel.js';
import { knownAccount, lookUp, type Reach, reachChannel } from './recipient.js';
import { tellAdministrators } from './troubles.js';
import type { Wire } from './wire.js';

/** Who has not finished by then is taken for dead; every call to a platform ends well before. */
export const CLAIM_MS = 30_000;
/** A claim that has lasted so long is made to last longer before anything is posted. */
const OLD_CLAIM_MS = 12_000;
/** More than these are told in a second message. */
const MOST_TOGETHER = 500;

/** Of one platform; `open`, `home`: see `Claim`. */
export interface Channel {
  platform: Platform;
  open: readonly Platform[];
  home: Platform;
}

type Reached = { port: ChatPort; to: Recipient };

/** Sends what was taken in hand, or notes why not. Whatever fails, a row in hand comes back when its claim lapses. */
export async function deliver(delivery: Delivery, channel: Channel, claimed: Claimed): Promise<void> {
  await withTrace(claimed.message.trace, async () => {
    try {
      await new Sending(delivery, channel, claimed).run();
    } catch (error) {
      delivery.log('error', 'message-stuck', { message: claimed.message.id, error });
    }
  });
}

/** One parcel on its way. `doing`: what was last asked of the platform, so that its errors are read aright. */
class Sending {
  readonly #began = performance.now();
  #parcel: Parcel;
  /** undefined: nothing was asked of the platform. */
  #doing: Method | undefined;
  #doubtful: boolean;

  constructor(
    private readonly delivery: Delivery,
    private readonly channel: Channel,
    private readonly first: Claimed,
  ) {
    this.#parcel = parcelOf([first]);
    this.#doubtful = first.doubtful;
  }

  async run(): Promise<void> {
    let wire = this.#wireOf(this.channel.platform);
    try {
      // one that may have arrived is looked for first
      if (!this.#doubtful && (await this.#isOver(this.first))) return;
      if (await this.#isHeld()) return;
      await this.#gather();
      const reach = await this.#reach();
      if (reach === undefined) return;
      if ('unreachable' in reach) {
        const { unreachable, later } = reach;
        if (!later && this.#isKnownElsewhere())
          return await this.#end(this.#parcel.members, { state: 'dropped', error: unreachable });
        throw new ChatError('unreachable-person', unreachable, { permanent: !later });
      }
      if (reach.port.platform !== this.channel.platform) return await this.#handOver(reach.port.platform);
      wire = this.delivery.wire(reach.port);
      if (isStatus(this.#message.moment)) await this.#setStatus(reach, wire);
      else await this.#send(reach, wire);
    } catch (error) {
      await this.#fail(judge(error, this.#doubtful, this.#doing === 'post'), wire);
    }
  }

  get #message(): DueMessage {
    return this.first.message;
  }

  /** What goes to every platform somebody may be on is no failure where they are not. */
  #isKnownElsewhere(): boolean {
    const { ports } = this.delivery;
    const { platform: here } = this.#message;
    return (
      here !== undefined && this.first.accounts.some(({ platform }) => platform !== here && ports[platform])
    );
  }

  get #conversation(): string | undefined {
    return this.#message.personId ?? this.#message.unitId;
  }

  #wireOf(platform: Platform): Wire | undefined {
    const port = this.delivery.ports[platform];
    return port && this.delivery.wire(port);
  }

  /** Not worth sending any more? */
  async #isOver(claimed: Claimed): Promise<boolean> {
    const { expiresAt } = claimed.message;
    if (!expiresAt || expiresAt > this.delivery.clock.now()) return false;
    await this.#end([claimed], { state: 'dropped', error: 'expired' });
    return true;
  }

  /** Everybody's disconnection is theirs: the hold looks at the recipient, not at who caused the message. */
  async #isHeld(): Promise<boolean> {
    const { moment, personId, reply, urgency, expiresAt } = this.#message;
    if (!personId) return false;
    const { person } = this.first;
    if (!person) {
      const gone = 'the person is not in the register any more';
      throw new ChatError('unreachable-person', gone, { permanent: true });
    }
    const now = this.delivery.clock.now();
    const free = reply || isStatus(moment);
    const until = free ? undefined : await this.delivery.heldUntil(person, now, urgency);
    if (!until) return false;
    if (expiresAt && expiresAt <= until) {
      await this.#end([this.first], { state: 'dropped', error: 'expires before it may be delivered' });
    } else {
      // one whose last try may have been delivered stays in sending, so that this is not forgotten
      const state = this.#doubtful ? 'sending' : 'held';
      await this.#note([this.first], { state, deliverAt: until, heldAt: now, uncounted: true });
      this.delivery.onOutcome(this.#message.moment, 'held');
    }
    return true;
  }

  /** What was held for the same person with this one is told with it. */
  async #gather(): Promise<void> {
    const { heldAt, personId, reply } = this.#message;
    if (!this.delivery.composeBundle || !heldAt || !personId || reply) return;
    const now = this.delivery.clock.now();
    const until = new Date(now.getTime() + CLAIM_MS);
    const others = await claimHeld(this.delivery.store.sql, {
      ...{ now, until, personId, limit: MOST_TOGETHER },
      ...this.channel,
    });
    if (others.length === 0) return;
    const all = [this.first, ...others];
    // what a try nobody knows the end of told together is looked for together; what came later waits its turn
    const doubtful = all.filter((one) => one.doubtful);
    const members = doubtful.length > 0 ? doubtful : all;
    this.#parcel = parcelOf(members);
    this.#doubtful = doubtful.length > 0;
    await this.#putBack(
      all.filter((one) => !members.includes(one)),
      0,
    );
  }

  async #reach(): Promise<Reach | undefined> {
    const { delivery } = this;
    const { platform } = this.#message;
    if (!this.first.person) return reachChannel(delivery, this.#message);
    const known = knownAccount(delivery.ports, this.first.accounts, platform);
    if (known) return known;
    const wire = this.#wireOf(this.channel.platform);
    if (wire?.port.canLookUp && !(await this.#hasTurn(wire, 'lookup'))) return undefined;
    const reach = await lookUp(delivery, this.first.person, platform);
    this.#doing = undefined;
    return reach;
  }

  /** It turns out that another platform's queue is the one for it. */
  async #handOver(platform: Platform): Promise<void> {
    const state = this.#doubtful ? 'sending' : 'queued';
    const deliverAt = this.delivery.clock.now();
    await this.#note(this.#parcel.members, { state, deliverAt, platform, uncounted: true });
    this.delivery.store.queue.ring();
  }

  async #send({ port, to }: Reached, wire: Wire): Promise<void> {
    const { key } = this.#parcel;
    let found: CardLocation | undefined | null;
    if (this.#doubtful) {
      if (!(await this.#hasTurn(wire, 'find'))) return;
      found = await port.find(to, key);
      this.#doubtful = false;
    }
    const members = found ? this.#parcel.members : await this.#stillGood();
    if (members.length === 0) return;
    const packed = await pack(this.delivery, members);
    if (found) {
      // by now there may be nothing it says, but sent it was, and it stays
      const track = members.length === 1 && (this.delivery.stays?.(this.#message.moment) ?? false);
      const shown = packed ?? { ...NOTHING, of: this.#message, track };
      return this.#record(shown, members, { port, location: found, painted: '' });
    }
    if (!packed) return this.#end(members, { state: 'dropped', error: 'not true any more' });
    if (!(await this.#isStillOurs(members)) || !(await this.#hasTurn(wire, 'post'))) return;
    const location = await port.post(to, packed.card, key);
    wire.worked();
    await this.#record(packed, members, { port, location, painted: hashOf(packed.card) });
  }

  /** No card, and nothing to look for after a lost answer: done twice it is the same. */
  async #setStatus({ port, to }: Reached, wire: Wire): Promise<void> {
    const { members } = this.#parcel;
    const change = await this.delivery.composeStatus?.(this.#message);
    if (!change || !port.setStatus) {
      const error = change ? 'no status may be set' : 'not true any more';
      return this.#end(members, { state: 'dropped', error });
    }
    if (!(await this.#isStillOurs(members)) || !(await this.#hasTurn(wire, 'status'))) return;
    await port.setStatus(to, change);
    wire.worked();
    await this.#record({ ...NOTHING, of: this.#message }, members, { port, location: null, painted: '' });
  }

  async #stillGood(): Promise<Claimed[]> {
    const { members } = this.#parcel;
    const over = await Promise.all(members.map((one) => this.#isOver(one)));
    return members.filter((_, index) => !over[index]);
  }

  /** False: it has been put back, since the call may not be made now. */
  async #hasTurn(wire: Wire, method: Method): Promise<boolean> {
    this.#doing = method;
    const later = await wire.turn(method, this.#conversation);
    if (later === 0 && this.delivery.leads()) return true;
    // not `later` for who leads no more: another process sends, and may do so at once
    const wait = this.delivery.leads() ? later : 0;
    this.#doing = undefined;
    await this.#putBack(this.#parcel.members, wait);
    return false;
  }

  /** A claim that is about to lapse is made to last for one more call. Asked before the turn, which must not grow old. */
  async #isStillOurs(members: readonly Claimed[]): Promise<boolean> {
    if (performance.now() - this.#began < OLD_CLAIM_MS) return true;
    const { store, clock } = this.delivery;
    const until = new Date(clock.now().getTime() + CLAIM_MS);
    const ids = members.map(({ message }) => message.id);
    return extendClaim(store.sql, ids, this.first.claimedAt, until);
  }

  async #record(
    packed: Packed,
    members: readonly Claimed[],
    sent: { port: ChatPort; location: CardLocation; painted: string },
  ): Promise<void> {
    const { recorder, clock, log } = this.delivery;
    const { port, location, painted } = sent;
    const { platform } = port;
    const at = clock.now();
    const stateOf = (id: string) => (packed.dropped.has(id) ? 'dropped' : 'sent');
    const endings = members.map(({ message: { id }, claimedAt }): Ending => {
      const state = stateOf(id);
      const rest = state === 'sent' ? { sentAt: at } : { error: 'not true any more' };
      return { id, claimedAt, state, ...rest };
    });
    const cards = standing(packed, members, { platform, location, painted, postedAt: at });
    // the world may have changed since it was composed; and other cards show what this one is about (a page, a quota)
    const subject = packed.of && packed.track && subjectOf(packed.of);
    await recorder.note(endings, cards, subject ? [subject] : []);
    for (const { message } of members) {
      const { id, moment } = message;
      this.delivery.onOutcome(moment, stateOf(id));
      log('info', `message-${stateOf(id)}`, { message: id, moment, platform });
    }
  }

  async #fail(judged: Failure, wire: Wire | undefined): Promise<void> {
    const { delivery } = this;
    // our credentials are good: so it was the recipient's account that was meant
    const isTheirs = judged.orRecipient && wire !== undefined && (await letsUsIn(wire.port));
    const failure = isTheirs ? { ...judged, code: 'unreachable-person' as const, permanent: true } : judged;
    const { moment, platform } = this.#message;
    const { members } = this.#parcel;
    const silence = this.#doing && (await wire?.failed(failure, this.#doing));
    const attempts = Math.max(...members.map(({ message }) => message.attempts));
    const about = {
      message: this.#message.id,
      moment,
      platform: wire?.port.platform ?? platform,
      attempts,
      error: failure.error,
    };
    const { error, uncertain } = failure;
    if (failure.permanent || (silence === undefined && attempts >= MAX_ATTEMPTS)) {
      await this.#end(members, { state: 'failed', error }, about);
      if (moment !== 'undelivered-notice') await tellAdministrators(delivery, failure, this.channel.platform);
      return;
    }
    if (failure.code === 'locked-out') await tellAdministrators(delivery, failure, this.channel.platform);
    const afterMs = silence ?? backoffAfter(attempts, delivery.random(), failure);
    const deliverAt = new Date(delivery.clock.now().getTime() + Math.ceil(afterMs));
    const state = uncertain ? 'sending' : 'queued';
    await this.#note(members, { state, deliverAt, error, uncounted: silence !== undefined });
    delivery.log('warn', 'message-retried', { ...about, afterMs });
    for (const { message } of members) delivery.onOutcome(message.moment, 'retried');
  }

  /** Nobody's fault: it goes when its turn comes. */
  async #putBack(members: readonly Claimed[], afterMs: number): Promise<void> {
    if (members.length === 0) return;
    const at = new Date(this.delivery.clock.now().getTime() + Math.ceil(afterMs));
    const endings = members.map(({ message, claimedAt, doubtful, due }): Ending => {
      const state = doubtful && this.#doubtful ? 'sending' : 'queued';
      return { id: message.id, claimedAt, state, deliverAt: afterMs > 0 ? at : due, uncounted: true };
    });
    await this.delivery.recorder.note(endings);
  }

  async #end(
    members: readonly Claimed[],
    ending: Omit<Ending, 'id' | 'claimedAt'> & { state: 'dropped' | 'failed' },
    about: Record<string, unknown> = { why: ending.error },
  ): Promise<void> {
    await this.#note(members, ending);
    const { state } = ending;
    for (const { message } of members) {
      const { id, moment } = message;
      this.delivery.onOutcome(moment, state);
      this.delivery.log(state === 'failed' ? 'error' : 'info', `message-${state}`, {
        ...about,
        message: id,
        moment,
      });
    }
  }

  #note(members: readonly Claimed[], ending: Omit<Ending, 'id' | 'claimedAt'>): Promise<void> {
    return this.delivery.recorder.note(
      members.map(({ message, claimedAt }) => ({ id: message.id, claimedAt, ...ending })),
    );
  }
}

const NOTHING: Packed = { card: { summary: '', title: '' }, track: false, dropped: new Set() };

async function letsUsIn(port: ChatPort): Promise<boolean> {
  return port.check().then(
    () => true,
    () => false,
  );
}

function subjectOf({ dayId, subjectId, unitId, date }: DueMessage): Jobs['repaint'] | undefined {
  if (dayId) return { dayId };
  if (subjectId) return { subjectId };
  return unitId && date ? { unitId, date } : undefined;
}
