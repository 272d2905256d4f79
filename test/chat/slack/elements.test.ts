/** Lines with buttons, pages to open and every kind of field, over the wire. */
import { expect, test } from 'vitest';
import type { Card, Form } from '../../../src/messages/card.js';
import type { FakeView } from '../../helpers/fake-slack.js';
import { ANNA, type Bot, eventually, form, startBot } from './bot.js';

const queue: Card = {
  summary: 'Due richieste',
  title: 'Da decidere',
  lists: [
    {
      heading: 'Richieste',
      items: ['Aldo Riva', 'Noemi D’Angelo'].map((text, at) => ({
        ...{ text, detail: 'giovedì 3 dicembre' },
        button: { act: 'show', subject: `day-${at}`, version: 1, label: 'Apri' },
      })),
    },
  ],
  links: [{ label: 'Regolamento', url: 'https://comune.example/regolamento' }],
};

async function shown(bot: Bot) {
  await bot.slack.command(ANNA, 'richieste');
  await eventually(() => expect(bot.slack.ephemerals(ANNA)).toHaveLength(1));
  const [message] = bot.slack.ephemerals(ANNA);
  if (!message) throw new Error('no message');
  return message;
}

test('the button of a line is found by the words of the line', async () => {
  const bot = await startBot(() => ({ card: queue }));
  const message = await shown(bot);
  expect(() => bot.slack.press(ANNA, message, 'Apri')).toThrow('Apri@words of the line');
  expect(await bot.slack.press(ANNA, message, 'Apri@Noemi')).toMatchObject({ status: 200 });
  await eventually(() => expect(bot.heard).toHaveLength(2));
  expect(bot.heard[1]?.press).toEqual({ act: 'show', subject: 'day-1', version: 1 });
});

test('a page that was opened is acknowledged, and that is all', async () => {
  const bot = await startBot(() => ({ card: queue }));
  const message = await shown(bot);
  expect(await bot.slack.press(ANNA, message, 'Regolamento')).toMatchObject({ status: 200 });
  expect(bot.heard).toHaveLength(1);
  expect(bot.log.filter(({ level }) => level !== 'info')).toEqual([]);
});

const options = ['lunedì', 'martedì', 'mercoledì, mezza giornata'].map((label, at) => ({
  value: String(at + 1),
  label,
}));
const every: Form = {
  ...form,
  fields: [
    { name: 'from', label: 'Dalle', kind: 'time', required: true, value: '09:00' },
    { name: 'number', label: 'Giornate al mese', kind: 'number', required: true, min: '1', max: '10' },
    { name: 'weekdays', label: 'Giorni', kind: 'choices', required: false, options },
    { name: 'documented', label: 'Documentata', kind: 'toggle', required: false },
    { name: 'declared', label: 'Dichiaro', kind: 'toggle', required: true },
  ],
};

const filled = {
  ...{ Dalle: '10:30', 'Giornate al mese': '4', Dichiaro: 'yes' },
  Giorni: 'mercoledì, mezza giornata,1',
};
const fields = { from: '10:30', number: '4', weekdays: '3,1', documented: '', declared: 'yes' };

async function modalOf(bot: Bot): Promise<FakeView> {
  await bot.slack.command(ANNA, 'accordo');
  await eventually(() => expect(bot.slack.modal(ANNA)).toBeDefined());
  return bot.slack.modal(ANNA) as FakeView;
}

test('a modal returns times, numbers, several choices and ticked boxes', async () => {
  const bot = await startBot(({ press }) => (press ? {} : { form: every }));
  const modal = await modalOf(bot);
  await expect(bot.slack.submit(ANNA, modal, { Dalle: '10:30' })).rejects.toThrow(
    'Giornate al mese, Dichiaro',
  );
  await bot.slack.submit(ANNA, modal, filled);
  expect(bot.heard[1]?.fields).toEqual(fields);
});

test('a message with inputs returns the same', async () => {
  const bot = await startBot(({ press }) => (press ? {} : { form: every }));
  await bot.slack.say(ANNA, 'accordo');
  await eventually(() => expect(bot.slack.directMessages(ANNA)).toHaveLength(1));
  const [message] = bot.slack.directMessages(ANNA);
  if (!message) throw new Error('no message');
  await bot.slack.press(ANNA, message, 'Richiedi', filled);
  await eventually(() => expect(bot.heard).toHaveLength(2));
  expect(bot.heard[1]?.fields).toEqual(fields);
});
