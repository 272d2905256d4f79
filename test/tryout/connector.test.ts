import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/types.js';
import { memoryStore } from '../helpers/store.js';
import { type Bench, card, type Json, openEvents, startBench } from './fake-bot.js';

let store: Store;
let bench: Bench;
beforeAll(async () => {
  store = await memoryStore();
  bench = await startBench(store, new Date('2026-11-20T09:30:00+01:00'));
});
afterAll(async () => {
  await bench.close();
  await store.close();
});

const SOFIA = 'a:valchiara-sofia';
const talk = (state: Json, id: string) => state.talks.find((one: { id: string }) => one.id === id);
async function stateNow() {
  const events = await openEvents(bench.origin);
  const state = await events.next('state');
  events.stop();
  return state;
}

test('the bot writes, changes and deletes a message; the page is told each time', async () => {
  const events = await openEvents(bench.origin);
  await events.next('state');
  const sent = await bench.connector('POST', `conversations/${SOFIA}/activities`, card('one'));
  expect(sent.status).toBe(201);
  const { id } = (await sent.json()) as { id: string };
  expect(await events.next('post')).toMatchObject({
    talk: SOFIA,
    post: { id, from: 'bot', cards: [{ type: 'AdaptiveCard' }] },
  });
  expect(await events.next('unread')).toMatchObject({ talk: SOFIA, unread: 1 });

  expect((await bench.connector('PUT', `conversations/${SOFIA}/activities/${id}`, card('two'))).status).toBe(
    200,
  );
  expect((await events.next('post')).post).toMatchObject({ id, cards: [{ body: [{ text: 'two' }] }] });

  expect((await bench.connector('DELETE', `conversations/${SOFIA}/activities/${id}`)).status).toBe(200);
  expect(await events.next('removed')).toEqual({ talk: SOFIA, id });
  expect((await bench.connector('PUT', `conversations/${SOFIA}/activities/${id}`, card('3'))).status).toBe(
    404,
  );
  events.stop();
});

test('a reply and a text stand in the talk; what is no message does not', async () => {
  const reply = await bench.connector('POST', `conversations/${SOFIA}/activities/f:1`, {
    type: 'message',
    text: 'Ciao',
  });
  expect(reply.status).toBe(201);
  await bench.connector('POST', `conversations/${SOFIA}/activities`, { type: 'typing' });
  const { posts } = talk(await stateNow(), SOFIA);
  expect(posts).toHaveLength(1);
  expect(posts[0]).toMatchObject({ text: 'Ciao', cards: [] });
});

test('a conversation is opened with a member, or as a thread of the channel', async () => {
  const members = [{ id: '29:valchiara-marta' }];
  const opened = await bench.connector('POST', 'conversations', {
    bot: { id: '28:giornate' },
    members,
    isGroup: false,
  });
  expect([opened.status, await opened.json()]).toEqual([201, { id: 'a:valchiara-marta' }]);

  const channelId = '19:valchiara-demografici-generale@thread.tacv2';
  const channelData = { channel: { id: channelId } };
  const thread = await bench.connector('POST', 'conversations', {
    isGroup: true,
    channelData,
    activity: card('digest'),
  });
  const { id, activityId } = (await thread.json()) as { id: string; activityId: string };
  expect(id).toBe(`${channelId};messageid=${activityId}`);
  const change = await bench.connector(
    'PUT',
    `conversations/${encodeURIComponent(id)}/activities/${activityId}`,
    card('new'),
  );
  expect(change.status).toBe(200);
  expect(talk(await stateNow(), channelId).posts).toMatchObject([
    { id: activityId, cards: [{ body: [{ text: 'new' }] }] },
  ]);
});

test('unknown people and conversations are errors of the protocol', async () => {
  const stranger = await bench.connector('POST', 'conversations', { members: [{ id: '29:nobody' }] });
  expect([stranger.status, await stranger.json()]).toMatchObject([
    403,
    { error: { code: 'BotNotInConversationRoster' } },
  ]);
  expect((await bench.connector('POST', 'conversations/a:nowhere/activities', card('x'))).status).toBe(404);
  expect((await bench.connector('GET', 'attachments/1')).status).toBe(404);
});

test('members are told with their e-mail, by either id', async () => {
  const list = await bench.connector('GET', `conversations/${SOFIA}/members`);
  const [sofia] = (await list.json()) as Json[];
  expect(sofia).toMatchObject({ id: '29:valchiara-sofia', email: 'sofia@comune-valchiara.example' });
  for (const id of [sofia.id, sofia.aadObjectId]) {
    const one = await bench.connector('GET', `conversations/${SOFIA}/members/${encodeURIComponent(id)}`);
    expect(await one.json()).toEqual(sofia);
  }
  const paged = await bench.connector('GET', `conversations/${SOFIA}/pagedmembers?pageSize=50`);
  expect(await paged.json()).toEqual({ members: [sofia] });
  expect((await bench.connector('GET', `conversations/${SOFIA}/members/29:nobody`)).status).toBe(404);
});
