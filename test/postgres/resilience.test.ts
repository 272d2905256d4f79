import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Log } from '../../src/store/log.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/types.js';
import { breakConnections, freshDatabase } from '../helpers/postgres.js';
import { silent } from '../helpers/store.js';
import { addPerson, lockPerson } from '../store/fixtures.js';
import { surviveKills } from '../store/writer.js';

const log = vi.fn<Log>();
let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: Store;
beforeEach(async () => {
  log.mockClear();
  database = await freshDatabase();
  store = await openStore({ databaseUrl: database.url, log });
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

test('work goes on after every connection was broken, and few words are made of it', async () => {
  const got: string[] = [];
  await store.queue.work(
    'repaint',
    { concurrency: 4 },
    async ({ data }) => void got.push(...Object.values(data)),
  );
  for (const dayId of ['first', 'second', 'third']) {
    expect(await breakConnections(database.url)).toBeGreaterThan(0);
    await vi.waitFor(() => store.queue.send('repaint', { dayId }), { timeout: 20_000 });
    await vi.waitFor(() => expect(got).toContain(dayId), { timeout: 20_000 });
  }
  expect(log.mock.calls.length).toBeLessThanOrEqual(3);
});

test('a transaction whose connection breaks is refused to its caller and leaves nothing', async () => {
  const cut = store.tx(async (db) => {
    await db.unit.create({ data: { name: 'cut off' } });
    await breakConnections(database.url);
    await db.unit.count();
  });
  await expect(cut).rejects.toThrow();
  await vi.waitFor(() => store.ping(), { timeout: 20_000 });
  expect(await store.db.unit.count()).toBe(0);
});

test('two transactions that lock each other out both succeed', async () => {
  const people = [await addPerson(store), await addPerson(store)];
  let runs = 0;
  let bothHold = () => {};
  const barrier = new Promise<void>((resolve) => {
    bothHold = resolve;
  });
  const lockInOrder = (order: string[]) =>
    store.tx(async (db) => {
      await lockPerson(db, order[0] as string);
      if (++runs === 2) bothHold();
      await barrier;
      await lockPerson(db, order[1] as string);
    });
  await Promise.all([lockInOrder(people), lockInOrder(people.toReversed())]);
  expect(runs).toBe(3);
});

test('a writer killed six times loses nothing it acknowledged', async () => {
  const other = await freshDatabase();
  try {
    await surviveKills(other.url, { databaseUrl: other.url, log: silent }, 6);
  } finally {
    await other.drop();
  }
}, 240_000);

test('an address that asks for a schema is refused', async () => {
  const url = `${database.url}?schema=other`;
  await expect(openStore({ databaseUrl: url, log })).rejects.toThrow('?schema=other is not supported');
});
