import type { Button, Item, Tone } from '../../messages/card.js';
import { clip } from './limits.js';
import { literal, plain } from './markdown.js';

/** A node of an Adaptive Card, version 1.5. */
export type Element = { type: string } & Record<string, unknown>;

export interface AdaptiveCard extends Element {
  type: 'AdaptiveCard';
  body: Element[];
}

export interface Look {
  /**
   * The message is a direct answer, which only this adapter knows: what its buttons lead to must be written on it
   * too. Cards posted for the application are repainted by the application.
   */
  answer: boolean;
}

/** Theme colours by name: every client has them for its light, dark and high contrast looks. */
const colours: Record<Tone, string> = {
  neutral: 'accent',
  good: 'good',
  warning: 'warning',
  bad: 'attention',
};
const styles: Record<Tone, string> = {
  neutral: 'emphasis',
  good: 'good',
  warning: 'warning',
  bad: 'attention',
};
const buttonStyles = { primary: 'positive', danger: 'destructive' } as const;

/**
 * Without `lang`: it is for DATE() and TIME() alone, and the official parser refuses it on every second card it reads
 * (its pattern is global and keeps its place).
 */
export function envelope(summary: string, body: Element[], actions: Element[]): AdaptiveCard {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    speak: plain(summary),
    fallbackText: plain(summary),
    body,
    ...(actions.length > 0 && { actions }),
    msteams: { width: 'Full' },
  };
}

export function heading(text: string): Element {
  return {
    type: 'TextBlock',
    text: literal(text),
    size: 'large',
    weight: 'bolder',
    style: 'heading',
    wrap: true,
  };
}

export function subheading(text: string): Element {
  return { type: 'TextBlock', text: literal(text), weight: 'bolder', wrap: true, spacing: 'medium' };
}

export function paragraph(text: string, more: Record<string, unknown> = {}): Element {
  return { type: 'TextBlock', text: literal(text), wrap: true, ...more };
}

export function smallPrint(text: string, more: Record<string, unknown> = {}): Element {
  return paragraph(text, { size: 'small', isSubtle: true, ...more });
}

/** Where something stands, in colour and in words. */
export function badge(text: string, tone: Tone): Element {
  return paragraph(text, { weight: 'bolder', color: colours[tone], spacing: 'small' });
}

/** Said before anything else, on a ground of its colour; the first line tells the outcome. */
export function banner(lines: string[], tone: Tone): Element {
  const items = lines.map((line, at) =>
    paragraph(line, { spacing: 'small', ...(at === 0 && lines.length > 1 && { weight: 'bolder' }) }),
  );
  return { type: 'Container', style: styles[tone], items, spacing: 'medium' };
}

export function facts(rows: { label: string; value: string }[]): Element {
  return {
    type: 'FactSet',
    facts: rows.map(({ label, value }) => ({ title: literal(label), value: literal(value) })),
    spacing: 'medium',
  };
}

/** One line of a list. Text runs read no Markdown, so the words go in as they are. */
export function item(text: string, detail?: string): Element {
  const inlines = [{ type: 'TextRun', text: plain(text) }];
  const more = detail ? [{ type: 'TextRun', text: ` · ${plain(detail)}`, isSubtle: true }] : [];
  return { type: 'RichTextBlock', inlines: [...inlines, ...more], spacing: 'small' };
}

/** Longer labels stand below their line: a phone has no room for both. */
const LONGEST_BESIDE = 14;

/** One line of a list and its button. The width is told: phones cut a button in a column that makes its own. */
export function itemWithButton({ text, detail }: Item, button: Button, look: Look): Element {
  const items = [
    item(text),
    ...(detail ? [smallPrint(detail.replace(/\s+/g, ' '), { spacing: 'none' })] : []),
  ];
  const press = { type: 'ActionSet', actions: [action(button, look)] };
  if (button.label.length > LONGEST_BESIDE) {
    return { type: 'Container', items: [...items, { ...press, spacing: 'small' }], spacing: 'medium' };
  }
  const width = `${Math.max(96, 44 + 8 * button.label.length)}px`;
  const column = { type: 'Column', verticalContentAlignment: 'center' };
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      { ...column, width: 'stretch', items },
      { ...column, width, items: [{ ...press, horizontalAlignment: 'right' }] },
    ],
  };
}

/** A page to open in the browser. */
export function link({ label, url }: { label: string; url: string }): Element {
  return { type: 'Action.OpenUrl', title: clip(plain(label), 80), url };
}

/** Action.Execute, and for clients that don't know it Action.Submit with the same data. */
export function action(button: Button, look: Look, more: Record<string, unknown> = {}): Element {
  const { act, subject, version, value, label, style } = button;
  const common = {
    title: clip(plain(label), 80),
    data: { act, subject, version, value, ...(look.answer && { answer: true }) },
    ...(style && { style: buttonStyles[style] }),
    ...more,
  };
  return {
    type: 'Action.Execute',
    verb: act,
    ...common,
    fallback: { type: 'Action.Submit', ...common },
  };
}
