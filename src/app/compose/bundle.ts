import { bundleCard, type NewsLine } from '../../messages/bundle-card.js';
import type { Card, Locale } from '../../messages/card.js';
import type { DueMessage } from '../../store/messages.js';
import type { Parts } from '../parts.js';
import { BUNDLE_LINES, newsOf } from './bundle-lines.js';
import { composeMessage, localeOf, staysInChat } from './index.js';

/** What one message tells of several that were held. */
export interface Bundle {
  card: Card;
  /** The only one that was left: the card is its own, as if it had been sent by itself. */
  alone?: DueMessage;
  /** The card is repainted when its subject changes; a bundle never is. */
  track: boolean;
  /** Ids of those that are not sent: not true any more, or said by another one. */
  dropped: string[];
}

/**
 * All that waited for one person's window to open, as one message (REM-4): in order, what is not true any more left
 * out, of several about one subject the last one.
 * @param messages at least one, of one person, in the order they were written
 * @returns null where none is true any more
 */
export async function composeBundle(parts: Parts, messages: readonly DueMessage[]): Promise<Bundle | null> {
  const { db } = parts.store;
  const locale = await localeOf(parts, db, messages[0]?.personId);
  const told: Told[] = [];
  for (const about of bySubject(messages)) {
    const one = await lastTrue(parts, about, locale);
    if (one) told.push(one);
  }
  const toQueue: DueMessage[] = [];
  for (const message of messages) {
    if (!BUNDLE_LINES[message.moment].under && (await composeMessage(parts, message))) toQueue.push(message);
  }
  // of several reminders of the queue the last one says all; beside news it is a button
  const saying = told.length > 0 ? [...told.map(({ message }) => message), ...toQueue] : toQueue.slice(-1);
  const [only] = saying;
  if (!only) return null;
  const dropped = messages.filter((message) => !saying.includes(message)).map(({ id }) => id);
  if (saying.length === 1) {
    const composed = await composeMessage(parts, only);
    return composed && { ...composed, alone: only, dropped };
  }
  const lines = told.toSorted((a, b) => messages.indexOf(a.message) - messages.indexOf(b.message));
  const inQueue = lines.filter(({ message }) => BUNDLE_LINES[message.moment].inQueue).length;
  const view = { lines: lines.map(({ line }) => line), queue: toQueue.length > 0 || inQueue > 1 };
  return { card: bundleCard(view, locale), track: false, dropped };
}

interface Told {
  /** The one that says it. */
  message: DueMessage;
  line: NewsLine;
}

/** Those that say something by themselves, together where they are about one thing. */
function bySubject(messages: readonly DueMessage[]): DueMessage[][] {
  const groups = new Map<string, DueMessage[]>();
  for (const message of messages) {
    const { under, each } = BUNDLE_LINES[message.moment];
    if (!under) continue;
    const subject = (each ? undefined : (message.dayId ?? message.subjectId)) ?? message.id;
    groups.set(subject, [...(groups.get(subject) ?? []), message]);
  }
  return [...groups.values()];
}

/** Its button sends a card that stays, where there is one among them: a notice says less. */
async function lastTrue(parts: Parts, about: DueMessage[], locale: Locale): Promise<Told | undefined> {
  for (const message of about.toReversed()) {
    const { under, opens } = BUNDLE_LINES[message.moment];
    const text = await sentenceOf(parts, message, locale);
    if (!text || !under) continue;
    const { id } = about.findLast(({ moment }) => staysInChat(moment)) ?? message;
    return { message, line: { id, under, text, opens } };
  }
  return undefined;
}

async function sentenceOf(parts: Parts, message: DueMessage, locale: Locale): Promise<string | null> {
  const { news, byTitle } = BUNDLE_LINES[message.moment];
  if (news) return newsOf(parts, parts.store.db, message, locale);
  const card = (await composeMessage(parts, message))?.card;
  return card ? (byTitle ? card.title : card.summary) : null;
}
