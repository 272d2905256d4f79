import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderForm, renderFormMessage } from '../../../src/chat/slack/form.js';
import { clip, limits } from '../../../src/chat/slack/limits.js';
import { readFields } from '../../../src/chat/slack/press.js';
import {
  renderCard,
  renderCardView,
  renderHome,
  renderNote,
  renderNoteView,
} from '../../../src/chat/slack/render.js';
import type { Calendar, CalendarMark, Card, Field, Form } from '../../../src/messages/card.js';
import { FIELD_NAMES } from '../../../src/messages/fields.js';
import { wrongWithMessage, wrongWithView } from '../../helpers/fake-slack/block-rules.js';
import { buttonsOf, labelsOf, stateOf } from '../../helpers/fake-slack/screen.js';
import type { Shown } from '../../helpers/fake-slack/state.js';
import { card, form, refused } from './bot.js';

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));
const wrongWithCard = (one: Card) => [
  wrongWithMessage(asJson(renderCard(one).blocks)),
  wrongWithView(asJson(renderCardView(one, 'Nota'))),
  wrongWithView(asJson(renderHome(one))),
];
const wrongWithForm = (one: Form) => [
  wrongWithView(asJson(renderForm(one, 'd1', 'Nota'))),
  wrongWithMessage(asJson(renderFormMessage(one, 'd1').blocks)),
];

test('the digest of four hundred people with long names fits, and says how many were cut', () => {
  const names = Array.from({ length: 400 }, (_, index) =>
    `${index} ${'Mariagrazia Quartapelle '.repeat(3)}`.slice(0, 60),
  );
  const items = names.map((text) => ({ text, detail: '10:00–12:00 e 14:00–16:00' }));
  const digest: Card = { ...card, lists: [{ heading: 'Da remoto oggi', items }] };
  expect(wrongWithCard(digest)).toEqual([undefined, undefined, undefined]);
  const texts = JSON.stringify(renderCard(digest).blocks);
  const shown = names.filter((name) => texts.includes(name.trim())).length;
  expect(shown).toBeGreaterThan(80);
  expect(texts).toContain(`"+${400 - shown}"`);
  expect(texts).toContain('Approva');
});

test('a short card is not cut', () => {
  const items = Array.from({ length: 30 }, (_, index) => ({ text: `Persona ${index}` }));
  const texts = JSON.stringify(renderCard({ ...card, lists: [{ heading: 'Oggi', items }] }).blocks);
  for (const { text } of items) expect(texts).toContain(text);
  expect(texts).not.toContain('"+');
});

test('whatever the card, Slack takes it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ minLength: 2000, maxLength: 5000 }),
  );
  const button = fc.record({ act: fc.constant('show' as const), label: text });
  const item = fc.record({ text, detail: text, button }, { requiredKeys: ['text'] });
  const mark = fc.constantFrom<CalendarMark>('agile', 'waiting', 'closed', 'many');
  const cell = fc.record({ day: fc.nat(31), mark, note: text }, { requiredKeys: ['day'] });
  const cards: fc.Arbitrary<Card> = fc.record({
    summary: text,
    title: text,
    status: fc.record({ text, tone: fc.constantFrom('neutral', 'good', 'warning', 'bad') }),
    text: fc.array(text, { maxLength: 20 }),
    facts: fc.array(fc.record({ label: text, value: text }), { maxLength: 40 }),
    lists: fc.array(fc.record({ heading: text, items: fc.array(item, { maxLength: 30 }) }), { maxLength: 4 }),
    calendar: fc.record({
      heading: text,
      weekdays: fc.array(text, { maxLength: 9 }),
      weeks: fc.array(fc.array(fc.option(cell), { maxLength: 9 }), { maxLength: 20 }),
      legend: fc.array(fc.record({ mark, text }), { maxLength: 8 }),
    }),
    links: fc.array(fc.record({ label: text, url: fc.oneof(fc.webUrl(), text) }), { maxLength: 4 }),
    buttons: fc.array(button, { maxLength: 40 }),
    footer: text,
  });
  fc.assert(
    fc.property(cards, (one) => {
      expect(wrongWithCard(one)).toEqual([undefined, undefined, undefined]);
    }),
    { numRuns: 60 },
  );
});

test('whatever the form, Slack takes it', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  const value = fc.oneof(
    text,
    fc.constantFrom('2026-12-03', '09:30', '24:00', '7', '-3', 'yes', 'a,b', 'b,a,a'),
  );
  const option = fc.record({ value: fc.oneof(fc.constantFrom('a', 'b', ''), text), label: text });
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
      ...{ label: text, kind: fc.constantFrom(...kinds), required: fc.boolean(), value },
      ...{ hint: text, placeholder: text, error: text, min: value, max: value },
      options: fc.array(option, { maxLength: 130 }),
    },
    { requiredKeys: ['name', 'label', 'kind', 'required'] },
  );
  const fields = fc.uniqueArray(field, { maxLength: 12, selector: ({ name }) => name });
  fc.assert(
    fc.property(fields, (some) => {
      expect(wrongWithForm({ ...form, fields: some })).toEqual([undefined, undefined]);
    }),
    { numRuns: 60 },
  );
});

test('lines with buttons: a block each, counted beyond the room, the other buttons stay', () => {
  const items = Array.from({ length: 80 }, (_, at) => ({
    ...{ text: `Persona ${at}`, detail: 'giovedì 3 dicembre' },
    button: { act: 'show' as const, subject: `day-${at}`, version: 1, label: 'Apri' },
  }));
  const queue: Card = { ...card, lists: [{ heading: 'In attesa', items }] };
  const { blocks } = renderCard(queue);
  const lines = blocks.filter((block) => 'accessory' in block);
  expect(lines.length).toBeGreaterThan(25);
  expect(JSON.stringify(blocks)).toContain(`"+${80 - lines.length}"`);
  expect(labelsOf({ blocks: asJson(blocks), typed: new Map() })).toContain('Approva');
  expect(renderHome(queue).blocks.filter((block) => 'accessory' in block)).toHaveLength(80);
  expect(lines[3]).toMatchObject({
    type: 'section',
    text: { type: 'plain_text', text: 'Persona 3\ngiovedì 3 dicembre' },
    accessory: {
      type: 'button',
      text: { text: 'Apri' },
      value: '{"act":"show","subject":"day-3","version":1}',
    },
  });
});

test('a month is a grid whose columns stand under each other', () => {
  const calendar: Calendar = {
    heading: 'Dicembre 2026',
    weekdays: ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'],
    weeks: [
      [
        null,
        { day: 1, mark: 'agile' },
        { day: 2 },
        { day: 3, mark: 'waiting', today: true },
        null,
        null,
        null,
      ],
      [7, 8, 9, 10, 11, 12, 13].map((day) => ({ day, mark: 'closed' })),
    ],
    legend: [
      { mark: 'agile', text: 'approvata' },
      { mark: 'waiting', text: 'in attesa' },
    ],
  };
  const [, , block] = renderCard({ ...card, calendar, text: [], facts: [], lists: [] }).blocks;
  const [title, grid, legend] = asJson(block).elements;
  expect(title.elements).toEqual([{ type: 'text', text: 'Dicembre 2026', style: { bold: true } }]);
  expect(grid.elements[0].text.split('\n')).toEqual([
    ' lun mar mer gio ven sab dom',
    '',
    '      1   2 [ 3]',
    '      A       ?',
    '',
    '  7   8   9  10  11  12  13',
    '  ·   ·   ·   ·   ·   ·   ·',
  ]);
  expect(legend.elements.map(({ text }: { text: string }) => text).join('')).toBe(
    'A\u00A0approvata   ?\u00A0in attesa',
  );
  const counts = {
    ...calendar,
    weeks: [
      [
        { day: 1, mark: 'few', note: '12' },
        { day: 2, mark: 'many', note: '130' },
      ],
    ],
  };
  const [, , numbers] = renderCard({
    ...card,
    calendar: counts as Calendar,
    text: [],
    facts: [],
    lists: [],
  }).blocks;
  expect(asJson(numbers).elements[1].elements[0].text.split('\n').slice(2)).toEqual([
    '  1    2',
    ' +12  !130',
  ]);
});

test('only pages of the web become links, and they say nothing to the bot', () => {
  const links = [
    { label: 'Atto', url: 'https://comune.example/atto' },
    { label: 'Altro', url: 'javascript:alert(1)' },
    { label: 'Nessuno', url: 'qui' },
  ];
  const { blocks } = renderCard({ ...card, buttons: [], links });
  const [one, ...others] = buttonsOf({ blocks: asJson(blocks), typed: new Map() });
  expect(others).toEqual([]);
  expect(one?.button).toMatchObject({ url: 'https://comune.example/atto', text: { text: 'Atto' } });
  expect(one?.button).not.toHaveProperty('value');
});

test('a choice that was made is among the options, however many there are', () => {
  const options = manyPlaces(150);
  const field = { name: 'chosen', label: 'Chi', kind: 'choices', required: true, options } as const;
  const fields: Field[] = [{ ...field, value: 'place-3,place-149', hint: 'Più d’una' }];
  const shown: Shown = { blocks: asJson(renderForm({ ...form, fields }, 'd1').blocks), typed: new Map() };
  expect(readFields(stateOf(shown))).toEqual({ chosen: 'place-3,place-149' });
  expect(shown.blocks[0]?.hint).toMatchObject({ text: 'Più d’una +50' });
  expect(shown.blocks[0]).toHaveProperty('element.options.length', 100);
});

test.each([
  ['plain', form],
  ['refused', refused],
  [
    'long',
    { ...refused, title: 'Richiesta di una giornata agile', dismiss: 'Chiudi senza fare nulla, grazie' },
  ],
  [
    'with errors',
    { ...form, fields: form.fields.map((field) => ({ ...field, error: 'Da correggere. '.repeat(200) })) },
  ],
  [
    'too long values',
    {
      ...form,
      fields: form.fields.map((field) => ({ ...field, value: 'x'.repeat(5000), hint: 'y'.repeat(3000) })),
    },
  ],
  [
    'of many places',
    { ...form, fields: [{ ...form.fields[2], options: manyPlaces(150) } as Form['fields'][number]] },
  ],
  ['of no place', { ...form, fields: [{ ...form.fields[2], options: [] } as Form['fields'][number]] }],
])('a %s form is one Slack takes', (_, one) => {
  expect(wrongWithForm(one)).toEqual([undefined, undefined]);
});

function manyPlaces(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    value: `place-${index}`,
    label: `Via ${index} ${'x'.repeat(90)}`,
  }));
}

test('a new drawing has new block ids and the same names', () => {
  const drawn = (id: string) => renderForm(form, id).blocks.flatMap((block) => block.block_id ?? []);
  expect(drawn('a').filter((id) => drawn('b').includes(id))).toEqual([]);
  expect(drawn('a')).toHaveLength(3);
});

const hostile = [
  '<!channel> <!here> <@U0MARIO> @here',
  '<https://evil.example|Approva> https://evil.example',
  '*bold* _it_ ~no~ `code` ```x``` > quote',
  '&lt;!channel&gt; &amp;amp;',
  ':house: :alarm_clock:',
  '\u202Egnikcah\u0000',
];

test.each(hostile)('what people write stays what they wrote: %s', (text) => {
  const evil: Card = {
    summary: text,
    title: text,
    status: { text, tone: 'bad' },
    text: [text],
    facts: [{ label: text, value: text }],
    lists: [{ heading: text, items: [{ text, detail: text, button: { act: 'show', label: text } }] }],
    calendar: {
      ...{ heading: text, weekdays: [text], legend: [{ mark: 'agile', text }] },
      weeks: [[{ day: 1, mark: 'agile', note: text }]],
    },
    links: [{ label: text, url: 'https://comune.example/' }],
    footer: text,
  };
  const { text: words, blocks } = renderCard(evil);
  const markup = [words, ...mrkdwnIn(blocks), ...mrkdwnIn(renderNote(text).blocks)];
  for (const one of markup) {
    expect(one).not.toMatch(/[<>]/);
    expect(one.replaceAll(/&(amp|lt|gt);/g, '')).not.toContain('&');
  }
  for (const one of mrkdwnIn(blocks)) expect(one.slice(1, -1)).not.toMatch(/(^|[^\u2060])[*_~`]/);
  expect(wrongWithCard(evil)).toEqual([undefined, undefined, undefined]);
});

/** Only these are read as markup; `verbatim` keeps bare addresses and names as they are. */
function mrkdwnIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(mrkdwnIn);
  if (typeof part !== 'object' || part === null) return [];
  const { type, text, verbatim } = part as { type?: string; text?: unknown; verbatim?: boolean };
  if (type === 'mrkdwn') {
    expect(verbatim).toBe(true);
    return [String(text)];
  }
  if (type === 'plain_text') expect(part).toMatchObject({ emoji: false });
  return Object.values(part).flatMap(mrkdwnIn);
}

test('a note of any length is a view and a message', () => {
  for (const note of ['', ' ', 'Nota', 'n'.repeat(9000)]) {
    expect(wrongWithMessage(asJson(renderNote(note).blocks))).toBeUndefined();
    expect(wrongWithView(asJson(renderNoteView('Giornate', note)))).toBeUndefined();
  }
});

test('a text is never cut inside a pair of surrogates or an escape', () => {
  expect(clip('😀😀😀', 4)).toBe('😀…');
  expect(clip('abc', 3)).toBe('abc');
  const { text } = renderNote('<'.repeat(limits.fallback));
  expect(text.length).toBeLessThanOrEqual(limits.fallback);
  expect(text).toMatch(/^(&lt;)+…$/);
});
