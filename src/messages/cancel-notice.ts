import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dateIn, kindIn } from './day-story.js';
import { noticeCard } from './notice-card.js';
import type { DayView } from './views.js';

/** The approver is told that the asker gave the day up. */
export function cancelNotice(view: DayView, locale: Locale): Card {
  const { notices } = catalogue(locale).days;
  return noticeCard(
    view,
    locale,
    notices.theyCancelled(view.person.name, dateIn(view, locale), kindIn(view, locale)),
  );
}
