import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { theirButtons } from './day-buttons.js';
import { unlessEmpty } from './day-parts.js';
import { isLive, kindIn } from './day-story.js';
import { approverCard } from './request-card.js';
import type { ColleagueView, DayView } from './views.js';

/** A dirigente's day, for the superior who is told and decides nothing (LG 4, 10). */
export function communicationCard(view: DayView, others: ColleagueView[], locale: Locale): Card {
  const title = catalogue(locale).days.communicationTitle(view.person.name, kindIn(view, locale));
  return {
    ...approverCard(view, isLive(view) ? others : [], title, locale),
    buttons: unlessEmpty(theirButtons(view, locale)),
  };
}
