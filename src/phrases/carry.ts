import { type Element, isBareDay, isPoint, type Point } from './elements.js';

/**
 * Gives days without a month that of a neighbour: of the next one that has it (il 3, il 10 e il 17 dicembre), else
 * of the one before (3 dicembre e 10), where that does not run backwards.
 * @returns the points whose month came from the one after them, and whether a month stayed in doubt
 */
export function carryMonths(elements: Element[]): { early: Set<Point>; doubt: boolean } {
  const points = elements.filter(isPoint);
  const early = new Set<Point>();
  let doubt = false;
  for (const [index, point] of points.entries()) {
    if (!isBareDay(point)) continue;
    const after = points.slice(index + 1).find(dayAndMonth);
    if (after !== undefined) {
      copyMonth(after, point);
      early.add(point);
    }
  }
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (!isBareDay(point) || before === undefined || !dayAndMonth(before)) continue;
    if ((point.day ?? 0) > (before.day ?? 0)) copyMonth(before, point);
    else if (!endsRange(elements, point)) doubt = true; // 28-3 is left to the range: the 3 of the month after
  }
  return { early, doubt };
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
