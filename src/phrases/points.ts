import { type LocalDate, parts } from '../rules/local-date.js';
import { weekdayAfter } from './calendar.js';
import { isBareDay, isBareWeekday } from './elements.js';
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

/** Today, tomorrow, Easter: the date of the weekday just read, if one was. */
export function takeRelativeDay(reader: Reader, date: LocalDate): void {
  const { point } = reader;
  const joins = point !== undefined && isBareWeekday(point) && point.modifier === undefined && !point.later;
  (joins ? point : reader.open()).date = date;
}

/** Giovedì 9-13: hours, where Thursday is not the 9th. */
function areHours(reader: Reader, value: number): boolean {
  const { point, today } = reader;
  const [dash, second, third] = [reader.peek(), reader.peek(1), reader.peek(2)];
  if (point === undefined || dash?.is !== 'dash' || second?.is !== 'digits' || third?.is === 'month')
    return false;
  const weekday = isBareWeekday(point) ? point.weekday : undefined;
  if (point.date === undefined && weekday === undefined) return false;
  const date = point.date ?? weekdayAfter(today, weekday ?? 1);
  if (value > 24 || second.value > 24 || second.value <= value || parts(date)[2] === value) return false;
  return reader.choices.pick('hours', [true]);
}

export function takeNumber(reader: Reader, number: Numeral): void {
  if (areHours(reader, number.value)) {
    reader.skip();
    reader.skip();
    return;
  }
  const { value, spelled, ordinal } = number;
  const next = reader.peek();
  const amount = next?.is === 'unit' && !(ordinal && next.unit === 'day');
  const counts = next?.is === 'weekday' && (ordinal || spelled || reader.pending.modifier === 'next');
  const article = spelled && !ordinal && value === 1 && next?.is !== 'month'; // un, una, one
  const dayOfWeekday = ordinal && !spelled && reader.point !== undefined && isBareWeekday(reader.point);
  if (amount) takeAmount(reader, value, next);
  else if (dayOfWeekday) takeDay(reader, number);
  else if (article && reader.peekIs('between', 'of')) reader.outline.oneOf = true;
  else if (counts) countWeekdays(reader, number);
  else if (!article) takeDay(reader, number);
}

/** The first Monday; the next three Mondays; one Monday, whichever. */
function countWeekdays(reader: Reader, { value, ordinal }: Numeral): void {
  if (ordinal) reader.pending.nth = value;
  else if (reader.pending.modifier === 'next') reader.outline.count = value;
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
  const afterMonth = complete && value < 100 && reader.previousIs('month') && !reader.peekIs('month');
  if (afterMonth && reader.choices.pick('year or day', ['year', 'day']) === 'year') {
    current.year = 2000 + value; // 3 dicembre 26
    return;
  }
  const joins = current !== undefined && current.day === undefined && current.date === undefined;
  const point = joins ? current : reader.open();
  if (point.month !== undefined) point.monthFirst = true;
  point.day = value;
  if (ordinal || reader.pending.marked || point.weekday !== undefined) point.marked = true;
  if (spelled && !ordinal) point.spelled = true;
  if (ordinal) point.ordinal = true;
  reader.markWeek(point);
  reader.pending = {};
}

/** The month of the number just read, or of the one that follows (Thursday, December 3), or a whole month. */
export function takeMonth(reader: Reader, month: number): void {
  if (reader.previousIs('date')) splitDate(reader);
  const { point: current, pending } = reader;
  const dayFollows = reader.peekIs('digits', 'number') && reader.previousIs('weekday', 'comma');
  const joins = current !== undefined && (isBareDay(current) || (isBareWeekday(current) && dayFollows));
  const last = pending.nth === -1;
  if (pending.modifier === 'last' && !last) reader.doubt(); // last January
  const point = joins ? current : reader.open();
  point.month = month;
  if (last && point.day === undefined) point.day = -1;
}

/** 3/5 dicembre: two days, or from one to the other. */
function splitDate(reader: Reader): void {
  const { point } = reader;
  if (point?.day === undefined || point.month === undefined || point.year !== undefined) return;
  const second = point.month;
  delete point.month;
  reader.join(reader.choices.pick('slash', ['to', 'and']));
  reader.open().day = second;
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

/** `sett`: the week beside words that say which, September otherwise. */
export function isWeekHere(reader: Reader): boolean {
  return (
    reader.peekIs('next', 'this', 'last', 'of') || reader.previousIs('next', 'this', 'last', 'il', 'whole')
  );
}
