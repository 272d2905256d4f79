import { setTimeout as sleep } from 'node:timers/promises';
import { composeBundle } from './app/compose/bundle.js';
import { composeCard, composeMessage, composeStatus, staysInChat } from './app/compose/index.js';
import { heldUntil } from './app/held-until.js';
import type { Parts } from './app/parts.js';
import { calendarsDoor } from './calendars.js';
import { startingAt, systemClock } from './clock.js';
import type { Config } from './config.js';
import { createWorker } from './delivery/worker.js';
import { createHttp } from './http.js';
import { createRunner } from './jobs/runner.js';
import { SCHEDULE } from './jobs/schedule.js';
import type { Log } from './log.js';
import { createMetrics } from './metrics.js';
import { openOperator } from './operator.js';
import { pagesDoor } from './pages.js';
import { openPlatforms, type Stops } from './platforms.js';
import { createWatch, type Watch } from './readiness.js';
import type { Settings } from './settings.js';
import { listenToRecords } from './store/audit.js';
import { openStore } from './store/open.js';
import { allUnits } from './store/people.js';
import { openTryOut, trialClock, trialSettings } from './trial.js';

export interface Service {
  /** `http://HOST:PORT`, when all is up. Rejects where the port or the store can't be had; then nothing is left running. */
  started: Promise<string>;
  /** Takes no more work, finishes what is in hand, closes the store; also in the midst of the start. */
  stop(): Promise<void>;
}

/** Requests in hand when the service stops are answered within so long. */
const GRACE_MS = 5_000;

/** What a log may say was done to a day: nothing that tells of anybody's health or circumstances. */
const LOGGED_ACTS = new Set(['request', 'approve', 'reject', 'cancel', 'recall']);

/**
 * Builds the parts and starts them. The door opens first, so that a port in use is noticed before the store is
 * touched; until all is built `/readyz` answers 503.
 */
export function startService(config: Config, settings: Settings, log: Log): Service {
  const stops: Stops = [];
  const watch = createWatch();
  const end = async () => {
    for (const one of stops.splice(0).reverse()) {
      try {
        await one();
      } catch (error) {
        log('error', 'stop-failed', { error });
      }
    }
  };
  const started = build(config, settings, log, watch, stops).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  const stop = async () => {
    watch.drain();
    await sleep(config.drainSeconds * 1000);
    await end();
  };
  return { started, stop };
}

/** Each part leaves its end on `stops`; what was started last is stopped first. */
async function build(
  config: Config,
  settings: Settings,
  log: Log,
  watch: Watch,
  stops: Stops,
): Promise<string> {
  const metrics = createMetrics();
  const http = createHttp({ ready: watch.look, metrics, log });
  const origin = await http.listen(config.host, config.port);
  stops.push(() => http.close(0));
  const trial = config.tryOut ? trialClock(config.now) : undefined;
  const { databaseUrl, dataDir } = config.tryOut ? { databaseUrl: undefined, dataDir: 'memory://' } : config;
  const store = await openStore({ databaseUrl, dataDir, log });
  stops.push(() => store.close());

  const clock = trial ?? (config.now ? startingAt(config.now) : systemClock);
  const noted = store.image && !trial ? dataDir : undefined;
  metrics.watch({ store, clock, dataDir: noted });
  stops.push(
    listenToRecords((line) => {
      metrics.recorded(line);
      // of the rest (absences, permits, looks of the personnel office) not even that it happened
      if (LOGGED_ACTS.has(line.act)) {
        log('info', 'recorded', { act: line.act, day: line.dayId, refused: line.changes.refused === true });
      }
    }),
  );
  if (noted) stops.push(await openOperator({ store, dataDir: noted, ready: watch.look, log }));
  const spoken = { ...settings, locale: config.locale ?? settings.locale };
  const parts: Parts = {
    store,
    clock,
    settings: trial ? trialSettings(spoken) : spoken,
    log,
    ports: {},
    publicUrl: config.publicUrl ?? (trial ? origin : undefined),
  };
  http.doors.pages = pagesDoor(parts);
  http.doors.calendars = calendarsDoor(parts);
  const worker = createWorker({
    ...parts,
    compose: (message) => composeMessage(parts, message),
    composeStatus: (message) => composeStatus(parts, message),
    composeBundle: (messages) => composeBundle(parts, messages),
    stays: staysInChat,
    composeCard: (standing) => composeCard(parts, standing),
    heldUntil: heldUntil(parts),
    onOutcome: metrics.message,
  });
  const runner = createRunner(parts, SCHEDULE);
  stops.push(() => store.queue.drain());
  stops.push(() => runner.stop());
  const { platforms, leave } = trial
    ? await openTryOut({ parts, http, worker, runner, origin, clock: trial }, stops)
    : await openPlatforms(parts, config, http, metrics, stops);
  stops.push(() => http.close(GRACE_MS));
  if (leave) stops.push(leave);
  // only now: with no platform open yet, a message left from before would count as unreachable
  await worker.start();
  http.open();
  await runner.start();
  await warnOfUnknownUnits(parts);
  watch.begin({ store, clock, platforms });
  log('info', 'started', { store: store.kind, platforms: Object.keys(platforms) });
  return origin;
}

/** A unit misspelt in the settings would go without its digest in silence. */
async function warnOfUnknownUnits({ store, settings, log }: Parts): Promise<void> {
  const known = new Set((await allUnits(store.db)).map((unit) => unit.name));
  const unknown = settings.units.filter((unit) => !known.has(unit.name)).map((unit) => unit.name);
  if (unknown.length > 0) log('warn', 'settings-name-unknown-units', { units: unknown });
}
