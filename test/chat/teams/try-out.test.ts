import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTeams } from '../../../src/chat/teams/bot.js';
import type { FakeUser } from '../../helpers/fake-teams.js';
import { openStage, type Stage } from './stage.js';

const token = randomUUID();
let stage: Stage;
let anna: FakeUser;
beforeEach(async () => {
  stage = await openStage((fake) => ({
    appId: undefined,
    appPassword: undefined,
    appType: undefined,
    appTenantId: undefined,
    allowedTenants: [],
    authSettings: {},
    tryOut: { token, tenantId: fake.tenantId, serviceUrl: fake.serviceUrl },
  }));
  stage.teams.trust(token);
  anna = stage.teams.addUser('Anna');
});
afterEach(async () => stage.close());

const typed = (more: object = {}) => ({ ...stage.teams.activity(anna, 'message'), text: 'saldo', ...more });

test('the page speaks with its own token, and is answered with it', async () => {
  expect((await stage.teams.deliver(typed(), token)).status).toBe(200);
  await stage.teams.until('the answer', () => stage.teams.chat(anna).length === 1);
  expect(stage.teams.calls.map((call) => call.authorized)).toEqual([true]);
  expect(await stage.bot.port.check()).toContain('try-out');
});

test.each([
  ['another token', randomUUID(), {}],
  ['half the token', token.slice(0, 8), {}],
  ['a longer token', `${token}x`, {}],
  ['another service url', token, { serviceUrl: 'http://127.0.0.1:9/' }],
  ['another tenant', token, { channelData: { tenant: { id: randomUUID() } } }],
])('%s is refused', async (_name, bearer, more) => {
  expect((await stage.teams.deliver(typed(more), bearer)).status).toBeGreaterThanOrEqual(400);
  await stage.bot.stop();
  expect(stage.heard.commands).toEqual([]);
});

test('a token of Teams opens nothing here', async () => {
  expect((await stage.teams.deliver(typed())).status).toBe(401);
});

test('never beside a configured app', () => {
  const both = () =>
    createTeams({
      appId: randomUUID(),
      allowedTenants: [],
      tryOut: { token, tenantId: 'x', serviceUrl: 'http://127.0.0.1:9/' },
      conversation: {} as never,
      now: () => new Date(0),
      log: () => {},
      locale: 'it',
    });
  expect(both).toThrow('never');
});
