/** Lists of lines. Lines with a button take a block each; the others share sections. */
import type { KnownBlock, SectionBlock } from '@slack/types';
import type { Card, Item } from '../../messages/card.js';
import { lineButton } from './buttons.js';
import { limits } from './limits.js';
import { heading, paragraph } from './text.js';

type List = NonNullable<Card['lists']>[number];

/** @param shown how many of the first lines; the rest is counted */
export function listBlocks({ heading: words, items }: List, at: number, shown: number): KnownBlock[] {
  const lines = items.slice(0, shown);
  return [heading(words), ...lineBlocks(lines, at), ...counted(items.length - lines.length)];
}

/** "+12": how many were cut, the same in every language. */
export function counted(missing: number): SectionBlock[] {
  return missing > 0 ? [paragraph(`+${missing}`)] : [];
}

function lineBlocks(items: Item[], list: number): SectionBlock[] {
  const blocks: SectionBlock[] = [];
  let together: string[] = [];
  const close = () => {
    blocks.push(...together.map((text) => paragraph(text)));
    together = [];
  };
  for (const [index, item] of items.entries()) {
    if (item.button) {
      close();
      const accessory = lineButton(item.button, `${list}.${index}`);
      blocks.push({ ...paragraph(inTwoLines(item)), accessory });
    } else together = withLine(together, inOneLine(item));
  }
  close();
  return blocks;
}

function withLine(texts: string[], line: string): string[] {
  const last = texts.at(-1);
  if (last === undefined || last.length + 1 + line.length > limits.section) return [...texts, line];
  return [...texts.slice(0, -1), `${last}\n${line}`];
}

function inOneLine({ text, detail }: Item): string {
  return oneLine(`• ${text}${detail ? ` · ${detail}` : ''}`);
}

/** Beside a button there is less room. */
function inTwoLines({ text, detail }: Item): string {
  return detail ? `${oneLine(text)}\n${oneLine(detail)}` : oneLine(text);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
