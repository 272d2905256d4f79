import { type Element, isBareDay, isBareWeekday, isPoint, type Joint, type Point } from './elements.js';

/** From the first to the last, both included. */
export interface Stretch {
  first: Point;
  last: Point;
  joint: Joint;
}

/** The points sorted by what the words between them make of them. */
export interface Parts {
  singles: Point[];
  spans: Stretch[];
  /** "Da lunedì" without an end. */
  openFrom?: Point;
  /** "Fino al 3 dicembre" without a beginning. */
  until?: Point;
  /** Weekdays stand right before a range: "lunedì e mercoledì dal 7 al 18". */
  weekdaysWithin: boolean;
  /** Something begins that is no day: "dalla settimana prossima". */
  unclear: boolean;
}

/** @param every weekdays are a pattern: "ogni martedì fino al 15" runs until then, it is no range from a Tuesday */
export function partsOf(elements: Element[], every: boolean): Parts {
  const parts: Parts = { singles: [], spans: [], weekdaysWithin: false, unclear: false };
  let mode: 'from' | 'between' | undefined;
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index] as Element;
    const [before, following, other] = [elements[index - 1], elements[index + 1], elements[index + 2]];
    if (element.is === 'from' || element.is === 'between') {
      mode = element.is;
      parts.weekdaysWithin ||= isPoint(before) && isBareWeekday(before);
      if (!isPoint(following)) parts.unclear = true;
    }
    if (element.is === 'until' && isPoint(following)) {
      parts.until = following;
      index += 1;
    }
    if (!isPoint(element)) continue;
    const joint = following?.is === 'point' ? undefined : following?.is;
    const joined = joint === 'to' || joint === 'until' || (joint === 'and' && mode === 'between');
    const listed =
      before?.is === 'and' && isPoint(elements[index - 2]) && isBareWeekday(elements[index - 2] as Point);
    const habit = every || element.habit === true;
    const ends = joint === 'until' ? habit || listed : joint === 'to' && habit;
    const bounded = ends && mode === undefined && isBareWeekday(element) && isPoint(other);
    if (bounded && (!isBareWeekday(other) || (habit && joint === 'until'))) {
      parts.weekdaysWithin ||= listed;
      parts.singles.push(element);
      parts.until = other;
      index += 2;
    } else if (joined && joint !== undefined && isPoint(other)) {
      const chain = chainFrom(elements, index);
      if (chain.length > 2) parts.singles.push(...chain);
      else parts.spans.push({ first: element, last: other, joint });
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
