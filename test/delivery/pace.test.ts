import { expect, test } from 'vitest';
import { PACE } from '../../src/app/plan-reminders.js';
import { Bucket, type Rate } from '../../src/delivery/bucket.js';
import { LIMITS } from '../../src/delivery/limits.js';
import { OneAtATime } from '../../src/delivery/one-at-a-time.js';
import { Pace } from '../../src/delivery/pace.js';

const RATE: Rate = { burst: 3, perSecond: 2 };

test.each([
  // level at 0, asked at, wait
  [3, 0, 0],
  [1, 0, 0],
  [0.99, 0, 5],
  [0, 0, 500],
  [0, 499, 1],
  [0, 500, 0],
  [-1, 0, 1000],
])('with %d tokens at 0, one asked for at %d is there after %d ms', (level, at, wait) => {
  expect(new Bucket(RATE, 0, level).take(at)).toBe(wait);
});

test('turns come one after the other, and what is given back is the next one’s', () => {
  const bucket = new Bucket(RATE, 0);
  expect([1, 2, 3, 4, 5].map(() => bucket.take(0))).toEqual([0, 0, 0, 500, 1000]);
  bucket.giveBack(0);
  expect(bucket.take(0)).toBe(1000);
  expect(bucket.isFull(60_000)).toBe(true);
  bucket.empty(60_000);
  expect(bucket.take(60_000)).toBe(500);
});

/** When calls begin, were they all asked for at the beginning. */
function starts(rate: Rate, count: number): number[] {
  const bucket = new Bucket(rate, 0);
  return Array.from({ length: count }, () => bucket.take(0));
}

const most = (times: number[], withinMs: number) =>
  Math.max(
    ...times.map((from, index) => times.filter((at, other) => other >= index && at < from + withinMs).length),
  );

test.each([
  ['Slack, messages in the workspace', LIMITS.slack.buckets.post, 60_000, 300],
  ['Slack, chat.update', LIMITS.slack.buckets.update, 60_000, 50],
  ['Slack, views.publish', LIMITS.slack.buckets.home, 60_000, 100],
  ['Slack, conversations.history', LIMITS.slack.buckets.find, 60_000, 50],
  ['Slack, users.lookupByEmail', LIMITS.slack.buckets.lookup, 60_000, 50],
  ['Teams, an app in a tenant', LIMITS.teams.buckets.call, 1_000, 50],
] as const)('%s: below what is allowed in any stretch of time', (_what, rate, withinMs, allowed) => {
  expect(most(starts(rate as Rate, 700), withinMs)).toBeLessThan(allowed);
});

test.each([
  [1_000, 7],
  [30_000, 60],
  [3_600_000, 1_800],
])('one conversation on Teams: in any %d ms fewer than %d', (withinMs, allowed) => {
  let at = 0;
  const pace = new Pace(LIMITS.teams, () => at);
  const times: number[] = [];
  for (let call = 0; call < 2_500; call++) {
    at += pace.reserve('post', 'c');
    times.push(at);
  }
  expect(most(times, withinMs)).toBeLessThan(allowed);
});

test('one channel on Slack: a small burst, then less than one a second', () => {
  let at = 0;
  const pace = new Pace(LIMITS.slack, () => at);
  const times = Array.from({ length: 100 }, () => {
    at += pace.reserve('post', 'c');
    return at;
  });
  expect(most(times, 1_000)).toBeLessThanOrEqual(5);
  expect(most(times, 60_000)).toBeLessThanOrEqual(60);
});

test('a silence lasts to the millisecond, the longest that was asked for, in its own scope', () => {
  let at = 1_000;
  const pace = new Pace(LIMITS.slack, () => at);
  expect(pace.silence('post')).toBe(0);
  pace.keepSilent('post', 5_000);
  pace.keepSilent('post', 1_000);
  expect([pace.silence('post'), pace.silence('update')]).toEqual([5_000, 0]);
  at = 5_999;
  expect(pace.silence('post')).toBe(1);
  at = 6_000;
  expect(pace.silence('post')).toBe(0);
  pace.keepSilent('', 100);
  expect([pace.silence('post'), pace.silence('home')]).toEqual([100, 100]);
});

test('what crowds of reminders count on is less than what is sent, and leaves room for decisions', () => {
  for (const platform of ['slack', 'teams'] as const) {
    const { buckets, bucketOf } = LIMITS[platform];
    const sent = (buckets[bucketOf.post]?.perSecond ?? 0) * 60;
    expect(PACE[platform]).toBeLessThan(sent * 0.9);
    expect(PACE[platform]).toBeGreaterThan(sent / 2);
  }
});

test('on Teams all calls share one limit', () => {
  const pace = new Pace(LIMITS.teams, () => 0);
  pace.keepSilent(pace.scopeOf('update'), 70);
  expect(pace.silence('post')).toBe(70);
});

test('a conversation without a token is passed over until there is one', () => {
  let at = 0;
  const pace = new Pace(LIMITS.slack, () => at);
  for (let call = 0; call < 4; call++) pace.reserve('post', 'c');
  expect(pace.silentConversations()).toEqual(['c']);
  at = 1_200;
  expect(pace.silentConversations()).toEqual([]);
});

test('work on one key is done in order, after a failure too; other keys do not wait', async () => {
  const order = new OneAtATime();
  const done: string[] = [];
  let open = () => {};
  const first = order.run('a', async () => {
    await new Promise<void>((resolve) => {
      open = resolve;
    });
    done.push('a1');
    throw new Error('failed');
  });
  const second = order.run('a', async () => done.push('a2'));
  await order.run('b', async () => done.push('b'));
  open();
  await expect(first).rejects.toThrow('failed');
  await second;
  expect(done).toEqual(['b', 'a1', 'a2']);
});
