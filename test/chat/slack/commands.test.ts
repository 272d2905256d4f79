import { expect, test } from 'vitest';
import { inputsOf, labelsOf, textOf } from '../../helpers/fake-slack.js';
import { ANNA, card, eventually, form, MARIO, startBot } from './bot.js';

test('a form opens as a modal, prefilled', async () => {
  const { slack, heard } = await startBot(() => ({ form }));
  expect(await slack.command(ANNA, 'giovedì')).toMatchObject({ status: 200, text: '' });
  await eventually(() => expect(slack.modal(ANNA)?.title).toBe('Richiedi una giornata'));
  const modal = slack.modal(ANNA);
  expect(modal && inputsOf(modal).map(({ label }) => label)).toEqual(['Data', 'Attività', 'Luogo']);
  expect(modal?.blocks[0]).toMatchObject({ element: { initial_date: '2026-12-03' } });
  expect(heard).toMatchObject([
    {
      text: 'giovedì',
      from: { visitor: { platform: 'slack', tenantId: 'T0001', userId: ANNA } },
    },
  ]);
  expect(await heard[0]?.from.visitor.askLocale?.()).toBe('it');
});

test('where a command was typed is told of channels alone', async () => {
  const { slack, heard } = await startBot(() => ({ note: 'x' }));
  for (const [channel, name] of [
    ['C0001', 'general'],
    ['G0002', 'privategroup'],
    ['G0003', 'mpdm-anna--mario-1'],
    ['D0004', 'directmessage'],
  ])
    await slack.command(ANNA, 'canale', { channel, channelName: name });
  await eventually(() => expect(heard).toHaveLength(4));
  expect(heard.map(({ from }) => from.channelId)).toEqual(['C0001', 'G0002', undefined, undefined]);
});

test('a card is shown to the asker alone', async () => {
  const { slack } = await startBot(() => ({ card }));
  await slack.command(MARIO, 'saldo');
  await eventually(() => expect(slack.ephemerals(MARIO)).toHaveLength(1));
  const [shown] = slack.ephemerals(MARIO);
  expect(textOf(shown)).toContain('Mario Rossi · 10:00–12:00');
  expect(labelsOf(shown)).toEqual(['Approva', 'Respingi']);
  expect(shown?.text).toBe(card.summary);
  expect(slack.channelMessages('C0001')).toEqual([]);
});

test('a note is shown to the asker alone', async () => {
  const { slack } = await startBot(() => ({ note: 'Non ti trovo tra il personale.' }));
  await slack.command(ANNA, '');
  await eventually(() =>
    expect(slack.ephemerals(ANNA).map(textOf)).toEqual(['Non ti trovo tra il personale.']),
  );
});

test.each([
  ['is missing', (url: null) => url],
  ['is not encrypted', () => 'http://hooks.example.org/commands/1'],
  ['is nonsense', () => 'nonsense'],
])('when the response_url %s the answer comes as a direct message', async (_, urlOf) => {
  const { slack } = await startBot(() => ({ card }));
  await slack.command(ANNA, 'saldo', { responseUrl: urlOf(null) });
  await eventually(() =>
    expect(slack.directMessages(ANNA).map(textOf)).toEqual([expect.stringContaining('Art. 7')]),
  );
});

test('when the response_url is used up the answer comes as a direct message', async () => {
  const { slack } = await startBot(() => ({ card }));
  slack.fault('response_url', { kind: 'error', error: 'used_url' });
  await slack.command(ANNA, 'saldo');
  await eventually(() => expect(slack.directMessages(ANNA)).toHaveLength(1));
});

test('while the answer is slow a light view holds the place, and becomes the form', async () => {
  let finish: (() => void) | undefined;
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { slack } = await startBot(async () => {
    await slow;
    return { form };
  });
  await slack.command(ANNA, '');
  await eventually(() => expect(textOf(slack.modal(ANNA))).toContain('Ci sto lavorando'));
  finish?.();
  await eventually(() => expect(slack.modal(ANNA)?.title).toBe('Richiedi una giornata'));
  expect(slack.callsOf('views.open')).toHaveLength(1);
});

test.each([
  ['card', { card }, 'La giornata è confermata.'],
  ['note', { note: 'Il bot non ti conosce.' }, 'Il bot non ti conosce.'],
])('a slow %s fills the light view', async (_, reply, text) => {
  const { slack } = await startBot(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return reply;
  });
  await slack.command(ANNA, 'saldo');
  await eventually(() => expect(textOf(slack.modal(ANNA))).toContain(text));
  expect(slack.modal(ANNA)?.submit).toBeUndefined();
});

test('when Slack opens no modal, the form comes as a message that can be filled and sent', async () => {
  const { slack, heard } = await startBot(({ press }) => (press ? { card } : { form }));
  slack.fault('views.open', { kind: 'rate-limited', retryAfter: 30 });
  await slack.command(ANNA, '');
  await eventually(() => expect(slack.ephemerals(ANNA)).toHaveLength(1));
  const [shown] = slack.ephemerals(ANNA);
  if (!shown) throw new Error('no form');
  await slack.press(ANNA, shown, 'Richiedi', { Attività: 'Relazione annuale', Luogo: 'Coworking' });
  expect(heard.at(-1)).toMatchObject({
    press: { act: 'request', version: 1 },
    fields: { date: '2026-12-03', activities: 'Relazione annuale', place: 'coworking' },
  });
  await eventually(() => expect(textOf(slack.ephemerals(ANNA)[0])).toContain('La giornata è confermata.'));
});

test('the words can be written to the bot, with or without the name of the command', async () => {
  const { slack, heard } = await startBot(() => ({ card, note: 'Fatto.' }));
  await slack.say(ANNA, 'agile saldo &amp; altro');
  await eventually(() =>
    expect(slack.directMessages(ANNA).map(textOf)).toEqual([expect.any(String), 'Fatto.']),
  );
  expect(heard[0]?.text).toBe('saldo & altro');
});

test('a typed message opens no modal: the form is the answer, and a refused one is drawn in its place', async () => {
  const { slack, heard } = await startBot(({ press }) => ({
    form: press ? { ...form, notice: { tone: 'bad', text: ['Troppo tardi.'] } } : form,
  }));
  await slack.say(ANNA, 'giovedì');
  await eventually(() => expect(slack.directMessages(ANNA)).toHaveLength(1));
  const [shown] = slack.directMessages(ANNA);
  if (!shown) throw new Error('no form');
  await slack.press(ANNA, shown, 'Richiedi', { Attività: 'Relazione', Luogo: 'Abitazione' });
  await eventually(() => expect(textOf(slack.directMessages(ANNA)[0])).toContain('Troppo tardi.'));
  expect(heard.at(-1)?.fields).toEqual({ date: '2026-12-03', activities: 'Relazione', place: 'casa' });
  expect(slack.directMessages(ANNA)).toHaveLength(1);
});

test("what bots and edits write is not the bot's business", async () => {
  const { slack, heard } = await startBot(() => ({ card }));
  const written = { type: 'message', channel_type: 'im', channel: 'D0ANNA', text: 'saldo', ts: '1' };
  await slack.event({ ...written, user: ANNA, subtype: 'message_changed' });
  await slack.event({ ...written, user: 'UBOT', bot_id: 'B1' });
  await slack.event({ ...written, user: ANNA, channel_type: 'channel', channel: 'C0001' });
  await slack.say(ANNA, 'saldo');
  await eventually(() => expect(slack.directMessages(ANNA)).toHaveLength(1));
  expect(heard).toHaveLength(1);
});

test('the Home tab shows what can be done, and its buttons open modals', async () => {
  const { slack, met } = await startBot(({ press }) => ({
    card: press?.act === 'help' ? card : { ...card, title: 'Saldo' },
  }));
  await slack.openHome(ANNA);
  await eventually(() => expect(labelsOf(slack.home(ANNA))).toContain('Approva'));
  expect(met).toEqual([ANNA]);
  const home = slack.home(ANNA);
  if (!home) throw new Error('no home');
  await slack.press(ANNA, home, 'Approva');
  await eventually(() => expect(slack.modal(ANNA)?.title).toBe('Saldo'));
});

test('an invitation to a channel is told', async () => {
  const { slack, channels } = await startBot(() => ({}));
  await slack.event({
    type: 'member_joined_channel',
    user: ANNA,
    channel: 'C0002',
    channel_type: 'C',
    team: 'T0001',
  });
  await slack.event({
    type: 'member_joined_channel',
    user: 'UBOT',
    channel: 'C0001',
    channel_type: 'C',
    team: 'T0001',
  });
  await eventually(() => expect(channels).toEqual(['C0001']));
});

test('what breaks becomes a sentence with an id that is in the log', async () => {
  const { slack, log } = await startBot(() => {
    throw new Error('the store is away');
  });
  await slack.command(MARIO, 'balance');
  await eventually(() => expect(slack.ephemerals(MARIO)).toHaveLength(1));
  const entry = log.find(({ event }) => event === 'slack.conversation-failed');
  expect(textOf(slack.ephemerals(MARIO)[0])).toContain(entry?.trace);
  expect(entry?.trace).toMatch(/^[0-9a-f]{8}$/);
});
