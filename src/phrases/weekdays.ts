import type { Weekday } from '../rules/local-date.js';
import { isBareDay, isPoint, type Point } from './elements.js';
import type { Reader } from './reader.js';
import type { Token } from './tokens.js';

const WEEKEND: Weekday[] = [6, 7];
const LEADS_TO_NUMBER: (Token['is'] | undefined)[] = ['digits', 'date', 'number', 'the'];

/** After a date it is the date's weekday (3 dicembre, giovedì), otherwise a day of its own. */
export function takeWeekday(reader: Reader, weekday: Weekday, many = false): void {
  const current = reader.point;
  const dated = current !== undefined && (current.date ?? current.day) !== undefined;
  const startsAnother =
    many ||
    reader.peekIs('digits', 'date') ||
    reader.pending.nth !== undefined ||
    reader.previousIs('every', 'alternate', 'many', 'il') ||
    isLeftOut(reader);
  if (dated && current.weekday === undefined && !startsAnother) {
    current.weekday = weekday;
    return;
  }
  const { modifier, nth, habit } = reader.pending;
  const point = reader.open();
  point.weekday = weekday;
  if (modifier !== undefined) point.modifier = modifier;
  if (nth !== undefined) point.nth = nth;
  if (many || (habit && modifier === undefined && nth === undefined)) point.habit = true;
  if (nth !== undefined || modifier === 'last') shareWeekday(reader, weekday);
  const before = reader.outline.elements.at(-2);
  const led =
    reader.outline.elements.at(-1)?.is === 'and' && isPoint(before) && before.leads ? before : undefined;
  if (modifier === 'next' || led !== undefined)
    Object.assign(point, { modifier: modifier ?? 'next', leads: true });
  if (modifier === undefined && led !== undefined) point.led = led;
}

/** 3-9 dicembre, sabato e domenica esclusi. */
function isLeftOut(reader: Reader): boolean {
  let ahead = 0;
  while (reader.peek(ahead)?.is === 'and' && reader.peek(ahead + 1)?.is === 'weekday') ahead += 2;
  return reader.peek(ahead)?.is === 'excluded';
}

/** The first and third Monday: the ordinals before have the same weekday. */
function shareWeekday(reader: Reader, weekday: Weekday): void {
  const { elements } = reader.outline;
  for (let index = elements.length - 1; elements[index]?.is === 'and'; index -= 2) {
    const before = elements[index - 1];
    if (!isPoint(before) || !before.ordinal || !isBareDay(before) || before.weekday !== undefined) return;
    Object.assign(before, { weekday, nth: before.day });
    delete before.day;
  }
}

/** A weekend; of a day: that of its week; after a date (19 dicembre, weekend) it says nothing new. */
export function takeWeekend(reader: Reader, many: boolean): void {
  const { point } = reader;
  if (point !== undefined && (point.day ?? point.date) !== undefined) return;
  const of = reader.peekIs('of') ? 1 : 0;
  const [next, second] = [reader.peek(of)?.is, reader.peek(of + 1)?.is];
  if (LEADS_TO_NUMBER.includes(next) || (next === 'month' && second === 'digits')) {
    reader.close();
    reader.weekOf = 'weekend';
  } else for (const day of takeWeekdays(reader, WEEKEND, many)) day.weekend = true;
}

/** The days of the weekend or of the working week. */
export function takeWeekdays(reader: Reader, weekdays: Weekday[], habit: boolean): Point[] {
  const { modifier } = reader.pending;
  const points = weekdays.map((weekday, index) => {
    if (index > 0) reader.join('and');
    const point: Point = Object.assign(reader.open(), { weekday });
    if (habit) point.habit = true;
    if (modifier !== undefined) point.modifier = modifier;
    return point;
  });
  reader.close();
  return points;
}
