export interface UnitLine {
  unit: string;
  people: number;
  requests: number;
  refused: number;
  reason: number;
  allowed: number;
}

/** Figures of fewer people would say who they are (LG art. 18). */
export const FEWEST = 5;

export interface UnitsShown {
  lines: UnitLine[];
  /** Small units as one line; null: none, or too few people in all of them. */
  together: (Omit<UnitLine, 'unit'> & { units: number }) | null;
  /** Something is not shown as it is. */
  masked: boolean;
}

/**
 * Units with few people are put together, and where these are few as well, with the next smallest ones: nobody's
 * figures can be had by taking the others from the whole.
 * @param open all as they are
 */
export function unitsShown(units: UnitLine[], open: boolean): UnitsShown {
  const byName = (lines: UnitLine[]) => lines.sort((a, b) => a.unit.localeCompare(b.unit, 'it'));
  if (open) return { lines: byName([...units]), together: null, masked: false };
  const bySize = [...units].sort((a, b) => a.people - b.people || a.unit.localeCompare(b.unit, 'it'));
  const small: UnitLine[] = [];
  let people = 0;
  for (const unit of bySize) {
    if (unit.people >= FEWEST && (people === 0 || people >= FEWEST)) break;
    small.push(unit);
    people += unit.people;
  }
  const lines = byName(bySize.slice(small.length));
  const masked = small.length > 0;
  if (people < FEWEST) return { lines, together: null, masked };
  const sum = (key: Exclude<keyof UnitLine, 'unit'>) => small.reduce((all, unit) => all + unit[key], 0);
  const [requests, refused, reason, allowed] = [
    sum('requests'),
    sum('refused'),
    sum('reason'),
    sum('allowed'),
  ];
  return { lines, together: { units: small.length, people, requests, refused, reason, allowed }, masked };
}
