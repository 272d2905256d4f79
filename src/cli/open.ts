import type { Parts } from '../app/parts.js';
import { startingAt, systemClock } from '../clock.js';
import { type Config, readConfig } from '../config.js';
import { createLog } from '../log.js';
import { loadSettings } from '../settings.js';
import { openStore } from '../store/open.js';

/** The parts of a service that serves nobody: the same store, settings and clock, no platform. */
export interface Workbench extends Parts {
  config: Config;
}

/**
 * Opens the store that the environment names, closes it when `work` is done.
 * @throws FolderInUseError where the service has the embedded store open
 */
export async function withStore<T>(work: (bench: Workbench) => Promise<T>): Promise<T> {
  const config = readConfig(undefined, 'command-line');
  const read = loadSettings(config.settings.path, config.settings.required);
  const settings = { ...read, locale: config.locale ?? read.locale };
  // what is said of the command goes to standard output: the log beside it
  const log = createLog('error', process.stderr);
  const { databaseUrl, dataDir, now } = config;
  const store = await openStore({ databaseUrl, dataDir, log });
  try {
    return await work({
      config,
      settings,
      store,
      log,
      clock: now ? startingAt(now) : systemClock,
      ports: {},
    });
  } finally {
    await store.close();
  }
}
