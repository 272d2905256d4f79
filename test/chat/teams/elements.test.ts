/** Lines with buttons and every kind of field, over the wire and in the card. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderCard, renderForm } from '../../../src/chat/teams/render.js';
import type { Calendar, Card, Form } from '../../../src/messages/card.js';
import { actionsIn, inputsIn, type Json, textOf } from '../../helpers/fake-teams-cards.js';
import { faultsOf } from './adaptive-cards.js';
import { CARD, FORM, openStage, type Stage } from './stage.js';

const look = { answer: false };
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const QUEUE: Card = {
  ...CARD,
  lists: [
    {
      heading: 'Richieste',
      items: ['Aldo Riva', 'Noemi D’Angelo'].map((text, at) => ({
        ...{ text, detail: 'giovedì 3 dicembre' },
        button: { act: 'show', subject: `day-${at}`, version: 1, label: at ? 'Proponi altre date' : 'Apri' },
      })),
    },
  ],
  links: [
    { label: 'Regolamento', url: 'https://comune.example/regolamento' },
    { label: 'Altro', url: 'javascript:alert(1)' },
  ],
};

async function shown(reply: { card?: Card; form?: Form }) {
  const anna = stage.teams.addUser('Anna');
  stage.script.command = () => reply;
  await stage.teams.say(anna, 'richieste');
  const message = await stage.teams.until('the answer', () => stage.teams.chat(anna)[0]);
  return { anna, message };
}

test('the button of a line is found by the words of the line, beside it or below', async () => {
  const twice = QUEUE.lists?.map((list) => ({ ...list, items: list.items.slice(0, 1) })) ?? [];
  const { anna, message } = await shown({ card: { ...QUEUE, lists: [...(QUEUE.lists ?? []), ...twice] } });
  await expect(stage.teams.press(anna, message, 'Apri')).rejects.toThrow('Apri@words of the line');
  await stage.teams.press(anna, message, 'Proponi altre date@Noemi');
  expect(stage.heard.acts[0]?.press).toEqual({ act: 'show', subject: 'day-1', version: 1 });
});

test('only pages of the web become links', () => {
  const urls = actionsIn(renderCard(QUEUE, look)).flatMap(({ url }) => url ?? []);
  expect(urls).toEqual(['https://comune.example/regolamento']);
});

const options = ['lunedì', 'martedì', 'mercoledì, mezza giornata'].map((label, at) => ({
  value: String(at + 1),
  label,
}));
const EVERY: Form = {
  ...FORM,
  fields: [
    { name: 'from', label: 'Dalle', kind: 'time', required: true, value: '09:00' },
    { name: 'number', label: 'Giornate al mese', kind: 'number', required: true, min: '1', max: '10' },
    { name: 'weekdays', label: 'Giorni', kind: 'choices', required: false, options },
    { name: 'documented', label: 'Documentata', kind: 'toggle', required: false },
    { name: 'declared', label: 'Dichiaro', kind: 'toggle', required: true },
  ],
};

test('a form returns times, numbers, several choices and ticked boxes', async () => {
  const { anna, message } = await shown({ form: EVERY });
  expect(faultsOf(message.card)).toEqual([]);
  await stage.teams.press(anna, message, 'Richiedi', {
    ...{ Dalle: '10:30', number: '4', Giorni: 'mercoledì, mezza giornata,1', Dichiaro: 'yes' },
  });
  expect(stage.heard.acts[0]?.fields).toEqual({
    ...{ from: '10:30', number: '4', weekdays: '3,1', documented: '', declared: 'yes' },
  });
});

test('what is no time and no number is not put into such a field', () => {
  const fields = EVERY.fields.map((field) => ({ ...field, value: 'boh', min: 'x', max: 'y' }));
  const [time, number, choices, toggle] = inputsIn(renderForm({ ...EVERY, fields }, look));
  for (const input of [time, number]) {
    for (const name of ['value', 'min', 'max']) expect(input).not.toHaveProperty(name);
  }
  expect(choices?.value).toBe('');
  expect(toggle?.value).toBe(toggle?.valueOff);
});

test('a form with thousands of options is small enough, and keeps what was chosen', () => {
  const many = Array.from({ length: 3_000 }, (_, at) => ({
    value: `v${at}`,
    label: `${at} ${'è'.repeat(300)}`,
  }));
  const field = { name: 'chosen', label: 'Chi', kind: 'choices', required: true, options: many } as const;
  const fields = ['chosen', 'person', 'cause', 'to'].map((name) => ({ ...field, name, value: 'v7,v2999' }));
  const picture = renderForm({ ...EVERY, fields: fields as unknown as Form['fields'] }, look);
  expect(Buffer.byteLength(JSON.stringify(picture))).toBeLessThan(80_000);
  const [input = {}] = inputsIn(picture);
  expect(input).toMatchObject({ value: 'v7,v2999' });
  const shownChoices = (input.choices as Json[]).map(({ value }) => value);
  expect(shownChoices).toEqual(expect.arrayContaining(['v0', 'v7', 'v2999']));
  expect(textOf(picture)).toContain(`+${3_000 - shownChoices.length}`);
});

const MONTH: Calendar = {
  heading: 'Dicembre 2026',
  weekdays: ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'],
  weeks: [
    [null, { day: 1, mark: 'agile' }, { day: 2, today: true }, { day: 3, mark: 'many', note: '12' }],
    [{ day: 7, mark: 'agile' }, { day: 8 }],
  ],
  legend: [
    { mark: 'agile', text: 'approvata' },
    { mark: 'many', text: 'al completo' },
  ],
};

test('a month is a table: a row a week, signs beside the colours, in words for those who draw no tables', () => {
  const picture = renderCard({ ...CARD, calendar: MONTH }, look);
  expect(faultsOf(picture)).toEqual([]);
  const table = (picture.body as Json[]).find(({ type }) => type === 'Table') as Json;
  const rows = (table.rows as { cells: Json[] }[]).map(({ cells }) => cells);
  expect(rows.map((cells) => cells.map(textOf).join('|'))).toEqual([
    'lun|mar|mer|gio|ven|sab|dom',
    '|1\nA|2|3\n!12|||',
    '7\nA|8|||||',
  ]);
  expect(rows[1]?.map(({ style }) => style)).toEqual([
    undefined,
    'good',
    undefined,
    'warning',
    undefined,
    undefined,
    undefined,
  ]);
  expect(JSON.stringify(rows[1]?.[2])).toContain('"underline":true');
  expect(textOf(table.fallback)).toBe('approvata: 1, 7\nal completo: 3 (12)');
  expect(textOf(picture)).toContain('A\u00A0approvata \u2003!\u00A0al completo');
});
