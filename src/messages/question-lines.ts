import type { LocalDate } from '../rules/local-date.js';
import type { Card, Item, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate } from './format.js';
import type { QuestionLine } from './queue-view.js';

/** A move or a permit on one line: whose, what, and until when it can be answered. */
export function questionItem(line: QuestionLine, locale: Locale, near: LocalDate): Item {
  const { queue, moves } = catalogue(locale);
  const until = moves.until(formatDate(line.until.date, locale, near), line.until.time);
  const said = [
    line.to ? queue.answerBy(until) : queue.answerBefore(until),
    ...(line.onBehalfOf ? [queue.standIn(line.onBehalfOf)] : []),
  ];
  return { text: `${line.name} · ${whatIn(line, locale, near)}`, detail: said.join(' · ') };
}

/** Shortly before its hour, to who has not answered. */
export function questionCallCard(line: QuestionLine, locale: Locale, near: LocalDate): Card {
  const { approvals, moves, words } = catalogue(locale);
  const until = moves.until(formatDate(line.until.date, locale, near), line.until.time);
  const asks = approvals.asksYou(line.name, whatIn(line, locale, near));
  const why = line.to ? approvals.moveCall(until) : approvals.permitCall(until);
  return {
    summary: `${asks} ${why}`,
    title: approvals.callTitle,
    text: [asks, why],
    buttons: [{ ...opens(line), label: words.buttons.open, style: 'primary' }],
  };
}

/** Draws the card on which it is answered. */
export function opens({ id, version }: QuestionLine) {
  return { act: 'show', subject: id, version } as const;
}

function whatIn({ date, to, hours }: QuestionLine, locale: Locale, near: LocalDate): string {
  const { queue, permits } = catalogue(locale);
  const on = formatDate(date, locale, near);
  if (to) return queue.move(on, formatDate(to, locale, near));
  return queue.permit(permits.hours(on, hours?.from ?? '', hours?.to ?? ''));
}
