import { schedule as cronSchedule, type ScheduledTask } from 'node-cron';
import type { Parts } from '../app/parts.js';
import { type Clock, systemClock } from '../clock.js';
import { beginJobRun, lockJobRun, setThrough } from '../store/job-runs.js';
import { newTrace, withTrace } from '../trace.js';
import type { ScheduledJob } from './schedule.js';

/** A job that never ran looks back this far: a bot first started at noon still posts the digest of the day. */
const FIRST_WINDOW_MS = 86_400_000;
/** Clocks of two replicas differ by less; more means that the clock was set back. */
const SKEW_MS = 30_000;
/** Longer without a tick: the machine was asleep or its clock was moved. */
const GAP_MS = 120_000;

export interface Runner {
  /** Runs all jobs once, as after a pause, and then by the clock. */
  start(): Promise<void>;
  /** Runs all jobs now; what they find depends on how far each has come, not on when this is called. */
  tick(now: Date): Promise<void>;
  /** No more ticks; waits for the one in hand. */
  stop(): Promise<void>;
}

/**
 * Cron only says when to look. Each job notes in the store how far it has come and works on what lies between that
 * and now, in one transaction, so a tick missed, repeated or run on two replicas changes nothing: each thing is
 * planned once, and its message's key forbids a second. Jobs run one after the other; one that is still waiting for its
 * turn when its next minute comes takes both in one.
 */
export function createRunner(parts: Parts, schedule: readonly ScheduledJob[]): Runner {
  const tasks: ScheduledTask[] = [];
  const begun = new Set<string>();
  const waiting = new Set<string>();
  let last: Promise<void> = Promise.resolve();
  let lastTick = parts.clock.now();

  const run = async (job: ScheduledJob, now: Date) => {
    try {
      if (!begun.has(job.name)) {
        // in a transaction of its own: a first run that fails must find its window again
        await beginJobRun(parts.store.db, job.name, new Date(now.getTime() - FIRST_WINDOW_MS));
        begun.add(job.name);
      }
      await parts.store.tx((db) => runOnce(parts, job, db, now));
    } catch (error) {
      // what it did not do stays in its window: the next tick makes up for it
      parts.log('error', 'job-failed', { job: job.name, error });
    }
  };
  const inTurn = (jobs: readonly ScheduledJob[], now?: Date): Promise<void> => {
    for (const { name } of jobs) waiting.add(name);
    last = last.then(async () => {
      for (const job of jobs) {
        waiting.delete(job.name);
        await withTrace(newTrace(), () => run(job, now ?? parts.clock.now()));
      }
    });
    return last;
  };
  /** After a gap all jobs look: the hour of a daily one may have passed unseen. */
  const byTheClock = (job: ScheduledJob): Promise<void> => {
    const now = parts.clock.now();
    const passed = now.getTime() - lastTick.getTime();
    lastTick = now;
    const jobs = passed < -SKEW_MS || passed > GAP_MS ? schedule : [job];
    return inTurn(jobs.filter(({ name }) => !waiting.has(name)));
  };

  return {
    tick: (now) => inTurn(schedule, now),
    async start() {
      await inTurn(schedule);
      lastTick = parts.clock.now();
      const second = secondOfTheTurn(parts.clock);
      for (const job of schedule) {
        const options = { name: job.name, timezone: job.zone, suppressMissedWarning: true };
        const cron = job.cron.split(' ').length === 6 ? job.cron : `${second} ${job.cron}`;
        tasks.push(cronSchedule(cron, () => byTheClock(job), options));
      }
    },
    async stop() {
      for (const task of tasks.splice(0)) await task.destroy();
      await last;
    },
  };
}

const MINUTE_MS = 60_000;

/** node-cron knows the machine's clock alone: the second there at which a minute of ours begins. 0 in service. */
function secondOfTheTurn(clock: Clock): number {
  const machine = systemClock.now().getTime();
  const ahead = (clock.now().getTime() - machine) % MINUTE_MS;
  return Math.ceil((MINUTE_MS - ahead) / 1000) % 60;
}

async function runOnce(parts: Parts, job: ScheduledJob, db: Parameters<ScheduledJob['run']>[1], now: Date) {
  const from = await lockJobRun(db, job.name);
  if (from.getTime() - now.getTime() > SKEW_MS) {
    parts.log('warn', 'clock-set-back', { job: job.name, through: from, now });
    return setThrough(db, job.name, now);
  }
  if (from >= now) return;
  await job.run(parts, db, { from, to: now });
  await setThrough(db, job.name, now);
}
