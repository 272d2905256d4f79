import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beside } from './beside.js';
import { COMPILE_ONCE } from './compile.js';
import { renameSynced, syncTree } from './sync-tree.js';

/**
 * Makes a new database in `folder`, unless there is one. It is built under another name by a child process
 * and renamed when whole and on the disk, so that a crash leaves nothing half made; and the 800 MB that
 * PGlite's initdb takes for good are gone with the child.
 * @throws where the child could not build it
 */
export async function createDatabase(folder: string): Promise<void> {
  if (existsSync(path.join(folder, 'PG_VERSION'))) return;
  const unfinished = `${beside(folder, 'creating')}${process.pid}`;
  await initialise(unfinished);
  syncTree(unfinished);
  rmSync(folder, { recursive: true, force: true });
  renameSynced(unfinished, folder);
}

async function initialise(folder: string): Promise<void> {
  // A script in a string, because under a test runner there is no compiled file to start. It ends with its
  // parent: the pipe on its standard input then closes.
  const script = `
    import { PGlite } from ${JSON.stringify(import.meta.resolve('@electric-sql/pglite'))};
    process.stdin.resume().on('end', () => process.exit(1));
    const database = await PGlite.create(${JSON.stringify(folder)});
    await database.close();
    process.exit(0);
  `;
  const child = spawn(process.execPath, [COMPILE_ONCE, '--input-type=module', '--eval', script], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const complaints: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  const [code, signal] = await once(child, 'close');
  if (code !== 0) {
    const why = Buffer.concat(complaints).toString('utf8').trim().slice(-2000);
    throw new Error(`the embedded database could not be created in ${folder} (${signal ?? code}): ${why}`);
  }
}
