import { type Element, isBareDay, isBareWeekday, isPoint, type Point } from './elements.js';

/** The points sorted by what the words between them make of them. */
export interface Parts {
  singles: Point[];
  /** From the first to the second, both included. */
  spans: [Point, Point][];
  /** "Da lunedì" without an end. */
  openFrom?: Point;
  /** "Fino al 3 dicembre" without a beginning. */
  until?: Point;
  /** Two of which one is meant. */
  either: boolean;
}

/** @param every weekdays are a pattern: "ogni martedì fino al 15" runs until then, it is no range from a Tuesday */
export function partsOf(elements: Element[], every: boolean): Parts {
  const parts: Parts = { singles: [], spans: [], either: false };
  let mode: 'from' | 'between' | undefined;
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index] as Element;
    const [joint, other] = [elements[index + 1]?.is, elements[index + 2]];
    if (element.is === 'or') parts.either = true;
    if (element.is === 'from' || element.is === 'between') {
      mode = element.is;
      if (joint !== 'point') parts.either = true; // dalla settimana prossima: until when
    }
    if (element.is === 'until' && isPoint(elements[index + 1])) {
      parts.until = elements[index + 1] as Point;
      index += 1;
    }
    if (!isPoint(element)) continue;
    const joined = joint === 'to' || joint === 'until' || (joint === 'and' && mode === 'between');
    const bounded =
      (every || element.habit) && mode === undefined && isBareWeekday(element) && joint === 'until';
    if (joined && isPoint(other) && !bounded) {
      const chain = chainFrom(elements, index);
      if (chain.length > 2) parts.singles.push(...chain);
      else parts.spans.push([element, other]);
      index += 2 * (chain.length - 1);
    } else if (mode === 'from') parts.openFrom = element;
    else parts.singles.push(element);
    mode = undefined;
  }
  parts.singles = parts.singles.filter((point) => !(point.spelled && isBareDay(point) && !point.marked));
  return parts;
}

/** 7-8-9 dicembre lists, 7-9 dicembre spans. */
function chainFrom(elements: Element[], start: number): Point[] {
  const chain = [elements[start] as Point];
  for (let index = start; ; index += 2) {
    const next = elements[index + 2];
    const joint = elements[index + 1]?.is;
    const linked = joint === 'to' || (index === start && joint !== undefined);
    if (!linked || !isPoint(next)) return chain;
    chain.push(next);
  }
}
