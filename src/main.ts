import { randomUUID } from 'node:crypto';
import { type Config, ConfigError, readConfig } from './config.js';
import { createLog, type Log, scrub } from './log.js';
import { type Service, startService } from './service.js';
import { loadSettings, type Settings, SettingsError } from './settings.js';

/** A stop that takes longer, once nothing more arrives, is cut short: who started the service would kill it anyway. */
const STOP_MS = 15_000;

/** Mistakes of the environment and of the settings, all at once, before anything is started. */
function readAll(): { config: Config; settings: Settings } {
  try {
    const config = readConfig();
    return { config, settings: loadSettings(config.settings.path, config.settings.required) };
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof SettingsError)) throw error;
    return give(error.problems);
  }
}

function give(problems: string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

/** What hindered the start, in one sentence. */
function inWords(error: unknown, { host, port, databaseUrl }: Config): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return `port ${port} of ${host} is in use: is Giornate running already? PORT chooses another`;
  }
  if (code === 'EACCES')
    return `port ${port} of ${host} may not be used by this account: PORT chooses another`;
  if (code === 'EADDRNOTAVAIL') return `HOST ${host} is no address of this machine`;
  const why = scrub(message || String(code ?? error));
  return databaseUrl ? `Giornate can not start on the database of DATABASE_URL: ${why}` : why;
}

let stopping = false;

/** One signal stops in order, a second at once. */
function stopOnSignals(service: Service, { drainSeconds }: Config, log: Log): void {
  const ms = STOP_MS + drainSeconds * 1000;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log('info', 'stopping', { signal });
    setTimeout(() => {
      log('error', 'stop-late', { ms });
      process.exit(1);
    }, ms).unref();
    await service.stop();
    log('info', 'stopped');
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** A fault nobody caught: what is in memory can't be trusted any more, what is in the store can. */
function exitOnFaults(log: Log): void {
  const exit = (kind: string) => (error: unknown) => {
    const id = randomUUID().slice(0, 8);
    log('error', kind, { id, error });
    console.error(`Giornate ends on a fault of its own; the log has it under ${id}`);
    process.exit(1);
  };
  process.on('unhandledRejection', exit('unhandled-rejection'));
  process.on('uncaughtException', exit('uncaught-exception'));
}

const { config, settings } = readAll();
const log = createLog(config.logLevel);
exitOnFaults(log);
const service = startService(config, settings, log);
stopOnSignals(service, config, log);
try {
  const origin = await service.started;
  if (config.tryOut) console.log(`\n  Giornate, in prova: ${origin}/\n  Giornate, to try out: ${origin}/\n`);
  else console.log(`Giornate listens on ${origin}`);
} catch (error) {
  // stopped in the midst of the start: the signal ends the process
  if (stopping) await new Promise(() => {});
  // what has a code is the world's doing and told in one sentence; the rest is ours and needs its trace
  log((error as NodeJS.ErrnoException).code ? 'debug' : 'error', 'start-failed', { error });
  give([inWords(error, config)]);
}
