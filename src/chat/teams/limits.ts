import type { Card, Form } from '../../messages/card.js';

/** Teams refuses larger messages (413); measured on the JSON that goes out, in UTF-8. */
export const MAX_MESSAGE_BYTES = 80_000;
/** More are hidden by Teams without a word. */
export const MAX_ACTIONS = 6;

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
        text: clip(item.text, HEADING),
        ...(item.detail && { detail: clip(item.detail, HEADING) }),
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

export function clipForm(form: Form): Form {
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
      value: field.value && clip(field.value, PARAGRAPH),
      options: field.options?.slice(0, 100),
    })),
  };
}

function clipFact(fact: { label: string; value: string }) {
  return { label: clip(fact.label, LABEL), value: clip(fact.value, 2_000) };
}

export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
