/** Card -> Slack message or closing view. Pure; what does not fit is cut and counted. */
import type { ActionsBlock, HomeView, KnownBlock, ModalView, SectionBlock } from '@slack/types';
import type { Button, Card, Tone } from '../../messages/card.js';
import { clip, limits } from './limits.js';
import { writePress } from './press.js';
import { bold, escapeMarkup, header, heading, paragraph, plain } from './text.js';

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

interface Room {
  blocks: number;
  chars: number;
  title: boolean;
}

/** The longest drawing that fits: first items of the lists are cut (and counted), then the texts. */
export function cardBlocks(card: Card, room: Room): KnownBlock[] {
  const fits = (blocks: KnownBlock[]) =>
    blocks.length <= room.blocks && JSON.stringify(blocks).length <= room.chars;
  let least: KnownBlock[] = [];
  for (const textLength of [limits.section, 1000, 300, 100]) {
    least = draw(card, room.title, 0, textLength);
    if (!fits(least)) continue;
    let [shown, tooMany] = [0, 1 + Math.max(0, ...(card.lists ?? []).map((list) => list.items.length))];
    while (tooMany - shown > 1) {
      const middle = Math.floor((shown + tooMany) / 2);
      if (fits(draw(card, room.title, middle, textLength))) shown = middle;
      else tooMany = middle;
    }
    return draw(card, room.title, shown, textLength);
  }
  return least.slice(0, room.blocks);
}

function draw(card: Card, title: boolean, itemsShown: number, textLength: number): KnownBlock[] {
  const { status, text = [], facts = [], lists = [], buttons = [], footer } = card;
  return [
    ...(title ? [header(card.title)] : []),
    ...(status ? [paragraph(toned(status.tone, status.text), textLength)] : []),
    ...paragraphs(text, textLength),
    ...factBlocks(facts, textLength),
    ...lists.flatMap((list) => listBlocks(list, itemsShown)),
    ...buttonBlocks(buttons),
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

function listBlocks({ heading: words, items }: NonNullable<Card['lists']>[number], shown: number) {
  const lines = items
    .slice(0, shown)
    .map(({ text, detail }) => `• ${text}${detail ? ` · ${detail}` : ''}`.replaceAll(/\s+/g, ' '));
  return [heading(words), ...sectionsOf(lines), ...counted(items.length - lines.length)];
}

function sectionsOf(lines: string[]): SectionBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= limits.section)
      texts.push(`${texts.pop()}\n${line}`);
    else texts.push(line);
  }
  return texts.map((text) => paragraph(text));
}

/** "+12": how many were cut, the same in every language. */
function counted(missing: number): SectionBlock[] {
  return missing > 0 ? [paragraph(`+${missing}`)] : [];
}

export function buttonBlocks(buttons: Button[]): ActionsBlock[] {
  if (buttons.length === 0) return [];
  const elements = buttons.slice(0, limits.buttons).map((button, index) => ({
    type: 'button' as const,
    // Unique in the message, as Slack wants; read back is only `value`.
    action_id: `press.${index}.${button.act}`,
    text: plain(button.label, limits.buttonText),
    value: writePress(button),
    ...(button.style ? { style: button.style } : {}),
  }));
  return [{ type: 'actions', elements }];
}
