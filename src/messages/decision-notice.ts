import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { countLine } from './changes-story.js';
import { dateIn, deciderOf, decisionOf, kindIn } from './day-story.js';
import { noticeCard } from './notice-card.js';
import type { DayView } from './views.js';

/**
 * The asker is told how the day stands now: approved, rejected, revoked, recalled, ...
 * @param urgent it passed their disconnection, and says so
 */
export function decisionNotice(view: DayView, locale: Locale, urgent = false): Card {
  const { words, days, changes } = catalogue(locale);
  const { state } = view;
  const date = dateIn(view, locale);
  const kind = kindIn(view, locale);
  const decision = decisionOf(view);
  const theirOwn = decision?.by === view.person.name;
  if (!decision || theirOwn || state === 'pending' || state === 'suspended') {
    return noticeCard(view, locale, days.notices.anyState(date, words.states[state], kind));
  }
  const notice = noticeCard(
    view,
    locale,
    days.notices[state](deciderOf(decision, locale, 'asker'), date, kind),
  );
  const counted = countLine(view, locale);
  const text = [...(notice.text ?? []), ...(counted ? [counted] : [])];
  const title = state === 'recalled' ? changes.recallTitle(date) : notice.title;
  const { reason } = decision;
  const facts = reason ? [{ label: words.labels.decisionReason, value: reason }] : undefined;
  const card: Card = { ...notice, title, text, ...(facts && { facts }) };
  return urgent ? markedUrgent(card, decision.by, locale) : card;
}

function markedUrgent(card: Card, by: string, locale: Locale): Card {
  const { rest } = catalogue(locale);
  const text = [...(card.text ?? []), rest.urgentMark(by)];
  return { ...card, summary: rest.urgentSummary(card.summary), text };
}
