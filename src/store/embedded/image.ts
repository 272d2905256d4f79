import { mkdtempSync } from 'node:fs';
import { cp, readdir, rm } from 'node:fs/promises';
import { finished, Readable } from 'node:stream';
import type pg from 'pg';
import { create } from 'tar';
import { beside } from './beside.js';

/** In bytes, and files: by default it reads four files at once, each in pieces of 16 MB. */
const LITTLE_AT_ONCE = { maxReadSize: 256 * 1024, jobs: 1 };

/**
 * All that the database of a folder holds, as one gzipped tar, however large: a copy of the folder is made beside it
 * and packed as it is read. Who holds the pool's one connection knows that no transaction is open; after the checkpoint
 * the files need no replay, so that the image is no larger than what it holds. The service waits for the copy alone.
 */
export async function imageOf(folder: string, pool: pg.Pool): Promise<Readable> {
  const copy = mkdtempSync(beside(folder, 'copying'));
  try {
    await copyStill(folder, copy, pool);
    const pack = create({ ...LITTLE_AT_ONCE, gzip: true, cwd: copy, portable: true }, await readdir(copy));
    const remove = () => void rm(copy, { recursive: true, force: true });
    pack.on('error', remove);
    pack.on('end', remove);
    const image = Readable.from(pack);
    // broken off, it is read to its end by nobody: or the files it has open would stay so
    finished(image, () => pack.resume());
    return image;
  } catch (error) {
    await rm(copy, { recursive: true, force: true });
    throw error;
  }
}

async function copyStill(folder: string, copy: string, pool: pg.Pool): Promise<void> {
  const connection = await pool.connect();
  try {
    await connection.query('CHECKPOINT');
    await cp(folder, copy, { recursive: true });
  } finally {
    connection.release();
  }
}
