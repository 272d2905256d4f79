import { nextDue } from './app/next-due.js';
import type { Parts } from './app/parts.js';
import { type MovableClock, movableClock, systemClock } from './clock.js';
import type { Worker } from './delivery/worker.js';
import type { Http } from './http.js';
import type { Runner } from './jobs/runner.js';
import { adapterParts, type Opened, type Stops } from './platforms.js';
import type { Settings } from './settings.js';
import { COMUNE, createTryOut, startOfTrial, TEAM } from './tryout/index.js';

/** @param now where it was asked for; otherwise the try-out begins on a working morning */
export function trialClock(now: Date | undefined): MovableClock {
  return movableClock(now ?? startOfTrial(systemClock.now()));
}

/** The invented Comune, under the regulation and the leads of the settings. */
export function trialSettings(settings: Settings): Settings {
  const units = [{ name: TEAM.unit, teamsChannel: TEAM.channelId }];
  return { ...settings, organisation: COMUNE, units };
}

interface TrialParts {
  parts: Parts;
  http: Http;
  worker: Worker;
  runner: Runner;
  origin: string;
  clock: MovableClock;
}

/** Teams' adapter, with the page in Teams' place. */
export async function openTryOut(
  { parts, http, worker, runner, origin, clock }: TrialParts,
  stops: Stops,
): Promise<Opened> {
  const tryOut = createTryOut({
    origin: () => origin,
    store: parts.store,
    log: parts.log,
    clock,
    tick: () => runner.tick(clock.now()),
    settled: () => worker.settled(),
    nextDue: () => nextDue(parts, clock.now()),
  });
  const { token, tenantId, serviceUrl } = tryOut;
  const { createTeams } = await import('./chat/teams/bot.js');
  const teams = createTeams({
    ...adapterParts(parts),
    allowedTenants: [tenantId],
    tryOut: { token, tenantId, serviceUrl },
  });
  stops.push(() => teams.stop());
  parts.ports.teams = teams.port;
  http.doors.teams = teams.handle;
  http.doors.page = tryOut.routes;
  await tryOut.seed();
  return {
    platforms: { tryout: { met: () => true, trouble: () => undefined } },
    leave: () => tryOut.close(),
  };
}
