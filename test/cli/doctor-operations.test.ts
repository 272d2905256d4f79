import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Line } from '../../src/cli/diagnosis.js';
import { askService, examineOperations, skewLine } from '../../src/cli/doctor-operations.js';
import type { Workbench } from '../../src/cli/open.js';
import { readConfig } from '../../src/config.js';
import type { Readiness } from '../../src/http.js';
import { openOperator } from '../../src/operator.js';
import { noteBackup } from '../../src/store/backup-mark.js';
import type { Store } from '../../src/store/types.js';
import { freePort } from '../helpers/bot.js';
import { officeParts } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

const HOUR_MS = 3_600_000;
let store: Store;
let dataDir: string;
beforeAll(async () => {
  store = await memoryStore();
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'giornate-doctor-'));
});
afterAll(async () => {
  await store.close();
  await rm(dataDir, { recursive: true });
});

const told = (lines: Line[], subject: string) =>
  lines.filter(({ about }) => about === subject).map(({ level, text }) => `${level} ${text}`);

async function examine(env: Record<string, string> = {}, other: Partial<Store> = {}): Promise<Line[]> {
  const config = readConfig({ GIORNATE_DATA_DIR: dataDir, ...env }, 'command-line');
  const bench: Workbench = { ...officeParts(store), config };
  return examineOperations({ ...bench, store: { ...store, ...other } });
}

test('the store and its migrations', async () => {
  expect(told(await examine(), 'store')).toEqual([
    expect.stringMatching(/^ok embedded, in .* migrations, the last 2026/),
  ]);
  const older = await examine({}, { pendingMigrations: async () => ['2099_later'] });
  expect(told(older, 'store')[1]).toBe('act lacks 2099_later');
});

test.each([
  [0, 0, 'ok', '0.0'],
  [1_999, 0, 'ok', '2.0'],
  [2_000, 0, 'note', '2.0'],
  [-29_999, 0, 'note', '30.0'],
  [-30_000, 0, 'act', '30.0'],
  // a slow answer is no skew
  [4_000, 3_000, 'ok', '1.0'],
])('clocks that differ by %i ms, give or take %i: %s', (skew, uncertain, level, seconds) => {
  const text = `this machine and the database differ by ${seconds} seconds`;
  expect(skewLine(skew, uncertain)).toMatchObject({ level, text });
});

test('this clock and that of the store in this process are one', async () => {
  expect(told(await examine(), 'clocks')).toEqual(['ok this machine and the database differ by 0.0 seconds']);
});

test('backups: none, a recent one, an old one, those of PostgreSQL', async () => {
  const backups = async (other?: Partial<Store>) => told(await examine({}, other), 'backups')[0];
  const made = (hours: number) =>
    noteBackup(dataDir, { at: new Date(Date.now() - hours * HOUR_MS - 1), bytes: 5_200_000 });
  expect(await backups()).toBe(`note none was made of ${dataDir}`);
  await made(47);
  expect(await backups()).toBe('ok the last one is 47 hours old, 5.2 MB');
  await made(48);
  expect(await backups()).toBe('note the last one is 48 hours old, 5.2 MB');
  expect(await backups({ kind: 'postgres' })).toMatch(/^ok are the business of PostgreSQL/);
});

test('the public address: any answer will do', async () => {
  const server = createServer((_request, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(told(await examine({ GIORNATE_PUBLIC_URL: url }), 'address')).toEqual([`ok ${url} answers`]);
  await new Promise((resolve) => server.close(resolve));
  const nobody = `http://127.0.0.1:${await freePort()}`;
  expect(told(await examine({ GIORNATE_PUBLIC_URL: nobody }), 'address')).toEqual([
    `note ${nobody} does not answer from here (ECONNREFUSED)`,
  ]);
  expect(told(await examine(), 'address')).toEqual([]);
});

test('a service that has the store is asked how it is', async () => {
  expect(await askService(dataDir)).toBeUndefined();
  let readiness: Readiness = {
    ready: true,
    reasons: [],
    degraded: ['slack can not be reached'],
    platforms: [],
  };
  const close = await openOperator({ store, dataDir, ready: async () => readiness, log: () => {} });
  const lines = async () => (await askService(dataDir))?.map(({ level, text }) => `${level} ${text}`);
  expect(await lines()).toEqual([
    'ok runs on the embedded store, and serves',
    'act slack can not be reached',
    expect.stringMatching(/^note the store belongs to the service/),
  ]);
  readiness = { ready: false, reasons: ['starting'], platforms: [] };
  expect((await lines())?.[0]).toBe('act starting');
  await close();
});
