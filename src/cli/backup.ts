import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { systemClock } from '../clock.js';
import { readConfig } from '../config.js';
import { createLog } from '../log.js';
import { askOperator } from '../operator.js';
import { noteBackup } from '../store/backup-mark.js';
import { writeImage } from '../store/embedded/image-file.js';
import { openEmbedded } from '../store/embedded/open.js';
import { Refused } from './problems.js';

interface Coming {
  image: Readable;
  close(): Promise<void>;
}

/** Of the running service, or of the folder where none runs. @returns what was done, in words */
export async function backup(file: string): Promise<string> {
  const { databaseUrl, dataDir } = readConfig(undefined, 'command-line');
  if (databaseUrl) {
    const how = `pg_dump --format=custom --file=${file} "$DATABASE_URL"`;
    throw new Refused([`DATABASE_URL is set: PostgreSQL has its own tool, ${how}`]);
  }
  const { image, close } = (await fromService(dataDir)) ?? (await fromFolder(dataDir));
  try {
    const written = await writeImage(file, image);
    await noteBackup(dataDir, { at: systemClock.now(), bytes: written });
    return `${file}: ${(written / 1e6).toFixed(1)} MB, whole and on the disk`;
  } finally {
    await close();
  }
}

async function fromService(dataDir: string): Promise<Coming | undefined> {
  const answer = await askOperator(dataDir, '/backup');
  if (!answer) return undefined;
  return { image: answer, close: async () => {} };
}

async function fromFolder(dataDir: string): Promise<Coming> {
  if (!existsSync(path.join(dataDir, 'db')))
    throw new Refused([`there is no store in ${dataDir}: GIORNATE_DATA_DIR names its folder`]);
  const opened = await openEmbedded({ dataDir, log: createLog('error', process.stderr) });
  const image = await opened.image?.();
  if (!image) throw new Error('the embedded store gives no image');
  return { image, close: () => opened.close() };
}
