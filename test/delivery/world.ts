import { randomUUID } from 'node:crypto';
import type { ChatPort, Platform, Recipient } from '../../src/app/ports.js';
import type { DeliveryParts, Outcome } from '../../src/delivery/delivery.js';
import { createWorker, type Worker } from '../../src/delivery/worker.js';
import type { Card } from '../../src/messages/card.js';
import { enqueue, type NewMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { memoryStore } from '../helpers/store.js';

export const NOW = new Date('2026-12-03T09:00:00Z');

/** A platform that does as it is told and keeps what it was sent. */
export class FakePort implements ChatPort {
  readonly posts: { to: Recipient; card: Card; key: string }[] = [];
  readonly updates: { at: unknown; card: Card }[] = [];
  /** Met by the next calls, one each: thrown, before or after the effect. */
  readonly trouble: { error: Error; posted?: boolean }[] = [];
  accounts: Record<string, { tenantId: string; userId: string } | null> = {};
  finds = 0;
  canFind = true;
  canLookUp = true;

  constructor(readonly platform: Platform) {}

  async post(to: Recipient, card: Card, key: string) {
    const trouble = this.trouble.shift();
    if (trouble && !trouble.posted) throw trouble.error;
    this.posts.push({ to, card, key });
    if (trouble) throw trouble.error;
    return { key };
  }
  async update(at: unknown, card: Card) {
    const trouble = this.trouble.shift();
    if (trouble) throw trouble.error;
    this.updates.push({ at, card });
  }
  async find(_to: Recipient, key: string) {
    this.finds++;
    if (!this.canFind) return null;
    return this.posts.some((post) => post.key === key) ? { key } : undefined;
  }
  async lookup(email: string) {
    return this.accounts[email];
  }
  channel(channelId: string) {
    return { tenantId: 'T', channelId };
  }
  async emailOf() {
    return undefined;
  }
  async check() {
    return 'ok';
  }
}

export interface World {
  store: Store;
  slack: FakePort;
  teams: FakePort;
  clock: { at: Date; now(): Date };
  parts: DeliveryParts;
  worker: Worker;
  outcomes: Outcome[];
  /** What composing gives; null: not true any more. */
  says: { title: string | null; track: boolean };
  /** When the recipient's window opens; undefined: it is open. */
  opens?: Date;
  aldo: string;
  unit: string;
  /** Enqueues and waits until nothing is in hand. */
  send(message?: Partial<NewMessage>): Promise<string>;
  settled(): Promise<void>;
  row(id: string): Promise<{ state: string; attempts: number; deliverAt: Date | null; error: string | null }>;
  close(): Promise<void>;
}

/** An office of one, reachable on Slack, and a worker that is running unless `idle`. */
export async function makeWorld({
  idle = false,
  bundle,
}: {
  idle?: boolean;
  bundle?: DeliveryParts['composeBundle'];
} = {}): Promise<World> {
  const store = await memoryStore();
  const slack = new FakePort('slack');
  const teams = new FakePort('teams');
  const clock = { at: NOW, now: () => clock.at };
  const says: World['says'] = { title: 'Hello', track: false };
  const outcomes: Outcome[] = [];
  const unit = await store.db.unit.create({ data: { name: 'Ragioneria' } });
  const person = await store.db.person.create({
    data: {
      email: 'aldo@comune.example',
      fullName: 'Aldo Riva',
      role: 'employee',
      unitId: unit.id,
      workdays: [1, 2, 3, 4, 5],
    },
  });
  await store.db.chatIdentity.create({
    data: {
      personId: person.id,
      platform: 'slack',
      tenantId: 'T1',
      userId: 'U1',
      matchedAt: NOW,
      lastSeenAt: NOW,
    },
  });
  const cardOf = (title: string): Card => ({ summary: title, title });
  const parts: DeliveryParts = {
    store,
    clock,
    settings: { units: [{ name: 'Ragioneria', slackChannel: 'C1' }] },
    log: () => {},
    ports: { slack, teams },
    compose: async () => (says.title === null ? null : { card: cardOf(says.title), track: says.track }),
    composeBundle: bundle,
    stays: () => says.track,
    composeCard: async () => (says.title === null ? null : cardOf(says.title)),
    heldUntil: async (_person, now) => (world.opens && now < world.opens ? world.opens : undefined),
    onOutcome: (_moment, outcome) => outcomes.push(outcome),
    random: () => 0,
  };
  const worker = createWorker(parts);
  if (!idle) await worker.start();
  const world: World = {
    store,
    slack,
    teams,
    clock,
    parts,
    worker,
    outcomes,
    says,
    aldo: person.id,
    unit: unit.id,
    async send(message) {
      const whole = { key: randomUUID(), moment: 'day-card', personId: person.id, at: clock.at, ...message };
      const [id] = await store.tx((db) => enqueue(store, db, [whole as NewMessage]));
      if (!id) throw new Error('the key exists');
      if (!idle) await worker.settled();
      return id;
    },
    settled: () => worker.settled(),
    row: (id) => store.db.message.findUniqueOrThrow({ where: { id } }),
    close: () => store.close(),
  };
  return world;
}

/** Past every delay there is. */
export function later(world: World, ms = 3_600_000): void {
  world.clock.at = new Date(world.clock.at.getTime() + ms);
}
