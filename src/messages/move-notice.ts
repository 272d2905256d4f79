import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dateIn, type Reader } from './day-story.js';
import { formatDate } from './format.js';
import { deadlineIn } from './move-story.js';
import { noticeCard } from './notice-card.js';
import type { DayView, OpenSwap } from './views.js';

/** How a move ended that was not confirmed. */
export type MoveEnd = { to: LocalDate } & (
  | { what: 'declined'; by: string }
  | { what: 'lapsed'; until: NonNullable<OpenSwap['until']> }
);

export function moveNotice(view: DayView, end: MoveEnd, locale: Locale, reader: Reader): Card {
  const { moves } = catalogue(locale);
  const from = dateIn(view, locale);
  const to = formatDate(end.to, locale, dateOf(view.requestedAt));
  if (end.what === 'declined') return noticeCard(view, locale, moves.declined(end.by, from, to));
  const until = deadlineIn(end.until, view, locale);
  const sentence =
    reader === 'asker' ? moves.lapsed(from, to, until) : moves.lapsedOf(view.person.name, from, to, until);
  return noticeCard(view, locale, sentence);
}
