import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { list, type ReadEntry } from 'tar';
import { syncFolder } from './sync-tree.js';

// A backup file is the gzipped tar of a database's folder.

/** PostgreSQL's major version inside the PGlite of this program: it reads the files of no other. */
const MAJOR = '18';

/** Not a whole backup of a store this program can open; in words for whoever wants to restore it. */
export class ImageError extends Error {
  override name = 'ImageError';
}

/**
 * Writes a backup under its name only when it is whole, checked and on the disk: an earlier one of that name stays
 * until then.
 * @throws ImageError where less came, or something else
 */
export async function writeImage(file: string, image: Readable): Promise<number> {
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    // personal data: for its owner alone
    await pipeline(image, createWriteStream(unfinished, { mode: 0o600 }));
    const handle = await open(unfinished, 'r+');
    const { size } = await handle.stat();
    await handle.sync().finally(() => handle.close());
    await checkImage(unfinished);
    await rename(unfinished, file);
    syncFolder(path.dirname(path.resolve(file)));
    return size;
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Reads the whole file. @throws ImageError where it is cut short, damaged or something else */
export async function checkImage(file: string): Promise<void> {
  let version = '';
  const onReadEntry = (entry: ReadEntry) => {
    if (entry.path !== 'PG_VERSION') return;
    entry.on('data', (chunk: Buffer) => {
      version += chunk.toString('latin1');
    });
  };
  try {
    await list({ file, strict: true, onReadEntry });
  } catch (error) {
    throw inWords(error as NodeJS.ErrnoException);
  }
  version = version.trim();
  if (version === '') throw new ImageError('it is no backup of Giornate');
  if (version !== MAJOR) {
    throw new ImageError(`it is of PostgreSQL ${version}, this version of Giornate reads ${MAJOR}`);
  }
}

function inWords(error: NodeJS.ErrnoException): Error {
  const { code = '' } = error;
  if (code === 'Z_BUF_ERROR') return new ImageError('it is cut short');
  const isNone = code.startsWith('Z_') || code.startsWith('TAR_');
  return isNone ? new ImageError('it is no backup of Giornate, or damaged') : error;
}
