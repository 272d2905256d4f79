import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/types.js';
import { startOfTrial } from '../../src/tryout/index.js';
import { memoryStore } from '../helpers/store.js';
import { type Bench, card, openEvents, startBench } from './fake-bot.js';

let store: Store;
let bench: Bench | undefined;
beforeAll(async () => {
  store = await memoryStore();
});
afterEach(async () => bench?.close());
afterAll(async () => store.close());

const rome = (text: string) => new Date(`${text}+01:00`);
const START = rome('2026-11-20T09:30:00');
const minutesOf = (ticks: Date[]) => ticks.map((tick) => tick.toISOString().slice(0, 16));
const errorOf = async (response: Response) => [response.status, await response.json()];

function ticksOf(made: Bench): Date[] {
  const ticks: Date[] = [];
  made.onTick = (now) => void ticks.push(now);
  return ticks;
}

test('a move stops at every instant at which something is due, in order', async () => {
  bench = await startBench(store, START);
  const ticks = ticksOf(bench);
  bench.due = [rome('2026-11-20T09:50:00'), rome('2026-11-20T10:00:00'), rome('2026-11-20T19:50:00')];
  await bench.api('clock', { minutes: 60 });
  expect(minutesOf(ticks)).toEqual([
    '2026-11-20T08:30',
    '2026-11-20T08:50',
    '2026-11-20T09:00',
    '2026-11-20T09:30',
  ]);
  await bench.api('clock', { until: 'morning' });
  expect(minutesOf(ticks).slice(-2)).toEqual(['2026-11-20T18:50', '2026-11-23T07:25']);
});

test('without knowledge of what is due, every minute is looked at', async () => {
  bench = await startBench(store, START, { everyMinute: true });
  const ticks = ticksOf(bench);
  await bench.api('clock', { minutes: 24 * 60 });
  expect(new Set(minutesOf(ticks)).size).toBe(1 + 24 * 60);
});

test('an instant that stays due does not hold the clock', async () => {
  bench = await startBench(store, START);
  const stuck = bench;
  stuck.due = [rome('2026-11-20T09:35:00')];
  stuck.due.find = () => rome('2026-11-20T09:35:00');
  await stuck.api('clock', { minutes: 30 });
  expect(stuck.clock.now() >= rome('2026-11-20T10:00:00')).toBe(true);
});

test('"next reminder" stops when somebody gets a message, shown with that time', async () => {
  bench = await startBench(store, START);
  const made = bench;
  made.due = [rome('2026-11-20T09:40:00'), rome('2026-11-20T09:50:00'), rome('2026-11-20T11:00:00')];
  made.onTick = async (now) => {
    if (minutesOf([now])[0] !== '2026-11-20T08:50') return;
    await made.connector('POST', 'conversations/a:valchiara-niccolo/activities', card('fascia'));
  };
  const events = await openEvents(made.origin);
  await made.api('clock', { until: 'message' });
  expect((await events.next('post')).post.at).toMatch(/^2026-11-20T08:50/);
  events.stop();
  expect(minutesOf([made.clock.now()])).toEqual(['2026-11-20T08:50']);
});

test('the page sees the clock move, and stand still again', async () => {
  bench = await startBench(store, START);
  const events = await openEvents(bench.origin);
  expect((await events.next('state')).clock).toMatchObject({
    moving: false,
    nextMorning: rome('2026-11-23T08:25:00').toISOString(),
    suggested: rome('2026-11-26T12:00:00').toISOString(),
  });
  await bench.api('clock', { to: '2026-12-07T18:00' });
  expect((await events.next('clock')).clock).toMatchObject({ moving: true });
  // 8 December is a holiday: the next morning is that of the 9th
  const nextMorning = rome('2026-12-09T08:25:00').toISOString();
  expect((await events.next('clock')).clock).toMatchObject({ moving: false, nextMorning });
  events.stop();
});

test('never back, never too far, one move at a time', async () => {
  bench = await startBench(store, START);
  const made = bench;
  expect(await errorOf(await made.api('clock', { to: '2026-11-20T09:00' }))).toEqual([
    400,
    { error: 'clock-back' },
  ]);
  expect(await errorOf(await made.api('clock', { to: '2027-11-20T09:00' }))).toEqual([
    400,
    { error: 'clock-too-far' },
  ]);
  for (const body of [
    { minutes: -5 },
    { to: '2026-02-30T10:00' },
    { to: '2026-11-20T25:00' },
    { until: 'never' },
  ]) {
    expect(await errorOf(await made.api('clock', body)), JSON.stringify(body)).toEqual([
      400,
      { error: 'not-understood' },
    ]);
  }
  let second: Promise<Response> | undefined;
  made.onTick = async () => {
    second ??= made.api('clock', { minutes: 10 });
    await second;
  };
  expect((await made.api('clock', { minutes: 10 })).status).toBe(200);
  expect(await errorOf((await second) as Response)).toEqual([409, { error: 'clock-busy' }]);
});

test('the trial starts at 09:30 of today, or of the next working day', () => {
  const start = (text: string) => startOfTrial(rome(text)).toISOString();
  expect(start('2026-11-20T18:00:00')).toBe(rome('2026-11-20T09:30:00').toISOString());
  expect(start('2026-11-21T07:00:00')).toBe(rome('2026-11-23T09:30:00').toISOString());
  expect(start('2026-12-08T07:00:00')).toBe(rome('2026-12-09T09:30:00').toISOString());
});
