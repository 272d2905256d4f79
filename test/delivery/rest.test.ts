import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUNDLE_LINES } from '../../src/app/compose/bundle-lines.js';
import { heldUntil } from '../../src/app/held-until.js';
import { createWorker, type Worker } from '../../src/delivery/worker.js';
import { parseSettings } from '../../src/settings.js';
import { insertMessages, type Moment, type NewMessage } from '../../src/store/messages.js';
import { makeWorld, type World } from './world.js';

// REM-4, for whatever the bot writes to a person: held in their disconnection, told together when it ends.

/** To a channel, standing, or shown beside a name: nobody is written to. */
const NOT_WRITTEN: readonly Moment[] = [
  ...(['digest', 'digest-more', 'digest-preview', 'home', 'bundle'] as const),
  ...(['slack-status', 'slack-status-clear'] as const),
];
const DIRECT = (Object.keys(BUNDLE_LINES) as Moment[]).filter((moment) => !NOT_WRITTEN.includes(moment));

const EVENING = new Date('2026-12-03T22:00:00+01:00'); // a Thursday
const MORNING = new Date('2026-12-04T08:00:00+01:00');
let world: World;
let worker: Worker;
let bundles: Moment[][];

beforeEach(async () => {
  world = await makeWorld({ idle: true });
  bundles = [];
});
afterEach(() => world.close());

async function start(regulation: string, at: Date): Promise<void> {
  world.clock.at = at;
  const settings = parseSettings(`regulation: ${regulation}\n`, 'giornate.yaml');
  worker = createWorker({
    ...world.parts,
    heldUntil: heldUntil({ store: world.store, settings }),
    composeBundle: async (messages) => {
      bundles.push(messages.map(({ moment }) => moment));
      const [last] = messages.slice(-1);
      return {
        card: { summary: `${messages.length} news`, title: 'While you were disconnected' },
        track: false,
        dropped: last ? [last.id] : [],
      };
    },
  });
  await worker.start();
}

async function write(messages: Partial<NewMessage>[]): Promise<void> {
  const whole = messages.map((one) => ({
    ...{ key: randomUUID(), personId: world.aldo, at: world.clock.at, moment: 'day-card' as const },
    ...one,
  }));
  await insertMessages(world.store.db, whole);
  world.store.queue.wake();
  await worker.settled();
}

const states = async () =>
  Object.fromEntries(
    (await world.store.db.message.findMany()).map(({ moment, state }) => [moment, state] as const),
  );
const all = (state: string) => Object.fromEntries(DIRECT.map((moment) => [moment, state]));

test('every moment waits at night, without exception, and is told in one message in the morning', async () => {
  await start('metro-milano-2017', EVENING);
  await write(DIRECT.map((moment) => ({ moment })));
  expect(await states()).toEqual(all('held'));
  expect(world.slack.posts).toEqual([]);
  const rows = await world.store.db.message.findMany();
  expect(rows.every(({ heldAt, deliverAt }) => heldAt && deliverAt?.getTime() === MORNING.getTime())).toBe(
    true,
  );
  // when it was written stays when it was written
  expect(rows.every(({ createdAt }) => createdAt.getTime() === EVENING.getTime())).toBe(true);

  world.clock.at = new Date(MORNING.getTime() - 2_000);
  world.store.queue.wake();
  await worker.settled();
  expect(world.slack.posts).toEqual([]);

  world.clock.at = MORNING;
  world.store.queue.wake();
  await worker.settled();
  expect(bundles).toEqual([DIRECT]);
  expect(world.slack.posts.map(({ card }) => card.summary)).toEqual([`${DIRECT.length} news`]);
  const [last = ''] = DIRECT.slice(-1);
  expect(await states()).toEqual({ ...all('sent'), [last]: 'dropped' });
});

test('an answer to what somebody just did is given at any hour', async () => {
  await start('metro-milano-2017', EVENING);
  await write([
    { moment: 'day-card', reply: true },
    { moment: 'request-card', reply: true },
  ]);
  expect(await states()).toEqual({ 'day-card': 'sent', 'request-card': 'sent' });
});

test.each<[string, string, 'urgent' | 'institutional', string]>([
  ['metro-milano-2017', '2026-12-03T22:00:00+01:00', 'urgent', 'held'],
  ['tivoli-2025', '2026-12-03T22:00:00+01:00', 'urgent', 'held'],
  ['comune-milano-2021', '2026-12-03T22:00:00+01:00', 'urgent', 'sent'],
  ['comune-milano-2021', '2026-12-03T22:00:00+01:00', 'institutional', 'held'],
  ['comune-milano-2021', '2026-12-05T22:00:00+01:00', 'urgent', 'held'],
  ['comune-milano-2021', '2026-12-05T22:00:00+01:00', 'institutional', 'sent'],
  ['montepulciano-2024', '2026-12-04T06:00:00+01:00', 'urgent', 'sent'],
])('%s, %s: %s is %s', async (regulation, at, urgency, state) => {
  await start(regulation, new Date(at));
  await write([{ moment: 'decision-notice', urgency }, { moment: 'cancel-notice' }]);
  expect(await states()).toEqual({ 'decision-notice': state, 'cancel-notice': 'held' });
});

test('one alone is sent as itself, and one that comes after the opening does not join', async () => {
  await start('metro-milano-2017', EVENING);
  await write([{ moment: 'decision-notice' }]);
  world.clock.at = MORNING;
  await write([{ moment: 'cancel-notice' }]);
  expect(bundles).toEqual([]);
  expect(world.slack.posts.length).toBe(2);
});
