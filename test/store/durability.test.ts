import fs, { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open.js';
import { silent } from '../helpers/store.js';
import { startWriter, surviveKills } from './writer.js';

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'giornate-durability-'));
const made = newFolder();
let dataDir: string;
beforeAll(async () => {
  await (await openStore({ dataDir: made, log: silent })).close();
});
beforeEach(() => {
  dataDir = newFolder();
  cpSync(made, dataDir, { recursive: true });
});
afterEach(() => rmSync(dataDir, { recursive: true }));
afterAll(() => rmSync(made, { recursive: true }));

const open = () => openStore({ dataDir, log: silent });

test('a writer killed four times loses nothing it acknowledged', async () => {
  await surviveKills(dataDir, { dataDir, log: silent }, 4);
}, 240_000);

test('a process killed while it makes the database leaves nothing in the way of the next', async () => {
  rmSync(path.join(dataDir, 'db'), { recursive: true });
  const writer = startWriter(dataDir, 'never', 'idle');
  await vi.waitFor(() => expect(readdirSync(dataDir).join()).toContain('creating'), { timeout: 30_000 });
  await writer.kill();
  const store = await open();
  expect(await store.db.unit.count()).toBe(0);
  await store.close();
  expect(readdirSync(dataDir)).toEqual(['db']);
});

test('what was written is there after closing and opening again', async () => {
  const first = await open();
  await first.db.unit.create({ data: { name: 'kept' } });
  await first.close();
  const second = await open();
  expect(await second.db.unit.findMany()).toMatchObject([{ name: 'kept' }]);
  await second.close();
});

test('a disk that fails ends the process, with nothing acknowledged that is not on it', async () => {
  const writer = startWriter(dataDir, 'doomed', 'disk-fails');
  await writer.opened;
  expect(await writer.ended).toBe(1);
  expect(await writer.kill()).toEqual([]);
  await (await open()).close();
});

test('every commit is synced to the disk before it is answered', async () => {
  const store = await open();
  const real = fs.fsyncSync;
  let syncs = 0;
  fs.fsyncSync = (file) => {
    syncs++;
    real(file);
  };
  syncBuiltinESMExports();
  try {
    for (let index = 1; index <= 20; index++) {
      await store.db.unit.create({ data: { name: `u${index}` } });
      expect(syncs).toBeGreaterThanOrEqual(index);
    }
  } finally {
    fs.fsyncSync = real;
    syncBuiltinESMExports();
    await store.close();
  }
});
