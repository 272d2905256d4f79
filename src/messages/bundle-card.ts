import type { Card, Item, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { clip } from './wording.js';

/** Under which heading something is told, in this order. */
export type Under = 'asked' | 'own' | 'others';

/** What happened while its reader was in disconnection, as one sentence. */
export interface NewsLine {
  /** Of the message: its button sends it as it stands then. */
  id: string;
  under: Under;
  text: string;
  opens: boolean;
}

export interface BundleView {
  lines: readonly NewsLine[];
  /** Something of it waits in the queue. */
  queue: boolean;
}

const UNDER: readonly Under[] = ['asked', 'own', 'others'];
/** Lines with a button are a block each, and Slack has room for fifty. */
const WITH_BUTTON = 10;
/** The rest is told in a line each, as long as people may read them. */
const LINES = { asked: 10, own: 20, others: 20 };
const LINE_ROOM = 180;

/**
 * One message for all that was held (REM-4). It stands as it was posted: its lines only say what happened, and what is
 * still open is shown by what their buttons send.
 */
export function bundleCard({ lines, queue }: BundleView, locale: Locale): Card {
  const { rest } = catalogue(locale);
  const lists = UNDER.flatMap((under) => {
    const own = lines.filter((line) => line.under === under);
    return own.length > 0 ? [{ heading: rest[under], items: items(own, under, queue, locale) }] : [];
  });
  const told = lines.slice(0, 3).map(({ text }) => text);
  const left = lines.length - told.length;
  return {
    summary: `${rest.title}: ${told.join('; ')}${left > 0 ? ` (+${left})` : '.'}`,
    title: rest.title,
    lists,
    buttons: queue ? [{ act: 'news', value: QUEUE, label: rest.openQueue, style: 'primary' }] : undefined,
    footer: lines.some(({ opens }) => opens) ? rest.now : undefined,
  };
}

/** What the button carries that sends the queue. */
export const QUEUE = 'queue';

function items(lines: NewsLine[], under: Under, queue: boolean, locale: Locale): Item[] {
  const { rest, words } = catalogue(locale);
  const shown = lines.slice(0, LINES[under]).map(({ id, text, opens }, index): Item => {
    const button = { act: 'news', subject: id, label: words.buttons.open } as const;
    return { text: clip(text, LINE_ROOM), ...(opens && index < WITH_BUTTON && { button }) };
  });
  const left = lines.length - shown.length;
  if (left === 0) return shown;
  return [...shown, { text: (under === 'asked' && queue ? rest.moreInQueue : rest.more)(left) }];
}
