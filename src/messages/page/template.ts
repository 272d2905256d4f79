import type { Html } from './html.js';
import { fromMarkdown } from './markdown.js';

/** What an organisation's own text of the agreement may name; docs/agreement-template.md tells what each is. */
export const PLACEHOLDERS = [
  'organisation',
  'regulation',
  'source',
  'title',
  'status',
  'person',
  'role',
  'unit',
  'manager',
  'activities',
  'objectives',
  'term',
  'from',
  'to',
  'days',
  'weekdays',
  'presence',
  'places',
  'equipment',
  'bands',
  'window',
  'rest',
  'reason',
  'withdrawal',
  'rules',
  'duties',
  'signatures',
  'annexes',
  'date',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type Values = Record<Placeholder, Html>;

/** A text with places to fill in: pieces of it, and names between them. */
export interface Template {
  pieces: (string | { name: Placeholder })[];
  /** It is a page of its own, head and style in. */
  whole: boolean;
}

const MARK = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * @param file named in the mistakes; `.md` is Markdown, anything else HTML
 * @returns every placeholder that is none, with its line
 */
export function readTemplate(text: string, file: string): { template: Template; mistakes: string[] } {
  const mistakes = [...text.matchAll(MARK)]
    .filter(([, name = '']) => !isPlaceholder(name))
    .map(
      (match) =>
        `${at(text, match.index, file)}: {{${match[1]}}} is no placeholder: ${named(match[1] ?? '')}`,
    );
  const left = text.replaceAll(MARK, (mark) => ' '.repeat(mark.length));
  for (const { index } of left.matchAll(/\{\{|\}\}/g)) {
    mistakes.push(`${at(text, index, file)}: a placeholder is written {{name}}: this one is not closed`);
  }
  const source = /\.(md|markdown)$/i.test(file) ? fromMarkdown(text) : text;
  const pieces = source
    .split(MARK)
    .map((piece, index) => (index % 2 === 1 && isPlaceholder(piece) ? { name: piece } : piece));
  return { template: { pieces, whole: /<html[\s>]/i.test(source) }, mistakes };
}

export function filled({ pieces }: Template, values: Values): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : values[piece.name].text)).join('');
}

function isPlaceholder(name: string): name is Placeholder {
  return PLACEHOLDERS.some((one) => one === name);
}

/** One that begins alike is what was meant; else all there are. */
function named(name: string): string {
  const near = PLACEHOLDERS.filter(
    (one) => one.startsWith(name.slice(0, 3).toLowerCase()) && name.length > 2,
  );
  return near.length > 0 ? `is ${near.join(' or ')} meant?` : `there are ${PLACEHOLDERS.join(', ')}`;
}

function at(text: string, index: number, file: string): string {
  return `${file}:${text.slice(0, index).split('\n').length}`;
}
