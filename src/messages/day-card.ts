import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { changesFacts, changesStory } from './changes-story.js';
import { ownButtons } from './day-buttons.js';
import { askedLine, dayFacts, unlessEmpty, warningLists } from './day-parts.js';
import { dateIn, headlineOf, kindIn, statusOf, storyOf } from './day-story.js';
import type { DayView } from './views.js';

/** The asker's own card, true from the request to the end of the day's life. */
export function dayCard(view: DayView, locale: Locale): Card {
  const { days } = catalogue(locale);
  const title = days.title(kindIn(view, locale), dateIn(view, locale));
  return {
    summary: `${title}. ${headlineOf(view, locale, 'asker')}`,
    title,
    status: statusOf(view, locale, 'asker'),
    text: unlessEmpty([...storyOf(view, locale, 'asker'), ...changesStory(view, locale, 'asker')]),
    facts: unlessEmpty([...changesFacts(view, locale), ...dayFacts(view, locale, 'quota')]),
    lists: unlessEmpty(warningLists(view, locale)),
    buttons: unlessEmpty(ownButtons(view, locale)),
    footer: askedLine(view, locale),
  };
}
