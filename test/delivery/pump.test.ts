import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUNDLE_LINES } from '../../src/app/compose/bundle-lines.js';
import { ChatError } from '../../src/app/ports.js';
import { LANE, laneOf } from '../../src/store/lanes.js';
import { enqueue, type Moment, type NewMessage } from '../../src/store/messages.js';
import { later, makeWorld, NOW, type World } from './world.js';

let world: World;
beforeEach(async () => {
  world = await makeWorld({ idle: true });
});
afterEach(() => world.close());

const lock = new ChatError('locked-out', 'invalid_auth');

/** So many colleagues of Aldo's on a platform. */
async function people(count: number, platform: 'slack' | 'teams'): Promise<string[]> {
  const { store, unit } = world;
  const rows = await store.db.$queryRaw<{ id: string }[]>`
    INSERT INTO person (id, email, "fullName", role, "unitId", workdays)
    SELECT gen_random_uuid(), ${platform} || n, 'P', 'employee', ${unit}::uuid, '{1,2,3,4,5}'
    FROM generate_series(1, ${count}::int) n RETURNING id`;
  await store.db.chatIdentity.createMany({
    data: rows.map(({ id }) => ({
      ...{ personId: id, platform, tenantId: 'T2', userId: id },
      ...{ matchedAt: NOW, lastSeenAt: NOW },
    })),
  });
  return rows.map(({ id }) => id);
}

async function write(messages: Partial<NewMessage>[]): Promise<void> {
  const whole = messages.map((one, index) => ({ key: `k${index}`, at: NOW, ...one }) as NewMessage);
  await world.store.tx((db) => enqueue(world.store, db, whole));
}

const to = (ids: string[], moment: Moment, name: string) =>
  ids.map((personId, index) => ({ key: `${name} ${index}`, moment, personId }));
const stateOf = async (key: string) =>
  (await world.store.db.message.findUniqueOrThrow({ where: { key } })).state;
const keys = (platform: 'slack' | 'teams') => world[platform].posts.map(({ key }) => key);

test('every moment has its lane, and an answer goes first whatever it says', () => {
  const moments = Object.keys(BUNDLE_LINES) as Moment[];
  const lanes = moments.map((moment) => laneOf({ moment }));
  expect(new Set(lanes)).toEqual(new Set(Object.values(LANE)));
  expect(
    moments.map((moment) => laneOf({ moment, reply: true })).every((lane) => lane === LANE.answers),
  ).toBe(true);
});

test('a decision overtakes two thousand reminders that were there before', async () => {
  const crowd = await people(2_000, 'teams');
  await write(to(crowd, 'contact-band-reminder', 'reminder'));
  await world.worker.start();
  await expect.poll(() => world.teams.posts.length, { timeout: 30_000 }).toBeGreaterThan(5);
  const before = world.teams.posts.length;
  await write([{ key: 'decision', moment: 'decision-notice', personId: crowd[1_999] }]);
  await expect.poll(() => keys('teams').includes('decision'), { timeout: 30_000 }).toBe(true);
  // those in hand when it came, and no more
  expect(keys('teams').indexOf('decision') - before).toBeLessThan(40);
});

test('reminders are not starved by what goes before them', async () => {
  const crowd = await people(300, 'teams');
  await write([
    ...to(crowd.slice(0, 50), 'contact-band-reminder', 'reminder'),
    ...to(crowd.slice(50), 'request-card', 'request'),
  ]);
  await world.worker.start();
  await expect.poll(() => world.teams.posts.length, { timeout: 60_000 }).toBeGreaterThan(140);
  const reminders = keys('teams')
    .slice(0, 140)
    .filter((key) => key.startsWith('reminder')).length;
  expect(reminders).toBeGreaterThanOrEqual(12);
  expect(reminders).toBeLessThanOrEqual(32);
});

test('a Slack that hangs does not hold up Teams', async () => {
  const [onSlack, onTeams] = [await people(40, 'slack'), await people(40, 'teams')];
  let release = () => {};
  const hanging = new Promise<never>((_, reject) => {
    release = () => reject(new ChatError('timeout', 'no answer', { uncertain: true }));
  });
  world.slack.post = () => hanging;
  await write([...to(onSlack, 'decision-notice', 'slack'), ...to(onTeams, 'contact-band-reminder', 'teams')]);
  await world.worker.start();
  await expect.poll(() => world.teams.posts.length, { timeout: 20_000 }).toBe(40);
  release();
});

test('messages to one person keep their order behind one that is tried again soon, not behind one that waits long', async () => {
  world.slack.trouble.push({ error: new ChatError('unavailable', '503') });
  await write([
    { key: 'first', moment: 'decision-notice', personId: world.aldo },
    { key: 'second', moment: 'decision-notice', personId: world.aldo },
  ]);
  await world.worker.start();
  await world.settled();
  expect(keys('slack')).toEqual([]);
  // a second later: the first one waits for two
  later(world, 500);
  await world.settled();
  expect(keys('slack')).toEqual([]);
  await world.store.db.message.update({
    where: { key: 'first' },
    data: { deliverAt: new Date(NOW.getTime() + 600_000) },
  });
  await world.settled();
  expect(keys('slack')).toEqual(['second']);
});

test('a token that is not taken stops the sending there, and burns no message', async () => {
  const crowd = await people(30, 'slack');
  await world.store.db.person.update({ where: { id: world.aldo }, data: { admin: true } });
  await world.store.db.chatIdentity.create({
    data: {
      ...{ personId: world.aldo, platform: 'teams', tenantId: 'T2', userId: 'U2' },
      ...{ matchedAt: NOW, lastSeenAt: NOW },
    },
  });
  for (let call = 0; call < 30; call++) world.slack.trouble.push({ error: lock });
  await write(to(crowd, 'decision-notice', 'd'));
  await world.worker.start();
  await world.settled();
  expect(await world.store.db.message.count({ where: { state: 'queued', attempts: 0 } })).toBe(31);
  expect(world.slack.trouble.length).toBeGreaterThan(10);
  later(world, 180_000);
  await world.settled();
  // told where they can hear it
  expect(keys('teams')).toEqual([expect.stringContaining('undelivered:locked-out:slack')]);
});

test.each([
  ['ours', false, 'queued'],
  ['theirs', true, 'failed'],
])('an inactive account, which is %s', async (_whose, lettingIn, state) => {
  if (!lettingIn) world.slack.check = () => Promise.reject(lock);
  world.slack.trouble.push({ error: new ChatError('locked-out', 'account_inactive', { orRecipient: true }) });
  await write([{ key: 'k', moment: 'decision-notice', personId: world.aldo }]);
  await world.worker.start();
  await world.settled();
  expect(await stateOf('k')).toBe(state);
});

test('an administrator hears of what could not be delivered once a day for each cause', async () => {
  const crowd = await people(8, 'slack');
  await world.store.db.person.update({ where: { id: world.aldo }, data: { admin: true } });
  for (let call = 0; call < 5; call++) {
    const code = call < 3 ? 'unreachable-person' : 'rejected';
    world.slack.trouble.push({ error: new ChatError(code, 'no', { permanent: true }) });
  }
  await write(to(crowd, 'decision-notice', 'd'));
  await world.worker.start();
  await world.settled();
  later(world, 180_000);
  await world.settled();
  const notices = keys('slack').filter((key) => key.startsWith('undelivered'));
  expect(notices.map((key) => key.split(':')[1]).sort()).toEqual(['refused', 'unreachable']);
});

test('what was held is told in one message, in order; what is not true any more is dropped', async () => {
  const bundled: string[][] = [];
  await world.close();
  world = await makeWorld({
    idle: true,
    bundle: async (messages) => {
      bundled.push(messages.map(({ key }) => key));
      const dropped = messages.filter(({ key }) => key === 'b').map(({ id }) => id);
      return { card: { summary: 'all', title: 'all' }, track: false, dropped };
    },
  });
  const opens = new Date(NOW.getTime() + 3_600_000);
  world.opens = opens;
  await write(['a', 'b', 'c'].map((key) => ({ key, moment: 'cancel-notice', personId: world.aldo })));
  await world.worker.start();
  await world.settled();
  expect(world.slack.posts).toEqual([]);
  world.clock.at = opens;
  // its answer is lost: it is found, not posted again
  world.slack.trouble.push({
    error: new ChatError('timeout', 'no answer', { uncertain: true }),
    posted: true,
  });
  await world.settled();
  later(world);
  await world.settled();
  expect(bundled[0]).toEqual(['a', 'b', 'c']);
  expect(keys('slack')).toEqual(['bundle:a']);
  expect(await Promise.all(['a', 'b', 'c'].map(stateOf))).toEqual(['sent', 'dropped', 'sent']);
  const { heldAt } = await world.store.db.message.findUniqueOrThrow({ where: { key: 'a' } });
  expect(heldAt).toEqual(NOW);
});

test('what is stopped ends what it has in hand and takes no more', async () => {
  const crowd = await people(60, 'teams');
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const post = world.teams.post.bind(world.teams);
  world.teams.post = async (...call) => {
    await gate;
    return post(...call);
  };
  await write(to(crowd, 'contact-band-reminder', 'r'));
  await world.worker.start();
  await expect.poll(() => world.store.db.message.count({ where: { state: 'sending' } })).toBeGreaterThan(0);
  const drained = world.store.queue.drain();
  open();
  await drained;
  const sent = await world.store.db.message.count({ where: { state: 'sent' } });
  expect(sent).toBe(world.teams.posts.length);
  expect(await world.store.db.message.count({ where: { state: 'sending' } })).toBe(0);
  expect(await world.store.db.lease.count()).toBe(0);
});
