import { stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually, type Home, makeHome, OFFICE, PEOPLE, startBot } from '../helpers/bot.js';
import { type FakeSlack, labelsOf, startFakeSlack, textOf } from '../helpers/fake-slack.js';
import { modalOf } from '../helpers/shown.js';

const SETTINGS = 'organisation: Comune di prova\nunits:\n  - name: Ragioneria\n    slackChannel: CRAG\n';
const STATED = { date: '2026-11-26', activities: 'Istruttoria', objectives: '3 pratiche', place: 'casa' };
const onDisk = process.env.TEST_STORE !== 'postgres';

let slack: FakeSlack;
let home: Home;
let bot: Bot;

beforeAll(async () => {
  slack = await startFakeSlack();
  for (const [name, email] of Object.entries(PEOPLE)) {
    slack.addUser({ id: `U${name.toUpperCase()}`, name, email, locale: 'it-IT' });
  }
  slack.addChannel({ id: 'CRAG', name: 'ragioneria' });
  home = await makeHome(SETTINGS);
  expect(await home.cli('import', 'employees', await home.file('people.csv', OFFICE))).toMatchObject({
    code: 0,
  });
  Object.assign(home.env, {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    GIORNATE_NOW: '2026-11-16T09:30:00+01:00',
    GIORNATE_DRAIN_SECONDS: '3',
  });
  bot = await startBot(home);
  slack.target(`${bot.url}/slack/events`);
});

afterAll(async () => {
  await bot?.stop('SIGKILL');
  await slack?.close();
  await home?.drop();
});

const lines = (): Record<string, unknown>[] =>
  bot
    .log()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

test('one id from the click to the delivery of all it caused', async () => {
  slack.closeModal('UALDO');
  expect((await slack.command('UALDO', '')).status).toBe(200);
  const form = await modalOf(slack, 'UALDO');
  await slack.submit('UALDO', form, STATED);
  const request = await eventually(() =>
    slack.directMessages('ULAURA').find((message) => textOf(message).includes('Aldo Riva')),
  );
  await slack.press('ULAURA', request, 'Approva');
  await eventually(() => !labelsOf(request).includes('Approva'));

  const [asked, approved] = await eventually(() => {
    const recorded = lines().filter(({ event }) => event === 'recorded');
    return recorded.length >= 2 && recorded;
  });
  expect([asked?.act, approved?.act]).toEqual(['request', 'approve']);
  expect(asked?.trace).toMatch(/^[0-9a-f]{8}$/);
  expect(approved?.trace).not.toBe(asked?.trace);
  const sentUnder = (trace: unknown) =>
    lines()
      .filter((line) => line.event === 'message-sent' && line.trace === trace)
      .map(({ moment }) => moment);
  await eventually(() => sentUnder(asked?.trace).includes('request-card'));
  await eventually(() => sentUnder(approved?.trace).includes('decision-notice'));
});

test('what was done is counted, and nobody is named', async () => {
  const text = await (await fetch(`${bot.url}/metrics`)).text();
  for (const line of [
    'giornate_requests_total{platform="slack",kind="command"} 1',
    'giornate_requests_total{platform="slack",kind="form"} 1',
    'giornate_decisions_total{act="request",outcome="done"} 1',
    'giornate_decisions_total{act="approve",outcome="done"} 1',
    'giornate_platform_up{platform="slack"} 1',
    'giornate_store_up 1',
  ]) {
    expect(text).toContain(line);
  }
  expect(text).toMatch(/giornate_messages_total\{moment="request-card",outcome="sent"\} 1/);
  expect(text).not.toMatch(/Riva|comune\.example|UALDO/);
});

async function backsUpOnline(): Promise<void> {
  const file = path.join(home.dir, 'backup.tar.gz');
  const made = await home.cli('backup', file);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toMatch(/backup\.tar\.gz: [\d.]+ MB, whole and on the disk/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(bot.alive()).toBe(true);
  const text = await (await fetch(`${bot.url}/metrics`)).text();
  expect(text).toMatch(/^giornate_last_backup_timestamp_seconds 1\d{9}/m);

  const refused = await home.cli('restore', file, '--force');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('the data folder is in use');
  const doctor = await home.cli('doctor');
  expect(doctor.stdout).toContain('runs on the embedded store, and serves');

  const elsewhere = path.join(home.dir, 'elsewhere');
  const before = home.env.GIORNATE_DATA_DIR ?? '';
  home.env.GIORNATE_DATA_DIR = elsewhere;
  const restored = await home.cli('restore', file);
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(restored.stdout).toMatch(/^Restored: 6 people, 1 agile day, 2 decisions, \d+ audit lines$/m);
  expect(restored.stdout).toContain('all is well');
  home.env.GIORNATE_DATA_DIR = before;
}

async function namesItsTool(): Promise<void> {
  const refused = await home.cli('backup', path.join(home.dir, 'backup.tar.gz'));
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('pg_dump');
}

test(
  'a backup of the running service, and what it refuses meanwhile; of PostgreSQL, with what it is made',
  {
    timeout: 240_000,
  },
  () => (onDisk ? backsUpOnline() : namesItsTool()),
);

test('from the signal on /readyz says so, while those who come are still served', async () => {
  const stopped = bot.stop();
  await eventually(async () => (await fetch(`${bot.url}/readyz`)).status === 503);
  expect(await (await fetch(`${bot.url}/readyz`)).json()).toMatchObject({
    ready: false,
    reasons: ['stopping'],
  });
  expect((await slack.command('UALDO', 'saldo')).status).toBe(200);
  expect(await stopped).toBe(0);
});
