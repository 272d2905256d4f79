import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from './helpers/bot.js';

const MAIN = path.resolve('dist/main.js');

interface Run {
  child: ChildProcess;
  out(): string;
  error(): string;
  exit: Promise<number | null>;
}

let dir: string;
let port: number;
let runs: Run[] = [];
let blocker: Server | undefined;

beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'giornate-main-'));
  port = await freePort();
});
afterEach(async () => {
  for (const { child, exit } of runs) {
    child.kill('SIGKILL');
    await exit;
  }
  runs = [];
  await new Promise((resolve) => (blocker ? blocker.close(resolve) : resolve(undefined)));
  blocker = undefined;
  await rm(dir, { recursive: true, force: true });
});

function start(env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [MAIN], {
    cwd: dir,
    env: { PATH: process.env.PATH ?? '', PORT: String(port), ...env },
  });
  let [out, error] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk));
  child.stderr.on('data', (chunk: Buffer) => (error += chunk));
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const run = { child, out: () => out, error: () => error, exit };
  runs.push(run);
  return run;
}

/** Half a minute and more: the embedded store's first start is slow on a busy machine. */
async function answers(route: '/readyz' | '/healthz'): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}${route}`).then(
          (response) => response.ok,
          () => false,
        ),
      {
        timeout: 45_000,
        interval: 50,
      },
    )
    .toBe(true);
}

test('mistakes of environment and settings: each in a line, exit 1, nothing started', async () => {
  const environment = start({ PORT: 'x', SLACK_APP_TOKEN: 'xapp-1' });
  expect(await environment.exit).toBe(1);
  expect(
    environment
      .error()
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(['SLACK_BOT_TOKEN', 'PORT']);
  await writeFile(path.join(dir, 'giornate.yaml'), 'locale: fr\ncolour: blue\n');
  const settings = start();
  expect(await settings.exit).toBe(1);
  expect(settings.error().trim().split('\n')).toEqual([
    './giornate.yaml:1: locale: must be it or en',
    './giornate.yaml:2: colour is not a setting',
  ]);
});

test('the try-out says where it is, and stops on a signal, an open page or not', {
  timeout: 120_000,
}, async () => {
  const run = start();
  await answers('/readyz');
  expect(run.out()).toContain(`http://127.0.0.1:${port}/`);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  const page = await fetch(`http://127.0.0.1:${port}/tryout/api/events`);
  expect(page.status).toBe(200);
  run.child.kill('SIGTERM');
  expect(await run.exit).toBe(0);
  await page.body?.cancel().catch(() => undefined);
});

test('a port in use: one sentence', async () => {
  blocker = createServer().listen(port, '127.0.0.1');
  const run = start();
  expect(await run.exit).toBe(1);
  expect(run.error().trim()).toBe(
    `port ${port} of 127.0.0.1 is in use: is Giornate running already? PORT chooses another`,
  );
  expect(run.out()).toBe('');
});

test('the data folder of another process: one sentence; after kill -9 it is free', {
  timeout: 120_000,
}, async () => {
  const env = {
    GIORNATE_DATA_DIR: path.join(dir, 'data'),
    MicrosoftAppId: '00000000-0000-4000-8000-000000000001',
    MicrosoftAppPassword: 'secret',
    TEAMS_ALLOWED_TENANTS: '00000000-0000-4000-8000-000000000002',
  };
  const first = start(env);
  await answers('/readyz');
  const other = await freePort();
  const second = start({ ...env, PORT: String(other) });
  expect(await second.exit).toBe(1);
  expect(second.error().trim().split('\n')).toEqual([expect.stringContaining('the data folder is in use')]);
  first.child.kill('SIGKILL');
  await first.exit;
  const third = start(env);
  await answers('/readyz');
  third.child.kill('SIGINT');
  expect(await third.exit).toBe(0);
  expect(third.out() + third.error()).not.toContain('secret');
});

test('a signal in the midst of the start ends it', { timeout: 120_000 }, async () => {
  const run = start();
  await answers('/healthz');
  run.child.kill('SIGTERM');
  expect(await run.exit).toBe(0);
});
