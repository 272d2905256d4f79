import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Log } from '../../src/store/log.js';
import type { Jobs, Store } from '../../src/store/types.js';

const idOf = (data: Jobs['repaint']) => ('dayId' in data ? data.dayId : '');

/** What every store's queue keeps. `open` makes a store whose queue is empty. */
export function queueContract(name: string, open: (log: Log) => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    const log = vi.fn<Log>();
    beforeEach(async () => {
      log.mockClear();
      store = await open(log);
    });
    afterEach(() => store.close());

    const until = (condition: () => boolean | Promise<boolean>) =>
      vi.waitFor(async () => expect(await condition()).toBe(true), { timeout: 30_000, interval: 20 });

    test('every job reaches its handler once, with what it was sent with', async () => {
      const got: string[] = [];
      await store.queue.work('repaint', { concurrency: 10 }, async ({ data }) => void got.push(idOf(data)));
      const ids = Array.from({ length: 60 }, (_, index) => `m${index}`);
      await store.tx(async () => {
        for (const dayId of ids.slice(0, 20)) await store.queue.send('repaint', { dayId });
      });
      await store.queue.sendMany(
        'repaint',
        ids.slice(20).map((dayId) => ({ dayId })),
      );
      await until(() => got.length >= 60);
      expect(got.sort()).toEqual(ids.sort());
      await until(async () => (await store.queue.depth()).every(({ waiting }) => waiting === 0));
    });

    test('what one handler throws is logged, tried again and stops no other job', async () => {
      const done: string[] = [];
      let failures = 0;
      await store.queue.sendMany('repaint', [{ dayId: 'bad' }, { dayId: 'good' }]);
      await store.queue.work('repaint', { concurrency: 10 }, async ({ data }) => {
        if (idOf(data) === 'bad' && failures++ === 0) throw new Error('first time');
        done.push(idOf(data));
      });
      await until(() => done.length === 2);
      expect(done).toEqual(['good', 'bad']);
      expect(log).toHaveBeenCalledWith('error', 'queue.job-failed', {
        queue: 'repaint',
        job: expect.any(String),
        error: new Error('first time'),
      });
    });

    test('no more than `concurrency` handlers run at once', async () => {
      let running = 0;
      let most = 0;
      let done = 0;
      await store.queue.sendMany(
        'repaint',
        Array.from({ length: 24 }, () => ({ dayId: 'm' })),
      );
      await store.queue.work('repaint', { concurrency: 6 }, async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 20));
        running--;
        done++;
      });
      await until(() => done === 24);
      expect(most).toBeGreaterThan(1);
      expect(most).toBeLessThanOrEqual(6);
    });

    test('a delayed job waits, and does not count as waiting', async () => {
      const got: string[] = [];
      await store.queue.work('repaint', { concurrency: 2 }, async ({ data }) => void got.push(idOf(data)));
      await store.queue.send('repaint', { dayId: 'much later' }, { afterMs: 3_600_000 });
      await store.queue.send('repaint', { dayId: 'later' }, { afterMs: 1_500 });
      await store.queue.send('repaint', { dayId: 'now' });
      await until(() => got.length === 2);
      expect(got).toEqual(['now', 'later']);
      expect(await store.queue.depth()).toContainEqual(
        expect.objectContaining({ name: 'repaint', waiting: 0, failed: 0 }),
      );
    });

    test('drain waits for the job in hand and takes no other; sending goes on', async () => {
      const events: string[] = [];
      let finish = () => {};
      const held = new Promise<void>((resolve) => {
        finish = resolve;
      });
      await store.queue.work('repaint', { concurrency: 2 }, async ({ data }) => {
        events.push(`begun ${idOf(data)}`);
        await held;
        events.push(`ended ${idOf(data)}`);
      });
      await store.queue.send('repaint', { dayId: 'first' });
      await until(() => events.length === 1);
      const drained = store.queue.drain().then(() => events.push('drained'));
      await store.queue.send('repaint', { dayId: 'second' });
      finish();
      await drained;
      expect(events).toEqual(['begun first', 'ended first', 'drained']);
      expect((await store.queue.depth()).find((each) => each.name === 'repaint')?.waiting).toBe(1);
    });

    test('a job that outlasts the drain is left to be tried again', async () => {
      let finish = () => {};
      const held = new Promise<void>((resolve) => {
        finish = resolve;
      });
      let begun = false;
      await store.queue.work('repaint', { concurrency: 2 }, () => {
        begun = true;
        return held;
      });
      await store.queue.send('repaint', { dayId: 'slow' });
      await until(() => begun);
      await store.queue.drain();
      expect(log).toHaveBeenCalledWith('warn', 'queue.drain-late', expect.anything());
      expect((await store.queue.depth()).find((each) => each.name === 'repaint')?.failed).toBe(0);
      const left = store.close();
      finish();
      await left;
    });

    test('depth tells how long the oldest job has been due', async () => {
      await store.queue.send('repaint', { dayId: 'd' });
      const [repaint] = await store.queue.depth();
      expect(repaint).toMatchObject({ name: 'repaint', waiting: 1, failed: 0 });
      expect(repaint?.oldestSeconds).toBeGreaterThan(0);
    });
  });
}
