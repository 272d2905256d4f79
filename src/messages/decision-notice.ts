import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dateIn, deciderOf, decisionOf, kindIn } from './day-story.js';
import { noticeCard } from './notice-card.js';
import type { DayView } from './views.js';

/** The asker is told how the day stands now: approved, rejected, revoked, recalled, ... */
export function decisionNotice(view: DayView, locale: Locale): Card {
  const { words, days } = catalogue(locale);
  const { state } = view;
  const date = dateIn(view, locale);
  const kind = kindIn(view, locale);
  const decision = decisionOf(view);
  const theirOwn = decision?.by === view.person.name;
  if (!decision || theirOwn || state === 'pending' || state === 'suspended') {
    return noticeCard(view, locale, days.notices.anyState(date, words.states[state], kind));
  }
  const notice = noticeCard(view, locale, days.notices[state](deciderOf(decision, locale), date, kind));
  const { reason } = decision;
  return reason ? { ...notice, facts: [{ label: words.labels.decisionReason, value: reason }] } : notice;
}
