import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { amcheck } from '@electric-sql/pglite/contrib/amcheck';
import { extract } from 'tar';
import { APPLIED, type AppliedRow, pendingAfter } from '../migrate.js';
import { beside, takePlace, tidyBeside } from './beside.js';
import { compileOnce } from './compile.js';
import { faultsOf, type Holding, holdingOf } from './examine.js';
import { checkImage, ImageError } from './image-file.js';
import { lockFolder } from './lock.js';
import { syncTree } from './sync-tree.js';

/** There is a store already, and nobody said that it may go. */
export class StoreExistsError extends Error {
  override name = 'StoreExistsError';
}

export interface Restored extends Holding {
  /** Applied at the next start: the backup is of an earlier version. */
  pending: string[];
  /** Where the store is that was there before. */
  aside?: string;
}

interface Restoring {
  file: string;
  dataDir: string;
  /** prisma/migrations of this program. */
  migrations: string;
  /** What to call the store that is there, which is moved aside; absent: there must be none. */
  asideName?: string;
}

/**
 * Puts a backup in the place of the store of a folder. It is unpacked and examined beside it, and takes its name only
 * when all is well and on the disk: until then, and after a crash, the folder is as it was. Killed while the names are
 * changed, it is ended by who opens the folder next.
 * @throws FolderInUseError while a service runs on it, StoreExistsError, ImageError where the file is no good
 */
export async function restoreImage({ file, dataDir, migrations, asideName }: Restoring): Promise<Restored> {
  const folder = path.resolve(dataDir, 'db');
  await checkImage(file);
  mkdirSync(dataDir, { recursive: true });
  const release = await lockFolder(`${folder}.lock`);
  const unfinished = `${beside(folder, 'restoring')}${process.pid}`;
  try {
    tidyBeside(folder);
    const isThere = existsSync(folder);
    if (isThere && !asideName) throw new StoreExistsError(`there is a store in ${folder}`);
    const { pending, ...holding } = await unpack(unfinished, file, migrations);
    syncTree(unfinished);
    const aside = isThere ? path.resolve(dataDir, asideName ?? '') : undefined;
    takePlace(unfinished, folder, aside);
    return { ...holding, pending, aside };
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    release();
  }
}

async function unpack(
  folder: string,
  file: string,
  migrations: string,
): Promise<Holding & { pending: string[] }> {
  // PostgreSQL's own folder: for its owner alone
  mkdirSync(folder, { mode: 0o700 });
  await extract({ file, cwd: folder, strict: true });
  compileOnce();
  const database = await PGlite.create(folder, { extensions: { amcheck } });
  try {
    const { rows } = await database.query<AppliedRow>(APPLIED).catch(() => {
      throw new ImageError('it is a database, and none of Giornate');
    });
    const pending = await pendingAfter(rows, migrations).catch((error: Error) => {
      throw new ImageError(error.message);
    });
    const faults = await faultsOf(database);
    if (faults.length > 0) throw new ImageError(faults.join('; '));
    return { ...(await holdingOf(database)), pending };
  } finally {
    await database.close();
  }
}
