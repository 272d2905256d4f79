import type { Edition, Regulation } from '../regulations/schema.js';
import type { LocalDate } from './local-date.js';

/** No regulation, or not all of its figures, for a day: never answered with the last one known. */
export class FigureMissing extends Error {
  readonly code = 'figure-missing';
  constructor(
    readonly date: LocalDate,
    /** `quota.perMonth`; empty: no regulation at all. */
    readonly figures: readonly string[],
    readonly regulation: string,
  ) {
    super(
      figures.length > 0
        ? `${regulation}: ${figures.join(', ')}: no figure for ${date}`
        : `${regulation}: no regulation for ${date}`,
    );
    this.name = 'FigureMissing';
  }
}

/** What is in force on a day. @throws FigureMissing naming the figures that are not there */
export function regulationOn(editions: readonly Edition[], date: LocalDate): Regulation {
  const edition = editionOn(editions, date);
  if (edition?.regulation) return edition.regulation;
  throw new FigureMissing(date, edition?.missing ?? [], edition?.name ?? editions[0]?.name ?? 'regulation');
}

/** The same where an answer without it is possible: a search that ends, a day from before. */
export function regulationAt(editions: readonly Edition[], date: LocalDate): Regulation | undefined {
  return editionOn(editions, date)?.regulation ?? undefined;
}

function editionOn(editions: readonly Edition[], date: LocalDate): Edition | undefined {
  return editions.find(({ from, to }) => from <= date && (to === null || date <= to));
}
