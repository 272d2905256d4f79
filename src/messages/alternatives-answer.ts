import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dateIn } from './day-story.js';
import { noticeCard } from './notice-card.js';
import type { DayView } from './views.js';

/** To who proposed other dates: the worker keeps the day, or the day began without an answer. */
export function alternativesAnswer(view: DayView, answer: 'kept' | 'none', locale: Locale): Card {
  const { theyKeep, unanswered } = catalogue(locale).changes;
  const say = answer === 'kept' ? theyKeep : unanswered;
  return noticeCard(view, locale, say(view.person.name, dateIn(view, locale)));
}
