import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dateIn } from './day-story.js';
import type { DayView } from './views.js';
import { capital } from './wording.js';

/** In place of the form: that it went, and where the card is that stays true. */
export function sentCard(view: DayView, locale: Locale): Card {
  const { sent, communicated, cardInChat } = catalogue(locale).forms;
  const date = dateIn(view, locale);
  const title = view.approval === 'required' ? sent : communicated;
  return { summary: `${title}: ${date}`, title, text: [cardInChat(capital(date))] };
}
