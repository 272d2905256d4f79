import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dateIn } from './day-story.js';
import { noticeCard } from './notice-card.js';
import type { DayView } from './views.js';

/** The asker is told that the day began and nobody had decided: no request lapses in silence. */
export function expiredNotice(view: DayView, locale: Locale): Card {
  const { notices, expired } = catalogue(locale).days;
  return noticeCard(view, locale, notices.expired(dateIn(view, locale)), expired);
}
