/**
 * Texts of people are drawn as `plain_text` or `rich_text`, where nothing is markup: no mention, no link, no bold.
 * Where Slack knows only mrkdwn (labels in fields, the fallback text) they are escaped.
 */
import type {
  HeaderBlock,
  MrkdwnElement,
  PlainTextElement,
  RichTextBlock,
  RichTextText,
  SectionBlock,
} from '@slack/types';
import { clip, limits } from './limits.js';

/** `emoji: false`: what looks like `:house:` stays what was written. */
export function plain(text: string, length: number): PlainTextElement {
  return { type: 'plain_text', text: clip(text, length), emoji: false };
}

/** A mention (`<!channel>`, `<@U1>`) and a link need `<`; `&` begins the escapes themselves. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A word joiner, invisible, keeps `*`, `_`, `~` and a backtick from being a mark of formatting. */
const WORD_JOINER = '\u2060';

/** Bold mrkdwn of one line; `verbatim` keeps addresses and `#names` from becoming links. */
export function bold(text: string, length: number): MrkdwnElement {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll(/[*_~`]/g, `${WORD_JOINER}$&${WORD_JOINER}`);
  // The longest escape is five characters for one, hence the fifth.
  return { type: 'mrkdwn', text: `*${escapeMarkup(clip(line, Math.floor(length / 5)))}*`, verbatim: true };
}

export function paragraph(text: string, length: number = limits.section): SectionBlock {
  return { type: 'section', text: plain(text, length) };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, limits.header) };
}

export function heading(text: string): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [headingRun(text)] }] };
}

export function headingRun(text: string): RichTextText {
  return { type: 'text', text: clip(text, limits.header), style: { bold: true } };
}
