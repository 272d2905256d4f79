import { expect, test } from 'vitest';
import type { Reply } from '../../../src/app/ports.js';
import { post, signature } from '../../helpers/fake-slack/deliver.js';
import { labelsOf, textOf } from '../../helpers/fake-slack.js';
import { ANNA, type Bot, card, eventually, form, MARIO, startBot } from './bot.js';

const FORM = 'application/x-www-form-urlencoded';
const MINUTE = 60;
const seconds = () => Math.floor(Date.now() / 1000);

/** A request with an honest signature, whatever is in it. */
async function signed({ url, slack }: Bot, body: string, contentType = FORM, path = '') {
  const timestamp = String(seconds());
  const headers = {
    'content-type': contentType,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature(slack.signingSecret, timestamp, body),
  };
  return await post(url + path, headers, body);
}

/** The bot still serves, and has done nothing before. */
async function unharmed({ slack, heard }: Bot) {
  expect(heard).toEqual([]);
  expect(slack.calls.map(({ method }) => method).filter((method) => method !== 'auth.test')).toEqual([]);
  await slack.command(ANNA, 'saldo');
  await eventually(() => expect(slack.ephemerals(ANNA)).toHaveLength(1));
}

test.each([
  ['forged', { secret: 'somebody-else' }],
  ['stale', { timestamp: seconds() - 6 * MINUTE }],
  ['from the future', { timestamp: seconds() + 6 * MINUTE }],
  ['without a signature', { headers: { 'x-slack-signature': '' } }],
  ['of another version', { headers: { 'x-slack-signature': `v1=${'0'.repeat(64)}` } }],
  ['cut short', { headers: { 'x-slack-signature': 'v0=' } }],
  ['without a time', { headers: { 'x-slack-request-timestamp': '' } }],
  ['with a time that is none', { headers: { 'x-slack-request-timestamp': 'now' } }],
  ['with an infinite time', { headers: { 'x-slack-request-timestamp': 'Infinity' } }],
])('a request %s is refused and nothing is done', async (_, twist) => {
  const bot = await startBot(() => ({ card }));
  expect((await bot.slack.command(ANNA, 'saldo', twist)).status).toBe(401);
  // Under no key that the service's own log withholds.
  expect(bot.log.find(({ event }) => event === 'slack.refused')?.data).toEqual({ why: expect.any(String) });
  await unharmed(bot);
});

test.each([
  ['a body that is no form', 'nonsense', FORM],
  ['an empty body', '', FORM],
  ['JSON null', 'null', 'application/json'],
  ['a JSON list', '[]', 'application/json'],
  ['half of JSON', '{"type":', 'application/json'],
  ['a payload that is null', 'payload=null', FORM],
  ['a payload that is a number', 'payload=7', FORM],
  ['half a payload', 'payload=%7B', FORM],
  [
    'an interaction without a user',
    'payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A%5B%5D%7D',
    FORM,
  ],
  ['a submission without a user', 'payload=%7B%22type%22%3A%22view_submission%22%7D', FORM],
  ['an event without an event', '{"type":"event_callback"}', 'application/json'],
  ['an event that is null', '{"type":"event_callback","event":null}', 'application/json'],
  ['a type nobody knows', '{"type":"surprise"}', 'application/json'],
])('%s does no harm', async (_, body, contentType) => {
  const bot = await startBot(() => ({ card }));
  expect((await signed(bot, body, contentType)).status).toBe(400);
  await unharmed(bot);
});

test.each([
  ['an interaction without actions', { type: 'block_actions', user: { id: ANNA } }],
  [
    'an interaction with an empty list of actions',
    { type: 'block_actions', user: { id: ANNA }, actions: [] },
  ],
  ['a submission without a view', { type: 'view_submission', user: { id: ANNA } }],
  [
    'a submission of an empty view',
    { type: 'view_submission', user: { id: ANNA }, team: { id: 'T0001' }, view: {} },
  ],
  ['the closing of a view, which we did not ask for', { type: 'view_closed', user: { id: ANNA }, view: {} }],
])('%s does no harm', async (_, payload) => {
  const bot = await startBot(() => ({ card }));
  expect((await bot.slack.deliver({ kind: 'interactive', payload })).status).toBe(400);
  await unharmed(bot);
});

test('only one path and one method are served', async () => {
  const bot = await startBot(() => ({ card }));
  expect((await signed(bot, 'a=1', FORM, '/more')).status).toBe(404);
  expect((await fetch(bot.url)).status).toBe(404);
  await unharmed(bot);
});

test('too large a body is refused', async () => {
  const bot = await startBot(() => ({ card }));
  expect((await signed(bot, `text=${'x'.repeat(1_500_000)}`)).status).toBe(413);
  await unharmed(bot);
});

test("a request is old or young by the service's own clock", async () => {
  const tomorrow = () => new Date(Date.now() + 24 * 60 * 60_000);
  const { slack, heard } = await startBot(() => ({ card }), { now: tomorrow });
  expect((await slack.command(ANNA, 'saldo', { timestamp: seconds() })).status).toBe(401);
  expect((await slack.command(ANNA, 'saldo')).status).toBe(200);
  await eventually(() => expect(heard).toHaveLength(1));
});

test("Slack's check of the certificate, which is not signed, is answered and brings nothing in", async () => {
  const bot = await startBot(() => ({ card }));
  const smuggled = `ssl_check=1&command=%2Fagile&team_id=T0001&user_id=${ANNA}&text=saldo`;
  expect((await post(bot.url, { 'content-type': FORM }, smuggled)).status).toBe(200);
  await unharmed(bot);
});

test("Slack's check of the address is answered", async () => {
  const bot = await startBot(() => ({ card }));
  const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
  expect(await signed(bot, body, 'application/json')).toMatchObject({
    status: 200,
    body: { challenge: 'abc' },
  });
});

test('a content type with a charset is the same form', async () => {
  const { slack, heard } = await startBot(() => ({ card }));
  const twist = { headers: { 'content-type': `${FORM}; charset=utf-8` } };
  expect((await slack.command(ANNA, 'saldo', twist)).status).toBe(200);
  await eventually(() => expect(heard).toHaveLength(1));
});

test('a replayed request has the same key, another request another', async () => {
  const { slack, heard } = await startBot(() => ({ card }));
  const first = await slack.command(ANNA, 'domani');
  await first.replay();
  await slack.command(ANNA, 'giovedì');
  await eventually(() => expect(heard).toHaveLength(3));
  const [one, again, other] = heard.map(({ from }) => from.requestKey);
  expect(again).toBe(one);
  expect(other).not.toBe(one);
});

test('an event is known by its id, and taken once', async () => {
  const { slack, heard } = await startBot(() => ({ card }));
  await slack.say(ANNA, 'saldo', { eventId: 'Ev1' });
  expect((await slack.say(ANNA, 'saldo', { eventId: 'Ev1', retry: 1 })).status).toBe(200);
  await slack.say(ANNA, 'saldo', { eventId: 'Ev2' });
  await eventually(() => expect(heard.map(({ from }) => from.requestKey)).toEqual(['Ev1', 'Ev2']));
});

test('another workspace is refused in words, and nothing is done', async () => {
  const { slack, heard, app } = await startBot(() => ({ card }));
  const command = await slack.command(ANNA, 'saldo', { teamId: 'T0666' });
  expect(command).toMatchObject({
    status: 200,
    body: { response_type: 'ephemeral', text: expect.stringContaining('altra') },
  });
  await app.port.post({ tenantId: 'T0001', userId: MARIO }, card, 'key-1');
  const [message] = slack.directMessages(MARIO);
  if (!message) throw new Error('no card');
  await slack.press(MARIO, message, 'Approva', {}, { teamId: 'T0666' });
  await eventually(() => expect(textOf(slack.ephemerals(MARIO)[0])).toContain('altra organizzazione'));
  await slack.say(ANNA, 'saldo', { teamId: 'T0666' });
  expect(heard).toEqual([]);
});

test('a guest from another workspace, in a shared channel, is refused', async () => {
  const { slack, heard, app } = await startBot(() => ({ card }));
  slack.addUser({ id: 'U0GUEST', name: 'Guest', teamId: 'T0666' });
  await app.port.post({ tenantId: 'T0001', channelId: 'C0001' }, card, 'key-1');
  const [message] = slack.channelMessages('C0001');
  if (!message) throw new Error('no card');
  await slack.press('U0GUEST', message, 'Approva');
  await slack.say('U0GUEST', 'saldo');
  await eventually(() => expect(slack.ephemerals('U0GUEST')).toHaveLength(1));
  expect(heard).toEqual([]);
});

test('a form sent from another workspace is refused', async () => {
  const { slack, heard } = await startBot((): Reply => ({ form }));
  await slack.command(ANNA, '');
  await eventually(() => expect(slack.modal(ANNA)).toBeDefined());
  const modal = slack.modal(ANNA);
  if (!modal) throw new Error('no modal');
  await slack.submit(ANNA, modal, { Attività: 'x', Luogo: 'casa' }, { teamId: 'T0666' });
  expect(textOf(slack.modal(ANNA))).toContain('altra organizzazione');
  expect(heard).toHaveLength(1);
});

test('until the workspace is known everybody is refused politely; then it serves', async () => {
  const { slack, heard, app } = await startBot(() => ({ card }), {
    before: (fake) => fake.fault('auth.test', { kind: 'status', status: 503 }),
  });
  expect(app.ready()).toBe(false);
  const early = await slack.command(ANNA, 'saldo');
  expect(early).toMatchObject({
    status: 200,
    body: { response_type: 'ephemeral', text: expect.any(String) },
  });
  expect(heard).toEqual([]);
  slack.heal();
  await eventually(() => expect(app.ready()).toBe(true));
  await slack.command(ANNA, 'saldo');
  await eventually(() => expect(labelsOf(slack.ephemerals(ANNA)[0])).toContain('Approva'));
});

test('the log holds no text of people, no name and no address', async () => {
  const { slack, log } = await startBot(() => ({ card }));
  slack.fault('response_url', { kind: 'error', error: 'used_url' });
  slack.fault('chat.postMessage', { kind: 'status', status: 500 });
  await slack.command(ANNA, 'saldo della nonna');
  await eventually(() => expect(log.filter(({ event }) => event === 'slack.answer-failed')).toHaveLength(2));
  expect(JSON.stringify(log)).not.toMatch(/nonna|bianchi|approvata|xoxb/i);
});
