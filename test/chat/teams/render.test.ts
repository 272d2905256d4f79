import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, MAX_ACTIONS, MAX_MESSAGE_BYTES } from '../../../src/chat/teams/limits.js';
import { literal, plain } from '../../../src/chat/teams/markdown.js';
import { fromSubmit } from '../../../src/chat/teams/presses.js';
import { messageWith, renderCard, renderForm } from '../../../src/chat/teams/render.js';
import type { Button, CalendarMark, Card, Field, Locale } from '../../../src/messages/card.js';
import { FIELD_NAMES } from '../../../src/messages/fields.js';
import { moments } from '../../fixtures/moments.js';
import { actionsIn, inputsIn, type Json, sentInputs, textOf } from '../../helpers/fake-teams-cards.js';
import { faultsOf } from './adaptive-cards.js';
import { CARD, FORM } from './stage.js';

const look = { answer: false };

const drawn = (['it', 'en'] as Locale[]).flatMap((locale) =>
  moments(locale).map(({ name, card, form }) => {
    const picture = card ? renderCard(card, look) : form ? renderForm(form, look) : undefined;
    return { name: `${name} (${locale})`, card, form, picture: picture as Json & { body: Json[] } };
  }),
);

test('every moment is there in both languages', () => {
  expect(drawn.length).toBeGreaterThan(20);
  expect(drawn.every(({ picture }) => picture)).toBe(true);
});

test.each(drawn)('$name is a sound card within the limits', ({ card, form, picture }) => {
  expect(faultsOf(picture)).toEqual([]);
  expect(bytesOf(messageWith(picture as never, 'x'))).toBeLessThan(MAX_MESSAGE_BYTES);
  const { buttons = [], links = [], lists = [] } = card ?? {};
  const atFoot = [...buttons, ...links, ...(form ? [form.submit, ...form.others] : [])];
  const shown = actionsIn(picture).map((action) => action.title);
  for (const { label } of atFoot) expect(shown).toContain(label);
  for (const set of actionSetsIn(picture)) expect(set.length).toBeLessThanOrEqual(MAX_ACTIONS);
  const lines = lists.flatMap(({ items }) => items.filter(({ button }) => button));
  if (lines.length <= 30) expect(shown.length).toBeGreaterThanOrEqual(lines.length + buttons.length);
  const words = textOf(picture).replace(/\s+/g, ' ');
  const said = [
    card?.title,
    card?.status?.text,
    ...(card?.text ?? []),
    card?.footer,
    form?.title,
    ...(form?.notice?.text ?? []),
  ];
  for (const sentence of said) if (sentence) expect(words).toContain(sentence.replace(/\s+/g, ' '));
});

test.each(drawn.flatMap((one) => (one.form ? [{ ...one, form: one.form }] : [])))(
  '$name sends back what it shows',
  ({ form, picture }) => {
    const data = { act: form.submit.act, ...sentInputs(picture, {}) };
    const fields = fromSubmit(JSON.parse(JSON.stringify(data)))?.fields ?? {};
    const held = form.fields.filter(
      ({ kind, value }) => value && (kind !== 'date' || /^\d{4}-\d\d-\d\d$/.test(value)),
    );
    const unticked = form.fields.filter(({ kind, value }) => kind === 'toggle' && !value);
    expect(fields).toEqual(
      Object.fromEntries([...held, ...unticked].map(({ name, value = '' }) => [name, value])),
    );
  },
);

function actionSetsIn(node: unknown): Json[][] {
  if (Array.isArray(node)) return node.flatMap(actionSetsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { actions, ...rest } = node as Json;
  return [
    ...(Array.isArray(actions) ? [actions as Json[]] : []),
    ...Object.values(rest).flatMap(actionSetsIn),
  ];
}

test('a button carries what it does and nothing else, twice', () => {
  const [approve] = actionsIn(renderCard(CARD, look));
  const data = { act: 'approve', subject: 'day-1', version: 3 };
  expect(JSON.parse(JSON.stringify(approve))).toEqual({
    type: 'Action.Execute',
    verb: 'approve',
    title: 'Approva',
    style: 'positive',
    data,
    fallback: { type: 'Action.Submit', title: 'Approva', style: 'positive', data },
  });
});

test('a form: the sending first, the way back last, never more than six side by side', () => {
  const others = Array.from(
    { length: 9 },
    (_, at): Button => ({ act: 'request', value: `2026-12-${10 + at}`, label: `Il ${at}` }),
  );
  const sets = actionSetsIn(renderForm({ ...FORM, others }, look));
  expect(sets.map((set) => set.map(({ title }) => title))).toEqual([
    ['Richiedi', 'Il 0', 'Il 1', 'Il 2', 'Il 3', 'Il 4'],
    ['Il 5', 'Il 6', 'Il 7', 'Il 8', 'Indietro'],
  ]);
});

test('fields become inputs of their kind', () => {
  const form = {
    ...FORM,
    fields: [
      ...FORM.fields,
      {
        name: 'place' as const,
        label: 'Luogo',
        kind: 'choice' as const,
        required: true,
        value: 'b',
        options: [
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ],
      },
      {
        name: 'reason' as const,
        label: 'Motivo',
        kind: 'text' as const,
        required: false,
        value: 'perché',
        placeholder: 'in breve',
        maxLength: 80,
      },
    ],
  };
  expect(inputsIn(renderForm(form, look))).toMatchObject([
    {
      type: 'Input.Date',
      id: 'date',
      label: 'Data',
      value: '2026-12-03',
      min: '2026-11-23',
      max: '2027-01-31',
    },
    { type: 'Input.Text', id: 'activities', isMultiline: true, maxLength: 500 },
    {
      type: 'Input.ChoiceSet',
      id: 'place',
      value: 'b',
      choices: [
        { title: 'A', value: 'a' },
        { title: 'B', value: 'b' },
      ],
    },
    { type: 'Input.Text', id: 'reason', isMultiline: false, placeholder: 'in breve', value: 'perché' },
  ]);
});

test('what is no date is not put into a date field', () => {
  const fields = [{ ...FORM.fields[0], value: 'domani' }] as typeof FORM.fields;
  expect(inputsIn(renderForm({ ...FORM, fields }, look))[0]).not.toHaveProperty('value');
});

test.each([
  ['*importante*', '\\*importante\\*'],
  ['_nota_', '\\_nota\\_'],
  ['anna_bianchi', 'anna_bianchi'],
  ['[qui](https://example.com)', '\\[qui\\](https://example.com)'],
  ['# titolo', '\\# titolo'],
  ['- primo\n- secondo', '\\- primo\n\n\\- secondo'],
  ['1. primo', '1\\. primo'],
  ['10:00-12:00, art. 5, c. 3 (v. all. 1)', '10:00-12:00, art. 5, c. 3 (v. all. 1)'],
  ['Rossi & Bianchi < 3', 'Rossi & Bianchi < 3'],
  ['&copy; <b>', '\\&copy; \\<b>'],
  ['C:\\temp \\*', 'C:\\temp \\\\\\*'],
  ['~~via~~', '\\~\\~via\\~\\~'],
  ['---', '\\---'],
])('%j is written %j', (typed, written) => {
  expect(literal(typed)).toBe(written);
});

test('no text is taken for a date to be formatted by the client', () => {
  const trap = '{{DATE(2026-12-03T10:00:00Z, SHORT)}}';
  expect(literal(trap)).not.toContain('{{');
  expect(plain(trap)).not.toContain('{{');
});

test('hostile words come out as they went in, wherever they stand', () => {
  const words = '**a** [b](http://c) _d_ `e`';
  const card: Card = {
    summary: words,
    title: words,
    status: { text: words, tone: 'bad' },
    text: [words],
    facts: [{ label: words, value: words }],
    lists: [{ heading: words, items: [{ text: words, detail: words }] }],
    footer: words,
  };
  const picture = renderCard(card, look);
  expect(faultsOf(picture)).toEqual([]);
  expect(textOf(picture).split(words)).toHaveLength(10);
  const blocks = (picture.body as Json[]).filter((element) => element.type === 'TextBlock');
  for (const block of blocks) expect(block.text).not.toMatch(/(?<!\\)[*[`]/);
});

test('whatever the card or the form, it is sound and small enough', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ minLength: 2000, maxLength: 5000 }),
  );
  const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 });
  const button = fc.record({ act: fc.constant('show' as const), label });
  const item = fc.record({ text, detail: text, button }, { requiredKeys: ['text'] });
  const mark = fc.constantFrom<CalendarMark>('agile', 'waiting', 'closed', 'many');
  const cell = fc.record({ day: fc.nat(31), mark, note: text }, { requiredKeys: ['day'] });
  const cards: fc.Arbitrary<Card> = fc.record({
    ...{ summary: text, title: text, footer: text },
    text: fc.array(text, { maxLength: 30 }),
    facts: fc.array(fc.record({ label: text, value: text }), { maxLength: 40 }),
    lists: fc.array(fc.record({ heading: text, items: fc.array(item, { maxLength: 60 }) }), { maxLength: 4 }),
    calendar: fc.record({
      heading: text,
      weekdays: fc.array(text, { maxLength: 9 }),
      weeks: fc.array(fc.array(fc.option(cell), { maxLength: 9 }), { maxLength: 20 }),
      legend: fc.array(fc.record({ mark, text }), { maxLength: 8 }),
    }),
    links: fc.array(fc.record({ label, url: fc.oneof(fc.webUrl(), text) }), { maxLength: 4 }),
    buttons: fc.array(button, { maxLength: 20 }),
  });
  const value = fc.oneof(text, fc.constantFrom('2026-12-03', '09:30', '24:00', '7', '-3', 'yes', 'a,b'));
  const option = fc.record({ value: fc.oneof(fc.constantFrom('a', 'b'), label), label });
  const kinds: Field['kind'][] = [
    'date',
    'time',
    'number',
    'text',
    'long-text',
    'choice',
    'choices',
    'toggle',
  ];
  const field: fc.Arbitrary<Field> = fc.record(
    {
      name: fc.constantFrom(...FIELD_NAMES),
      ...{ label, kind: fc.constantFrom(...kinds), required: fc.boolean(), value },
      ...{ hint: text, placeholder: text, error: text },
      options: fc.array(option, { minLength: 1, maxLength: 130 }),
    },
    { requiredKeys: ['name', 'label', 'kind', 'required', 'options'] },
  );
  const fields = fc.uniqueArray(field, { maxLength: 12, selector: ({ name }) => name });
  fc.assert(
    fc.property(cards, fields, (card, some) => {
      for (const picture of [renderCard(card, look), renderForm({ ...FORM, fields: some }, look)]) {
        expect(faultsOf(picture)).toEqual([]);
        expect(bytesOf(messageWith(picture, card.summary))).toBeLessThan(MAX_MESSAGE_BYTES);
      }
    }),
    { numRuns: 60 },
  );
});

test('a list of thousands is shortened, and says by how many', () => {
  const items = Array.from({ length: 6_581 }, (_, at) => ({
    text: `Persona numero ${at} 🌍`,
    detail: '10:00-12:00',
  }));
  const picture = renderCard({ ...CARD, lists: [{ heading: 'Oggi', items }] }, look);
  expect(bytesOf(messageWith(picture, 'x'))).toBeLessThan(MAX_MESSAGE_BYTES);
  const lines = (picture.body as Json[]).filter((element) => element.type === 'RichTextBlock');
  expect(textOf(lines.at(-1))).toBe(`… +${6_581 - (lines.length - 1)}`);
  expect(lines.length).toBeGreaterThan(50);
  expect(actionsIn(picture)).toHaveLength(2);
});

test('words without end are cut, the buttons stay', () => {
  const endless = '🌍'.repeat(50_000);
  const card: Card = {
    ...CARD,
    summary: endless,
    title: endless,
    text: Array.from({ length: 30 }, () => endless),
    facts: Array.from({ length: 60 }, () => ({ label: endless, value: endless })),
    footer: endless,
  };
  const picture = renderCard(card, look);
  expect(bytesOf(messageWith(picture, card.summary))).toBeLessThan(MAX_MESSAGE_BYTES);
  expect(actionsIn(picture)).toHaveLength(2);
  const form = {
    ...FORM,
    notice: { tone: 'bad' as const, text: Array.from({ length: 20 }, () => 'é'.repeat(5_000)) },
  };
  expect(bytesOf(renderForm(form, look))).toBeLessThan(MAX_MESSAGE_BYTES);
  const fields = FIELD_NAMES.slice(0, 30).map((name) => ({
    ...{ name, label: endless, kind: 'long-text' as const, required: true },
    ...{ value: endless, hint: endless },
  }));
  expect(bytesOf(renderForm({ ...FORM, fields }, look))).toBeLessThan(MAX_MESSAGE_BYTES);
});
