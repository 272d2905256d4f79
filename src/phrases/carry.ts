import { type Element, isBareDay, isPoint, type Point } from './elements.js';

/** What the points took over from each other. */
export interface Carried {
  /** Those whose month was said after them. */
  early: Set<Point>;
  /** Of these, those with a higher number than the point that has the month: 29 e 7 gennaio. */
  turns: Map<Point, Point>;
  /** Those with a lower number than the point before them, which has a month: 30 dicembre e 3. */
  following: Map<Point, Point>;
}

/**
 * Gives days without a month that of a neighbour: of the one before where the month stood first (December 3 and 5),
 * else of the next one that has it (il 3, il 10 e il 17 dicembre), else of the one before (3 dicembre e 10), where that
 * does not run backwards.
 */
export function carryMonths(elements: Element[]): Carried {
  const points = elements.filter(isPoint);
  const carried: Carried = { early: new Set(), turns: new Map(), following: new Map() };
  for (const [index, point] of points.entries()) {
    if (!isBareDay(point)) continue;
    const before = points[index - 1];
    if (before?.monthFirst && (point.day ?? 0) > (before.day ?? 0)) {
      copyMonth(before, point);
      point.monthFirst = true;
      continue;
    }
    const after = points.slice(index + 1).find(dayAndMonth);
    if (after === undefined) continue;
    copyMonth(after, point);
    carried.early.add(point);
    if ((point.day ?? 0) > (after.day ?? 0) && after.day !== -1) carried.turns.set(point, after);
  }
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (!isBareDay(point) || before === undefined || !dayAndMonth(before)) continue;
    if ((point.day ?? 0) > (before.day ?? 0)) copyMonth(before, point);
    else if (!endsRange(elements, point)) carried.following.set(point, before); // in a range it is the month after
  }
  return carried;
}

function dayAndMonth(point: Point): boolean {
  return point.day !== undefined && point.month !== undefined;
}

function endsRange(elements: Element[], point: Point): boolean {
  const joint = elements[elements.indexOf(point) - 1]?.is;
  return joint === 'to' || joint === 'until';
}

function copyMonth(from: Point, to: Point): void {
  if (from.month !== undefined) to.month = from.month;
  if (from.year !== undefined) to.year = from.year;
}
