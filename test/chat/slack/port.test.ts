import { expect, test } from 'vitest';
import { ChatError, type Recipient } from '../../../src/app/ports.js';
import { textOf } from '../../helpers/fake-slack.js';
import { ANNA, card, MARIO, startBot } from './bot.js';

const anna: Recipient = { tenantId: 'T0001', userId: ANNA };
const start = () => startBot(() => ({}));
const failing = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ChatError)) throw new Error(`no ChatError but ${error}`);
  return { code: error.code, ...error.options, cause: undefined };
};

test('a card is posted to a person and repainted where it stands', async () => {
  const { slack, app } = await start();
  const at = await app.port.post(anna, card, 'key-1');
  expect(JSON.parse(JSON.stringify(at))).toEqual({ channel: 'D0ANNA', ts: expect.any(String) });
  await app.port.update(at, { ...card, text: ['Annullata.'] });
  expect(slack.directMessages(ANNA).map(textOf)).toEqual([expect.stringContaining('Annullata.')]);
});

test('a card is posted to a channel, without previews of links', async () => {
  const { slack, app } = await start();
  await app.port.post({ tenantId: 'T0001', channelId: 'C0001' }, card, 'key-1');
  expect(slack.channelMessages('C0001')).toHaveLength(1);
  expect(slack.callsOf('chat.postMessage')[0]?.args).toMatchObject({
    unfurl_links: 'false',
    unfurl_media: 'false',
  });
});

test('a message whose answer got lost is found by its key', async () => {
  const { slack, app } = await start();
  slack.fault('chat.postMessage', { kind: 'lost' }, 1);
  expect(await failing(app.port.post(anna, card, 'key-1'))).toMatchObject({ uncertain: true });
  expect(slack.directMessages(ANNA)).toHaveLength(1);
  const found = await app.port.find(anna, 'key-1');
  expect(found).toEqual({ channel: 'D0ANNA', ts: slack.directMessages(ANNA)[0]?.ts });
  expect(await app.port.find(anna, 'key-2')).toBeUndefined();
});

test('an older message is found behind newer ones', async () => {
  const { app } = await start();
  for (let number = 0; number < 120; number += 1) await app.port.post(anna, card, `key-${number}`);
  expect(await app.port.find(anna, 'key-0')).toMatchObject({ channel: 'D0ANNA' });
});

test('where Slack does not show the history, nothing is claimed', async () => {
  const { slack, app } = await start();
  slack.fault('conversations.history', { kind: 'error', error: 'missing_scope' });
  expect(await app.port.find({ tenantId: 'T0001', channelId: 'C0001' }, 'key-1')).toBeNull();
});

test.each([
  ['429', { kind: 'rate-limited', retryAfter: 7 }, { code: 'rate-limited', retryAfterMs: 7000 }],
  ['503', { kind: 'status', status: 503 }, { code: 'unavailable', uncertain: true }],
  ['a lost answer', { kind: 'lost' }, { code: 'unavailable', uncertain: true }],
  ['internal_error', { kind: 'error', error: 'internal_error' }, { code: 'unavailable', uncertain: true }],
  ['ratelimited', { kind: 'error', error: 'ratelimited' }, { code: 'rate-limited' }],
  [
    'user_not_found',
    { kind: 'error', error: 'user_not_found' },
    { code: 'unreachable-person', permanent: true },
  ],
  [
    'channel_not_found',
    { kind: 'error', error: 'channel_not_found' },
    { code: 'unreachable-person', permanent: true },
  ],
  ['is_archived', { kind: 'error', error: 'is_archived' }, { code: 'unreachable-person', permanent: true }],
  [
    'not_in_channel',
    { kind: 'error', error: 'not_in_channel' },
    { code: 'unreachable-person', permanent: true },
  ],
  [
    'cannot_dm_bot',
    { kind: 'error', error: 'cannot_dm_bot' },
    { code: 'unreachable-person', permanent: true },
  ],
  [
    'account_inactive',
    { kind: 'error', error: 'account_inactive' },
    { code: 'locked-out', orRecipient: true },
  ],
  ['token_revoked', { kind: 'error', error: 'token_revoked' }, { code: 'locked-out', orRecipient: false }],
] as const)('%s is one of our errors', async (_, fault, expected) => {
  const { slack, app } = await start();
  slack.fault('chat.postMessage', fault);
  expect(await failing(app.port.post(anna, card, 'key-1'))).toMatchObject(expected);
  expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
});

test('no answer is a timeout of which the outcome is uncertain', async () => {
  const { slack, app } = await start();
  slack.fault('chat.postMessage', { kind: 'hang' });
  const error = await failing(app.port.post(anna, card, 'key-1'));
  expect(error).toMatchObject({ code: 'timeout', uncertain: true });
}, 15_000);

test('what never reached Slack is certain', async () => {
  const { slack, app } = await start();
  await slack.close();
  const error = await failing(app.port.post(anna, card, 'key-1'));
  expect(error).toMatchObject({ code: 'unavailable', uncertain: false });
});

test('one method asked to slow down does not hold the others', async () => {
  const { slack, app } = await start();
  slack.fault('chat.postMessage', { kind: 'rate-limited', retryAfter: 60 });
  await failing(app.port.post(anna, card, 'key-1'));
  expect(await app.port.lookup('mario.rossi@comune.example')).toMatchObject({ userId: MARIO });
});

test('a card that is gone, and a place that is none', async () => {
  const { app } = await start();
  expect(await failing(app.port.update({ channel: 'D0ANNA', ts: '1.2' }, card))).toMatchObject({
    code: 'gone',
    permanent: true,
  });
  expect(await failing(app.port.update({ conversation: 'teams' }, card))).toMatchObject({
    code: 'gone',
    permanent: true,
  });
});

test('nothing is sent to another workspace', async () => {
  const { slack, app } = await start();
  const error = await failing(app.port.post({ tenantId: 'T0666', userId: ANNA }, card, 'key-1'));
  expect(error).toMatchObject({ code: 'rejected', permanent: true });
  expect(slack.callsOf('chat.postMessage')).toEqual([]);
});

test('people are found by e-mail; those who left, strangers and nobody are not', async () => {
  const { slack, app } = await start();
  slack.addUser({ id: 'U0GONE', name: 'Gone', email: 'gone@comune.example', deleted: true });
  slack.addUser({ id: 'U0GUEST', name: 'Guest', email: 'guest@else.example', teamId: 'T0666' });
  expect(await app.port.lookup('Anna.Bianchi@comune.example')).toEqual({ tenantId: 'T0001', userId: ANNA });
  for (const email of ['gone@comune.example', 'guest@else.example', 'nobody@comune.example']) {
    expect(await app.port.lookup(email)).toBeUndefined();
  }
});

test.each([
  ['is away', { kind: 'status', status: 502 }],
  ['lacks a permission', { kind: 'error', error: 'missing_scope' }],
] as const)('while Slack %s nobody is said not to exist', async (_, fault) => {
  const { slack, app } = await start();
  slack.fault('users.lookupByEmail', fault);
  expect(await app.port.lookup('anna.bianchi@comune.example')).toBeNull();
});

test('a look-up that Slack asks to repeat later says when', async () => {
  const { slack, app } = await start();
  slack.fault('users.lookupByEmail', { kind: 'rate-limited', retryAfter: 9 });
  const error = await failing(app.port.lookup('anna.bianchi@comune.example'));
  expect(error).toMatchObject({ code: 'rate-limited', retryAfterMs: 9_000 });
});

test('the e-mail of a visitor, asked once', async () => {
  const { slack, app } = await start();
  const visitor = { platform: 'slack', tenantId: 'T0001', userId: MARIO } as const;
  expect(await app.port.emailOf(visitor)).toBe('mario.rossi@comune.example');
  expect(await app.port.emailOf(visitor)).toBe('mario.rossi@comune.example');
  expect(slack.callsOf('users.info')).toHaveLength(1);
  expect(await failing(app.port.emailOf({ ...visitor, userId: 'U0NOBODY' }))).toMatchObject({
    permanent: true,
  });
});

test('the e-mail of a visitor is waited for when Slack asks to slow down for a moment', async () => {
  const { slack, app } = await start();
  slack.fault('users.info', { kind: 'rate-limited', retryAfter: 1 }, 1);
  const visitor = { platform: 'slack', tenantId: 'T0001', userId: MARIO } as const;
  expect(await app.port.emailOf(visitor)).toBe('mario.rossi@comune.example');
});

test('the check names workspace and bot, or says what is wrong', async () => {
  const { slack, app } = await start();
  expect(await app.port.check()).toBe('Comune (T0001) @giornate');
  slack.fault('auth.test', { kind: 'error', error: 'invalid_auth' });
  expect(await failing(app.port.check())).toMatchObject({ code: 'locked-out' });
});
