import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/types.js';
import { memoryStore } from '../helpers/store.js';
import { type Bench, card, type Json, openEvents, startBench } from './fake-bot.js';

let store: Store;
let bench: Bench;
beforeAll(async () => {
  store = await memoryStore();
  bench = await startBench(store, new Date('2026-11-20T09:30:00+01:00'));
});
afterEach(() => {
  bench.told.length = 0;
  bench.answer = () => ({ status: 200 });
});
afterAll(async () => {
  await bench.close();
  await store.close();
});

const SOFIA = 'a:valchiara-sofia';
const errorOf = async (response: Response) => [response.status, await response.json()];
const tenant = () => bench.tryOut.tenantId;

async function posted(text: string): Promise<string> {
  const answer = await bench.connector('POST', `conversations/${SOFIA}/activities`, card(text));
  return ((await answer.json()) as { id: string }).id;
}
async function postNow(id: string) {
  const events = await openEvents(bench.origin);
  const { talks } = await events.next('state');
  events.stop();
  return talks.flatMap((one: Json) => one.posts).find((one: Json) => one.id === id);
}

test('typed words reach the bot as Teams sends them', async () => {
  expect((await bench.api('say', { member: 'sofia', text: '  /agile saldo ' })).status).toBe(200);
  expect(bench.told).toHaveLength(1);
  expect(bench.told[0]).toMatchObject({
    type: 'message',
    text: '/agile saldo',
    channelId: 'msteams',
    serviceUrl: bench.tryOut.serviceUrl,
    authorization: `Bearer ${bench.tryOut.token}`,
    locale: 'it-IT',
    timestamp: expect.stringMatching(/^2026-11-20T08:30/),
    from: {
      id: '29:valchiara-sofia',
      name: "Sofia D'Amico",
      aadObjectId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    },
    recipient: { id: '28:giornate' },
    conversation: { id: SOFIA, conversationType: 'personal', tenantId: tenant() },
    channelData: { tenant: { id: tenant() } },
  });
});

test('a pressed button is an invoke, and the card it answers takes the place of the old', async () => {
  const post = await posted('old');
  const value = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'new' }] };
  bench.answer = () => ({
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value },
  });
  const pressed = {
    member: 'sofia',
    talk: SOFIA,
    post,
    kind: 'execute',
    verb: 'act',
    data: { act: 'cancel' },
  };
  expect((await bench.api('press', pressed)).status).toBe(200);
  expect(bench.told[0]).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: post,
    value: { action: { type: 'Action.Execute', verb: 'act', data: { act: 'cancel' } }, trigger: 'manual' },
  });
  expect((await postNow(post)).cards).toEqual([value]);
});

test('words in answer to a button stand under the card', async () => {
  const post = await posted('card');
  bench.answer = () => ({
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Già decisa' },
  });
  await bench.api('press', { member: 'sofia', talk: SOFIA, post, kind: 'execute', data: {} });
  expect(await postNow(post)).toMatchObject({ note: 'Già decisa', cards: [{ body: [{ text: 'card' }] }] });
});

test('Action.Submit is a message with the value', async () => {
  const post = await posted('form');
  await bench.api('press', {
    member: 'sofia',
    talk: SOFIA,
    post,
    kind: 'submit',
    data: { date: '2026-12-03' },
  });
  expect(bench.told[0]).toMatchObject({ type: 'message', replyToId: post, value: { date: '2026-12-03' } });
});

test("nobody presses a button of somebody else's chat, and nothing that is not there", async () => {
  const post = await posted('card');
  const gone = [404, { error: 'gone' }];
  expect(
    await errorOf(await bench.api('press', { member: 'marta', talk: SOFIA, post, kind: 'execute' })),
  ).toEqual(gone);
  expect(
    await errorOf(await bench.api('press', { member: 'sofia', talk: SOFIA, post: 'x', kind: 'execute' })),
  ).toEqual(gone);
  expect(await errorOf(await bench.api('say', { member: 'nobody', text: 'x' }))).toEqual(gone);
  expect(bench.told).toEqual([]);
});

test('a bot that refuses or a body without sense is a no with a code', async () => {
  bench.answer = () => ({ status: 500 });
  expect(await errorOf(await bench.api('say', { member: 'sofia', text: 'x' }))).toEqual([
    502,
    { error: 'bot-refused' },
  ]);
  for (const body of [{}, { member: 'sofia' }, { member: 'sofia', text: ' ' }, { member: 1, text: 'x' }]) {
    expect(await errorOf(await bench.api('say', body))).toEqual([400, { error: 'not-understood' }]);
  }
  expect((await bench.api('toString', {})).status).toBe(405);
});

test('the language of the page becomes that of everybody, told anew to the bot', async () => {
  expect((await bench.api('language', { language: 'en' })).status).toBe(200);
  expect(new Set(bench.told.map((activity) => activity.locale))).toEqual(new Set(['en-GB']));
  expect(new Set(bench.told.map((activity) => activity.from.id)).size).toBe(12);
  bench.told.length = 0;
  await bench.api('language', { language: 'en' });
  expect(bench.told).toEqual([]);
});
