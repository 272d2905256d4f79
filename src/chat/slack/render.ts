/** Card -> Slack message or closing view. Pure; what does not fit is cut and counted. */
import type { HomeView, KnownBlock, ModalView, SectionBlock } from '@slack/types';
import type { Card, Tone } from '../../messages/card.js';
import { actionBlocks } from './buttons.js';
import { calendarBlock } from './calendar.js';
import { clip, limits } from './limits.js';
import { counted, listBlocks } from './lists.js';
import { bold, escapeMarkup, header, paragraph, plain } from './text.js';

export interface SlackMessage {
  /** For notifications, screen readers and clients that draw no blocks. */
  text: string;
  blocks: KnownBlock[];
}

export const CALLBACK_ID = 'giornate';
const marks: Record<Tone, string> = { neutral: '▫️', good: '✅', warning: '⚠️', bad: '⛔' };

export function renderCard(card: Card): SlackMessage {
  return {
    text: fallback(card.summary),
    blocks: cardBlocks(card, { blocks: limits.messageBlocks, chars: limits.messageChars, title: true }),
  };
}

/** A sentence alone. */
export function renderNote(note: string): SlackMessage {
  return { text: fallback(note), blocks: [paragraph(note)] };
}

/** The card as the end of a modal: nothing to submit. @param note said above it */
export function renderCardView(card: Card, note?: string): ModalView {
  const room = {
    blocks: limits.viewBlocks - 1,
    chars: Number.POSITIVE_INFINITY,
    title: card.title.length > limits.viewTitle,
  };
  const blocks = cardBlocks(card, room);
  return closingView(card.title, note === undefined ? blocks : [paragraph(note), ...blocks]);
}

/** The app's Home tab. */
export function renderHome(card: Card): HomeView {
  const room = { blocks: limits.viewBlocks, chars: Number.POSITIVE_INFINITY, title: true };
  return { type: 'home', callback_id: CALLBACK_ID, blocks: cardBlocks(card, room) };
}

/** A modal that only says something: while we work, or instead of a form. */
export function renderNoteView(title: string, note: string): ModalView {
  return closingView(title, [paragraph(note)]);
}

function closingView(title: string, blocks: KnownBlock[]): ModalView {
  return { type: 'modal', callback_id: CALLBACK_ID, title: plain(title, limits.viewTitle), blocks };
}

/** `&lt;` is four characters: escape first, then never cut inside an escape. */
export function fallback(text: string): string {
  return clip(escapeMarkup(clip(text, limits.fallback)), limits.fallback).replace(/&[a-z]*…$/, '…');
}

/** Tone and words of a status, or of a notice. */
export function toned(tone: Tone, text: string): string {
  return `${marks[tone]} ${text}`;
}

/** Lines with a button that count more than long texts. */
const PRESSED_LINES = 10;

interface Room {
  blocks: number;
  chars: number;
  title: boolean;
}

/**
 * The longest drawing that fits: first lines of the lists are cut (and counted), then the texts. Where lines have
 * buttons, texts give way to the first of them.
 */
export function cardBlocks(card: Card, room: Room): KnownBlock[] {
  const fits = (blocks: KnownBlock[]) =>
    blocks.length <= room.blocks && JSON.stringify(blocks).length <= room.chars;
  const lists = (card.lists ?? []).map(({ items }) => items);
  const longest = Math.max(0, ...lists.map((items) => items.length));
  const toPress = Math.max(0, ...lists.map((items) => items.filter(({ button }) => button).length));
  let best: { shown: number; blocks: KnownBlock[] } | undefined;
  for (const textLength of [limits.section, 1000, 300, 100]) {
    const shown = most(longest, (count) => fits(draw(card, room.title, count, textLength)));
    if (shown > (best?.shown ?? -1)) best = { shown, blocks: draw(card, room.title, shown, textLength) };
    if (shown >= Math.min(toPress, PRESSED_LINES)) break;
  }
  return best?.blocks ?? squeezed(draw(card, room.title, 0, 100), fits);
}

/** @returns the most up to `limit` that fits; -1 where not even none does */
function most(limit: number, fits: (count: number) => boolean): number {
  let [shown, tooMany] = [-1, limit + 1];
  while (tooMany - shown > 1) {
    const middle = Math.floor((shown + tooMany) / 2);
    if (fits(middle)) shown = middle;
    else tooMany = middle;
  }
  return shown;
}

/** What cannot be done without are the buttons: other blocks go before them, the last ones first. */
function squeezed(blocks: KnownBlock[], fits: (blocks: KnownBlock[]) => boolean): KnownBlock[] {
  let left = blocks;
  while (left.length > 1 && !fits(left)) {
    const cut = left.findLastIndex(({ type }, at) => type !== 'actions' && at > 0);
    left = left.toSpliced(cut > 0 ? cut : left.length - 1, 1);
  }
  return left;
}

function draw(card: Card, title: boolean, itemsShown: number, textLength: number): KnownBlock[] {
  const { status, text = [], facts = [], calendar, lists = [], buttons = [], links = [], footer } = card;
  return [
    ...(title ? [header(card.title)] : []),
    ...(status ? [paragraph(toned(status.tone, status.text), textLength)] : []),
    ...paragraphs(text, textLength),
    ...factBlocks(facts, textLength),
    ...(calendar ? [calendarBlock(calendar)] : []),
    ...lists.flatMap((list, at) => listBlocks(list, at, itemsShown)),
    ...actionBlocks(buttons, links),
    ...(footer ? [{ type: 'context' as const, elements: [plain(footer, limits.context)] }] : []),
  ];
}

const MOST_PARAGRAPHS = 12;

/** One block each; the many-th share the last, so that a long card keeps its buttons. */
export function paragraphs(texts: string[], length: number = limits.section): SectionBlock[] {
  const alone = texts.slice(0, MOST_PARAGRAPHS - 1);
  const together = texts.slice(MOST_PARAGRAPHS - 1);
  const last = together.length > 0 ? [together.join('\n\n')] : [];
  return [...alone, ...last].map((text) => paragraph(text, length));
}

const FACTS_PER_SECTION = limits.fields / 2;
const MOST_FACTS = 6 * FACTS_PER_SECTION;

/** Two columns: the label in bold, the value as it is. */
export function factBlocks(
  facts: { label: string; value: string }[],
  length: number = limits.field,
): SectionBlock[] {
  const sections: SectionBlock[] = [];
  const shown = facts.slice(0, MOST_FACTS);
  for (let from = 0; from < shown.length; from += FACTS_PER_SECTION) {
    const fields = shown
      .slice(from, from + FACTS_PER_SECTION)
      .flatMap(({ label, value }) => [
        bold(label, limits.field),
        plain(value, Math.min(length, limits.field)),
      ]);
    sections.push({ type: 'section', fields });
  }
  return [...sections, ...counted(facts.length - shown.length)];
}
