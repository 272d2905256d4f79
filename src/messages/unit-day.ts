import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate } from './format.js';
import { peopleItems } from './people.js';
import type { UnitDayView } from './views.js';

/** Names of a big unit: 400 of ordinary length; more are counted. */
export const ROOM = 9_000;

/** Who is remote and when to call, never why. @param dated the title bears the date already */
export function unitDayCard(
  { unit, date, remote }: UnitDayView,
  title: string,
  locale: Locale,
  dated = false,
): Card {
  const { see } = catalogue(locale);
  const where = see.unitOn(unit, formatDate(date, locale));
  const under = dated ? unit : where;
  if (remote.length === 0) return { summary: `${where}. ${see.nobody}`, title, text: [under, see.nobody] };
  const agile = remote.filter(({ kind }) => kind !== 'remote');
  const fixed = remote.filter(({ kind }) => kind === 'remote').map(({ name }) => ({ name, bands: [] }));
  const lists = [
    { heading: see.remote(agile.length), people: agile },
    { heading: see.fixedPlace(fixed.length), people: fixed },
  ].filter(({ people }) => people.length > 0);
  return {
    summary: `${where}: ${lists.map(({ heading }) => heading).join('; ')}`,
    title,
    text: [under],
    lists: lists.map(({ heading, people }) => {
      const room = Math.floor((ROOM * people.length) / remote.length);
      return { heading, items: peopleItems(people, date, locale, room) };
    }),
  };
}
