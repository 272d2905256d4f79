import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { personFacts } from './day-parts.js';
import { dateIn, headlineOf, isLive, type Reader, statusOf } from './day-story.js';
import { filedBy, moveButtons, movedToIn, moveFacts, moveStory, untilIn } from './move-story.js';
import type { DayView } from './views.js';

/** To the side that has to answer a move: once it is answered or lapsed, how the day stands. */
export function moveRequestCard(view: DayView, locale: Locale, reader: Reader): Card {
  const { words, moves } = catalogue(locale);
  const { swap } = view;
  if (!swap || !isLive(view)) {
    const headline = headlineOf(view, locale, reader);
    return {
      summary: `${moves.closedTitle}. ${headline}`,
      title: moves.closedTitle,
      status: statusOf(view, locale, reader),
      text: [moves.closed, headline],
      facts: reader === 'approver' ? personFacts(view, locale) : undefined,
    };
  }
  const [by, from, to, until] = [
    filedBy(view, locale),
    dateIn(view, locale),
    movedToIn(view, locale),
    untilIn(view, locale),
  ];
  const person = { label: words.labels.person, value: view.person.name };
  return {
    summary: moves.requestSummary(by, from, to, until),
    title: moves.requestTitle(by),
    text: moveStory(view, locale, reader),
    facts: [
      ...(reader === 'approver' ? [person] : []),
      { label: moves.from, value: from },
      { label: moves.to, value: to },
      ...moveFacts(view, locale),
    ],
    buttons: moveButtons(view, locale).filter(({ act }) => act !== 'swap'),
  };
}
