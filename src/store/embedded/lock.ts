import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, type LockOwner, thisProcess } from './lock-owner.js';

// One process per database folder: PGlite takes no lock of its own, and two openers corrupt the data.
//
// The lock is a file that names its owner. It is free when the file is absent, when the owner is dead (same
// machine) or when its heart has not beaten for a while (another machine or container).
const RHYTHM = { beatMs: 4_000, silenceMs: 20_000 };
const SETTLE_MS = 100;

const heldHere = new Set<string>();

/** Another process, or this one, has the folder open. */
export class FolderInUseError extends Error {
  readonly code = 'FOLDER_IN_USE';

  constructor(file: string, owner?: LockOwner) {
    const who = owner ? `process ${owner.pid} on ${owner.host}` : 'another process';
    super(
      `the data folder is in use by ${who}; stop it first, or set DATABASE_URL to run several (lock: ${file})`,
    );
    this.name = 'FolderInUseError';
  }
}

/**
 * @returns frees the lock; also done when the process exits
 * @throws FolderInUseError
 */
export async function lockFolder(file: string, rhythm = RHYTHM): Promise<() => void> {
  const me = thisProcess();
  if (heldHere.has(file)) throw new FolderInUseError(file, me);
  const mine = JSON.stringify(me);
  for (let tookOver = false; ; tookOver = true) {
    const release = tryToHold(file, mine, rhythm.beatMs);
    if (!release) {
      await removeIfAbandoned(file, me, rhythm);
      continue;
    }
    // Two that found the same abandoned lock: the slower may have removed the quicker one's new file.
    if (tookOver) await delay(SETTLE_MS);
    if (!tookOver || read(file) === mine) return release;
    release();
    throw new FolderInUseError(file, parse(read(file)));
  }
}

function tryToHold(file: string, mine: string, beatMs: number): (() => void) | undefined {
  let handle: number;
  try {
    handle = openSync(file, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
  writeSync(handle, mine, 0);
  heldHere.add(file);
  const beat = setInterval(() => writeSync(handle, mine, 0), beatMs);
  beat.unref();
  const release = () => {
    if (!heldHere.delete(file)) return;
    clearInterval(beat);
    process.off('exit', release);
    closeSync(handle);
    if (read(file) === mine) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return release;
}

async function removeIfAbandoned(file: string, me: LockOwner, rhythm: typeof RHYTHM): Promise<void> {
  const content = read(file);
  if (content === undefined) return;
  const owner = parse(content);
  const alive = (owner && isAlive(owner, me)) ?? (await hasHeartbeat(file, rhythm));
  if (alive) throw new FolderInUseError(file, owner);
  if (read(file) === content) rmSync(file, { force: true });
}

/** Watches instead of comparing clocks, which differ between machines. */
async function hasHeartbeat(file: string, { beatMs, silenceMs }: typeof RHYTHM): Promise<boolean> {
  const modified = () => statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  const before = modified();
  for (let waited = 0; waited < silenceMs; waited += beatMs / 4) {
    await delay(beatMs / 4);
    if (modified() !== before) return modified() !== undefined;
  }
  return false;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** undefined for the file of a process that died while it wrote it. */
function parse(content: string | undefined): LockOwner | undefined {
  try {
    return JSON.parse(content ?? '') as LockOwner;
  } catch {
    return undefined;
  }
}
