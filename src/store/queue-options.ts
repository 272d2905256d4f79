import type { ConstructorOptions, Queue, WorkOptions } from 'pg-boss';
import type { QueueName } from './types.js';

export const QUEUES: readonly QueueName[] = ['repaint'];
/** An earlier version kept a job for each message here; replicas of it may run beside this one for a while. */
export const FORMER_QUEUE = 'deliver';

/** A job is a doorbell: losing one's nerve after some rings is fine, what is due is found in its table. */
export const QUEUE: Omit<Queue, 'name'> = {
  retryLimit: 5,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 60,
  // A worker that was killed leaves its jobs to others this soon; a handler that takes longer runs twice.
  expireInSeconds: 30,
  deleteAfterSeconds: 3600,
};

/** Each with a poll of its own, so that one slow platform call holds back only half of what follows. */
export const LANES = 2;

export function workOptions(concurrency: number) {
  return {
    batchSize: Math.max(1, Math.ceil(concurrency / LANES)),
    perJobResults: true,
    burstWhenBatchFull: true,
    // Jobs of this process are announced by `wake`; this finds delayed ones, retries and those of replicas.
    pollingIntervalSeconds: 1,
  } as const satisfies WorkOptions;
}

export function bossOptions(kind: 'embedded' | 'postgres'): Partial<ConstructorOptions> {
  return {
    backend: kind === 'embedded' ? 'pglite' : 'postgres',
    // The schedule is the program's own: its jobs are rows with a key, see jobs/.
    schedule: false,
    superviseIntervalSeconds: 30,
    monitorIntervalSeconds: 30,
    maintenanceIntervalSeconds: 300,
    // The embedded store has its own vacuum, and nobody who could rebuild an index beside the program.
    monitorVacuum: kind === 'postgres',
    reindex: kind === 'postgres',
  };
}
