import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderForm, renderFormMessage } from '../../../src/chat/slack/form.js';
import { clip, limits } from '../../../src/chat/slack/limits.js';
import {
  renderCard,
  renderCardView,
  renderHome,
  renderNote,
  renderNoteView,
} from '../../../src/chat/slack/render.js';
import type { Card, Form } from '../../../src/messages/card.js';
import { wrongWithMessage, wrongWithView } from '../../helpers/fake-slack/block-rules.js';
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
  const cards: fc.Arbitrary<Card> = fc.record({
    summary: text,
    title: text,
    status: fc.record({ text, tone: fc.constantFrom('neutral', 'good', 'warning', 'bad') }),
    text: fc.array(text, { maxLength: 20 }),
    facts: fc.array(fc.record({ label: text, value: text }), { maxLength: 40 }),
    lists: fc.array(
      fc.record({ heading: text, items: fc.array(fc.record({ text, detail: text }), { maxLength: 30 }) }),
      { maxLength: 4 },
    ),
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
    lists: [{ heading: text, items: [{ text, detail: text }] }],
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
