import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually, type Home, makeHome, startBot } from '../helpers/bot.js';
import { type FakeSlack, startFakeSlack } from '../helpers/fake-slack.js';

// A database that goes away and comes back: the bot reaches it through a door of ours.

let slack: FakeSlack;
let home: Home;
let bot: Bot;
let door: Server;
let port: number;
const through = new Set<Socket>();
/** The door stands open and nothing comes through. */
let silent = false;

beforeAll(async () => {
  slack = await startFakeSlack();
  home = await makeHome('units: []\n');
  const url = new URL(home.env.DATABASE_URL ?? '');
  const [host, behind] = [url.hostname, Number(url.port) || 5432];
  door = createServer((socket) => {
    const there = dial(behind, host);
    for (const [one, other] of [
      [socket, there],
      [there, socket],
    ] as const) {
      through.add(one);
      one.on('data', (chunk) => silent || other.write(chunk));
      one.on('error', () => {});
      one.on('close', () => {
        through.delete(one);
        other.destroy();
      });
    }
  });
  await open();
  url.host = `127.0.0.1:${port}`;
  bot = await startBot(home, {
    DATABASE_URL: url.href,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
  });
});
afterAll(async () => {
  silent = false;
  await bot?.stop('SIGKILL');
  await shut();
  await slack?.close();
  await home?.drop();
});

async function open(): Promise<void> {
  await new Promise<void>((resolve) => door.listen(port ?? 0, '127.0.0.1', resolve));
  ({ port } = door.address() as { port: number });
}

async function shut(): Promise<void> {
  const closed = new Promise((resolve) => door.close(resolve));
  for (const socket of through) socket.destroy();
  await closed;
}

async function readyz() {
  const response = await fetch(`${bot.url}/readyz`);
  return { status: response.status, ...((await response.json()) as object) };
}

test('away: 503 within seconds, with the reason; back: 200 again; the process lives on', async () => {
  expect(await readyz()).toMatchObject({ status: 200, ready: true, reasons: [] });
  await shut();
  await eventually(async () => (await readyz()).status === 503, 5);
  expect(await readyz()).toMatchObject({ ready: false, reasons: ['the store does not answer'] });
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${bot.url}/metrics`)).text()).toContain('\ngiornate_store_up 0\n');
  await open();
  await eventually(async () => (await readyz()).status === 200, 20);
  expect(bot.alive()).toBe(true);
});

test('silent: 503 within seconds, however many ask', async () => {
  silent = true;
  const looks = await Promise.all(Array.from({ length: 30 }, () => readyz()));
  for (const look of looks) {
    expect(look).toMatchObject({ status: 503, reasons: ['the store does not answer within 3 seconds'] });
  }
  silent = false;
  // those connections have lost bytes: as after a network that failed
  for (const socket of through) socket.destroy();
  await eventually(async () => (await readyz()).status === 200, 20);
});
