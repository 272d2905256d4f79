import { closeSync, fsyncSync, openSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';

/** Forces a folder and all in it to the disk. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) syncTree(name);
    else syncPath(name, 'r+');
  }
  syncFolder(folder);
}

/** Forces the names in a folder to the disk: a rename is only safe after this. */
export function syncFolder(folder: string): void {
  // Windows has no handle for a folder, and writes its names through.
  if (process.platform !== 'win32') syncPath(folder, 'r');
}

/** Renames, and forces the new name to the disk. */
export function renameSynced(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(path.dirname(to));
}

export function syncPath(name: string, flags: 'r' | 'r+'): void {
  const file = openSync(name, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
