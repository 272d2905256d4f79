import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { askedLine, dayButton, dayFacts, unlessEmpty, warningLists } from './day-parts.js';
import { dateIn, headlineOf, isLive, kindIn, statusOf, storyOf } from './day-story.js';
import type { DayView } from './views.js';

/** The asker's own card, true from the request to the end of the day's life. */
export function dayCard(view: DayView, locale: Locale): Card {
  const { words, days } = catalogue(locale);
  const title = days.title(kindIn(view, locale), dateIn(view, locale));
  const cancel = dayButton(view, 'cancel', words.buttons.cancel, 'danger');
  return {
    summary: `${title}. ${headlineOf(view, locale, 'asker')}`,
    title,
    status: statusOf(view, locale, 'asker'),
    text: unlessEmpty(storyOf(view, locale, 'asker')),
    facts: unlessEmpty(dayFacts(view, locale, 'quota')),
    lists: unlessEmpty(warningLists(view, locale)),
    buttons: isLive(view) ? [cancel] : undefined,
    footer: askedLine(view, locale),
  };
}
