import { expect, test } from 'vitest';
import { OneAtATime } from '../../src/delivery/one-at-a-time.js';
import { Pace } from '../../src/delivery/pace.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('no more calls in hand than allowed, and all get their turn, a failed one too', async () => {
  const pace = new Pace({ parallel: 3, spacingMs: 0 });
  let running = 0;
  let most = 0;
  const calls = Array.from({ length: 20 }, (_, index) =>
    pace.run(async () => {
      most = Math.max(most, ++running);
      await turn();
      running--;
      if (index === 4) throw new Error('failed');
      return index;
    }),
  );
  const results = await Promise.allSettled(calls);
  expect(results.filter((result) => result.status === 'fulfilled').length).toBe(19);
  expect(most).toBe(3);
});

test('a pause is the longest that was asked for', () => {
  const pace = new Pace({ parallel: 1, spacingMs: 0 });
  expect(pace.pausedFor).toBe(0);
  pace.pause(60_000);
  pace.pause(1_000);
  expect(pace.pausedFor).toBeGreaterThan(50_000);
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
