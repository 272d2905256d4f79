import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ChatError, Recipient } from '../../../src/app/ports.js';
import type { FakeUser, Trouble } from '../../helpers/fake-teams.js';
import { CARD, openStage, type Stage } from './stage.js';

let stage: Stage;
let anna: FakeUser;
let to: Recipient;
beforeEach(async () => {
  stage = await openStage();
  anna = stage.teams.addUser('Anna Bianchi', { email: 'anna.bianchi@comune.example' });
  await stage.teams.install(anna);
  // As the application keeps it: through JSON.
  const address: unknown = JSON.parse(JSON.stringify(stage.heard.met[0]?.address));
  to = { tenantId: anna.tenantId, userId: anna.aadObjectId ?? '', address };
});
afterEach(async () => stage.close());

function failing(work: Promise<unknown>): Promise<ChatError> {
  return work.then(
    () => {
      throw new Error('It went well');
    },
    (error: ChatError) => error,
  );
}

test('a card is posted to a person, found again by its place and repainted', async () => {
  const at: unknown = JSON.parse(JSON.stringify(await stage.bot.port.post(to, CARD, 'k1')));
  expect(stage.teams.chat(anna)).toMatchObject([{ summary: CARD.summary, updates: 0 }]);
  await stage.bot.port.update(at, { ...CARD, summary: 'Approvata', title: 'Approvata' });
  expect(stage.teams.chat(anna)).toMatchObject([{ summary: 'Approvata', updates: 1 }]);
  expect(stage.teams.read(stage.teams.chat(anna)[0] as never)).toContain('Approvata');
});

test('a card is posted to a channel as a thread of its own, and repainted', async () => {
  const channel = stage.teams.addRoom('channel', [anna]);
  await stage.teams.installIn(channel, anna);
  const room = { tenantId: anna.tenantId, channelId: channel.id, address: stage.heard.rooms[0]?.address };
  const at = await stage.bot.port.post(room, CARD, 'k1');
  await stage.bot.port.post(room, CARD, 'k2');
  const ids = stage.teams.inRoom(channel).map((message) => message.conversationId);
  expect(new Set(ids).size).toBe(2);
  await stage.bot.port.update(at, { ...CARD, summary: 'Oggi' });
  expect(stage.teams.inRoom(channel).map((message) => message.summary)).toEqual(['Oggi', CARD.summary]);
});

test('the e-mail of a visitor comes from the roster', async () => {
  const visitor = {
    platform: 'teams' as const,
    tenantId: anna.tenantId,
    userId: to.userId ?? '',
    address: to.address,
  };
  expect(await stage.bot.port.emailOf(visitor)).toBe('anna.bianchi@comune.example');
  stage.teams.users.length = 0;
  stage.teams.trouble({ method: 'GET', status: 404, code: 'MemberNotFoundInConversation' });
  expect(await stage.bot.port.emailOf(visitor)).toBeUndefined();
});

test('what the platform can not tell is null', async () => {
  expect(await stage.bot.port.find(to, 'k1')).toBeNull();
  expect(await stage.bot.port.lookup('anna.bianchi@comune.example')).toBeNull();
});

test('the check asks the login', async () => {
  expect(await stage.bot.port.check()).toContain(stage.teams.appId);
});

test('a wrong secret is told by the check', async () => {
  const other = await openStage(() => ({ appPassword: 'wrong' }));
  expect(await failing(other.bot.port.check())).toMatchObject({ name: 'ChatError', code: 'locked-out' });
  await other.close();
});

const busy = { code: 'unavailable' };
const troubles: [string, Trouble, object][] = [
  ['429', { status: 429, retryAfter: 7 }, { code: 'rate-limited', options: { retryAfterMs: 7000 } }],
  ['429 without a time', { status: 429 }, { code: 'rate-limited' }],
  ['412', { status: 412 }, busy],
  ['500', { status: 500 }, { ...busy, options: { uncertain: true } }],
  ['502', { status: 502 }, { ...busy, options: { uncertain: true } }],
  ['503', { status: 503, retryAfter: 1 }, { ...busy, options: { retryAfterMs: 1000 } }],
  ['504', { status: 504 }, { ...busy, options: { uncertain: true } }],
  [
    '403 blocked',
    { status: 403, code: 'MessageWritesBlocked' },
    { code: 'unreachable-person', options: { permanent: true } },
  ],
  [
    '403 not in roster',
    { status: 403, code: 'BotNotInConversationRoster' },
    { code: 'unreachable-person', options: { permanent: true } },
  ],
  [
    '403 disabled',
    { status: 403, code: 'BotDisabledByAdmin' },
    { code: 'unreachable-person', options: { permanent: true } },
  ],
  ['403', { status: 403, code: 'Forbidden' }, { code: 'rejected', options: { permanent: true } }],
  ['404', { status: 404, code: 'ConversationNotFound' }, { code: 'gone', options: { permanent: true } }],
  ['400', { status: 400, code: 'BadSyntax' }, { code: 'rejected', options: { permanent: true } }],
  ['redirect', { status: 302 }, { code: 'rejected', options: { permanent: true } }],
  ['answer lost', { cut: 'after' }, { code: 'unavailable', options: { uncertain: true } }],
  ['connection cut', { cut: 'before' }, { code: 'unavailable', options: { uncertain: true } }],
];

test.each(troubles)(
  '%s is told in the application’s words, and tried once',
  async (_name, trouble, expected) => {
    stage.teams.trouble({ method: 'POST', ...trouble });
    expect(await failing(stage.bot.port.post(to, CARD, 'k1'))).toMatchObject({
      name: 'ChatError',
      ...expected,
    });
    expect(stage.teams.calls).toHaveLength(1);
    await stage.bot.port.post(to, CARD, 'k1');
  },
);

test('an answer that does not come is a timeout, and may have arrived', async () => {
  stage.teams.trouble({ method: 'POST', delayMs: 20_000 });
  const error = await failing(stage.bot.port.post(to, CARD, 'k1'));
  expect(error).toMatchObject({ code: 'timeout', options: { uncertain: true } });
});

test('nobody listening: nothing was sent', async () => {
  await stage.bot.port.check();
  await stage.teams.stop();
  const nowhere = { ...(to.address as object) };
  const error = await failing(stage.bot.port.post({ ...to, address: nowhere }, CARD, 'k1'));
  expect(error).toMatchObject({ code: 'unavailable', options: { uncertain: false } });
});

test('a token that is worth nothing any more is renewed', async () => {
  await stage.bot.port.post(to, CARD, 'k1');
  stage.teams.revokeBotTokens();
  await stage.bot.port.post(to, CARD, 'k2');
  expect(stage.teams.calls.map((call) => call.status)).toEqual([201, 401, 201]);
});

test.each([
  ['none', undefined],
  ['not ours', { channel: 'C1' }],
  ['of another tenant', { tenantId: 'another' }],
  ['beyond this machine without TLS', { serviceUrl: 'http://203.0.113.7/' }],
])('an address %s is refused without a call', async (_name, change) => {
  const address = change && ('channel' in change ? change : { ...(to.address as object), ...change });
  expect(await failing(stage.bot.port.post({ ...to, address }, CARD, 'k1'))).toMatchObject({
    name: 'ChatError',
    options: { permanent: true },
  });
  expect(stage.teams.calls).toEqual([]);
});

test('a place that is gone is told so', async () => {
  const at = await stage.bot.port.post(to, CARD, 'k1');
  stage.teams.messages.length = 0;
  expect(await failing(stage.bot.port.update(at, CARD))).toMatchObject({
    code: 'gone',
    options: { permanent: true },
  });
  expect(await failing(stage.bot.port.update({ channel: 'C1', ts: '1' }, CARD))).toMatchObject({
    code: 'gone',
  });
});
