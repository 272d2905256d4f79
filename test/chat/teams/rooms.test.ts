import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeRoom, FakeUser } from '../../helpers/fake-teams.js';
import { CARD, gate, openStage, type Stage } from './stage.js';

let stage: Stage;
let anna: FakeUser;
let bruno: FakeUser;
let channel: FakeRoom;
beforeEach(async () => {
  stage = await openStage();
  anna = stage.teams.addUser('Anna Bianchi');
  bruno = stage.teams.addUser('Bruno Conti');
  channel = stage.teams.addRoom('channel', [anna, bruno]);
});
afterEach(async () => stage.close());

test('what is asked in a channel is answered in private, with one line in the channel', async () => {
  await stage.teams.say(anna, 'agile saldo', { room: channel });
  await stage.teams.until('both', () => stage.teams.inRoom(channel).length && stage.teams.chat(anna).length);
  expect(stage.heard.commands.map((command) => command.text)).toEqual(['saldo']);
  expect(stage.teams.chat(anna)[0]?.summary).toBe(CARD.summary);
  expect(stage.teams.inRoom(channel).map((one) => stage.teams.read(one))).toEqual([
    'Ti ho risposto in privato.',
  ]);
  expect(stage.heard.commands[0]?.from.visitor.address).toMatchObject({ conversationId: anna.chatId });
  const members = stage.teams.calls
    .filter((call) => call.path === '/v3/conversations')
    .map((call) => call.body);
  expect(members).toMatchObject([{ isGroup: false, tenantId: anna.tenantId, members: [{ id: anna.id }] }]);
});

test('where words were typed is told of channels and groups', async () => {
  await stage.teams.say(anna, 'agile canale', { room: channel });
  await stage.teams.until('the first', () => stage.heard.commands.length === 1);
  await stage.teams.say(anna, 'canale');
  await stage.teams.until('the second', () => stage.heard.commands.length === 2);
  expect(stage.heard.commands.map(({ from }) => from.channelId)).toEqual([channel.id, undefined]);
});

test('the line in the channel is in the language the person is answered in, not in that of their client', async () => {
  stage.script.command = (_, from) => {
    from.speaks?.('en');
    return { card: CARD };
  };
  await stage.teams.say(anna, 'agile saldo', { room: channel });
  const [line] = await stage.teams.until(
    'line',
    () => stage.teams.inRoom(channel).length > 0 && stage.teams.inRoom(channel),
  );
  expect(stage.teams.read(line as never)).toBe('I have answered you in private.');
  const to = { tenantId: anna.tenantId, channelId: channel.id };
  await stage.teams.installIn(channel, anna);
  await stage.bot.port.post({ ...to, address: stage.heard.rooms[0]?.address }, CARD, 'k');
  stage.script.act = (_, __, from) => {
    from.speaks?.('en');
    return { card: CARD };
  };
  const answer = await stage.teams.press(anna, stage.teams.inRoom(channel).at(-1) as never, 'Approva');
  expect(JSON.stringify(answer.body)).toContain('I have answered you in private.');
});

test('the personal chat is opened once, not at every word', async () => {
  for (const word of ['oggi', 'saldo', 'aiuto']) await stage.teams.say(anna, word, { room: channel });
  await stage.teams.until('three', () => stage.teams.inRoom(channel).length === 3);
  expect(stage.teams.calls.filter((call) => call.path === '/v3/conversations')).toHaveLength(1);
  expect(stage.teams.chat(anna)).toHaveLength(3);
});

test('where no personal chat can be opened nothing is asked and nothing is shown', async () => {
  stage.teams.trouble({ path: /conversations$/, status: 403, code: 'BotNotInConversationRoster' });
  await stage.teams.say(anna, 'saldo', { room: channel });
  const [hint] = await stage.teams.until(
    'hint',
    () => stage.teams.inRoom(channel).length > 0 && stage.teams.inRoom(channel),
  );
  expect(hint?.text).toContain('aggiungi Giornate');
  expect(stage.heard.commands).toEqual([]);
});

test('a slash command is answered where it was typed, for one pair of eyes', async () => {
  await stage.teams.say(anna, 'saldo', { room: channel, targeted: true });
  await stage.teams.until('answer', () => stage.teams.inRoom(channel, anna).length > 0);
  expect(stage.teams.inRoom(channel, anna)[0]?.summary).toBe(CARD.summary);
  expect(stage.teams.inRoom(channel, bruno)).toEqual([]);
  expect(stage.teams.chat(anna)).toEqual([]);
  expect(stage.heard.commands[0]?.from.visitor.address).toMatchObject({ conversationId: anna.chatId });
});

test('a connector that knows no targeted messages: the answer goes to the personal chat', async () => {
  stage.teams.trouble({ method: 'POST', path: /activities$/, status: 400, code: 'BadSyntax' });
  await stage.teams.say(anna, 'saldo', { room: channel, targeted: true });
  await stage.teams.until('answer', () => stage.teams.chat(anna).length > 0);
  expect(stage.teams.inRoom(channel, anna)).toEqual([]);
});

test('a button pressed in a channel is answered in private and changes nothing for the others', async () => {
  const to = { tenantId: anna.tenantId, channelId: channel.id };
  await stage.teams.installIn(channel, anna);
  await stage.bot.port.post({ ...to, address: stage.heard.rooms[0]?.address }, CARD, 'k');
  const [message] = stage.teams.inRoom(channel) as [never];
  stage.script.act = () => ({ card: { ...CARD, title: 'Solo per Anna' } });
  const answer = await stage.teams.press(anna, message, 'Approva');
  expect(answer.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
  await stage.teams.until('answer', () => stage.teams.chat(anna).length > 0);
  expect(stage.teams.read(stage.teams.chat(anna)[0] as never)).toContain('Solo per Anna');
  expect(stage.teams.read(message)).not.toContain('Solo per Anna');
});

test('a slow press in a channel leaves the card alone', async () => {
  await stage.teams.installIn(channel, anna);
  await stage.bot.port.post({ tenantId: anna.tenantId, address: stage.heard.rooms[0]?.address }, CARD, 'k');
  const [message] = stage.teams.inRoom(channel) as [never];
  const { opened, open } = gate();
  stage.script.act = async () => {
    await opened;
    return { card: CARD };
  };
  const answer = await stage.teams.press(anna, message, 'Approva');
  expect(answer.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
  open();
  await stage.teams.until('answer', () => stage.teams.chat(anna).length > 0);
});

test('installing in person tells how to reach that person', async () => {
  expect((await stage.teams.install(anna)).status).toBe(200);
  const update = { ...stage.teams.activity(anna, 'installationUpdate'), action: 'add' };
  expect((await stage.teams.deliver(update)).status).toBe(200);
  expect(stage.heard.met).toHaveLength(2);
  expect(stage.heard.met[0]).toMatchObject({
    userId: anna.aadObjectId,
    address: { kind: 'person', conversationId: anna.chatId, memberId: anna.id },
  });
  expect(stage.teams.messages).toEqual([]);
});

test('leaving and clearing away tell nothing', async () => {
  const removal = { ...stage.teams.activity(anna, 'installationUpdate'), action: 'remove' };
  const gone = stage.teams.activity(anna, 'conversationUpdate', channel);
  const deleted = { ...gone, channelData: { ...(gone.channelData as object), eventType: 'channelDeleted' } };
  expect((await stage.teams.deliver(removal)).status).toBe(200);
  expect((await stage.teams.deliver(deleted)).status).toBe(200);
  expect(stage.heard).toMatchObject({ met: [], rooms: [] });
});

test('installing in a team tells how to reach the channel, and a first message does too', async () => {
  await stage.teams.installIn(channel, anna);
  const group = stage.teams.addRoom('group', [anna]);
  await stage.teams.say(anna, 'oggi', { room: group });
  await stage.teams.say(anna, 'oggi', { room: group });
  await stage.teams.until('answers', () => stage.teams.inRoom(group).length === 2);
  expect(stage.heard.rooms.map((room) => room.channelId)).toEqual([channel.id, group.id]);
  expect(stage.heard.rooms[0]?.address).toEqual({
    kind: 'channel',
    serviceUrl: stage.teams.serviceUrl,
    tenantId: stage.teams.tenantId,
    bot: stage.teams.bot,
    channelId: channel.id,
  });
  expect(stage.heard.rooms[1]?.address).toMatchObject({ kind: 'group', conversationId: group.id });
});

test('an arrival that could not be stored is delivered again', async () => {
  stage.script.arrival = async () => {
    throw new Error('store is down');
  };
  const arrival = stage.teams.activity(anna, 'conversationUpdate');
  expect((await stage.teams.deliver(arrival)).status).toBe(500);
  stage.script.arrival = undefined;
  expect((await stage.teams.deliver(arrival)).status).toBe(200);
  expect(stage.heard.met).toHaveLength(1);
});
