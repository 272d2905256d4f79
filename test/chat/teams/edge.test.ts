import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FakeTeams, FakeUser, TokenOptions } from '../../helpers/fake-teams.js';
import type { Json } from '../../helpers/fake-teams-cards.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
let anna: FakeUser;
let teams: FakeTeams;
let thief: { url: string; asked: string[]; stop(): Promise<void> };
beforeAll(async () => {
  stage = await openStage();
  teams = stage.teams;
  anna = teams.addUser('Anna');
  thief = await listener();
});
afterAll(async () => {
  await stage.close();
  await thief.stop();
});
beforeEach(() => {
  for (const list of Object.values(stage.heard)) list.length = 0;
  teams.calls.length = 0;
});

interface Attempt {
  body?: (good: Json) => unknown;
  token?: TokenOptions | ((good: string) => string | undefined);
  method?: string;
  headers?: Record<string, string>;
}

async function attempt({ body, token, method = 'POST', headers = {} }: Attempt): Promise<number> {
  const good: Json = { ...teams.activity(anna, 'message'), text: 'saldo' };
  const content = body ? body(good) : good;
  const bearer =
    typeof token === 'function' ? token(await teams.token()) : `Bearer ${await teams.token(token ?? {})}`;
  const raw = typeof content === 'string' || content instanceof Uint8Array;
  const response = await fetch(`${stage.url}/api/messages`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(bearer !== undefined && { authorization: bearer }),
      ...headers,
    },
    ...(method !== 'GET' && { body: raw ? (content as RequestInit['body']) : JSON.stringify(content) }),
  });
  await response.arrayBuffer();
  return response.status;
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const soon = () => Math.floor(Date.now() / 1000) + 3600;
const claims = () => ({
  iss: 'https://api.botframework.com',
  aud: teams.appId,
  exp: soon(),
  serviceurl: teams.serviceUrl,
});
const forged = (header: object, signature: string) => () =>
  `Bearer ${base64(header)}.${base64(claims())}.${signature}`;
const otherTenant = '11111111-2222-3333-4444-555555555555';
const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);
const invoke = (value: unknown) => (good: Json) => ({
  ...good,
  type: 'invoke',
  name: 'adaptiveCard/action',
  text: undefined,
  value,
});
const change = (more: Json) => (good: Json) => ({ ...good, ...more });

const hostile: [string, Attempt][] = [
  // the token
  ['no token', { token: () => undefined }],
  ['an empty header', { token: () => '' }],
  ['Bearer and nothing', { token: () => 'Bearer ' }],
  ['another scheme', { token: (good) => `Basic ${good}` }],
  ['a token that is no JWT', { token: () => 'Bearer abc' }],
  ['two dots and nothing', { token: () => 'Bearer ..' }],
  ['a JWT of rubbish', { token: () => 'Bearer YQ.YQ.YQ' }],
  ['a JWT of arrays', { token: () => `Bearer ${base64([])}.${base64([])}.YQ` }],
  ['a JWT of null', { token: () => `Bearer ${base64(null)}.${base64(null)}.YQ` }],
  ['alg none', { token: () => `Bearer ${base64({ alg: 'none', kid: 'key-1' })}.${base64(claims())}.` }],
  ['alg none with a signature', { token: forged({ alg: 'none', kid: 'key-1' }, 'YQ') }],
  ['HS256 with a public value', { token: forged({ alg: 'HS256', kid: 'key-1' }, 'YQ') }],
  ['no key id', { token: { header: { kid: undefined } } }],
  ['an unknown key id', { token: { header: { kid: 'key-2' } } }],
  ['a stranger’s key', { token: { stranger: true } }],
  ['a cut signature', { token: (good) => `Bearer ${good.slice(0, -8)}` }],
  [
    'changed claims',
    {
      token: (good) => `Bearer ${good.split('.')[0]}.${base64({ ...claims(), x: 1 })}.${good.split('.')[2]}`,
    },
  ],
  ['another bot’s token', { token: { claims: { aud: otherTenant } } }],
  ['an audience list', { token: { claims: { aud: [otherTenant] } } }],
  ['no audience', { token: { claims: { aud: undefined } } }],
  ['another issuer', { token: { claims: { iss: 'https://example.com' } } }],
  ['no issuer', { token: { claims: { iss: undefined } } }],
  [
    'an issuer that only begins right',
    { token: { claims: { iss: 'https://api.botframework.com.example.com' } } },
  ],
  [
    'the emulator’s door, v1',
    { token: { claims: { iss: `https://sts.windows.net/${otherTenant}/`, appid: 'APP', ver: '1.0' } } },
  ],
  [
    'the emulator’s door, v2',
    {
      token: {
        claims: { iss: `https://login.microsoftonline.com/${otherTenant}/v2.0`, azp: 'APP', ver: '2.0' },
      },
    },
  ],
  ['a skill’s token', { token: { claims: { ver: '2.0', azp: otherTenant } } }],
  ['expired', { token: { expiresIn: -3600, notBefore: -7200 } }],
  ['never ending', { token: { expiresIn: null } }],
  ['not yet valid', { token: { notBefore: 3600, expiresIn: 7200 } }],
  [
    'a token for another service url',
    { token: { claims: { serviceurl: 'https://smba.trafficmanager.net/emea/' } } },
  ],
  ['a token for no service url', { token: { claims: { serviceurl: undefined } } }],
  // the request
  ['GET', { method: 'GET' }],
  ['PUT', { method: 'PUT' }],
  ['DELETE', { method: 'DELETE' }],
  ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['a gzip that is none', { headers: { 'content-encoding': 'gzip' } }],
  ['{}', { body: () => '{}' }],
  ['[]', { body: () => '[]' }],
  ['null', { body: () => 'null' }],
  ['a number', { body: () => '17' }],
  ['a string', { body: () => '"message"' }],
  ['nothing', { body: () => '' }],
  ['half a JSON', { body: (good) => JSON.stringify(good).slice(0, -1) }],
  ['not UTF-8', { body: () => new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]) }],
  ['deep arrays', { body: () => deep('[', ']', 60_000) }],
  ['deep objects', { body: () => `{"a":${deep('[', ']', 60_000)}}` }],
  ['a huge text', { body: change({ text: 'x'.repeat(300_000) }) }],
  ['a huge body of spaces', { body: (good) => JSON.stringify(good) + ' '.repeat(400_000) }],
  // the activity
  ['no type', { body: change({ type: undefined }) }],
  ['type a number', { body: change({ type: 5 }) }],
  ['type an object', { body: change({ type: {} }) }],
  ['no id', { body: change({ id: undefined }) }],
  ['id an array', { body: change({ id: ['1'] }) }],
  ['no sender', { body: change({ from: undefined }) }],
  ['sender without id', { body: change({ from: { name: 'Anna' } }) }],
  ['sender a string', { body: change({ from: 'Anna' }) }],
  ['an account that is an object', { body: change({ from: { id: '29:x', aadObjectId: { $ne: null } } }) }],
  ['no conversation', { body: change({ conversation: undefined }) }],
  ['conversation null', { body: change({ conversation: null }) }],
  ['conversation id a number', { body: change({ conversation: { id: 1 } }) }],
  ['no service url', { body: change({ serviceUrl: undefined }) }],
  ['service url no url', { body: change({ serviceUrl: 'smba' }) }],
  ['service url a file', { body: change({ serviceUrl: 'file:///etc/passwd' }) }],
  ['service url without TLS elsewhere', { body: change({ serviceUrl: 'http://203.0.113.7/' }) }],
  ['service url of a thief', { body: (good) => ({ ...good, serviceUrl: thief.url }) }],
  ['service url with a user', { body: change({ serviceUrl: 'https://a:b@smba.trafficmanager.net/' }) }],
  ['text an object', { body: change({ text: { toString: 'x' } }) }],
  ['locale an array', { body: change({ locale: ['it'] }) }],
  ['channel data a string', { body: change({ channelData: 'x' }) }],
  ['another channel', { body: change({ channelId: 'webchat' }) }],
  ['the emulator’s channel', { body: change({ channelId: 'emulator' }) }],
  ['the Azure channel', { body: change({ channelId: 'AseChannel' }) }],
  ['no channel', { body: change({ channelId: undefined }) }],
  [
    'another tenant',
    {
      body: (good) => ({
        ...good,
        conversation: { ...(good.conversation as Json), tenantId: otherTenant },
        channelData: { tenant: { id: otherTenant } },
      }),
    },
  ],
  ['another tenant behind ours', { body: change({ channelData: { tenant: { id: otherTenant } } }) }],
  ['no tenant', { body: (good) => ({ ...good, conversation: { id: anna.chatId }, channelData: {} }) }],
  [
    'a prototype in the way',
    { body: (good) => JSON.stringify(good).replace('"type":"message"', '"__proto__":{"type":"message"}') },
  ],
  // what is pressed
  ['a press of nothing', { body: invoke(undefined) }],
  ['a press of a string', { body: invoke('approve') }],
  ['a press without data', { body: invoke({ action: { type: 'Action.Execute', verb: 'approve' } }) }],
  ['an act nobody knows', { body: invoke({ action: { data: { act: 'drop-table' } } }) }],
  ['an act of the prototype', { body: invoke({ action: { data: { act: 'constructor' } } }) }],
  [
    'a version that is a word',
    { body: invoke({ action: { data: { act: 'approve', subject: 'd', version: 'last' } } }) },
  ],
  [
    'a subject that is an object',
    { body: invoke({ action: { data: { act: 'approve', subject: {}, version: 1 } } }) },
  ],
  [
    'a field that is an array',
    { body: invoke({ action: { data: { act: 'request', date: ['2026-12-03'] } } }) },
  ],
  ['an invoke of another kind', { body: change({ type: 'invoke', name: 'task/fetch', value: {} }) }],
  ['a Submit nobody drew', { body: change({ text: undefined, value: { act: 'drop-table' } }) }],
  ['a Submit of an array', { body: change({ text: undefined, value: [1] }) }],
];

test('there are more than the known ways in', () => {
  expect(hostile.length).toBeGreaterThanOrEqual(45);
  expect(new Set(hostile.map(([name]) => name)).size).toBe(hostile.length);
});

test.each(hostile)('%s is refused and nothing is done', async (_name, wanted) => {
  const token = wanted.token;
  const status = await attempt(
    typeof token === 'object' && token.claims
      ? { ...wanted, token: { ...token, claims: ownApp(token.claims) } }
      : wanted,
  );
  expect(status).toBeGreaterThanOrEqual(400);
  expect(stage.heard).toEqual({ commands: [], acts: [], met: [], rooms: [] });
  expect(teams.calls).toEqual([]);
  expect(thief.asked).toEqual([]);
  // Still there, and still willing.
  expect(await attempt({})).toBe(200);
  await teams.until('the answer', () => stage.heard.commands.length === 1 && teams.calls.length === 1);
});

function ownApp(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, value === 'APP' ? teams.appId : value]),
  );
}

test('who sends too much is told so', async () => {
  const answers = [];
  for (const token of [await teams.token(), 'none']) {
    const { status } = await fetch(`${stage.url}/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: ' '.repeat(10_000_000),
    });
    answers.push(status);
  }
  expect(answers).toEqual([413, 401]);
});

test('a text without end is cut off', async () => {
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new TextEncoder().encode(' '.repeat(65_536))),
  });
  const response = await fetch(`${stage.url}/api/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await teams.token()}`, 'content-type': 'application/json' },
    body: endless,
    duplex: 'half',
  } as RequestInit).then(
    ({ status }) => status,
    () => 0,
  );
  expect([0, 413]).toContain(response);
  expect(await attempt({})).toBe(200);
});

test('keys that can not be had are our trouble: the request may come again', async () => {
  const other = await openStage((fake) => ({
    authSettings: { ToBotFromChannelOpenIdMetadataUrl: `${new URL(fake.serviceUrl).origin}/nowhere` },
  }));
  const user = other.teams.addUser('Anna');
  expect((await other.teams.say(user, 'saldo')).status).toBe(503);
  expect(other.heard.commands).toEqual([]);
  await other.close();
});

test.each([
  ['no app id', { appId: undefined }, 503],
  ['no tenant known at all', { allowedTenants: [], appTenantId: undefined, appType: 'MultiTenant' }, 403],
])('%s: nothing is served', async (_name, options, status) => {
  const other = await openStage(() => options);
  const user = other.teams.addUser('Anna');
  expect((await other.teams.say(user, 'saldo')).status).toBe(status);
  expect((await other.teams.install(user)).status).toBe(status);
  expect(other.heard).toEqual({ commands: [], acts: [], met: [], rooms: [] });
  await other.close();
});

test('without a list of tenants the app’s own may speak, in any case of letters', async () => {
  const other = await openStage((fake) => ({ allowedTenants: [], appTenantId: fake.tenantId.toUpperCase() }));
  const user = other.teams.addUser('Anna');
  expect((await other.teams.say(user, 'saldo')).status).toBe(200);
  await other.close();
});

test.each(['http://10.0.0.1/', 'http://example.org/', 'ftp://127.0.0.1/', 'http://me:secret@127.0.0.1/'])(
  '%s is never called',
  async (serviceUrl) => {
    const other = await openStage(() => ({}));
    const user = other.teams.addUser('Anna');
    const said = { ...other.teams.activity(user, 'message'), text: 'saldo', serviceUrl };
    expect((await other.teams.deliver(said)).status).toBe(403);
    await other.close();
  },
);

/** A server that would like to be sent the bot's token. */
async function listener() {
  const asked: string[] = [];
  const server = createServer((req, res) => {
    asked.push(req.url ?? '');
    res.end('{"id":"1"}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, asked, stop: () => new Promise<void>((done) => server.close(() => done())) };
}
