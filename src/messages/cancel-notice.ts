import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dateIn, decisionOf, kindIn } from './day-story.js';
import { noticeCard } from './notice-card.js';
import type { DayView } from './views.js';

/** The approver is told that the asker gave the day up. */
export function cancelNotice(view: DayView, locale: Locale): Card {
  const { approvals, days } = catalogue(locale);
  const about = [view.person.name, dateIn(view, locale), kindIn(view, locale)] as const;
  const decision = decisionOf(view);
  const sentence = decision?.office
    ? approvals.officeCancelled(approvals.office(decision.by), ...about)
    : days.notices.theyCancelled(...about);
  return noticeCard(view, locale, sentence);
}
