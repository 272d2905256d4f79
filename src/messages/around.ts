import { dateOf } from '../rules/zoned.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { coverageSentence } from './coverage.js';
import { warningLists } from './day-parts.js';
import { peopleItems } from './people.js';
import type { ColleagueView, DayView } from './views.js';

type Lists = NonNullable<Card['lists']>;

/** The request's own texts have the first right to the message's room. */
const ROOM_FOR_OTHERS = 2_000;
const ROOM_FOR_RIVALS = 500;

/**
 * What whoever decides looks at before they do: warnings, who else asked for the day (MET-10e), who is remote then.
 * @param others of the unit, remote that day
 */
export function aroundLists(view: DayView, others: ColleagueView[], locale: Locale): Lists {
  const { words, queue } = catalogue(locale);
  const { around, date } = view;
  const rivals = (around?.rivals ?? []).map((name) => ({ name, bands: [] }));
  const lists = [
    ...warnings(view, locale),
    {
      heading: queue.rivals(rivals.length),
      items: peopleItems(rivals, date, locale, ROOM_FOR_RIVALS),
    },
  ];
  const count = words.people(others.length);
  const counted = around ? queue.outOf(count, around.size) : count;
  lists.push({
    heading: `${words.labels.others}: ${counted}`,
    items: peopleItems(others, date, locale, ROOM_FOR_OTHERS),
  });
  return lists.filter(({ items }) => items.length > 0);
}

/** What the request was accepted with, and what it does to the unit. */
function warnings(view: DayView, locale: Locale): Lists {
  const { around, person, requestedAt } = view;
  const lists = warningLists(view, locale);
  const said = (around?.warnings ?? []).map((warning) => ({
    text: coverageSentence(warning, person.unit, locale, dateOf(requestedAt)),
  }));
  if (said.length === 0) return lists;
  const [first, ...rest] = lists;
  const heading = first?.heading ?? catalogue(locale).words.labels.warnings;
  return [{ heading, items: [...(first?.items ?? []), ...said] }, ...rest];
}

/** Connections left, where they are scarce. */
export function aroundFacts({ around }: DayView, locale: Locale): NonNullable<Card['facts']> {
  const { queue } = catalogue(locale);
  const connections = around?.connections;
  if (!connections) return [];
  const { left, capacity } = connections;
  return [{ label: queue.connectionsLabel, value: queue.outOf(String(left), capacity) }];
}
