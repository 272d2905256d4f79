import type { Clock } from './clock.js';
import type { Readiness } from './http.js';
import { dueBefore } from './store/delivery-figures.js';
import type { Store } from './store/types.js';

// A balancer takes away a replica that answers 503. So 503 is for what another replica, or waiting, would cure:
// starting, stopping, a store that is away or older than this program, a platform that was never reached yet. A
// platform that is down or messages that do not move are told with 200, as `degraded`: what people ask is still
// recorded, and would find no door at all if every replica were taken away. Alerts read it in /metrics.

/** A job or a message that waits longer, with nothing moving before it, tells that nobody takes work. */
const STUCK_MS = 300_000;
/** The embedded store has one connection: an import may have it for a while, and no other replica would answer. */
const PATIENCE_MS = { postgres: 3_000, embedded: 10_000 };
/** A start waits so long for every platform; then for one of them. */
const MEETING_MS = 30_000;

/** How a platform's side stands. */
export interface Standing {
  /** Was it reached since the start? Nobody is served before. */
  met(): boolean;
  /** What is wrong just now, in words. */
  trouble(): string | undefined;
}

export interface Watched {
  store: Store;
  clock: Clock;
  platforms: Record<string, Standing>;
}

export interface Watch {
  /** All parts are built. */
  begin(watched: Watched): void;
  /** From now on nobody should send anything. */
  drain(): void;
  /** Whether requests can be served now, and what is wrong, in words for an administrator. */
  look(): Promise<Readiness>;
}

export function createWatch(elapsed: () => number = () => performance.now()): Watch {
  let watched: Watched | undefined;
  let begunAt = 0;
  let draining = false;
  let asked: Promise<string[]> | undefined;
  /** How many messages were due at `since`, and when some of them last went. */
  let due = { count: 0, since: new Date(0), movedAt: 0 };

  /** A store without an answer is asked once at a time: each question would keep a connection. */
  const storeReasons = (store: Store): Promise<string[]> => {
    asked ??= storeTrouble(store).finally(() => {
      asked = undefined;
    });
    return asked;
  };

  async function stuckMessages({ store, clock }: Watched): Promise<string[]> {
    const now = clock.now();
    const left = due.count > 0 ? await dueBefore(store.db, due.since) : 0;
    if (left === 0 || left < due.count) {
      due = { count: await dueBefore(store.db, now), since: now, movedAt: elapsed() };
      return [];
    }
    const waited = elapsed() - due.movedAt;
    return waited < STUCK_MS ? [] : [`${left} messages are due and none was sent in ${inMinutes(waited)}`];
  }

  async function degradedBy(here: Watched): Promise<string[]> {
    const reasons = Object.values(here.platforms).flatMap((one) => one.trouble() ?? []);
    for (const { name, oldestSeconds } of await here.store.queue.depth()) {
      const waited = oldestSeconds * 1000;
      if (waited > STUCK_MS) reasons.push(`the queue ${name} has a job waiting for ${inMinutes(waited)}`);
    }
    // behind a platform that is down they wait with reason
    const stuck = await stuckMessages(here);
    return reasons.length > 0 ? reasons : stuck;
  }

  return {
    begin(parts) {
      watched = parts;
      begunAt = elapsed();
    },
    drain() {
      draining = true;
    },
    async look() {
      const answer = (reasons: string[], degraded: string[] = []): Readiness => ({
        ready: reasons.length === 0,
        reasons,
        degraded,
        platforms: Object.keys(watched?.platforms ?? {}),
      });
      if (draining) return answer(['stopping']);
      if (!watched) return answer(['starting']);
      const away = await storeReasons(watched.store);
      if (away.length > 0) return answer(away);
      const unmet = unmetPlatforms(watched, elapsed() - begunAt);
      return answer(unmet, await degradedBy(watched).catch(() => []));
    },
  };
}

async function storeTrouble(store: Store): Promise<string[]> {
  const ms = PATIENCE_MS[store.kind];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string[]>((resolve) => {
    timer = setTimeout(() => resolve([`the store does not answer within ${ms / 1000} seconds`]), ms);
  });
  const answer = store.pendingMigrations().then(
    (pending) => pending.map((name) => `the store lacks the migration ${name}: was an older one restored?`),
    () => ['the store does not answer'],
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function unmetPlatforms({ platforms }: Watched, sinceStart: number): string[] {
  const unmet = Object.keys(platforms).filter((name) => !platforms[name]?.met());
  const enough = sinceStart < MEETING_MS ? 0 : Object.keys(platforms).length - 1;
  return unmet.length > enough ? unmet.map((name) => `${name} was not reached since the start`) : [];
}

function inMinutes(ms: number): string {
  return `${Math.round(ms / 60_000)} minutes`;
}
