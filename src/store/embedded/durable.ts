import { fsyncSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { compileOnce } from './compile.js';
import { syncPath } from './sync-tree.js';

/** WASI's number of EIO: PostgreSQL then panics, as it must, instead of acknowledging an unsynced commit. */
const EIO = 29;
/**
 * Without -F ("no fsync"), and with a method PGlite's file system can be taught. Of a database in this process little is
 * kept in memory twice: the host has its files in its own cache, and there is one connection.
 */
const START_PARAMETERS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['wal_sync_method=fsync', 'shared_buffers=16MB', 'max_connections=5'].flatMap((one) => ['-c', one]),
];
const PROBE = `
  CREATE SCHEMA IF NOT EXISTS embedded;
  CREATE TABLE IF NOT EXISTS embedded.durability_probe (at timestamptz);
  DELETE FROM embedded.durability_probe;
  INSERT INTO embedded.durability_probe VALUES (now());
`;

// The parts of Emscripten's host file system that are touched here; PGlite does not type them.
interface Stream {
  nfd?: number | null;
  node: unknown;
}
interface HostFileSystem {
  stream_ops: { fsync?: (stream: Stream) => number };
  realPath(node: unknown): string;
}
interface Emscripten {
  NODEFS?: HostFileSystem;
}

/** PGlite's file system with the fsync it lacks. */
class DurableFileSystem extends NodeFS {
  syncs = 0;
  readonly #onFailure: (error: unknown) => void;

  constructor(folder: string, onFailure: (error: unknown) => void) {
    super(folder);
    this.#onFailure = onFailure;
  }

  override async init(database: PGlite, options: never) {
    const result = await super.init(database, options);
    const emscripten = result.emscriptenOpts as { preRun?: unknown };
    const before = Array.isArray(emscripten.preRun) ? emscripten.preRun : [];
    emscripten.preRun = [(module: Emscripten) => this.#teach(module), ...before];
    return result;
  }

  #teach(module: Emscripten): void {
    const host = module.NODEFS;
    if (host) host.stream_ops.fsync = (stream) => this.#sync(host, stream);
  }

  /** Answers with an error number: an exception thrown through WebAssembly would break the session. */
  #sync(host: HostFileSystem, stream: Stream): number {
    this.syncs++;
    try {
      if (stream.nfd != null) fsyncSync(stream.nfd);
      else syncPath(host.realPath(stream.node), 'r');
      return 0;
    } catch (error) {
      this.#onFailure(error);
      return EIO;
    }
  }
}

/**
 * Opens the database of a folder so that a commit is answered only when it is on the disk. The caller holds
 * the folder's lock.
 * @param onSyncFailure must end the process, as PostgreSQL ends its own: after a failed sync nobody knows what
 * is on the disk, and PGlite panics into an endless loop
 * @throws where that can't be shown to work, which a new PGlite might cause
 */
export async function openDurable(folder: string, onSyncFailure: (error: unknown) => void): Promise<PGlite> {
  // Left behind by a crash. In PGlite it says nothing, and an empty one would stop the start.
  rmSync(path.join(folder, 'postmaster.pid'), { force: true });
  const fs = new DurableFileSystem(folder, onSyncFailure);
  compileOnce();
  const database = await PGlite.create({ fs, startParams: START_PARAMETERS });
  const before = fs.syncs;
  await database.exec(PROBE);
  if (fs.syncs === before) {
    await database.close();
    throw new Error('this build of PGlite does not sync its writes to the disk');
  }
  return database;
}
