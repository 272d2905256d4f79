import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';

/** Of which of several units? `act` goes on with the one that is chosen. */
export function unitsCard(
  units: { id: string; name: string; size: number }[],
  act: 'coverage' | 'bank' | 'digest',
  locale: Locale,
): Card {
  const { coverage, digest, grants, words } = catalogue(locale);
  const title = { coverage: coverage.title, bank: grants.bankTitle, digest: digest.title }[act];
  return {
    summary: `${title}. ${coverage.whichUnit}`,
    title,
    lists: [
      {
        heading: coverage.whichUnit,
        items: units.map(({ id, name, size }) => ({
          text: name,
          detail: words.people(size),
          button: { act, value: id, label: words.buttons.open },
        })),
      },
    ],
  };
}
