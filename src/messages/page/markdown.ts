import { escaped } from './html.js';

/**
 * The part of Markdown that an agreement is written in: headings, paragraphs, lists, bold, italics, rules. What looks
 * like HTML is text.
 */
export function fromMarkdown(source: string): string {
  const blocks = source.replaceAll(/\r\n?/g, '\n').split(/\n{2,}/);
  return blocks.flatMap((block) => drawBlock(block.replace(/^\n+|\s+$/g, ''))).join('\n');
}

const BULLET = /^\s*[-*+] +/;
const NUMBER = /^\s*\d+[.)] +/;

function drawBlock(block: string): string[] {
  if (block.trim() === '') return [];
  const [first = '', ...rest] = block.split('\n');
  const heading = /^(#{1,4}) +(.*?)#*$/.exec(first);
  if (heading) {
    const level = (heading[1] ?? '').length;
    return [`<h${level}>${inline((heading[2] ?? '').trim())}</h${level}>`, ...drawBlock(rest.join('\n'))];
  }
  if (/^ {0,3}([-*_])( *\1){2,}$/.test(first)) return ['<hr>', ...drawBlock(rest.join('\n'))];
  for (const [mark, tag] of [
    [BULLET, 'ul'],
    [NUMBER, 'ol'],
  ] as const) {
    if (mark.test(first)) return [drawList(block, mark, tag)];
  }
  // a list may follow its sentence without an empty line
  const begins = rest.findIndex((line) => BULLET.test(line) || NUMBER.test(line));
  if (begins >= 0) {
    const text = [first, ...rest.slice(0, begins)].join('\n');
    return [...drawBlock(text), ...drawBlock(rest.slice(begins).join('\n'))];
  }
  return [`<p>${block.split('\n').map(drawLine).join('\n')}</p>`];
}

/** Lines that begin with no mark go on with the entry above. */
function drawList(block: string, mark: RegExp, tag: 'ul' | 'ol'): string {
  const items: string[] = [];
  for (const line of block.split('\n')) {
    if (mark.test(line) || items.length === 0) items.push(line.replace(mark, ''));
    else items.push(`${items.pop()} ${line.trim()}`);
  }
  return `<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`;
}

/** Two spaces or a backslash at the end break the line. */
function drawLine(line: string): string {
  const broken = / {2,}$|\\$/.test(line);
  return inline(line.replace(/\\$/, '').trim()) + (broken ? '<br>' : '');
}

/** Placeholders are words of letters and hyphens: no mark of Markdown is in them. */
function inline(text: string): string {
  return escaped(text)
    .replaceAll(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/(^|[^\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '$1<em>$2</em>')
    .replaceAll(/(^|[^\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])/g, '$1<em>$2</em>');
}
