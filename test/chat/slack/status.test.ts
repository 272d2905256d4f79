import { expect, test } from 'vitest';
import { ChatError, type Recipient } from '../../../src/app/ports.js';
import type { FakeUser } from '../../helpers/fake-slack.js';
import { ANNA, startBot } from './bot.js';

const anna: Recipient = { tenantId: 'T0001', userId: ANNA };
const until = new Date('2026-12-03T20:00:00+01:00');
const seconds = until.getTime() / 1000;
const show = { show: 'In lavoro agile', until };
const end = { end: ['In lavoro agile', 'Working remotely'] };
const ours = { text: 'In lavoro agile', emoji: ':house_with_garden:', expiration: seconds };

/** Anna with a status of her own, or none. */
async function start(status?: FakeUser['status'], more: Partial<FakeUser> = {}) {
  const bot = await startBot(() => ({}), { status: true });
  const user = bot.slack.addUser({ id: ANNA, name: 'Anna Bianchi', status, ...more });
  const { setStatus } = bot.app.port;
  if (!setStatus) throw new Error('no status can be set');
  return { ...bot, user, setStatus };
}

const failing = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ChatError)) throw new Error(`no ChatError but ${error}`);
  return { code: error.code, message: error.message, ...error.options, cause: undefined };
};

test('it is shown until the end of the window, by the administrator’s token', async () => {
  const { slack, user, setStatus } = await start();
  await setStatus(anna, show);
  expect(user.status).toEqual(ours);
  expect(slack.calls.map(({ method }) => method).slice(-2)).toEqual([
    'users.profile.get',
    'users.profile.set',
  ]);
});

test.each([
  ['words', { text: 'In riunione', emoji: '', expiration: 0 }],
  ['an emoji alone', { text: '', emoji: ':palm_tree:', expiration: 0 }],
  ['ours, shown before', ours],
])('whoever shows %s keeps it', async (_, status) => {
  const { slack, user, setStatus } = await start(status);
  await setStatus(anna, show);
  expect(user.status).toEqual(status);
  expect(slack.callsOf('users.profile.set')).toEqual([]);
});

test.each([
  ['as it was put', ours],
  ['in another language', { ...ours, text: 'Working remotely' }],
])('ours is taken back %s', async (_, status) => {
  const { user, setStatus } = await start(status);
  await setStatus(anna, end);
  expect(user.status).toEqual({ text: '', emoji: '', expiration: 0 });
});

test.each([
  ['another text', { ...ours, text: 'In riunione' }],
  ['another emoji', { ...ours, emoji: ':palm_tree:' }],
  ['none', { text: '', emoji: '', expiration: 0 }],
])('%s is not ours to take back', async (_, status) => {
  const { slack, user, setStatus } = await start(status);
  await setStatus(anna, end);
  expect(user.status).toEqual(status);
  expect(slack.callsOf('users.profile.set')).toEqual([]);
});

test.each([
  ['429', { kind: 'rate-limited', retryAfter: 7 }, { code: 'rate-limited', retryAfterMs: 7000 }],
  ['503', { kind: 'status', status: 503 }, { code: 'unavailable' }],
  [
    'a plan that does not allow it',
    { kind: 'error', error: 'not_admin' },
    { code: 'rejected', permanent: true },
  ],
] as const)('%s is one of our errors', async (_, fault, expected) => {
  const { slack, setStatus } = await start();
  slack.fault('users.profile.set', fault);
  expect(await failing(setStatus(anna, show))).toMatchObject(expected);
});

test('an administrator’s own status is beyond an administrator’s token', async () => {
  const { setStatus } = await start(undefined, { admin: true });
  expect(await failing(setStatus(anna, show))).toMatchObject({ code: 'rejected', permanent: true });
});

test.each(['invalid_auth', 'token_revoked', 'account_inactive'])(
  'a status token that is refused (%s) stops no message',
  async (error) => {
    const { slack, setStatus } = await start();
    slack.fault('users.profile.get', { kind: 'error', error });
    expect(await failing(setStatus(anna, show))).toMatchObject({ code: 'rejected', permanent: true });
  },
);

test('nobody of another workspace', async () => {
  const { slack, setStatus } = await start();
  expect(await failing(setStatus({ tenantId: 'T0666', userId: ANNA }, show))).toMatchObject({
    permanent: true,
  });
  expect(slack.callsOf('users.profile.get')).toEqual([]);
});

test('the check names what it can do, or what is wrong with the token, and fails for the bot’s own alone', async () => {
  const { app } = await start();
  expect(await app.port.check()).toBe('Comune (T0001) @giornate, with statuses');
  const wrong = await startBot(() => ({}), { status: 'xoxp-other' });
  expect(await wrong.app.port.check()).toMatch(
    /@giornate, without statuses \(SLACK_STATUS_TOKEN: invalid_auth\)$/,
  );
});

test('without the token there is no way to set one', async () => {
  const { app } = await startBot(() => ({}));
  expect(app.port.setStatus).toBeUndefined();
  expect(await app.port.check()).toBe('Comune (T0001) @giornate');
});
