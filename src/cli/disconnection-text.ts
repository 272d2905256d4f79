import type { Locale } from '../messages/card.js';
import { formatDay } from '../messages/format.js';
import type { LocalDate } from '../rules/local-date.js';
import { FEWEST_PEOPLE, type PublishedRest, type RestFigures } from '../rules/rest-figures.js';

const WORDS = {
  it: {
    title: (from: string, to: string) => `Disconnessione, dal ${from} al ${to}`,
    people: (count: number) => (count === 1 ? '1 persona' : `${count} persone`),
    held: 'messaggi trattenuti fino all’apertura della fascia',
    urgent: 'avvisi urgenti passati',
    acts: (all: number) => `atti su ${all} compiuti nelle proprie ore di disconnessione`,
    together: (units: number) =>
      units === 1 ? 'Un’unità con poche persone' : `${units} unità con poche persone, insieme`,
    total: 'In tutto',
    withheld: (units: number) =>
      units === 1
        ? `Un’unità non è mostrata: ha meno di ${FEWEST_PEOPLE} persone.`
        : `${units} unità non sono mostrate: anche insieme hanno meno di ${FEWEST_PEOPLE} persone.`,
    nothing: 'Nel registro non c’è nessuna unità di cui si possa dire qualcosa.',
  },
  en: {
    title: (from: string, to: string) => `Disconnection, from ${from} to ${to}`,
    people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
    held: 'messages held until the window opened',
    urgent: 'urgent notices that passed',
    acts: (all: number) => `of ${all} acts done in people’s own disconnection hours`,
    together: (units: number) => (units === 1 ? 'One small unit' : `${units} small units, together`),
    total: 'In all',
    withheld: (units: number) =>
      units === 1
        ? `One unit is not shown: it has fewer than ${FEWEST_PEOPLE} people.`
        : `${units} units are not shown: even together they have fewer than ${FEWEST_PEOPLE} people.`,
    nothing: 'The register has no unit of which anything can be said.',
  },
} as const;

/** The figures in words: a paragraph a unit. */
export function restText(
  { units, together, withheld, total }: PublishedRest,
  { from, to }: { from: LocalDate; to: LocalDate },
  locale: Locale,
): string {
  const words = WORDS[locale];
  const paragraph = (name: string, figures: RestFigures & { people: number }) => [
    `${name} (${words.people(figures.people)})`,
    `  ${figures.held} ${words.held}`,
    `  ${figures.urgent} ${words.urgent}`,
    `  ${figures.actsInDisconnection} ${words.acts(figures.acts)}`,
    '',
  ];
  const shown = [
    ...units.flatMap((unit) => paragraph(unit.unit, unit)),
    ...(together ? paragraph(words.together(together.units), together) : []),
  ];
  return [
    words.title(formatDay(from, locale), formatDay(to, locale)),
    '',
    ...(shown.length > 0 ? [...shown, ...paragraph(words.total, total)] : [words.nothing, '']),
    ...(withheld > 0 ? [words.withheld(withheld), ''] : []),
  ].join('\n');
}
