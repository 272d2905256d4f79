import type { Weekday } from '../rules/local-date.js';
import { isBareDay, isBareWeekday, type Point } from './elements.js';
import { takeAmount } from './periods.js';
import type { Reader } from './reader.js';

interface Numeral {
  value: number;
  spelled: boolean;
  ordinal: boolean;
}

/** 3/12, Natale: the date of the weekday just read, if one was. */
export function takeDate(reader: Reader, date: { day: number; month: number; year?: number }): void {
  const { day, month, year } = date;
  const point = reader.point !== undefined && isBareWeekday(reader.point) ? reader.point : reader.open();
  Object.assign(point, { day, month }, year === undefined ? {} : { year });
  reader.markWeek(point);
}

/** After a date it is the date's weekday (3 dicembre, giovedì), otherwise a day of its own. */
export function takeWeekday(reader: Reader, weekday: Weekday, many = false): void {
  const current = reader.point;
  const dated = current !== undefined && (current.date ?? current.day) !== undefined;
  const startsAnother = reader.peekIs('digits', 'date') || reader.pending.nth !== undefined;
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
}

/** The days of the weekend or of the working week. */
export function takeWeekdays(reader: Reader, weekdays: Weekday[], habit: boolean): void {
  const { modifier } = reader.pending;
  for (const [index, weekday] of weekdays.entries()) {
    if (index > 0) reader.join('and');
    const point: Point = Object.assign(reader.open(), { weekday });
    if (habit) point.habit = true;
    if (modifier !== undefined) point.modifier = modifier;
  }
  reader.close();
}

export function takeNumber(reader: Reader, number: Numeral): void {
  const { value, spelled, ordinal } = number;
  const next = reader.peek();
  const amount = next?.is === 'unit' && !(ordinal && next.unit === 'day');
  const counts = next?.is === 'weekday' && (ordinal || spelled || reader.previousIs('next'));
  const article = spelled && !ordinal && value === 1 && next?.is !== 'month'; // un, una, one
  if (amount) takeAmount(reader, value, next);
  else if (counts) countWeekdays(reader, number);
  else if (!article) takeDay(reader, number);
}

/** The first Monday; the next three Mondays; one Monday, whichever. */
function countWeekdays(reader: Reader, { value, ordinal }: Numeral): void {
  if (ordinal) reader.pending.nth = value;
  else if (reader.previousIs('next')) reader.outline.count = value;
  else reader.doubt();
  delete reader.pending.modifier;
}

function takeDay(reader: Reader, { value, spelled, ordinal }: Numeral): void {
  if (reader.peekIs('unit')) {
    reader.skip(); // the first day of December
    reader.pending.marked = true;
  }
  const current = reader.point;
  const complete = current?.day !== undefined && current.month !== undefined;
  if (complete && reader.previousIs('month') && !reader.peekIs('month')) reader.doubt(); // 3 dicembre 26: a year?
  const joins = current !== undefined && current.day === undefined && current.date === undefined;
  const point = joins ? current : reader.open();
  point.day = value;
  if (ordinal || reader.pending.marked || point.weekday !== undefined) point.marked = true;
  if (spelled && !ordinal) point.spelled = true;
  reader.markWeek(point);
  reader.pending = {};
}

/** The month of the number just read, or of the one that follows (Thursday, December 3), or a whole month. */
export function takeMonth(reader: Reader, month: number): void {
  const { point: current, pending } = reader;
  const dayFollows = reader.peekIs('digits', 'number') && reader.previousIs('weekday', 'comma');
  const joins = current !== undefined && (isBareDay(current) || (isBareWeekday(current) && dayFollows));
  const last = pending.nth === -1;
  const point = joins ? current : reader.open();
  point.month = month;
  if (last && point.day === undefined) point.day = -1;
}

export function takeYear(reader: Reader, year: number): void {
  const last = reader.lastPoint();
  if (last?.month !== undefined && last.year === undefined) last.year = year;
  else reader.doubt();
}

/** `mar`: March beside a number, Tuesday otherwise. */
export function isMonthHere(reader: Reader, rather: 'weekday' | 'month'): boolean {
  const numberNext = reader.peekIs('digits');
  if (reader.previousIs('digits', 'of')) return !(numberNext && reader.point?.weekday !== undefined);
  return rather === 'month' && (numberNext || reader.previousIs('in'));
}
