import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChatError } from '../../src/app/ports.js';
import { MAX_ATTEMPTS } from '../../src/delivery/backoff.js';
import { localDate } from '../../src/rules/local-date.js';
import { insertDraft } from '../../src/store/drafts.js';
import { claim } from '../../src/store/message-states.js';
import { markSent } from '../../src/store/programmes.js';
import { later, makeWorld, NOW, type World } from './world.js';

const inAMinute = new Date(NOW.getTime() + 60_000);
/** What somebody else takes in hand. */
const taken = ({ store }: World, now: Date, until: Date) =>
  claim(store.sql, {
    now,
    until,
    limit: 10,
    platform: 'slack',
    open: ['slack', 'teams'],
    home: 'slack',
    fromLane: 0,
    silent: [],
  });

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

test('a message is sent once, to the account the person was last seen with', async () => {
  const id = await world.send({ key: 'k' });
  await world.settled();
  expect(world.slack.posts).toEqual([
    { to: { tenantId: 'T1', userId: 'U1', address: undefined }, card: expect.anything(), key: 'k' },
  ]);
  expect(await world.row(id)).toMatchObject({ state: 'sent', attempts: 1, error: null });
  expect(world.outcomes).toEqual(['sent']);
});

test('a key that exists is passed over, the others of the batch are not', async () => {
  await world.send({ key: 'k' });
  await expect(world.send({ key: 'k' })).rejects.toThrow('the key exists');
  await world.send({ key: 'other' });
  expect(world.slack.posts.map((post) => post.key)).toEqual(['k', 'other']);
});

test('another platform is used where it was asked for or last seen', async () => {
  const later = new Date(NOW.getTime() + 1000);
  const identity = { personId: world.aldo, tenantId: 'T2', userId: 'U2', matchedAt: NOW, lastSeenAt: later };
  await world.store.db.chatIdentity.create({ data: { ...identity, platform: 'teams' } });
  await world.send({ key: 'last seen' });
  await world.send({ key: 'asked for', platform: 'slack' });
  expect(world.teams.posts.map((post) => post.key)).toEqual(['last seen']);
  expect(world.slack.posts.map((post) => post.key)).toEqual(['asked for']);
});

test.each([
  ['known on another platform: a copy nobody misses', true, 'dropped'],
  ['known nowhere: somebody has to look', false, 'failed'],
])('not found on the platform it is for, %s', async (_, known, state) => {
  if (!known) await world.store.db.chatIdentity.deleteMany();
  const id = await world.send({ platform: 'teams' });
  expect(await world.row(id)).toMatchObject({ state, error: expect.stringContaining('no account') });
  expect([...world.teams.posts, ...world.slack.posts]).toEqual([]);
});

test('an account is found by e-mail once and kept', async () => {
  await world.store.db.chatIdentity.deleteMany();
  world.slack.accounts = { 'aldo@comune.example': { tenantId: 'T1', userId: 'U9' } };
  await world.send();
  world.slack.accounts = {};
  await world.send();
  expect(world.slack.posts.map((post) => post.to.userId)).toEqual(['U9', 'U9']);
});

test('somebody nobody can reach: failed in words without a name', async () => {
  await world.store.db.chatIdentity.deleteMany();
  const row = await world.row(await world.send());
  expect(row.state).toBe('failed');
  expect(row.error).toBe('unreachable-person: the person has no account known to the bot on slack and teams');
});

test('somebody a platform can not tell about yet: tried again', async () => {
  await world.store.db.chatIdentity.deleteMany();
  world.teams.accounts = { 'aldo@comune.example': null };
  const id = await world.send();
  expect(await world.row(id)).toMatchObject({ state: 'queued', attempts: 1 });
  world.teams.accounts = { 'aldo@comune.example': { tenantId: 'T2', userId: 'U2' } };
  later(world);
  await world.settled();
  expect(world.teams.posts.length).toBe(1);
});

test('Retry-After is obeyed, uses up no try, and holds back what else goes there', async () => {
  world.slack.trouble.push({ error: new ChatError('rate-limited', '429', { retryAfterMs: 30_000 }) });
  const first = await world.send({ key: 'first' });
  expect(await world.row(first)).toMatchObject({
    state: 'queued',
    attempts: 0,
    deliverAt: new Date(NOW.getTime() + 30_000),
  });
  const second = await world.send({ key: 'second' });
  expect(world.slack.posts).toEqual([]);
  expect(await world.row(second)).toMatchObject({ state: 'queued', attempts: 0 });
});

test('a try that surely failed is repeated without asking', async () => {
  world.slack.trouble.push({ error: new ChatError('unavailable', '503') });
  const id = await world.send();
  expect(await world.row(id)).toMatchObject({ state: 'queued', attempts: 1, error: 'unavailable: 503' });
  later(world);
  await world.settled();
  expect(await world.row(id)).toMatchObject({ state: 'sent', attempts: 2, error: null });
  expect([world.slack.finds, world.slack.posts.length]).toEqual([0, 1]);
});

test.each([
  ['arrived', true],
  ['did not arrive', false],
])('a try nobody knows the end of, which %s: the platform is asked, one post', async (_what, posted) => {
  world.says.track = true;
  const error = new ChatError('timeout', 'no answer', { uncertain: true });
  world.slack.trouble.push({ error, posted });
  const id = await world.send();
  expect((await world.row(id)).state).toBe('sending');
  later(world);
  await world.settled();
  expect(await world.row(id)).toMatchObject({ state: 'sent' });
  expect([world.slack.finds, world.slack.posts.length]).toEqual([1, 1]);
  expect(await world.store.db.sentCard.count()).toBe(1);
});

test('where the platform can not tell, sent again: better twice than never', async () => {
  world.slack.canFind = false;
  world.slack.trouble.push({ error: new ChatError('timeout', '', { uncertain: true }), posted: true });
  await world.send();
  later(world);
  await world.settled();
  expect(world.slack.posts.length).toBe(2);
});

test('found again when it is not true any more: it stands, and is painted as things are now', async () => {
  const day = await world.store.db.agileDay.create({
    data: { personId: world.aldo, date: NOW, state: 'pending', requestedAt: NOW, changedAt: NOW },
  });
  world.says.track = true;
  const error = new ChatError('timeout', 'no answer', { uncertain: true });
  world.slack.trouble.push({ error, posted: true });
  const soon = new Date(NOW.getTime() + 60_000);
  const id = await world.send({ dayId: day.id, expiresAt: soon });
  // cancelled, and past its time
  world.says.title = null;
  later(world);
  await world.settled();
  expect(await world.row(id)).toMatchObject({ state: 'sent' });
  expect(await world.store.db.sentCard.findMany()).toMatchObject([{ dayId: day.id, painted: '' }]);
  world.says.title = 'Cancelled';
  await world.store.queue.send('repaint', { dayId: day.id });
  await world.settled();
  expect(world.slack.updates.map((update) => update.card.title)).toEqual(['Cancelled']);
});

test('a fault of the adapter after the effect is a doubt, not a second post', async () => {
  world.slack.trouble.push({ error: new TypeError('undefined is not a function'), posted: true });
  const id = await world.send();
  expect((await world.row(id)).state).toBe('sending');
  later(world);
  await world.settled();
  expect(world.slack.posts.length).toBe(1);
});

test('a permanent refusal fails at once', async () => {
  world.slack.trouble.push({ error: new ChatError('gone', 'account_inactive', { permanent: true }) });
  const id = await world.send();
  expect(await world.row(id)).toMatchObject({ state: 'failed', error: 'gone: account_inactive' });
});

test('the last try ends it', async () => {
  world.slack.trouble.push({ error: new ChatError('unavailable', '503') });
  const id = await world.send({ at: inAMinute });
  await world.store.db.message.update({ where: { id }, data: { attempts: MAX_ATTEMPTS - 1 } });
  later(world);
  await world.settled();
  expect(await world.row(id)).toMatchObject({ state: 'failed', attempts: MAX_ATTEMPTS });
});

test('expired, or not true any more: dropped', async () => {
  const expired = await world.send({ expiresAt: NOW });
  world.says.title = null;
  const untrue = await world.send();
  expect([(await world.row(expired)).state, (await world.row(untrue)).state]).toEqual(['dropped', 'dropped']);
  expect(world.slack.posts).toEqual([]);
});

test('held until the window opens, then sent once; a reply and a channel are not held', async () => {
  const opens = new Date(NOW.getTime() + 3_600_000);
  world.opens = opens;
  const id = await world.send({ key: 'held' });
  await world.send({ key: 'reply', reply: true });
  await world.send({ key: 'channel', personId: undefined, unitId: world.unit, moment: 'digest' });
  expect(await world.row(id)).toMatchObject({ state: 'held', deliverAt: opens });
  expect(world.slack.posts.map((post) => post.key)).toEqual(['reply', 'channel']);
  expect(world.slack.posts[1]?.to).toMatchObject({ channelId: 'C1' });

  await world.settled();
  expect((await world.row(id)).state).toBe('held');
  world.clock.at = opens;
  await world.settled();
  expect(world.slack.posts.map((post) => post.key)).toEqual(['reply', 'channel', 'held']);
});

test('what expires before the window opens is dropped, not held', async () => {
  world.opens = new Date(NOW.getTime() + 3_600_000);
  const id = await world.send({ expiresAt: new Date(NOW.getTime() + 60_000) });
  expect((await world.row(id)).state).toBe('dropped');
});

test.each([false, true])(
  'a process died with a message in hand (posted: %s): the next one takes it up at once, once',
  async (posted) => {
    const idle = await makeWorld({ idle: true });
    try {
      const id = await idle.send({ key: 'k' });
      await taken(idle, NOW, inAMinute);
      if (posted) await idle.slack.post({ tenantId: 'T1' }, { summary: '', title: '' }, 'k');
      await idle.worker.start();
      await idle.worker.settled();
      expect(idle.slack.posts.length).toBe(1);
      expect(await idle.row(id)).toMatchObject({ state: 'sent' });
    } finally {
      await idle.close();
    }
  },
);

test.each([false, true])(
  'a replica died with a message in hand (posted: %s): its claim lapses, then it is sent once',
  async (posted) => {
    const id = await world.send({ key: 'k', at: inAMinute });
    world.clock.at = inAMinute;
    await taken(world, inAMinute, new Date(inAMinute.getTime() + 60_000));
    if (posted) await world.slack.post({ tenantId: 'T1' }, { summary: '', title: '' }, 'k');
    await world.worker.settled();
    expect(world.slack.posts.length).toBe(posted ? 1 : 0);
    later(world, 240_000);
    await world.worker.settled();
    expect(world.slack.posts.length).toBe(1);
    expect(await world.row(id)).toMatchObject({ state: 'sent' });
  },
);

test('ten who take from the queue at once: one gets it', async () => {
  await world.send({ at: inAMinute });
  world.clock.at = inAMinute;
  const until = new Date(inAMinute.getTime() + 60_000);
  const claims = await Promise.all(Array.from({ length: 10 }, () => taken(world, inAMinute, until)));
  expect(claims.flat().length).toBe(1);
});

test('a card that stays is noted and repainted when it shows something else', async () => {
  const day = await world.store.db.agileDay.create({
    data: { personId: world.aldo, date: NOW, state: 'pending', requestedAt: NOW, changedAt: NOW },
  });
  world.says.track = true;
  await world.send({ dayId: day.id });
  expect(world.slack.updates).toEqual([]);
  const rung = async () => {
    await world.store.queue.send('repaint', { dayId: day.id });
    await world.worker.settled();
  };
  world.says.title = 'Approved';
  await rung();
  await rung();
  expect(world.slack.updates.map((update) => update.card.title)).toEqual(['Approved']);

  world.slack.trouble.push({ error: new ChatError('gone', 'message_not_found', { permanent: true }) });
  world.says.title = 'Cancelled';
  await rung();
  expect(await world.store.db.sentCard.count()).toBe(0);
});

test('a day stands on the card of those it was asked for with: that one is repainted too', async () => {
  const day = await world.store.db.agileDay.create({
    data: { personId: world.aldo, date: NOW, state: 'pending', requestedAt: NOW, changedAt: NOW },
  });
  const draft = { personId: world.aldo, kind: 'plan', data: {}, createdAt: NOW };
  const subjectId = await insertDraft(world.store.db, draft);
  await markSent(world.store.db, subjectId, [{ id: day.id, date: localDate('2026-12-03') }], NOW);
  await world.store.db.agileDay.update({ where: { id: day.id }, data: { planId: subjectId } });
  world.says.track = true;
  await world.send({ moment: 'plan-card', subjectId });
  world.says.title = 'One approved';
  await world.store.queue.send('repaint', { dayId: day.id });
  await world.worker.settled();
  expect(world.slack.updates.map((update) => update.card.title)).toEqual(['One approved']);
});

test('a card whose platform fails holds up no other card of the same day', async () => {
  const day = await world.store.db.agileDay.create({
    data: { personId: world.aldo, date: NOW, state: 'pending', requestedAt: NOW, changedAt: NOW },
  });
  world.says.track = true;
  await world.send({ dayId: day.id });
  const [card] = await world.store.db.sentCard.findMany();
  const { id: _, ...theirs } = { ...card, platform: 'teams' as const, location: { chat: 'x' } };
  await world.store.db.sentCard.create({ data: theirs as never });
  const rung = async (title: string) => {
    world.says.title = title;
    await world.store.queue.send('repaint', { dayId: day.id });
    await world.worker.settled();
  };
  world.teams.trouble.push({ error: new ChatError('unavailable', '503', { retryAfterMs: 600_000 }) });
  await rung('Approved');
  await rung('Cancelled');
  expect(world.slack.updates.map((update) => update.card.title)).toEqual(['Approved', 'Cancelled']);
  expect(world.teams.updates).toEqual([]);
  // one bell waits for it, however often it was rung
  const waiting = await world.store.db.$queryRaw`
    SELECT 1 FROM pgboss.job WHERE name = 'repaint' AND state = 'created' AND start_after > now() + interval '5 minutes'`;
  expect(waiting).toHaveLength(1);
});

test('an update whose answer was lost may stand: what was there before is painted again', async () => {
  const date = '2026-12-03';
  world.says.track = true;
  world.says.title = 'One';
  await world.send({ personId: undefined, unitId: world.unit, date: date as never, moment: 'digest' });
  const error = new ChatError('timeout', 'no answer', { uncertain: true });
  world.slack.trouble.push({ error });
  world.says.title = 'Two';
  await world.store.queue.send('repaint', { unitId: world.unit, date });
  await world.worker.settled();
  world.says.title = 'One';
  await expect
    .poll(() => world.slack.updates.map((update) => update.card.title), { timeout: 8_000 })
    .toEqual(['One']);
});

test('a repaint that failed is tried again by itself', async () => {
  const date = '2026-12-03';
  world.says.track = true;
  await world.send({ personId: undefined, unitId: world.unit, date: date as never, moment: 'digest' });
  world.says.title = 'Corrected';
  world.slack.trouble.push({ error: new ChatError('unavailable', '503') });
  await world.store.queue.send('repaint', { unitId: world.unit, date });
  await expect
    .poll(() => world.slack.updates.map((update) => update.card.title), { timeout: 8_000 })
    .toEqual(['Corrected']);
});
