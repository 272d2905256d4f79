import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { openStore, type StoreOptions } from '../../src/store/open.js';

const SCRIPT = fileURLToPath(new URL('writer.mjs', import.meta.url));
const BUILT = fileURLToPath(new URL('../../dist/store/open.js', import.meta.url));

export interface Writer {
  process: ChildProcess;
  /** Resolves when the store is open, rejects with the process's complaint if it ends before. */
  opened: Promise<void>;
  /** Resolves when so many rows were acknowledged. */
  acknowledged(count: number): Promise<void>;
  /** Resolves with the exit code when the process ends by itself. */
  ended: Promise<number | null>;
  /** SIGKILL. @returns the names of all rows that were acknowledged */
  kill(): Promise<string[]>;
}

/** Starts the built program's store in a process of its own. */
export function startWriter(
  target: string,
  prefix: string,
  mode: 'write' | 'idle' | 'disk-fails' = 'write',
): Writer {
  if (!existsSync(BUILT)) throw new Error('dist/ is missing: npm run build first');
  const child = spawn(process.execPath, [SCRIPT, target, prefix, mode], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const names: string[] = [];
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const lines = createInterface(child.stdout);
  const exited = once(child, 'close');
  const opened = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => (line === 'open' ? resolve() : names.push(line)));
    exited.then(() => reject(new Error(`the writer ended: ${complaint}`)), reject);
  });
  opened.catch(() => undefined);
  return {
    process: child,
    opened,
    ended: exited.then(() => child.exitCode),
    acknowledged: async (count) => {
      while (names.length < count && child.exitCode === null)
        await Promise.race([once(lines, 'line'), exited]);
      if (names.length < count) throw new Error(`the writer ended: ${complaint}`);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
      return names;
    },
  };
}

/** Kills a writer several times at whatever it is doing and looks for every acknowledged row afterwards. */
export async function surviveKills(target: string, options: StoreOptions, rounds: number): Promise<void> {
  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const writer = startWriter(target, `r${round}`);
    try {
      await writer.opened;
      await writer.acknowledged(20 + Math.floor(Math.random() * 100));
    } finally {
      acknowledged.push(...(await writer.kill()));
    }
  }
  const store = await openStore(options);
  try {
    const units = (await store.db.unit.findMany()).map(({ name }) => name).sort();
    const lines = (await store.db.audit.findMany()).map(({ act }) => act).sort();
    const jobs = await store.db.$queryRaw<{ name: string }[]>`
      SELECT data ->> 'dayId' AS name FROM pgboss.job WHERE name = 'repaint'`;
    expect(acknowledged.filter((name) => !units.includes(name))).toEqual([]);
    // Each transaction whole or not at all.
    expect(lines).toEqual(units);
    expect(jobs.map(({ name }) => name).sort()).toEqual(units);
  } finally {
    await store.close();
  }
}
