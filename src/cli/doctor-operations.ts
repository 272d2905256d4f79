import { text } from 'node:stream/consumers';
import { systemClock } from '../clock.js';
import type { Readiness } from '../http.js';
import { askOperator } from '../operator.js';
import { lastBackup } from '../store/backup-mark.js';
import { databaseHealth, databaseTime } from '../store/health.js';
import { act, counted, type Line, note, ok } from './diagnosis.js';
import type { Workbench } from './open.js';

/** Of the clocks of process and database: reminders and holds are to the minute, leases to the second. */
const SKEW_NOTED_MS = 2_000;
const SKEW_ACT_MS = 30_000;
const BACKUP_HOURS = 48;
const ANSWER_MS = 5_000;

/** The store, its clock, its backups, and the way in from outside. */
export async function examineOperations(bench: Workbench): Promise<Line[]> {
  return [
    ...(await examineStore(bench)),
    await clocks(bench),
    await backups(bench),
    ...(await publicAddress(bench.config.publicUrl)),
  ];
}

async function examineStore({ store, config }: Workbench): Promise<Line[]> {
  await store.ping();
  const { version, megabytes, migrations, lastMigration } = await databaseHealth(store.db);
  const url = config.databaseUrl && new URL(config.databaseUrl);
  const where = url ? `PostgreSQL at ${url.host}${url.pathname}` : `embedded, in ${config.dataDir}`;
  const pending = await store.pendingMigrations();
  const schema = `${counted(migrations, 'migration', 'migrations')}, the last ${lastMigration}`;
  const line = ok('store', `${where} (${version}), ${megabytes} MB, ${schema}`);
  if (pending.length === 0) return [line];
  const todo = 'start this version of the service: it applies them';
  return [line, act('store', `lacks ${pending.join(', ')}`, todo)];
}

async function clocks({ store }: Workbench): Promise<Line> {
  const before = systemClock.now().getTime();
  const theirs = await databaseTime(store.db);
  const after = systemClock.now().getTime();
  return skewLine(theirs.getTime() - (before + after) / 2, (after - before) / 2);
}

/** @param uncertain the answer took time: the clock was read somewhere within it */
export function skewLine(skewMs: number, uncertain: number): Line {
  const skew = Math.max(0, Math.abs(skewMs) - uncertain);
  const text = `this machine and the database differ by ${(skew / 1000).toFixed(1)} seconds`;
  const todo =
    'let both follow the same time server: what happens by the clock happens too early or too late';
  if (skew >= SKEW_ACT_MS) return act('clocks', text, todo);
  return skew >= SKEW_NOTED_MS ? note('clocks', text, todo) : ok('clocks', text);
}

async function backups({ store, config }: Workbench): Promise<Line> {
  if (store.kind === 'postgres')
    return ok('backups', 'are the business of PostgreSQL: pg_dump, or your own tool');
  const last = await lastBackup(config.dataDir);
  const todo = 'giornate backup FILE, each night; keep a copy on another machine';
  if (!last) return note('backups', `none was made of ${config.dataDir}`, todo);
  const hours = Math.floor((systemClock.now().getTime() - last.at.getTime()) / 3_600_000);
  const text = `the last one is ${counted(hours, 'hour', 'hours')} old, ${(last.bytes / 1e6).toFixed(1)} MB`;
  return hours >= BACKUP_HOURS ? note('backups', text, todo) : ok('backups', text);
}

/** Any answer will do: what a proxy lets through is its own business. */
async function publicAddress(publicUrl: string | undefined): Promise<Line[]> {
  if (!publicUrl) return [];
  try {
    await fetch(publicUrl, { redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) });
    return [ok('address', `${publicUrl} answers`)];
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } };
    const todo =
      'check name, proxy and certificate, and that the service runs; where it is only reached from outside, never mind';
    return [note('address', `${publicUrl} does not answer from here (${cause?.code ?? message})`, todo)];
  }
}

/** The service has the embedded store: what it says of itself. @returns undefined where it does not answer either */
export async function askService(dataDir: string): Promise<Line[] | undefined> {
  const answer = await askOperator(dataDir, '/readyz').catch(() => undefined);
  if (!answer) return undefined;
  const { ready, reasons, degraded = [] }: Readiness = JSON.parse(await text(answer));
  const todo = 'its log says more; stop it to examine the rest';
  const lines = [...reasons, ...degraded].map((reason) => act('service', reason, todo));
  if (ready) lines.unshift(ok('service', 'runs on the embedded store, and serves'));
  const rest = 'the store belongs to the service: stop it to examine messages and register';
  return [...lines, note('store', rest)];
}
