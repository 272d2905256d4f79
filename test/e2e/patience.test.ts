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

test('Slack answers 429: requests are acknowledged in time and nothing is lost or doubled', async () => {
  const { slack } = scene;
  const form = await formOf(scene, 'UALDO', '2026-11-26');
  slack.fault('chat.postMessage', { kind: 'rate-limited', retryAfter: 2 }, 4);
  const sent = await whileSlackWaits(slack.submit('UALDO', form, { date: '2026-11-26', ...STATED }));
  expect(sent.status).toBe(200);
  // four refusals of two seconds each, one after the other
  await eventually(() => slack.directMessages('ULAURA').length === 1, 45);
  await eventually(() => slack.directMessages('UALDO').length === 1, 45);
  slack.heal();
  expect(slack.directMessages('ULAURA')).toHaveLength(1);
});

test('an answer lost after the effect: the message stands once', async () => {
  const { slack } = scene;
  const form = await formOf(scene, 'UNOEMI', '2026-11-26');
  slack.fault('chat.postMessage', { kind: 'lost' }, 2);
  await slack.submit('UNOEMI', form, { date: '2026-11-26', ...STATED });
  await eventually(() => slack.directMessages('UNOEMI').length === 1);
  // Aldo's card names her too, once it is repainted: he asked for the same day
  const hers = () =>
    slack.directMessages('ULAURA').filter((one) => textOf(one).startsWith("Noemi D'Angelo chiede"));
  await eventually(() => hers().length > 0);
  // the answer that was lost has been looked for
  const sent = /"moment":"request-card","platform":"slack","event":"message-sent"/g;
  await eventually(() => (bot.log().match(sent)?.length ?? 0) === 2);
  slack.heal();
  expect(hers()).toHaveLength(1);
});
