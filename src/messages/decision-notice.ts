import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { countLine } from './changes-story.js';
import { dateIn, deciderOf, decisionOf, kindIn } from './day-story.js';
import { noticeCard } from './notice-card.js';
import type { DayView } from './views.js';

/** The asker is told how the day stands now: approved, rejected, revoked, recalled, ... */
export function decisionNotice(view: DayView, locale: Locale): Card {
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
  return { ...notice, title, text, ...(facts && { facts }) };
}
