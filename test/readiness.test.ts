import { beforeEach, describe, expect, test } from 'vitest';
import { createWatch, type Standing, type Watch } from '../src/readiness.js';
import type { Store } from '../src/store/types.js';

const MINUTE = 60_000;

let elapsed: number;
/** Instants at which messages became due that are not sent. */
let due: number[];
let pending: () => Promise<string[]>;
let oldestJob: number;
let watch: Watch;

const reached: Standing = { met: () => true, trouble: () => undefined };
const unmet: Standing = { met: () => false, trouble: () => 'slack is not connected' };
const down: Standing = { met: () => true, trouble: () => 'slack can not be reached' };

/** Of the store only what readiness asks. */
const store = {
  kind: 'postgres',
  pendingMigrations: () => pending(),
  queue: { depth: async () => [{ name: 'repaint', waiting: 1, failed: 0, oldestSeconds: oldestJob }] },
  db: {
    message: {
      count: async ({ where }: { where: { deliverAt: { lte: Date } } }) =>
        due.filter((instant) => instant <= where.deliverAt.lte.getTime()).length,
    },
  },
} as unknown as Store;

function begin(platforms: Record<string, Standing> = { slack: reached }) {
  watch.begin({ store, clock: { now: () => new Date(elapsed) }, platforms });
}

beforeEach(() => {
  elapsed = 1_000_000;
  due = [];
  pending = async () => [];
  oldestJob = 0;
  watch = createWatch(() => elapsed);
});

test('before all is built, and from the signal to stop on, nobody is to be sent here', async () => {
  expect(await watch.look()).toEqual({ ready: false, reasons: ['starting'], degraded: [], platforms: [] });
  begin();
  expect(await watch.look()).toEqual({ ready: true, reasons: [], degraded: [], platforms: ['slack'] });
  watch.drain();
  expect(await watch.look()).toMatchObject({ ready: false, reasons: ['stopping'] });
});

test('the store goes away and comes back', async () => {
  begin();
  pending = async () => Promise.reject(new Error('connect ECONNREFUSED'));
  expect(await watch.look()).toMatchObject({ ready: false, reasons: ['the store does not answer'] });
  pending = async () => [];
  expect(await watch.look()).toMatchObject({ ready: true });
});

test('a store that says nothing is away within seconds, and is asked once', async () => {
  begin();
  let questions = 0;
  let answer = (_pending: string[]) => {};
  pending = () => {
    questions++;
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  const looks = await Promise.all([watch.look(), watch.look(), watch.look()]);
  for (const look of looks)
    expect(look).toMatchObject({ ready: false, reasons: [expect.stringContaining('within 3 seconds')] });
  expect(questions).toBe(1);
  answer([]);
  pending = async () => [];
  await expect.poll(async () => (await watch.look()).ready).toBe(true);
});

test('a store older than the program', async () => {
  begin();
  pending = async () => ['20261121091402_delivery_at_scale'];
  expect((await watch.look()).reasons).toEqual([
    'the store lacks the migration 20261121091402_delivery_at_scale: was an older one restored?',
  ]);
});

describe('platforms', () => {
  test.each([
    ['one, never reached', { slack: unmet }, 0, false],
    ['one, never reached, later', { slack: unmet }, 60 * MINUTE, false],
    ['two, one never reached, at the start', { slack: unmet, teams: reached }, 0, false],
    [
      'two, one never reached, just before the end of patience',
      { slack: unmet, teams: reached },
      29_999,
      false,
    ],
    ['two, one never reached, then', { slack: unmet, teams: reached }, 30_000, true],
    ['none of two ever reached', { slack: unmet, teams: unmet }, 60 * MINUTE, false],
    ['one, reached once and down', { slack: down }, 0, true],
  ])('%s', async (_what, platforms, later, ready) => {
    begin(platforms);
    elapsed += later;
    const look = await watch.look();
    expect(look.ready).toBe(ready);
    expect(look.degraded?.join()).toMatch(/^slack (is not connected|can not be reached)/);
  });
});

describe('messages that do not move', () => {
  const stuck = () => watch.look().then(({ ready, degraded }) => [ready, degraded]);
  beforeEach(async () => {
    begin();
    due = [elapsed - MINUTE, elapsed];
    await watch.look();
  });

  test.each([
    [5 * MINUTE - 1, [true, []]],
    [5 * MINUTE, [true, ['2 messages are due and none was sent in 5 minutes']]],
  ])('after %i ms', async (later, expected) => {
    elapsed += later;
    expect(await stuck()).toEqual(expected);
  });

  test('a long queue that moves is none', async () => {
    for (let minute = 0; minute < 20; minute++) {
      elapsed += MINUTE;
      if (minute % 4 === 0) due.shift();
      due.push(elapsed, elapsed);
      expect(await stuck()).toEqual([true, []]);
    }
  });

  test('nor are messages that become due meanwhile', async () => {
    elapsed += 4 * MINUTE;
    due = [elapsed];
    expect(await stuck()).toEqual([true, []]);
    elapsed += 4 * MINUTE;
    expect(await stuck()).toEqual([true, []]);
  });
});

test.each([
  [300, []],
  [301, ['the queue repaint has a job waiting for 5 minutes']],
])('a job that waits %i seconds', async (seconds, degraded) => {
  begin();
  oldestJob = seconds;
  expect(await watch.look()).toMatchObject({ ready: true, degraded });
});
