import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { askedLine, dayButton, dayFacts, personFacts, unlessEmpty, warningLists } from './day-parts.js';
import { dateIn, headlineOf, isLive, kindIn, statusOf, storyOf } from './day-story.js';
import { peopleItems } from './people.js';
import type { ColleagueView, DayView } from './views.js';

/** The request's own texts have the first right to the message's room. */
const ROOM_FOR_OTHERS = 2_000;

/**
 * The approver's card: all that the decision needs, then who decided.
 * @param others of the unit, remote that day
 */
export function requestCard(view: DayView, others: ColleagueView[], locale: Locale): Card {
  const { words, days } = catalogue(locale);
  const title = days.requestTitle(view.person.name, kindIn(view, locale));
  const open = view.state === 'pending' && isLive(view);
  return {
    ...approverCard(view, open ? others : [], title, locale),
    buttons: open
      ? [
          dayButton(view, 'approve', words.buttons.approve, 'primary'),
          dayButton(view, 'reject', words.buttons.reject, 'danger'),
        ]
      : undefined,
  };
}

/** What requests and communications have in common. */
export function approverCard(view: DayView, others: ColleagueView[], title: string, locale: Locale): Card {
  const { words, days } = catalogue(locale);
  const theirs = days.theirDay(view.person.name, kindIn(view, locale), dateIn(view, locale));
  const lists = warningLists(view, locale);
  if (others.length > 0) {
    const items = peopleItems(others, view.date, locale, ROOM_FOR_OTHERS);
    lists.push({ heading: `${words.labels.others}: ${words.people(others.length)}`, items });
  }
  return {
    summary: `${theirs}. ${headlineOf(view, locale, 'approver')}`,
    title,
    status: statusOf(view, locale, 'approver'),
    text: unlessEmpty(storyOf(view, locale, 'approver')),
    facts: [...personFacts(view, locale), ...dayFacts(view, locale, 'quotaWithDay')],
    lists: unlessEmpty(lists),
    footer: askedLine(view, locale),
  };
}
