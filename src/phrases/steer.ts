import { weekdayOf } from '../rules/local-date.js';
import { isBareDay, isBareWeekday, isPoint, type Joint, type Modifier } from './elements.js';
import type { Reader } from './reader.js';
import type { Token } from './tokens.js';

const LEADS_TO_DAY: Token['is'][] = [
  ...([
    'date',
    'digits',
    'number',
    'year',
    'weekday',
    'weekday-or-month',
    'month',
    'offset',
    'feast',
  ] as const),
  ...(['unit', 'weekend', 'next', 'this', 'last', 'final', 'end', 'the', 'il', 'many', 'a'] as const),
];

/** Next, this, last: of what follows, else of the weekdays before (lunedì e martedì prossimi). */
export function takeModifier(reader: Reader, modifier: Modifier): void {
  const next = reader.peek();
  const follows = reader.peekIs('weekday', 'weekday-or-month', 'weekend', 'unit', 'number', 'digits');
  if (follows && !(next?.is === 'digits' && reader.point !== undefined)) {
    reader.pending.modifier = modifier;
    return;
  }
  if (modifier === 'last' && !reader.previousIs('weekday', 'weekday-or-month', 'weekend')) reader.doubt();
  for (const element of [...reader.outline.elements, reader.point]) {
    if (!isPoint(element) || !isBareWeekday(element)) continue;
    element.modifier ??= modifier;
    delete element.habit;
  }
}

export function takeWeekLater(reader: Reader): void {
  const last = reader.lastPoint();
  if (last === undefined) reader.doubt();
  else last.later = 7;
}

/** "Tra" before an amount tells how far and is read with it; otherwise it begins a range. */
export function takeBetween(reader: Reader): void {
  const amount = reader.peekIs('number', 'digits', 'a') && reader.peek(1)?.is === 'unit';
  if (!amount) joinDays(reader, 'between');
}

/** "I martedì", "i prossimi lunedì" are all of them, "i giorni 3 e 4" are days. */
export function takePluralArticle(reader: Reader): void {
  reader.pending.marked = true;
  const weekdays = reader.peekIs('weekday') || (reader.peekIs('next') && reader.peek(1)?.is === 'weekday');
  if (weekdays) reader.outline.every = true;
}

/** Before a year, and between a weekday and its date (Thursday, 3 December), a comma joins; elsewhere it lists. */
export function takeComma(reader: Reader): void {
  const { point } = reader;
  const next = reader.peek();
  const weekdayFirst = point !== undefined && isBareWeekday(point) && point.modifier === undefined;
  const weekdayLast =
    next?.is === 'weekday' &&
    (point?.date !== undefined ? weekdayOf(point.date) === next.weekday : reader.peek(1) === undefined);
  const joins =
    next?.is === 'year' ||
    (weekdayFirst && reader.peekIs('date', 'digits', 'month')) ||
    (weekdayLast && (point?.date ?? point?.month) !== undefined);
  if (!joins) reader.join('and');
}

/** A word of no language right after a day without a month may have been meant as the month: 3 brumaio. */
export function takeUnknown(reader: Reader): void {
  if (reader.point !== undefined && isBareDay(reader.point) && reader.point.day !== -1) reader.doubt();
}

/** Times of the day say nothing about the date: alle 9, ore 9-13. */
export function takeClock(reader: Reader): void {
  const time = () => reader.peekIs('digits', 'number', 'date');
  if (!time()) return;
  reader.skip();
  if (!reader.peekIs('dash')) return;
  reader.skip();
  if (time()) reader.skip();
}

/** The end of a month bounds a range or a pattern; by itself it is no day. */
export function takeEnd(reader: Reader): void {
  const { elements } = reader.outline;
  const last = elements.at(-1)?.is;
  const bound = last === 'until' || (last === 'to' && isPoint(elements.at(-2)));
  if (reader.point === undefined && bound) reader.pending.nth = -1;
  else reader.doubt();
}

/** From, to, until only where a day comes next: "da casa", "to work" join nothing. */
export function joinDays(reader: Reader, joint: Joint): void {
  if (reader.peekIs(...LEADS_TO_DAY)) reader.join(joint);
}
