import { afterEach, expect, test } from 'vitest';
import { ChatError, type ChatPort, type Platform } from '../../src/app/ports.js';
import { startingAt } from '../../src/clock.js';
import { createWorker } from '../../src/delivery/worker.js';
import { enqueue, type NewMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { startBot } from '../chat/slack/bot.js';
import { openStage } from '../chat/teams/stage.js';
import { type Fault, textOf } from '../helpers/fake-slack.js';
import type { Trouble } from '../helpers/fake-teams.js';
import { memoryStore } from '../helpers/store.js';
import { NOW } from './world.js';

/*
 * The real adapters before stand-ins of the platforms that do what real ones do on a bad day, and a ledger: every
 * message arrives, once, none is asked for again before the time the platform named.
 */
const PEOPLE = 7;
const EACH = 3;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Reader {
  userId: string;
  tenantId: string;
  address?: object;
}

/** Messages to each reader in turn, waiting for whoever sends. @returns keys, by reader, in their order */
async function outbox(platform: Platform, readers: Reader[]): Promise<{ store: Store; keys: string[][] }> {
  const store = await memoryStore();
  closing.push(() => store.close());
  const unit = await store.db.unit.create({ data: { name: 'Ragioneria' } });
  const keys: string[][] = [];
  const messages: NewMessage[] = [];
  for (const [index, reader] of readers.entries()) {
    const about = { email: `p${index}@comune.example`, fullName: `P ${index}`, role: 'employee' as const };
    const { id } = await store.db.person.create({ data: { ...about, unitId: unit.id, workdays: [1, 2, 3] } });
    const seen = { personId: id, platform, matchedAt: NOW, lastSeenAt: NOW };
    await store.db.chatIdentity.create({ data: { ...seen, ...reader } });
    keys.push(Array.from({ length: EACH }, (_, number) => `to ${index}, number ${number};`));
    for (const key of keys[index] ?? []) messages.push({ key, moment: 'day-card', personId: id, at: NOW });
  }
  // as a morning brings them: everybody's first, then everybody's second
  const inTurn = messages.toSorted((one, other) => one.key.slice(-2).localeCompare(other.key.slice(-2)));
  await store.tx((db) => enqueue(store, db, inTurn));
  return { store, keys };
}

async function sendAll(store: Store, port: ChatPort): Promise<void> {
  const worker = createWorker({
    store,
    clock: startingAt(NOW),
    settings: { units: [] },
    log: () => {},
    ports: { [port.platform]: port },
    compose: async ({ key }) => ({ card: { summary: key, title: key }, track: true }),
    composeCard: async () => null,
    heldUntil: async () => undefined,
  });
  await worker.start();
  const left = () => store.db.message.count({ where: { state: { in: ['queued', 'sending'] } } });
  await expect.poll(left, { timeout: 150_000, interval: 200 }).toBe(0);
}

interface Asked {
  begunAt: number;
  /** When the platform's wish to be left alone arrived, and until when. */
  silent?: { from: number; until: number };
}

/** The same port; `asked` keeps what was asked by one of its methods. */
function watched(port: ChatPort, method: 'post' | 'find'): { port: ChatPort; asked: Asked[] } {
  const asked: Asked[] = [];
  const call = port[method].bind(port) as (...values: unknown[]) => Promise<unknown>;
  const watching = async (...values: unknown[]) => {
    const one: Asked = { begunAt: performance.now() };
    asked.push(one);
    try {
      return await call(...values);
    } catch (error) {
      const wait = error instanceof ChatError ? error.options.retryAfterMs : undefined;
      const from = performance.now();
      if (wait !== undefined) one.silent = { from, until: from + wait };
      throw error;
    }
  };
  return { port: { ...port, [method]: watching }, asked };
}

/** Calls that were begun in a silence the platform had asked for: how long before its end, in milliseconds. */
function early(asked: readonly Asked[]): number[] {
  const silences = asked.flatMap(({ silent }) => silent ?? []);
  return asked.flatMap(({ begunAt }) =>
    silences
      .filter(({ from, until }) => begunAt > from && begunAt < until)
      .map(({ until }) => until - begunAt),
  );
}

/** Everybody's messages in the order they were written, as far as they arrived. */
function inOrder(keys: string[][], texts: string[]): boolean {
  return keys.every((ordered) => {
    const arrived = ordered
      .map((key) => texts.findIndex((text) => text.includes(key)))
      .filter((at) => at >= 0);
    return arrived.every((at, index) => index === 0 || at > (arrived[index - 1] ?? 0));
  });
}

test('a bad day of Slack: none lost, none twice, none too early, each one’s in order', {
  timeout: 180_000,
}, async () => {
  const users = Array.from({ length: PEOPLE }, (_, index) => `U0${index}`);
  const { slack, app } = await startBot(() => ({}));
  for (const id of users) slack.addUser({ id, name: id, email: `${id}@comune.example` });
  const fine: Fault = { kind: 'slow', ms: 5 };
  const day: Fault[] = [
    ...[fine, { kind: 'rate-limited', retryAfter: 2 } as const, { kind: 'lost' } as const, fine],
    ...[{ kind: 'status', status: 503 } as const, fine, { kind: 'status', status: 500, done: true } as const],
    ...[{ kind: 'error', error: 'internal_error' } as const, { kind: 'hang' } as const, fine],
    ...[{ kind: 'rate-limited', retryAfter: 4 } as const, { kind: 'error', error: 'ratelimited' } as const],
    ...[fine, { kind: 'lost' } as const, { kind: 'error', error: 'service_unavailable' } as const, fine],
    { kind: 'rate-limited', retryAfter: 2 },
  ];
  for (const fault of day) slack.fault('chat.postMessage', fault, 1);
  slack.fault('conversations.history', { kind: 'rate-limited', retryAfter: 2 }, 1);
  slack.fault('conversations.history', { kind: 'status', status: 502 }, 1);
  const { store, keys } = await outbox(
    'slack',
    users.map((userId) => ({ userId, tenantId: slack.teamId })),
  );
  const posting = watched(app.port, 'post');
  const finding = watched(posting.port, 'find');
  await sendAll(store, finding.port);
  const texts = users.flatMap((id) => slack.directMessages(id).map(textOf));
  for (const key of keys.flat())
    expect([key, texts.filter((text) => text.includes(key)).length]).toEqual([key, 1]);
  expect(inOrder(keys, texts)).toBe(true);
  expect(posting.asked.filter(({ silent }) => silent).length).toBeGreaterThan(2);
  expect(early(posting.asked)).toEqual([]);
  expect(finding.asked.filter(({ silent }) => silent).length).toBe(1);
  expect(early(finding.asked)).toEqual([]);
  expect(await store.db.message.count({ where: { state: 'sent' } })).toBe(PEOPLE * EACH);
  // each stands at one place, from where it can be repainted
  expect(await store.db.sentCard.count()).toBe(PEOPLE * EACH);
});

test('a bad day of Teams: none lost, none too early; twice only where the answer was lost', {
  timeout: 180_000,
}, async () => {
  const { teams, bot, close } = await openStage();
  closing.push(close);
  const users = Array.from({ length: PEOPLE }, (_, index) => teams.addUser(`p${index}`));
  const afterWork: Trouble[] = [
    { cut: 'after' },
    { status: 502, afterWork: true },
    { status: 504, afterWork: true },
    { cut: 'after' },
  ];
  const before: Trouble[] = [
    { status: 429, retryAfter: 2 },
    { status: 412 },
    { cut: 'before' },
    { status: 503, retryAfter: 1 },
    { status: 429 },
    { status: 502 },
    { status: 429, retryAfter: 4 },
    { status: 504 },
    { delayMs: 9_000 },
  ];
  const fine: Trouble = { delayMs: 5 };
  for (const trouble of [...afterWork, ...before].flatMap((one) => [one, fine]))
    teams.trouble({ ...trouble, method: 'POST', path: /activities$/ });
  const { store, keys } = await outbox(
    'teams',
    users.map((user) => ({
      userId: user.aadObjectId ?? '',
      tenantId: teams.tenantId,
      address: addressOf(user),
    })),
  );
  function addressOf(user: { id: string; chatId: string }) {
    const { serviceUrl, tenantId } = teams;
    return {
      kind: 'person',
      serviceUrl,
      tenantId,
      bot: teams.bot,
      conversationId: user.chatId,
      memberId: user.id,
    };
  }
  const { port, asked } = watched(bot.port, 'post');
  await sendAll(store, port);
  const texts = users.flatMap((user) => teams.chat(user).map((message) => teams.read(message)));
  const counts = keys.flat().map((key) => texts.filter((text) => text.includes(key)).length);
  expect(Math.min(...counts)).toBe(1);
  // the connector can not be asked whether a message arrived: each lost answer, the late one too, is one more
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(PEOPLE * EACH + afterWork.length + 1);
  expect(inOrder(keys, texts)).toBe(true);
  expect(early(asked)).toEqual([]);
  expect(await store.db.message.count({ where: { state: 'sent' } })).toBe(PEOPLE * EACH);
});
