import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually, startBot } from '../helpers/bot.js';
import { textOf } from '../helpers/fake-slack.js';
import { whileSlackWaits } from '../helpers/patience.js';
import { type Scene, setScene } from '../helpers/two-platforms.js';

const STATED = { activities: 'Istruttoria pratiche', objectives: '3 pratiche chiuse', place: 'casa' };

let scene: Scene;
let bot: Bot;

beforeAll(async () => {
  scene = await setScene();
  const env = { ...scene.slackEnv, ...scene.teamsEnv, GIORNATE_NOW: '2026-11-16T09:30:00+01:00' };
  bot = await startBot(scene.home, env);
  scene.slack.target(`${bot.url}/slack/events`);
  scene.teams.connect(bot.url);
  await scene.teams.install(scene.onTeams.laura);
});

afterAll(async () => {
  await bot?.stop();
  await scene?.close();
});

async function formOf(userId: string, text: string) {
  scene.slack.closeModal(userId);
  await scene.slack.command(userId, text);
  return eventually(() => scene.slack.modal(userId));
}

test('a slow store: acknowledged in time, the outcome follows', async () => {
  const { slack } = scene;
  const form = await formOf('UALDO', '2026-11-27');
  const blocker = new pg.Client({ connectionString: scene.home.env.DATABASE_URL });
  await blocker.connect();
  await blocker.query('BEGIN');
  await blocker.query("SELECT 1 FROM person WHERE email = 'aldo.riva@comune.example' FOR UPDATE");
  const sent = await whileSlackWaits(slack.submit('UALDO', form, { date: '2026-11-27', ...STATED }));
  expect(sent.status).toBe(200);
  await blocker.query('COMMIT');
  await blocker.end();
  await eventually(() => slack.directMessages('UALDO').some((one) => textOf(one).includes('27 novembre')));
});
