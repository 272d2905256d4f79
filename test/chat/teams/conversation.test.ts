import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeUser } from '../../helpers/fake-teams.js';
import { inputsIn } from '../../helpers/fake-teams-cards.js';
import { CARD, FORM, gate, openStage, type Stage } from './stage.js';

let stage: Stage;
let anna: FakeUser;
beforeEach(async () => {
  stage = await openStage();
  anna = stage.teams.addUser('Anna Bianchi');
});
afterEach(async () => stage.close());

const chat = () => stage.teams.chat(anna);
const answers = (count: number) =>
  stage.teams.until(`${count} messages`, () => chat().length >= count && chat());

test('a typed command is answered with a card in the chat', async () => {
  expect((await stage.teams.say(anna, 'saldo')).status).toBe(200);
  const [message] = await answers(1);
  expect(message?.summary).toBe(CARD.summary);
  expect(stage.teams.read(message as never)).toContain('In attesa');
  expect(stage.teams.calls.every((call) => call.authorized)).toBe(true);
  const [{ from }] = stage.heard.commands as [(typeof stage.heard.commands)[number]];
  expect(from.visitor).toEqual({
    platform: 'teams',
    tenantId: stage.teams.tenantId,
    userId: anna.aadObjectId,
    locale: 'it',
    address: {
      kind: 'person',
      serviceUrl: stage.teams.serviceUrl,
      conversationId: anna.chatId,
      tenantId: stage.teams.tenantId,
      bot: stage.teams.bot,
      memberId: anna.id,
    },
  });
});

test.each([
  ['agile saldo', 'saldo'],
  ['/agile saldo', 'saldo'],
  ['saldo', 'saldo'],
  ['/saldo', 'saldo'],
  ['AGILE Saldo', 'Saldo'],
  ['/Agile', ''],
  ['agile', ''],
  ['<at>Giornate</at> saldo', 'saldo'],
  ['<at>Giornate</at>&nbsp;/agile saldo', 'saldo'],
  ['@Giornate saldo', 'saldo'],
  ['  agile \u00a0 giovedì\n3 dicembre ', 'giovedì 3 dicembre'],
  ['agilemente', 'agilemente'],
])('%j is understood as %j', async (typed, understood) => {
  await stage.teams.say(anna, typed);
  await answers(1);
  expect(stage.heard.commands.map((command) => command.text)).toEqual([understood]);
});

test('a pressed button is answered with the card in its place', async () => {
  await stage.teams.say(anna, 'giovedì');
  const [message] = (await answers(1)) as [never];
  stage.script.act = () => ({ card: { ...CARD, status: { text: 'Approvata', tone: 'good' } } });
  const answer = await stage.teams.press(anna, message, 'Approva');
  expect(answer).toMatchObject({
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
  });
  expect(stage.heard.acts[0]?.press).toEqual({ act: 'approve', subject: 'day-1', version: 3 });
  expect(stage.teams.read(message)).toContain('Approvata');
  // The message is an answer of ours: what was done is written on it for good.
  await stage.teams.until('the update', () => chat()[0]?.updates === 1);
  expect(chat()).toHaveLength(1);
});

test('a card of the application is left to the application to repaint', async () => {
  await stage.teams.say(anna, 'ciao');
  await answers(1);
  const to = {
    tenantId: anna.tenantId,
    userId: anna.aadObjectId ?? '',
    address: stage.heard.commands[0]?.from.visitor.address,
  };
  await stage.bot.port.post(to, CARD, 'k1');
  await stage.teams.press(anna, chat()[1] as never, 'Approva');
  await stage.bot.stop();
  expect(chat()[1]?.updates).toBe(0);
});

test('a form shows what is wrong at its field and keeps what was typed', async () => {
  stage.script.command = () => ({ form: FORM });
  await stage.teams.say(anna, '');
  const [message] = (await answers(1)) as [never];
  stage.script.act = (_press, fields) => ({
    form: {
      ...FORM,
      fields: FORM.fields.map((field) => ({
        ...field,
        value: fields?.[field.name],
        ...(field.name === 'activities' && { error: 'Scrivi le attività' }),
      })),
    },
  });
  await stage.teams.press(anna, message, 'Richiedi', { date: '2026-12-04', activities: '' });
  expect(stage.heard.acts[0]).toMatchObject({
    press: { act: 'request' },
    fields: { date: '2026-12-04', activities: '' },
  });
  const { card } = chat()[0] as { card: Record<string, unknown> };
  expect(inputsIn(card)[0]).toMatchObject({ id: 'date', value: '2026-12-04', min: '2026-11-23' });
  expect(card.body).toContainEqual(
    expect.objectContaining({ text: 'Scrivi le attività', color: 'attention' }),
  );
});

test('the other button of a form sends its own date and the fields', async () => {
  stage.script.command = () => ({ form: FORM });
  await stage.teams.say(anna, '');
  const [message] = (await answers(1)) as [never];
  await stage.teams.press(anna, message, 'Richiedi giovedì 10 dicembre', {
    date: '2026-12-04',
    activities: 'x',
  });
  expect(stage.heard.acts[0]?.press).toEqual({ act: 'request', value: '2026-12-10' });
  expect(stage.heard.acts[0]?.fields).toEqual({ date: '2026-12-04', activities: 'x' });
});

test('back from a form draws the day it is about', async () => {
  const about = {
    ...FORM,
    submit: { act: 'reject-confirm' as const, subject: 'day-1', version: 3, label: 'Respingi' },
  };
  stage.script.command = () => ({ form: about });
  await stage.teams.say(anna, '');
  const [message] = (await answers(1)) as [never];
  await stage.teams.press(anna, message, 'Indietro');
  expect(stage.heard.acts[0]?.press).toEqual({ act: 'show', subject: 'day-1', version: 3 });
  expect(stage.heard.acts[0]?.fields).toBeUndefined();
});

test('a note is said in the chat beside the card', async () => {
  await stage.teams.say(anna, 'x');
  const [message] = (await answers(1)) as [never];
  stage.script.act = () => ({ card: CARD, note: 'Già decisa da Carla' });
  await stage.teams.press(anna, message, 'Approva');
  expect((await answers(2))[1]?.text).toBe('Già decisa da Carla');
});

test('a reply with a note alone leaves the card as it is', async () => {
  await stage.teams.say(anna, 'x');
  const [message] = (await answers(1)) as [never];
  stage.script.act = () => ({ note: 'Non è tua' });
  const answer = await stage.teams.press(anna, message, 'Approva');
  expect(answer.body).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'Non è tua',
  });
  await answers(2);
  expect(chat()[0]).toMatchObject({ updates: 0 });
});

test('older clients press Action.Submit and get a new message, the old card is brought up to date', async () => {
  await stage.teams.say(anna, 'x');
  const [message] = (await answers(1)) as [never];
  stage.script.act = () => ({ card: { ...CARD, title: 'Fatto' } });
  expect((await stage.teams.pressSubmit(anna, message, 'Approva')).status).toBe(200);
  await stage.teams.until('both', () => chat().length === 2 && chat()[0]?.updates === 1);
  expect(chat().map((one) => stage.teams.read(one).split('\n')[0])).toEqual(['Fatto', 'Fatto']);
  expect(stage.heard.acts[0]?.press).toEqual({ act: 'approve', subject: 'day-1', version: 3 });
});

test('Action.Submit is acknowledged when what was pressed is done, or when that takes long', async () => {
  await stage.teams.say(anna, 'x');
  const [message] = (await answers(1)) as [never];
  const done: string[] = [];
  const [begun, finish] = [gate(), gate()];
  stage.script.act = async () => {
    begun.open();
    await finish.opened;
    done.push('the act');
    return { note: 'Fatto' };
  };
  const acknowledged = stage.teams.pressSubmit(anna, message, 'Approva').then(({ status }) => {
    done.push('the acknowledgement');
    return status;
  });
  await begun.opened;
  finish.open();
  expect(await acknowledged).toBe(200);
  expect(done).toEqual(['the act', 'the acknowledgement']);

  const stuck = gate();
  stage.script.act = async () => {
    await stuck.opened;
    return { note: 'Infine' };
  };
  expect((await stage.teams.pressSubmit(anna, message, 'Approva')).status).toBe(200);
  stuck.open();
  await stage.teams.until('the outcome', () => chat().some((one) => one.text === 'Infine'));
});

test('an older client’s form becomes the receipt of the request, and nothing is said twice', async () => {
  stage.script.command = () => ({ form: FORM });
  await stage.teams.say(anna, 'x');
  const [message] = (await answers(1)) as [never];
  stage.script.act = () => ({ card: { ...CARD, title: 'Richiesta inviata' } });
  await stage.teams.pressSubmit(anna, message, 'Richiedi');
  await stage.teams.until('the receipt', () => chat()[0]?.updates === 1);
  await stage.bot.stop();
  expect(chat().map((one) => stage.teams.read(one).split('\n')[0])).toEqual(['Richiesta inviata']);
});

test('where the form can not become the receipt, the receipt is a message', async () => {
  stage.script.command = () => ({ form: FORM });
  await stage.teams.say(anna, 'x');
  const [message] = (await answers(1)) as [never];
  stage.script.act = () => ({ card: { ...CARD, title: 'Richiesta inviata' } });
  stage.teams.trouble({ method: 'PUT', status: 404, times: 1 });
  await stage.teams.pressSubmit(anna, message, 'Richiedi');
  await answers(2);
  expect(stage.teams.read(chat()[1] as never)).toContain('Richiesta inviata');
});

test('a slow application is outwaited: the card says so, the outcome follows on the same message', async () => {
  await stage.teams.say(anna, 'x');
  const [message] = (await answers(1)) as [never];
  const { opened, open } = gate();
  stage.script.act = async () => {
    await opened;
    return { card: { ...CARD, title: 'Infine' }, note: 'Fatto' };
  };
  const answer = await stage.teams.press(anna, message, 'Approva');
  expect(answer.body?.type).toBe('application/vnd.microsoft.card.adaptive');
  expect(stage.teams.read(chat()[0] as never)).toContain('Ci sto lavorando');
  open();
  await stage.teams.until('outcome', () => chat()[0]?.updates === 1 && chat().length === 2);
  expect(stage.teams.read(chat()[0] as never)).toContain('Infine');
});

test('when nothing but words follows, the card comes back as it is now', async () => {
  await stage.teams.say(anna, 'x');
  const [message] = (await answers(1)) as [never];
  const { opened, open } = gate();
  stage.script.act = async (press) => {
    if (press.act === 'show') return { card: { ...CARD, title: 'Com’è adesso' } };
    await opened;
    return { note: 'Non è tua' };
  };
  await stage.teams.press(anna, message, 'Approva');
  open();
  await stage.teams.until('outcome', () => chat()[0]?.updates === 1 && chat().length === 2);
  expect(stage.teams.read(chat()[0] as never)).toContain('Com’è adesso');
  expect(stage.heard.acts[1]?.press).toEqual({ act: 'show', subject: 'day-1', version: 3 });
});

test('typed words are acknowledged before the work is done', async () => {
  const { opened, open } = gate();
  stage.script.command = async () => {
    await opened;
    return { note: 'Eccomi' };
  };
  expect((await stage.teams.say(anna, 'x')).status).toBe(200);
  expect(chat()).toEqual([]);
  open();
  expect((await answers(1))[0]?.text).toBe('Eccomi');
});

test('the same delivery twice is one act and one answer', async () => {
  const typed = { ...stage.teams.activity(anna, 'message'), text: 'saldo' };
  await Promise.all([stage.teams.deliver(typed), stage.teams.deliver(typed)]);
  const [message] = await answers(1);
  const pressed = {
    ...stage.teams.activity(anna, 'invoke'),
    name: 'adaptiveCard/action',
    replyToId: message?.id,
    value: {
      action: {
        type: 'Action.Execute',
        verb: 'approve',
        data: { act: 'approve', subject: 'day-1', version: 3 },
      },
    },
  };
  const [first, second] = await Promise.all([stage.teams.deliver(pressed), stage.teams.deliver(pressed)]);
  const third = await stage.teams.deliver(pressed);
  await stage.bot.stop();
  expect(stage.heard.commands).toHaveLength(1);
  expect(stage.heard.acts).toHaveLength(1);
  expect([second, third]).toEqual([first, first]);
  expect(chat()).toHaveLength(1);
});

test('one request key for every delivery, another for the next request', async () => {
  await stage.teams.say(anna, 'a');
  await stage.teams.say(anna, 'b');
  await answers(2);
  const keys = stage.heard.commands.map((command) => command.from.requestKey);
  expect(new Set(keys).size).toBe(2);
  expect(keys.every((key) => key.startsWith(anna.chatId))).toBe(true);
});

test('a fault of ours is told with an id that is in the log', async () => {
  await stage.teams.say(anna, 'x');
  const [message] = (await answers(1)) as [never];
  stage.script.act = stage.script.command = () => {
    throw new Error('no rows');
  };
  const answer = await stage.teams.press(anna, message, 'Approva');
  expect(answer).toMatchObject({
    status: 200,
    body: { statusCode: 500, type: 'application/vnd.microsoft.error' },
  });
  await stage.teams.say(anna, 'y');
  const [, told] = await answers(2);
  const ids = stage.log.filter((line) => line.event === 'teams.fault').map((line) => String(line.trace));
  expect(ids).toHaveLength(2);
  expect(JSON.stringify(answer.body)).toContain(ids[0]);
  expect(told?.text).toContain(ids[1]);
});

test('people write in their own language', async () => {
  const john = stage.teams.addUser('John', { locale: 'en-GB' });
  const hans = stage.teams.addUser('Hans', { locale: 'de-DE' });
  await stage.teams.say(john, 'balance');
  await stage.teams.say(hans, 'saldo');
  await stage.teams.until('both', () => stage.heard.commands.length === 2);
  expect(stage.heard.commands.map((command) => command.from.visitor.locale).sort()).toEqual([
    'en',
    undefined,
  ]);
});

test('who has no account is told so and nothing is done', async () => {
  const guest = stage.teams.addUser('Guest', { aadObjectId: null });
  expect((await stage.teams.say(guest, 'saldo')).status).toBe(200);
  await stage.teams.until('the words', () => stage.teams.chat(guest).length === 1);
  expect(stage.teams.chat(guest)[0]?.text).toContain('account di lavoro');
  expect(stage.heard.commands).toEqual([]);
});

test('what is not for the bot is answered 200 and left alone', async () => {
  for (const type of ['typing', 'messageReaction', 'endOfConversation', 'event']) {
    expect((await stage.teams.deliver(stage.teams.activity(anna, type))).status).toBe(200);
  }
  const own = { ...stage.teams.activity(anna, 'message'), text: 'saldo', from: stage.teams.bot };
  expect((await stage.teams.deliver(own)).status).toBe(200);
  const unknown = { ...stage.teams.activity(anna, 'invoke'), name: 'composeExtension/query' };
  expect((await stage.teams.deliver(unknown)).status).toBe(501);
  await stage.bot.stop();
  expect(stage.heard).toEqual({ commands: [], acts: [], met: [], rooms: [] });
});

test('an answer is tried again when the connector is busy', async () => {
  stage.teams.trouble({ method: 'POST', status: 429, retryAfter: 0, times: 2 });
  await stage.teams.say(anna, 'saldo');
  await answers(1);
  expect(stage.teams.calls.map((call) => call.status)).toEqual([429, 429, 201]);
});

test('an answer that may have arrived is not sent twice', async () => {
  stage.teams.trouble({ method: 'POST', cut: 'after' });
  await stage.teams.say(anna, 'saldo');
  await answers(1);
  await stage.bot.stop();
  expect(chat()).toHaveLength(1);
  expect(stage.log.some((line) => line.level === 'error')).toBe(true);
});

test('after stop no request is taken', async () => {
  await stage.bot.stop();
  expect((await stage.teams.say(anna, 'saldo')).status).toBe(503);
  expect(stage.heard.commands).toEqual([]);
});
