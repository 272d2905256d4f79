/** Slack gives up after three seconds (so does its stand-in: status 0): never, whatever else is slow. */
import { expect, test } from 'vitest';
import { type FakeSlack, type Fault, textOf } from '../../helpers/fake-slack.js';
import { ANNA, card, eventually, form, hang, MARIO, startBot } from './bot.js';

const everything = [
  'users.info',
  'views.open',
  'views.update',
  'chat.update',
  'chat.postMessage',
  'response_url',
];
const ill = (fault: Fault) => (slack: FakeSlack) => {
  for (const method of everything) slack.fault(method, fault);
};
const ills: [string, (slack: FakeSlack) => void][] = [
  ['asks to slow down', ill({ kind: 'rate-limited', retryAfter: 60 })],
  ['does not answer', ill({ kind: 'hang' })],
  ['answers 503', ill({ kind: 'status', status: 503 })],
];

test.each(ills)('commands, messages and events, while the store hangs and Slack %s', async (_, before) => {
  const { slack } = await startBot(hang, { before });
  const answers = await Promise.all([
    slack.command(ANNA, 'saldo'),
    slack.say(ANNA, 'saldo'),
    slack.openHome(ANNA),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

test.each(ills)('buttons, while the store hangs and Slack %s', async (_, before) => {
  const { slack, app } = await startBot(hang);
  await app.port.post({ tenantId: 'T0001', userId: MARIO }, card, 'key-1');
  before(slack);
  const [message] = slack.directMessages(MARIO);
  if (!message) throw new Error('no card');
  expect((await slack.press(MARIO, message, 'Approva')).status).toBe(200);
});

test.each(ills)('forms, while the store hangs and Slack %s', async (_, before) => {
  const { slack } = await startBot(({ press }) => (press ? hang() : { form }));
  await slack.command(ANNA, '');
  await eventually(() => expect(slack.modal(ANNA)).toBeDefined());
  const modal = slack.modal(ANNA);
  if (!modal) throw new Error('no modal');
  before(slack);
  const sent = await slack.submit(ANNA, modal, { Attività: 'Relazione', Luogo: 'casa' });
  expect(sent.status).toBe(200);
  expect(textOf(slack.modal(ANNA))).toContain('Ci sto lavorando');
});

test('stopping finishes what is in hand', async () => {
  const { slack, app } = await startBot(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { card };
  });
  await slack.command(ANNA, 'saldo');
  await app.stop();
  expect(slack.ephemerals(ANNA)).toHaveLength(1);
});
