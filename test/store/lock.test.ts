import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lockFolder } from '../../src/store/embedded/lock.js';
import { openStore } from '../../src/store/open.js';
import { silent } from '../helpers/store.js';
import { startWriter } from './writer.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'giornate-lock-'));
  file = path.join(folder, 'db.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const QUICK = { beatMs: 40, silenceMs: 400 };
const elsewhere = JSON.stringify({ pid: 1, host: 'another-machine', place: 'boot pid', start: '7' });

test('a second process is refused, and let in once the first was killed', async () => {
  const first = startWriter(folder, 'first', 'idle');
  try {
    await first.opened;
    const refused = openStore({ dataDir: folder, log: silent });
    await expect(refused).rejects.toThrow(`the data folder is in use by process ${first.process.pid} on`);
    await expect(startWriter(folder, 'second', 'idle').opened).rejects.toThrow(
      'set DATABASE_URL to run several',
    );
  } finally {
    await first.kill();
  }
  const store = await openStore({ dataDir: folder, log: silent });
  await expect(openStore({ dataDir: folder, log: silent })).rejects.toThrow(
    `in use by process ${process.pid}`,
  );
  await store.close();
});

test('a lock that was let go can be taken again', async () => {
  const release = await lockFolder(file);
  release();
  release();
  expect(existsSync(file)).toBe(false);
  (await lockFolder(file))();
});

test("a pid that now belongs to another process does not keep a dead one's lock", async () => {
  const release = await lockFolder(file);
  const owner = JSON.parse(readFileSync(file, 'utf8'));
  release();
  writeFileSync(file, JSON.stringify({ ...owner, pid: process.ppid, start: 'long ago' }));
  (await lockFolder(file))();
});

test('a lock from another machine holds while its heart beats', async () => {
  writeFileSync(file, elsewhere);
  const heart = setInterval(() => writeFileSync(file, elsewhere), QUICK.beatMs);
  await expect(lockFolder(file, QUICK)).rejects.toThrow('in use by process 1 on another-machine');
  clearInterval(heart);
});

test.each(['', elsewhere])('a lock that beats no more is taken over: %j', async (content) => {
  writeFileSync(file, content);
  (await lockFolder(file, QUICK))();
});

test('the heart of a lock that is held beats', async () => {
  const release = await lockFolder(file, QUICK);
  const { mtimeMs } = statSync(file);
  await vi.waitFor(() => expect(statSync(file).mtimeMs).toBeGreaterThan(mtimeMs), { timeout: 10_000 });
  release();
});
