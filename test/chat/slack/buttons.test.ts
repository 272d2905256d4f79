import { expect, test } from 'vitest';
import type { Reply } from '../../../src/app/ports.js';
import { labelsOf, textOf } from '../../helpers/fake-slack.js';
import { ANNA, card, eventually, form, MARIO, refused, startBot } from './bot.js';

const decided: Reply = {
  card: { ...card, status: { text: 'Decisa da Mario Rossi', tone: 'good' }, buttons: [] },
};

/** A bot whose card stands in Mario's direct message. */
async function withCard(answer: () => Reply | Promise<Reply>) {
  const bot = await startBot(answer);
  await bot.app.port.post({ tenantId: 'T0001', userId: MARIO }, card, 'key-1');
  const [message] = bot.slack.directMessages(MARIO);
  if (!message) throw new Error('no card');
  return { ...bot, message };
}

test('a button carries act, subject, version and value, and nothing else', async () => {
  const { slack, heard, message } = await withCard(() => decided);
  await slack.press(MARIO, message, 'Approva');
  expect(heard).toMatchObject([{ press: { act: 'approve', subject: 'day-1', version: 3 } }]);
  const values = message.blocks.flatMap((block) => (block.elements ?? []) as { value?: string }[]);
  for (const { value } of values.filter((one) => one.value)) {
    expect(Object.keys(JSON.parse(value ?? '')).sort()).toEqual(['act', 'subject', 'version']);
  }
});

test('the pressed card is drawn again in its place', async () => {
  const { slack, message } = await withCard(() => decided);
  expect(await slack.press(MARIO, message, 'Approva')).toMatchObject({ status: 200 });
  await eventually(() => expect(textOf(slack.directMessages(MARIO)[0])).toContain('Decisa da Mario Rossi'));
  expect(labelsOf(message)).toEqual([]);
  expect(slack.directMessages(MARIO)).toHaveLength(1);
});

test('when Slack does not take the update, the response_url draws the card', async () => {
  const { slack, message } = await withCard(() => decided);
  slack.fault('chat.update', { kind: 'rate-limited', retryAfter: 30 });
  await slack.press(MARIO, message, 'Approva');
  await eventually(() => expect(textOf(message)).toContain('Decisa da Mario Rossi'));
});

test('when neither works at first, the update is tried again after the time Slack names', async () => {
  const { slack, message } = await withCard(() => decided);
  slack.fault('chat.update', { kind: 'rate-limited', retryAfter: 1 }, 2);
  await slack.press(MARIO, message, 'Approva', {}, { responseUrl: null });
  await eventually(() => expect(textOf(message)).toContain('Decisa da Mario Rossi'));
});

test('a button that carries what is not ours does nothing, and says so', async () => {
  const { slack, message, heard } = await withCard(() => decided);
  const before = heard.length;
  for (const { elements = [] } of message.blocks)
    for (const element of elements as { value?: string }[]) if (element.value) element.value = 'rubbish';
  await slack.press(MARIO, message, 'Approva');
  await eventually(() =>
    expect(slack.ephemerals(MARIO).map(textOf).join()).toContain('non è successo nulla'),
  );
  expect(heard).toHaveLength(before);
  expect(message.edits).toBe(0);
});

test('a note is said beside the card, which stays', async () => {
  const { slack, message } = await withCard(() => ({ note: 'Non spetta a te.' }));
  await slack.press(MARIO, message, 'Approva');
  await eventually(() => expect(slack.ephemerals(MARIO).map(textOf)).toEqual(['Non spetta a te.']));
  expect(message.edits).toBe(0);
});

test.each([
  ['response_url', ['response_url'], 'ephemerals'],
  ['response_url and postEphemeral', ['response_url', 'chat.postEphemeral'], 'directMessages'],
] as const)('a note still arrives without %s', async (_, ill, where) => {
  const { slack, message } = await withCard(() => ({ note: 'Non spetta a te.' }));
  for (const method of ill) slack.fault(method, { kind: 'error', error: 'channel_not_found' });
  await slack.press(MARIO, message, 'Approva');
  await eventually(() => expect(textOf(slack[where](MARIO).at(-1))).toBe('Non spetta a te.'));
});

test('card and note together: the card is drawn, the note said', async () => {
  const { slack, message } = await withCard(() => ({ ...decided, note: 'Già deciso.' }));
  await slack.press(MARIO, message, 'Approva');
  await eventually(() => expect(slack.ephemerals(MARIO).map(textOf)).toEqual(['Già deciso.']));
  expect(textOf(message)).toContain('Decisa da Mario Rossi');
});

test('a form opens over the message', async () => {
  const { slack, message } = await withCard(() => ({ form }));
  await slack.press(MARIO, message, 'Respingi');
  await eventually(() => expect(slack.modal(MARIO)?.submit).toBe('Richiedi'));
  expect(message.edits).toBe(0);
});

test('in a channel the answer to one person replaces nothing', async () => {
  const { slack, app } = await startBot(() => decided);
  await app.port.post({ tenantId: 'T0001', channelId: 'C0001' }, card, 'key-2');
  const [message] = slack.channelMessages('C0001');
  if (!message) throw new Error('no digest');
  await slack.press(ANNA, message, 'Approva');
  await eventually(() => expect(textOf(slack.ephemerals(ANNA)[0])).toContain('Decisa da Mario Rossi'));
  expect(message.edits).toBe(0);
});

test('a card only one person sees is drawn again for that person', async () => {
  const { slack } = await startBot(({ press }) => (press ? decided : { card }));
  await slack.command(ANNA, 'saldo');
  await eventually(() => expect(slack.ephemerals(ANNA)).toHaveLength(1));
  const [message] = slack.ephemerals(ANNA);
  if (!message) throw new Error('no card');
  await slack.press(ANNA, message, 'Approva');
  await eventually(() => expect(textOf(message)).toContain('Decisa da Mario Rossi'));
  expect(slack.ephemerals(ANNA)).toHaveLength(1);
});

test('inside a modal a button takes what was typed along, and the modal becomes the answer', async () => {
  const { slack, heard } = await startBot(({ press }) => (press?.value ? { card } : { form: refused }));
  await slack.command(ANNA, '');
  await eventually(() => expect(slack.modal(ANNA)).toBeDefined());
  const modal = slack.modal(ANNA);
  if (!modal) throw new Error('no modal');
  await slack.press(ANNA, modal, 'Richiedi giovedì 10', {
    Attività: 'Relazione annuale',
    Luogo: 'Abitazione',
  });
  expect(heard.at(-1)).toMatchObject({
    press: { act: 'request', value: '2026-12-10' },
    fields: { activities: 'Relazione annuale', place: 'casa', date: '2026-12-03' },
  });
  await eventually(() => expect(textOf(slack.modal(ANNA))).toContain('La giornata è confermata.'));
  expect(slack.modal(ANNA)?.submit).toBeUndefined();
});

test('inside a modal a note is put over the form, which keeps what was typed', async () => {
  const { slack } = await startBot(({ press }) =>
    press ? { note: 'Prima scegli un luogo.' } : { form: refused },
  );
  await slack.command(ANNA, '');
  await eventually(() => expect(slack.modal(ANNA)).toBeDefined());
  const modal = slack.modal(ANNA);
  if (!modal) throw new Error('no modal');
  await slack.press(ANNA, modal, 'Richiedi giovedì 10', { Attività: 'Relazione annuale' });
  await eventually(() => expect(textOf(slack.modal(ANNA))).toBe('Prima scegli un luogo.'));
  expect(modal.title).toBe('Richiedi una giornata');
});

test('a slow answer to a button takes the place of a light view, and of the card', async () => {
  const { slack, message } = await withCard(async () => {
    await new Promise((resolve) => setTimeout(resolve, 2500));
    return decided;
  });
  expect(await slack.press(MARIO, message, 'Approva')).toMatchObject({ status: 200 });
  await eventually(() => expect(textOf(slack.modal(MARIO))).toContain('Decisa da Mario Rossi'));
  await eventually(() => expect(textOf(message)).toContain('Decisa da Mario Rossi'));
});

test('a value we have not written does nothing', async () => {
  const { slack, heard, message } = await withCard(() => decided);
  for (const value of [
    '',
    'approve',
    '{}',
    '{"act":"dismiss-everybody"}',
    '[1]',
    '{"act":"approve","version":"x"}',
  ]) {
    for (const element of message.blocks.flatMap((block) => (block.elements ?? []) as { value?: string }[])) {
      element.value = value;
    }
    expect(await slack.press(MARIO, message, 'Approva')).toMatchObject({ status: 200 });
  }
  expect(heard).toEqual([]);
  expect(message.edits).toBe(0);
});
