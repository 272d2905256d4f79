import { afterAll, beforeAll, expect, test } from 'vitest';
import { countFailed, deadLetters, dropLetters, retryLetters } from '../../src/store/dead-letters.js';
import { deliveryFigures } from '../../src/store/delivery-figures.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/types.js';
import { hire } from '../helpers/office.js';
import { memoryStore, silent } from '../helpers/store.js';
import { workplace } from './process.js';

const NOW = new Date('2026-11-20T10:00:00+01:00');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

/** One in every state that matters, its name in the id. */
async function fill(store: Store): Promise<void> {
  const { id: personId } = await hire(store, 'Anna Rossi');
  const rows = {
    a1: { state: 'failed', error: 'unreachable-person: is_archived', attempts: 1, claimedAt: ago(5) },
    a2: { state: 'failed', error: 'rejected: invalid_blocks', attempts: 1, claimedAt: ago(5) },
    a3: { state: 'failed', error: 'timeout: no answer', attempts: 120, claimedAt: ago(2_000) },
    b1: { state: 'queued', error: 'unavailable: 503', attempts: 6, deliverAt: ago(-5), createdAt: ago(20) },
    b2: { state: 'queued', createdAt: ago(16), deliverAt: ago(16) },
    // on their way as they should be
    c1: { state: 'queued', createdAt: ago(14), deliverAt: ago(14) },
    c2: { state: 'held', createdAt: ago(600), deliverAt: ago(-60) },
    c3: { state: 'sent', createdAt: ago(600) },
    c4: { state: 'sending', createdAt: ago(1), deliverAt: ago(-0.4), claimedAt: ago(0.1) },
  } as const;
  for (const [name, row] of Object.entries(rows)) {
    const id = `${name.repeat(4)}-0000-4000-8000-000000000000`;
    const message = { id, key: name, moment: 'decision-notice', personId, createdAt: ago(30), ...row };
    await store.db.message.create({ data: { deliverAt: ago(30), ...message } });
  }
}

const place = workplace();
let store: Store;
beforeAll(async () => {
  store = await memoryStore();
  await fill(store);
}, 120_000);
afterAll(async () => {
  await store.close();
  place.remove();
});

const listed = async () => (await deadLetters(store.db, NOW)).map(({ id }) => id.slice(0, 2));
const stateOf = async (key: string) => store.db.message.findUniqueOrThrow({ where: { key } });

test('listed: what was given up and what is late, with whom it is for; nothing that is on its way', async () => {
  expect(await listed()).toEqual(['a1', 'a2', 'a3', 'b1', 'b2']);
  expect((await deadLetters(store.db, NOW))[0]).toMatchObject({
    ...{
      state: 'failed',
      to: 'anna.rossi@comune.example',
      tries: 1,
      error: 'unreachable-person: is_archived',
    },
  });
});

test('counted by cause, and by lane', async () => {
  const counts = (['unreachable', 'refused', 'gave-up'] as const).map((cause) =>
    countFailed(store.db, cause, ago(600)),
  );
  expect(await Promise.all(counts)).toEqual([1, 1, 0]);
  expect(await deliveryFigures(store.db, NOW)).toMatchObject({ held: 1, failed: 3 });
});

test('sent again as if never tried, or dropped; what somebody has in hand is left alone', async () => {
  const all = await store.db.message.findMany({ select: { id: true, key: true } });
  const ids = (...keys: string[]) => all.filter(({ key }) => keys.includes(key)).map(({ id }) => id);
  expect(await retryLetters(store.db, ids('a3', 'b1', 'c3', 'c4'), NOW)).toBe(2);
  expect(await stateOf('a3')).toMatchObject({ state: 'queued', attempts: 0, error: null, deliverAt: NOW });
  expect(await stateOf('c4')).toMatchObject({ state: 'sending', deliverAt: ago(-0.4) });
  expect(await dropLetters(store.db, ids('a1', 'c4'), NOW)).toBe(1);
  expect((await stateOf('a1')).state).toBe('dropped');
  expect(await listed()).toEqual(['a2', 'b2']);
});

test('giornate deliveries: the list, one by the beginning of its id, all', { timeout: 300_000 }, async () => {
  const env = { GIORNATE_NOW: NOW.toISOString() };
  const giornate = (...args: string[]) => place.giornate(args, env);
  const own = await openStore({ dataDir: `${place.folder}/data`, log: silent });
  await fill(own);
  await own.close();
  const list = await giornate('deliveries');
  expect([list.code, list.err]).toEqual([0, '']);
  expect(list.out).toContain(
    'a1a1a1a1  failed   decision-notice  to anna.rossi@comune.example, since 2026-11-20 09:30, 1 try',
  );
  expect(list.out).toContain('nobody to be reached there (is_archived)');
  expect(list.out).toContain('3 given up, 2 late');
  expect((await giornate('deliveries', 'drop', 'a1a1')).out).toBe('1 message dropped.\n');
  const many = await giornate('deliveries', 'retry', 'a');
  expect([many.code, many.err]).toEqual([1, 'a: 2 messages begin so, write more of the id\n']);
  expect((await giornate('deliveries', 'retry', 'a1')).err).toContain('no message of the list has this id');
  expect((await giornate('deliveries', 'retry', '--all')).out).toBe('4 messages will be sent again.\n');
});
