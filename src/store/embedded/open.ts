import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Backend } from '../backend.js';
import { type Log, oncePerMinute } from '../log.js';
import { tidyBeside } from './beside.js';
import { compileOnce } from './compile.js';
import { createDatabase } from './create.js';
import { openDurable } from './durable.js';
import { imageOf } from './image.js';
import { lockFolder } from './lock.js';
import { startMaintenance } from './maintenance.js';
import { embeddedPool } from './wire.js';

/**
 * PostgreSQL inside this process, in a folder on a local disk. Ends the process where the disk fails to keep
 * what it was given: the next start finds what was acknowledged.
 * @throws FolderInUseError where another process has it open
 */
export async function openEmbedded(options: { dataDir: string; log: Log }): Promise<Backend> {
  const folder = path.resolve(options.dataDir, 'db');
  mkdirSync(path.dirname(folder), { recursive: true });
  const release = await lockFolder(`${folder}.lock`);
  try {
    tidyBeside(folder);
    await createDatabase(folder);
    const database = await openDurable(folder, (error) => {
      options.log('error', 'store.sync-failed', { error });
      process.exit(1);
    });
    const backend = serve(database, options.log, release);
    return { ...backend, image: () => imageOf(folder, backend.pool) };
  } catch (error) {
    release();
    throw error;
  }
}

/** The same, gone when it is closed. */
export async function openInMemory(options: { log: Log }): Promise<Backend> {
  compileOnce();
  return serve(await PGlite.create('memory://'), options.log, () => undefined);
}

function serve(database: PGlite, log: Log, release: () => void): Backend {
  const pool = embeddedPool(database);
  const quiet = oncePerMinute(log);
  pool.on('error', (error) => quiet('warn', 'store.connection-lost', { error }));
  const stopMaintenance = startMaintenance(pool, log);
  return {
    kind: 'embedded',
    pool,
    close: async () => {
      stopMaintenance();
      await pool.end();
      await database.close();
      release();
    },
  };
}
