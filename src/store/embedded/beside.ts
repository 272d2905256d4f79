import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { renameSynced } from './sync-tree.js';

/**
 * What is made beside the folder of a store, under names that begin with it: half made until it is whole. `copying`: of a
 * backup; `creating`: a new store; `restoring`: a backup, unpacked.
 */
type Making = 'copying' | 'creating' | 'restoring';

const MAKING: readonly Making[] = ['copying', 'creating', 'restoring'];

export const beside = (folder: string, making: Making): string => `${folder}.${making}-`;

/** A backup that is unpacked, examined and on the disk: it has still to take the name of the store. */
const restoredBeside = (folder: string): string => `${folder}.restored`;

/**
 * Removes what a process left that was killed while it made something, and ends the restore of one that had moved the
 * store aside already. Only for who has the folder's lock.
 */
export function tidyBeside(folder: string): void {
  const parent = path.dirname(folder);
  const begun = MAKING.map((making) => path.basename(beside(folder, making)));
  for (const name of readdirSync(parent)) {
    if (begun.some((prefix) => name.startsWith(prefix))) remove(path.join(parent, name));
  }
  const restored = restoredBeside(folder);
  if (!existsSync(restored)) return;
  if (existsSync(folder)) remove(restored);
  else renameSynced(restored, folder);
}

/** Gives what is whole the name of the store, which is first moved aside where there is one: a crash leaves one of both. */
export function takePlace(whole: string, folder: string, aside: string | undefined): void {
  const restored = restoredBeside(folder);
  renameSynced(whole, restored);
  if (aside) renameSynced(folder, aside);
  renameSynced(restored, folder);
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
