import { dateOf } from '../rules/zoned.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dateIn, headlineOf, isLive, type Reader } from './day-story.js';
import { formatDate, formatMoment } from './format.js';
import { filedBy, moveButtons, movedToIn, moveFacts, moveStory, untilIn } from './move-story.js';
import type { AskedMove, DayView } from './views.js';

/** To the side that has to answer a move: what is asked, and once that is over what came of it. */
export function moveRequestCard(view: DayView, locale: Locale, reader: Reader, asked: AskedMove = {}): Card {
  const { words, moves } = catalogue(locale);
  if (asked.end || !view.swap || !isLive(view)) return closedCard(view, locale, reader, asked);
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
    buttons: moveButtons(view, locale).filter(({ act }) => act === 'swap-confirm' || act === 'swap-decline'),
  };
}

/** Of the move, never of the day: the day's own state would read as the answer. */
function closedCard(view: DayView, locale: Locale, reader: Reader, asked: AskedMove): Card {
  const { words, moves } = catalogue(locale);
  // nobody answered, and the day has begun
  const end = asked.end ?? (view.swap ? 'lapsed' : 'off');
  const text = moveEndText(view, locale, { ...asked, end }, reader);
  const to = asked.to ?? view.swap?.to;
  return {
    summary: [`${moves.closedTitle}.`, ...text].join(' '),
    title: moves.closedTitle,
    status: { text: moves.ended[end], tone: 'neutral' },
    text,
    facts: [
      ...(reader === 'approver' ? [{ label: words.labels.person, value: view.person.name }] : []),
      { label: moves.from, value: dateIn(view, locale) },
      ...(to ? [{ label: moves.to, value: formatDate(to, locale, dateOf(view.requestedAt)) }] : []),
    ],
  };
}

/** What came of a move, and how the day stands. */
export function moveEndText(
  view: DayView,
  locale: Locale,
  { end, by, at = view.requestedAt }: AskedMove,
  reader: Reader = 'approver',
): string[] {
  const { moves } = catalogue(locale);
  const when = formatMoment(at, locale, dateOf(view.requestedAt));
  const stands =
    view.state === 'approved' ? moves.stays(dateIn(view, locale)) : headlineOf(view, locale, reader);
  switch (end) {
    case 'confirmed':
      return [moves.outcome.confirmed(when, by)];
    case 'declined':
      return [moves.outcome.declined(when, by), stands];
    case 'withdrawn':
      return [moves.outcome.withdrawn(when, by), stands];
    case 'replaced':
      return [moves.outcome.replaced(when)];
    case 'lapsed':
      return [moves.unconfirmed, stands];
    default:
      return [stands];
  }
}
