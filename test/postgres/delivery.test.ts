import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChatError } from '../../src/app/ports.js';
import { startingAt } from '../../src/clock.js';
import { Leadership } from '../../src/delivery/leadership.js';
import { createWorker, type Worker } from '../../src/delivery/worker.js';
import { takeLease } from '../../src/store/leases.js';
import { enqueue, type NewMessage } from '../../src/store/messages.js';
import { openStore } from '../../src/store/open.js';
import type { Statement } from '../../src/store/sql.js';
import type { Store } from '../../src/store/types.js';
import { FakePort, NOW } from '../delivery/world.js';
import { breakConnections, freshDatabase } from '../helpers/postgres.js';
import { silent } from '../helpers/store.js';

const PEOPLE = 120;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let stores: Store[] = [];
let people: string[];

const open = async () => {
  const store = await openStore({ databaseUrl: database.url, log: silent });
  stores.push(store);
  return store;
};

beforeEach(async () => {
  database = await freshDatabase();
  const { db } = await open();
  const unit = await db.unit.create({ data: { name: 'Ragioneria' } });
  const rows = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO person (id, email, "fullName", role, "unitId", workdays)
    SELECT gen_random_uuid(), 'p' || n, 'P', 'employee', ${unit.id}::uuid, '{1,2,3,4,5}'
    FROM generate_series(1, ${PEOPLE}::int) n RETURNING id`;
  people = rows.map(({ id }) => id);
  await db.$executeRaw`
    INSERT INTO chat_identity (id, "personId", platform, "tenantId", "userId", "matchedAt", "lastSeenAt")
    SELECT gen_random_uuid(), id, 'teams', 'T1', email, now(), now() FROM person`;
}, 60_000);
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  stores = [];
  await database.drop();
}, 60_000);

/** Notes when each post was begun. */
class TimedPort extends FakePort {
  readonly begun: number[] = [];
  override async post(...call: Parameters<FakePort['post']>) {
    this.begun.push(performance.now());
    return super.post(...call);
  }
}

function workerOn(store: Store, port: FakePort): Worker {
  return createWorker({
    store,
    clock: startingAt(NOW),
    settings: { units: [] },
    log: () => undefined,
    ports: { teams: port },
    compose: async () => ({ card: { summary: 's', title: 't' }, track: false }),
    composeCard: async () => null,
    heldUntil: async () => undefined,
  });
}

const write = (store: Store, prefix = 'm') =>
  store.tx((db) =>
    enqueue(
      store,
      db,
      people.map((personId): NewMessage => {
        return { key: `${prefix}:${personId}`, moment: 'decision-notice', personId, at: NOW };
      }),
    ),
  );

const waiting = (store: Store) => () => store.db.message.count({ where: { state: { not: 'sent' } } });

test('two replicas share one pace; what either writes is sent within it, once', {
  timeout: 120_000,
}, async () => {
  const port = new TimedPort('teams');
  const [one = await open(), other = await open()] = stores;
  for (const store of [one, other]) await workerOn(store, port).start();
  expect(await one.db.lease.count()).toBe(1);
  await Promise.all([write(one, 'one'), write(other, 'other')]);
  await expect.poll(waiting(one), { timeout: 60_000 }).toBe(0);
  expect(port.posts.length).toBe(2 * PEOPLE);
  expect(new Set(port.posts.map(({ key }) => key)).size).toBe(2 * PEOPLE);
  const most = Math.max(
    ...port.begun.map((from) => port.begun.filter((at) => at >= from && at < from + 1_000).length),
  );
  expect(most).toBeLessThanOrEqual(50);
});

test('when the one who sends stops, the other goes on', { timeout: 120_000 }, async () => {
  const port = new TimedPort('teams');
  const [one = await open(), other = await open()] = stores;
  await workerOn(one, port).start();
  await workerOn(other, port).start();
  await write(other);
  await expect.poll(() => port.posts.length, { timeout: 30_000 }).toBeGreaterThan(10);
  await one.close();
  await expect.poll(waiting(other), { timeout: 60_000 }).toBe(0);
  expect(port.posts.length).toBe(PEOPLE);
});

test('a silence the platform asked for outlasts the process that heard it', {
  timeout: 120_000,
}, async () => {
  const port = new TimedPort('teams');
  port.trouble.push({ error: new ChatError('rate-limited', '429', { retryAfterMs: 8_000 }) });
  const [one = await open(), other = await open()] = stores;
  await workerOn(one, port).start();
  await write(one);
  await expect.poll(() => one.db.pause.count(), { timeout: 20_000 }).toBe(1);
  const heard = performance.now();
  const before = port.begun.length;
  await one.close();
  await workerOn(other, port).start();
  await expect.poll(() => port.begun.length, { timeout: 30_000 }).toBeGreaterThan(before);
  // what was under way when it was heard is not what began after it
  const next = port.begun.find((at) => at > heard + 500) ?? 0;
  expect(next - heard).toBeGreaterThan(7_000);
  await expect.poll(waiting(other), { timeout: 60_000 }).toBe(0);
});

test('whoever could not begin when the lease was won begins at the next look', async () => {
  const [store] = stores;
  let tries = 0;
  let ended = 0;
  const won = async () => {
    tries += 1;
    if (tries === 1) throw new Error('terminating connection due to administrator command');
  };
  const lost = async () => {
    ended += 1;
  };
  const leadership = new Leadership({ store: store as Store, log: () => undefined, won, lost });
  await leadership.start();
  expect([leadership.holds(), ended]).toEqual([false, 1]);
  await expect.poll(() => tries, { timeout: 10_000 }).toBe(2);
  expect(leadership.holds()).toBe(true);
  await leadership.stop();
  expect(leadership.holds()).toBe(false);
});

test('a connection that breaks in the midst of an act is an error of that act, and of nothing else', async () => {
  const [store] = stores;
  const uncaught: unknown[] = [];
  const hear = (error: unknown) => uncaught.push(error);
  process.on('uncaughtException', hear);
  const sleeping: Statement = { name: 'sleep', text: `SELECT pg_sleep(10)::text AS json` };
  const acts = Array.from({ length: 4 }, () =>
    (store as Store).act((sql) => sql(sleeping, [])).catch((error: Error) => error.message),
  );
  await expect.poll(() => breakConnections(database.url), { timeout: 5_000 }).toBeGreaterThan(3);
  for (const message of await Promise.all(acts)) expect(message).toMatch(/terminat|Connection/);
  await new Promise((resolve) => setTimeout(resolve, 300));
  process.off('uncaughtException', hear);
  expect(uncaught).toEqual([]);
  expect(await (store as Store).act((sql) => sql({ name: 'one', text: `SELECT '1' AS json` }, []))).toBe(1);
});

test('the lease: one holds it, whoever was away too long does not, and it is given back', async () => {
  const [store = await open()] = stores;
  const wall = { at: NOW, now: () => wall.at };
  const events: string[] = [];
  const told = (name: string) => ({
    store,
    log: () => undefined,
    won: async () => void events.push(`${name} won`),
    lost: async () => void events.push(`${name} lost`),
  });
  const first = new Leadership(told('first'), wall);
  const second = new Leadership(told('second'));
  await first.start();
  await second.start();
  expect([first.holds(), second.holds()]).toEqual([true, false]);
  // a machine that slept: it knows at once, before it has asked anybody
  wall.at = new Date(NOW.getTime() + 60_000);
  expect(first.holds()).toBe(false);
  wall.at = NOW;
  expect(first.holds()).toBe(true);
  expect(await takeLease(store.sql, 'deliver', 'somebody', 1_000)).toBe(false);
  await first.stop();
  await expect.poll(() => second.holds(), { timeout: 10_000 }).toBe(true);
  expect([...new Set(events)]).toEqual(['first won', 'first lost', 'second won']);
  await second.stop();
  expect(await store.db.lease.count()).toBe(0);
});
