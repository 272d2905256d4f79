import type { LocalDate } from '../rules/local-date.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate } from './format.js';
import { capital, clip } from './wording.js';

/** Requests that wait for one person. */
export interface WaitingView {
  count: number;
  /** The nearest day, and who asks for it. */
  nearest: { date: LocalDate; names: string[] };
  today: LocalDate;
}

const ROOM_FOR_NAMES = 300;

/** How many requests wait for the reader, once for all of them. */
export function approvalReminder(view: WaitingView, locale: Locale): Card {
  const { approvals } = catalogue(locale);
  return waitingCard(view, approvals.waitingTitle, [approvals.waiting(view.count)], locale);
}

/** The same of days that are about to begin. */
export function lastCallCard(view: WaitingView, locale: Locale): Card {
  const { approvals } = catalogue(locale);
  const text = [approvals.lastCall(view.count), approvals.lastCallWhy];
  return waitingCard(view, approvals.lastCallTitle, text, locale);
}

function waitingCard(view: WaitingView, title: string, text: string[], locale: Locale): Card {
  const { approvals } = catalogue(locale);
  const { count, nearest, today } = view;
  const date = formatDate(nearest.date, locale, today);
  const names = namesOf(nearest.names);
  const all = count === nearest.names.length;
  const who = all ? approvals.waitingOn(capital(date), names) : approvals.waitingNearest(date, names);
  const [first = '', ...rest] = text;
  return {
    summary: `${first} ${who}`,
    title,
    text: [first, who, ...rest],
    buttons: [{ act: 'queue', label: approvals.openQueue, style: 'primary' }],
  };
}

/** To who might have decided: days that began without a decision. */
export function lapsedCard(
  { date, names, today }: { date: LocalDate; names: string[]; today: LocalDate },
  locale: Locale,
): Card {
  const { approvals } = catalogue(locale);
  const sentence = approvals.lapsed(names.length, formatDate(date, locale, today));
  return {
    summary: capital(sentence),
    title: approvals.lapsedTitle,
    text: [capital(sentence), approvals.lapsedWho(namesOf(names))],
  };
}

function namesOf(names: string[]): string {
  return clip(names.join(', '), ROOM_FOR_NAMES);
}
