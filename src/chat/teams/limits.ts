import type { Card, Field, Form } from '../../messages/card.js';

/** Teams refuses larger messages (413); measured on the JSON that goes out, in UTF-8. */
export const MAX_MESSAGE_BYTES = 80_000;
/** Of one set: more are hidden by Teams without a word. */
export const MAX_ACTIONS = 6;

type Option = NonNullable<Field['options']>[number];

const SUMMARY = 400;
const HEADING = 200;
const LABEL = 100;
const PARAGRAPH = 4_000;

/** Characters, not UTF-16 units: an emoji is never cut in two. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

export function clipCard(card: Card): Card {
  return {
    ...card,
    summary: clip(card.summary, SUMMARY),
    title: clip(card.title, HEADING),
    text: card.text?.slice(0, 20).map((paragraph) => clip(paragraph, PARAGRAPH)),
    facts: card.facts?.slice(0, 30).map(clipFact),
    lists: card.lists?.map((list) => ({
      heading: clip(list.heading, HEADING),
      items: list.items.map((item) => ({
        // A line may name many people.
        text: clip(item.text, PARAGRAPH),
        ...(item.detail && { detail: clip(item.detail, PARAGRAPH) }),
        ...(item.button && { button: item.button }),
      })),
    })),
    footer: card.footer && clip(card.footer, PARAGRAPH),
  };
}

/** Half of the longest list, and how many it left out. undefined: no list to shorten. */
export function shorten(card: Card): Card | undefined {
  const lists = card.lists ?? [];
  const longest = lists.reduce(
    (most, list, at) => (list.items.length > (lists[most]?.items.length ?? 0) ? at : most),
    0,
  );
  const items = lists[longest]?.items ?? [];
  if (items.length < 2) return undefined;
  const last = items.at(-1)?.text ?? '';
  const before = /^… \+(\d+)$/.exec(last)?.[1];
  const whole = before ? items.slice(0, -1) : items;
  const kept = whole.slice(0, Math.floor(whole.length / 2));
  const left = whole.length - kept.length + Number(before ?? 0);
  const shorter = { heading: lists[longest]?.heading ?? '', items: [...kept, { text: `… +${left}` }] };
  return { ...card, lists: lists.map((list, at) => (at === longest ? shorter : list)) };
}

/** @param size of each field: so many options, so long a text; hints and errors need less */
export function clipForm(form: Form, size: { options: number; value: number }): Form {
  return {
    ...form,
    title: clip(form.title, HEADING),
    summary: clip(form.summary, SUMMARY),
    notice: form.notice && {
      ...form.notice,
      text: form.notice.text.slice(0, 20).map((line) => clip(line, 1_500)),
    },
    facts: form.facts?.slice(0, 30).map((fact) => ({ ...clipFact(fact), value: clip(fact.value, 1_000) })),
    fields: form.fields.map((field) => ({
      ...field,
      label: clip(field.label, LABEL),
      value: field.value && (field.options ? field.value : clip(field.value, size.value)),
      ...(field.error && { error: clip(field.error, Math.min(1_000, size.value)) }),
      ...(field.hint && { hint: clip(field.hint, Math.min(1_000, size.value)) }),
      ...(field.options && fewOptions(field, field.options, size.options)),
    })),
  };
}

/** Those that are chosen stay; how many were left out is counted in the hint. */
function fewOptions({ kind, value = '', hint }: Field, options: Option[], most: number): Partial<Field> {
  const chosen = new Set(kind === 'choices' ? value.split(',') : [value]);
  let left = most - options.filter((option) => chosen.has(option.value)).length;
  const kept = options.filter((option) => chosen.has(option.value) || left-- > 0).slice(0, most);
  const missing = options.length - kept.length;
  return {
    options: kept.map((option) => ({ ...option, label: clip(option.label, HEADING) })),
    ...(missing > 0 && { hint: [hint && clip(hint, 1_000), `+${missing}`].filter(Boolean).join(' ') }),
  };
}

function clipFact(fact: { label: string; value: string }) {
  return { label: clip(fact.label, LABEL), value: clip(fact.value, 2_000) };
}

export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
