import { aroundFacts, aroundLists } from './around.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { changesFacts, changesStory } from './changes-story.js';
import { theirButtons } from './day-buttons.js';
import { askedLine, dayButton, dayFacts, personFacts, unlessEmpty } from './day-parts.js';
import { dateIn, headlineOf, isLive, kindIn, statusOf, storyOf } from './day-story.js';
import type { ColleagueView, DayView } from './views.js';

/**
 * The approver's card: all that the decision needs, then who decided.
 * @param others of the unit, remote that day
 */
export function requestCard(view: DayView, others: ColleagueView[], locale: Locale): Card {
  const { words } = catalogue(locale);
  const open = view.state === 'pending' && isLive(view) && !view.mayNotDecide;
  return {
    ...approverCard(view, open ? others : [], titleOf(view, locale), locale),
    buttons: open
      ? [
          dayButton(view, 'approve', words.buttons.approve, 'primary'),
          dayButton(view, 'reject', words.buttons.reject, 'danger'),
        ]
      : unlessEmpty(theirButtons(view, locale)),
  };
}

/** A day that was placed, communicated or moved was not asked of anybody. */
function titleOf(view: DayView, locale: Locale): string {
  const { days, changes } = catalogue(locale);
  const [name, kind] = [view.person.name, kindIn(view, locale)];
  if (view.movedFrom) return changes.movedTitle(name, kind);
  const asked = view.approval === 'required' || view.state === 'pending';
  return asked ? days.requestTitle(name, kind) : days.communicationTitle(name, kind);
}

/** What requests and communications have in common. */
export function approverCard(view: DayView, others: ColleagueView[], title: string, locale: Locale): Card {
  const { days } = catalogue(locale);
  const theirs = days.theirDay(view.person.name, kindIn(view, locale), dateIn(view, locale));
  return {
    summary: `${theirs}. ${headlineOf(view, locale, 'approver')}`,
    title,
    status: statusOf(view, locale, 'approver'),
    text: unlessEmpty([...storyOf(view, locale, 'approver'), ...changesStory(view, locale, 'approver')]),
    facts: [
      ...personFacts(view, locale),
      ...changesFacts(view, locale),
      ...dayFacts(view, locale, 'quotaWithDay'),
      ...criterionFacts(view, locale),
      ...aroundFacts(view, locale),
    ],
    lists: unlessEmpty(aroundLists(view, others, locale)),
    footer: askedLine(view, locale),
  };
}

function criterionFacts({ criterion }: DayView, locale: Locale): NonNullable<Card['facts']> {
  const { forms } = catalogue(locale);
  return criterion ? [{ label: forms.criterion, value: forms.criterionName(criterion) }] : [];
}
