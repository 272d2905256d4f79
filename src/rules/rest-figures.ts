/** How the right to disconnect was kept (IND-7, MIL-13.4): counts alone, nobody's name and no hours of anybody. */
export interface RestFigures {
  /** Messages that waited for the window of those they were for. */
  held: number;
  /** Notices stated to be urgent that passed a disconnection. */
  urgent: number;
  /** What people did in the bot, and how much of it in their own disconnection. */
  acts: number;
  actsInDisconnection: number;
}

export interface UnitRest extends RestFigures {
  unit: string;
  people: number;
}

/** A count over fewer people would watch somebody. */
export const FEWEST_PEOPLE = 5;

export interface PublishedRest {
  /** Those of enough people. */
  units: UnitRest[];
  /** The others in one figure. */
  together?: RestFigures & { units: number; people: number };
  /** Units of which nothing can be said: even together they are too few. */
  withheld: number;
  /** Of all that is shown: what is withheld can't be reckoned from it. */
  total: RestFigures & { people: number };
}

/** What may be told of each unit. */
export function publishedRest(units: readonly UnitRest[], fewest: number = FEWEST_PEOPLE): PublishedRest {
  const large = units.filter(({ people }) => people >= fewest);
  const small = units.filter(({ people }) => people < fewest);
  const together = sumOf(small);
  const enough = together.people >= fewest;
  return {
    units: large.toSorted((one, other) => one.unit.localeCompare(other.unit, 'it')),
    ...(enough && { together: { units: small.length, ...together } }),
    withheld: enough ? 0 : small.length,
    total: sumOf(enough ? units : large),
  };
}

function sumOf(units: readonly UnitRest[]): RestFigures & { people: number } {
  const sum = (one: (unit: UnitRest) => number) => units.reduce((total, unit) => total + one(unit), 0);
  return {
    people: sum(({ people }) => people),
    held: sum(({ held }) => held),
    urgent: sum(({ urgent }) => urgent),
    acts: sum(({ acts }) => acts),
    actsInDisconnection: sum(({ actsInDisconnection }) => actsInDisconnection),
  };
}
