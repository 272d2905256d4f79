import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually } from '../helpers/bot.js';
import { textOf } from '../helpers/fake-slack.js';
import { whileSlackWaits } from '../helpers/patience.js';
import { formOf, type Scene, STATED, setScene, startOnBoth } from '../helpers/two-platforms.js';

let scene: Scene;
let bot: Bot;

beforeAll(async () => {
  scene = await setScene();
  bot = await startOnBoth(scene, ['laura']);
});

afterAll(async () => {
  await bot?.stop();
  await scene?.close();
});

test('a slow store: acknowledged in time, the outcome follows', async () => {
  const { slack } = scene;
  const form = await formOf(scene, 'UALDO', '2026-11-27');
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
