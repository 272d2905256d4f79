import type { QueueLine, Shortfall } from '../messages/queue-view.js';
import { presentWith } from '../rules/coverage.js';
import type { UnitsOnDates } from './queue-lines.js';
import type { Waiting } from './waiting.js';

/** What dates would be like once all these are approved: each alone may be nothing to worry about. */
export function shortfallsOf(
  chosen: readonly Waiting[],
  lines: readonly QueueLine[],
  units: UnitsOnDates,
): Shortfall[] {
  return [...tooFew(chosen, units), ...tooFewConnections(lines)];
}

function tooFew(chosen: readonly Waiting[], units: UnitsOnDates): Shortfall[] {
  const found: Shortfall[] = [];
  for (const group of grouped(chosen, ({ day, owner }) => `${day.date} ${owner.unitId}`)) {
    const [{ day, owner }] = group;
    const { presence, coverage } = units.at(owner.unitId, day.date);
    const required = coverage?.minPresent ?? 0;
    const present = presentWith(presence, group.length);
    if (present < required)
      found.push({ kind: 'too-few', date: day.date, unit: owner.unit, present, required });
  }
  return found;
}

function tooFewConnections(lines: readonly QueueLine[]): Shortfall[] {
  const weighed = lines.filter(({ connectionsLeft }) => connectionsLeft !== undefined);
  return grouped(weighed, ({ date }) => date).flatMap((group): Shortfall[] => {
    const [{ date, connectionsLeft: left = 0 }] = group;
    return group.length > left ? [{ kind: 'connections', date, chosen: group.length, left }] : [];
  });
}

function grouped<Value>(values: readonly Value[], key: (value: Value) => string): [Value, ...Value[]][] {
  const groups = new Map<string, [Value, ...Value[]]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return [...groups.values()];
}
