import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Window } from '../../src/app/due.js';
import type { Parts } from '../../src/app/parts.js';
import { startingAt } from '../../src/clock.js';
import { createRunner } from '../../src/jobs/runner.js';
import type { ScheduledJob } from '../../src/jobs/schedule.js';
import type { Db, Store } from '../../src/store/types.js';
import { memoryStore } from '../helpers/store.js';

let store: Store;
const events: string[] = [];
beforeEach(async () => {
  store = await memoryStore();
  events.length = 0;
});
afterEach(() => store.close());

const at = (instant: string) => new Date(instant);

function partsAt(now: string): Parts {
  const log = (_level: string, event: string) => void events.push(event);
  return { store, clock: { now: () => at(now) }, log, settings: {}, ports: {} } as unknown as Parts;
}

function job(run: (window: Window, db: Db) => void | Promise<void>, name = 'job'): ScheduledJob {
  return {
    name,
    cron: '* * * * *',
    zone: 'Europe/Rome',
    does: 'x',
    missed: 'x',
    again: 'x',
    run: async (_parts, db, window) => run(window, db),
  };
}

/** A job that writes down the windows it was given. */
function recorder(): { windows: string[]; job: ScheduledJob } {
  const windows: string[] = [];
  const short = (date: Date) => date.toISOString().slice(11, 19);
  return { windows, job: job(({ from, to }) => void windows.push(`${short(from)}-${short(to)}`)) };
}

test('windows follow each other without gap or overlap; a tick repeated or missed changes nothing', async () => {
  const { windows, job } = recorder();
  const runner = createRunner(partsAt(''), [job]);
  for (const time of ['07:30:00', '07:31:02', '07:31:02', '07:40:00']) {
    await runner.tick(at(`2026-12-03T${time}Z`));
  }
  expect(windows).toEqual(['07:30:00-07:30:00', '07:30:00-07:31:02', '07:31:02-07:40:00']);
});

test('after a restart the job goes on where it was', async () => {
  const first = recorder();
  await createRunner(partsAt(''), [first.job]).tick(at('2026-12-03T07:30:00Z'));
  const second = recorder();
  await createRunner(partsAt(''), [second.job]).tick(at('2026-12-03T11:00:00Z'));
  expect(second.windows).toEqual(['07:30:00-11:00:00']);
});

test('two runners at the same minute: one does the work, the other finds nothing left', async () => {
  const { windows, job } = recorder();
  const runners = [createRunner(partsAt(''), [job]), createRunner(partsAt(''), [job])];
  await runners[0]?.tick(at('2026-12-03T07:30:00Z'));
  await Promise.all(runners.map((runner) => runner.tick(at('2026-12-03T07:31:00Z'))));
  // a run that lost a serialization conflict is begun anew: only what it committed counts, and that is by window
  expect(new Set(windows)).toEqual(new Set(['07:30:00-07:30:00', '07:30:00-07:31:00']));
  expect(await store.db.jobRun.findMany()).toEqual([{ name: 'job', through: at('2026-12-03T07:31:00Z') }]);
});

test('a clock set back: nothing is done twice, and the job goes on from the new time', async () => {
  const { windows, job } = recorder();
  const runner = createRunner(partsAt(''), [job]);
  await runner.tick(at('2026-12-03T12:00:00Z'));
  await runner.tick(at('2026-12-03T11:59:58Z'));
  await runner.tick(at('2026-12-03T09:00:00Z'));
  await runner.tick(at('2026-12-03T09:01:00Z'));
  expect(windows).toEqual(['12:00:00-12:00:00', '09:00:00-09:01:00']);
  expect(events).toEqual(['clock-set-back']);
});

test.each([
  ['spring', '2027-03-28T00:59:00Z', 4],
  ['autumn', '2026-10-25T00:59:00Z', 4],
])(
  'the night of the clock change in %s: windows are instants, none repeated',
  async (_night, start, ticks) => {
    const { windows, job } = recorder();
    const runner = createRunner(partsAt(''), [job]);
    for (let tick = 0; tick < ticks; tick++) {
      await runner.tick(new Date(at(start).getTime() + tick * 1_800_000));
    }
    expect(windows).toEqual([
      '00:59:00-00:59:00',
      '00:59:00-01:29:00',
      '01:29:00-01:59:00',
      '01:59:00-02:29:00',
    ]);
  },
);

test('a job that fails keeps its window, writes nothing, and stops no other', async () => {
  let broken = true;
  const seen: string[] = [];
  const failing = job(async (window, db) => {
    await db.inbound.create({ data: { key: window.to.toISOString(), at: window.to } });
    if (broken) throw new Error('a fault');
    seen.push(window.from.toISOString());
  }, 'failing');
  const other = recorder();
  const runner = createRunner(partsAt(''), [failing, { ...other.job, name: 'other' }]);
  await runner.tick(at('2026-12-03T07:30:00Z'));
  expect([await store.db.inbound.count(), other.windows.length, events]).toEqual([0, 1, ['job-failed']]);
  broken = false;
  await runner.tick(at('2026-12-03T07:31:00Z'));
  expect(seen).toEqual(['2026-12-02T07:30:00.000Z']); // a day back: the job never ran
});

test('starting catches up at once; stopping ends the ticks', async () => {
  const { windows, job } = recorder();
  const runner = createRunner(partsAt('2026-12-03T08:00:00Z'), [job]);
  await runner.start();
  expect(windows).toEqual(['08:00:00-08:00:00']);
  await runner.stop();
});

test("the ticks come at the full minute of the service's clock, whatever the machine's", async () => {
  const clock = startingAt(new Date(Math.ceil(Date.now() / 60_000) * 60_000 - 4_000));
  const instants: Date[] = [];
  const everyMinute = job(({ to }) => void instants.push(to));
  const parts = { ...partsAt(''), clock };
  const runner = createRunner(parts, [everyMinute]);
  await runner.start();
  await vi.waitFor(() => expect(instants).toHaveLength(2), 20_000);
  await runner.stop();
  expect(instants[1]?.getUTCMinutes()).not.toBe(instants[0]?.getUTCMinutes());
});
