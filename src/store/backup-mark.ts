import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The last backup of the embedded store that was written whole: noted beside the store, for `doctor` and /metrics. */
export interface BackupMark {
  at: Date;
  bytes: number;
}

const FILE = 'last-backup.json';

/** @returns undefined where none was made, or the note can't be read */
export async function lastBackup(dataDir: string): Promise<BackupMark | undefined> {
  try {
    const { at, bytes } = JSON.parse(await readFile(path.join(dataDir, FILE), 'utf8'));
    const when = new Date(at);
    return Number.isNaN(when.getTime()) ? undefined : { at: when, bytes: Number(bytes) };
  } catch {
    return undefined;
  }
}

export async function noteBackup(dataDir: string, mark: BackupMark): Promise<void> {
  const file = path.join(dataDir, FILE);
  await writeFile(`${file}.new`, JSON.stringify(mark), { mode: 0o600 });
  await rename(`${file}.new`, file);
}
