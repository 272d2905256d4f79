import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dateIn, kindIn, statusOf } from './day-story.js';
import type { DayView } from './views.js';

/** A short word about a day, beside the card that stays: the sentence also makes the notification. */
export function noticeCard(view: DayView, locale: Locale, sentence: string, ...more: string[]): Card {
  return {
    summary: sentence,
    title: catalogue(locale).days.title(kindIn(view, locale), dateIn(view, locale)),
    status: statusOf(view, locale, 'asker'),
    text: [sentence, ...more],
  };
}
