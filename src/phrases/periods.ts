import { addDays, addMonths, type LocalDate, localDate, mondayOf, parts } from '../rules/local-date.js';
import { isBareDay, isBareWeekday, type Modifier } from './elements.js';
import type { Reader } from './reader.js';
import { takeLater } from './steer.js';
import type { Unit } from './vocabulary.js';

const DAYS_OF = { day: 1, week: 7, fortnight: 14 };
const STEPS: Record<Modifier, number> = { next: 1, this: 0, last: -1 };
const MOST = 10_000;

/** Day, week, month or year without a number before it. */
export function takeUnit(reader: Reader, { unit, later }: { unit: Unit; later?: true }): void {
  if (reader.outline.every) reader.outline.unitOfPattern = true;
  if (unit === 'day') takeDayWord(reader);
  else if (later && putsOff(reader)) takeLater(reader, unit === 'week' ? 7 : 14);
  else if (unit === 'fortnight') reader.doubt();
  else takeLongUnit(reader, unit);
}

export function takeWeekAhead(reader: Reader, weeks: number): void {
  reader.close();
  reader.pending = {};
  reader.addWeek(addDays(mondayOf(reader.today), 7 * weeks));
}

function takeLongUnit(reader: Reader, unit: 'week' | 'month' | 'year'): void {
  const next = reader.peek();
  const { modifier, nth } = reader.pending;
  if (unit === 'month' && next?.is === 'of' && reader.peek(1)?.is === 'month') return; // the month of January
  const ofThis = nth !== undefined || (unit !== 'week' && reader.previousIs('of', 'the'));
  if (modifier !== undefined) takePeriod(reader, unit, modifier);
  else if (next?.is === 'next' || next?.is === 'this' || next?.is === 'last') {
    reader.skip();
    takePeriod(reader, unit, next.is);
  } else if (ofThis && unit !== 'week') takePeriod(reader, unit, 'this');
  else if (unit === 'week' && nth === undefined && takeWeekWord(reader)) return;
  else if (unit !== 'week' || !reader.outline.every || nth !== undefined) reader.doubt();
}

/** Week 50; the week of the 7th; the week from the 7th to the 11th, where the word adds nothing. */
function takeWeekWord(reader: Reader): boolean {
  const [next, second] = [reader.peek(), reader.peek(1)];
  const dayFollows = next?.is === 'date' || (next?.is === 'digits' && second?.is === 'month');
  const rangeFollows = next?.is === 'from' || next?.is === 'from-the';
  if (next?.is === 'of' || dayFollows) {
    reader.close();
    reader.weekOf = 'week';
  } else if (next?.is === 'digits' && (second?.is === 'comma' || second?.is === 'and'))
    reader.doubt(); // 49 and 50
  else if (next?.is === 'digits' && second?.is !== 'dash') takeWeekNumber(reader, next.value);
  return next?.is === 'digits' || next?.is === 'of' || dayFollows || rangeFollows;
}

/** Monday week, tomorrow week. */
function putsOff(reader: Reader): boolean {
  const { modifier, nth } = reader.pending;
  const ends = reader.peek() === undefined || reader.peekIs('comma', 'and', 'or', 'filler');
  return reader.previousIs('weekday', 'offset') && ends && modifier === undefined && nth === undefined;
}

/** Next week, this month, last year; with "the last of" before it, the last day of the month or year. */
function takePeriod(reader: Reader, unit: 'week' | 'month' | 'year', modifier: Modifier): void {
  const [year, month] = parts(addMonths(reader.today, unit === 'month' ? STEPS[modifier] : 0));
  const { nth } = reader.pending;
  const last = nth !== undefined && unit !== 'week' ? reader.openLastDay() : undefined;
  if (nth !== undefined && last === undefined) reader.doubt(); // the end of the week
  const day = last ?? reader.point;
  reader.close();
  reader.pending = {};
  if (unit === 'week') reader.addWeek(addDays(mondayOf(reader.today), 7 * STEPS[modifier]));
  if (unit === 'month') reader.outline.months.push({ year, month });
  if (unit !== 'year') return;
  reader.outline.year = year + STEPS[modifier];
  if (day === undefined || !isBareDay(day)) return;
  if (day.day === -1) day.month = 12;
  else reader.doubt(); // the 3rd of the year
}

/** Before a number a mark that it is a day, after "the last" a day itself. */
function takeDayWord(reader: Reader): void {
  const { nth, modifier } = reader.pending;
  reader.pending = { marked: true };
  if (nth !== undefined || modifier === 'last') reader.openLastDay();
  else if (modifier !== undefined) reader.doubt();
}

/** ISO week of this year or, where it is over, of the next. */
function takeWeekNumber(reader: Reader, week: number): void {
  reader.skip();
  const [year] = parts(reader.today);
  const monday = (of: number) => addDays(mondayOf(localDate(`${of}-01-04`)), 7 * (week - 1));
  if (week < 1 || week > 53) reader.doubt();
  else reader.addWeek(addDays(monday(year), 6) < reader.today ? monday(year + 1) : monday(year));
}

/** A number and its unit: how far away (tra due giorni), how long (per due settimane), or neither. */
export function takeAmount(reader: Reader, value: number, { unit, past }: { unit: Unit; past?: true }): void {
  const distance = reader.previousIs('in', 'between');
  const next = reader.pending.modifier === 'next';
  const stretch = next || reader.previousIs('for');
  const amount = Math.min(value, MOST);
  reader.skip();
  reader.pending = {};
  if (past) reader.open().date = shifted(reader, -amount, unit);
  else if (distance) takeDistance(reader, amount, unit);
  else if (isWeeks(unit) && isAnchored(reader)) takeDistanceFrom(reader, amount, unit);
  else if (!stretch && reader.peekIs('from', 'from-the')) takeDistanceFrom(reader, amount, unit);
  else if ((unit === 'day' || isWeeks(unit)) && (stretch || reader.peekIs('next'))) {
    reader.close();
    reader.outline.length = { days: amount * DAYS_OF[unit], unit, next: next || reader.peekIs('next') };
    if (reader.peekIs('next')) reader.skip();
  } else reader.doubt();
}

function isWeeks(unit: Unit): unit is 'week' | 'fortnight' {
  return unit === 'week' || unit === 'fortnight';
}

/** A week on Monday, two weeks tomorrow. */
function isAnchored(reader: Reader): boolean {
  return reader.peekIs('offset') || (reader.peekIs('on') && reader.peek(1)?.is === 'weekday');
}

/** In two weeks: a day, or beside a weekday the week to look in. */
function takeDistance(reader: Reader, amount: number, unit: Unit): void {
  const ahead = reader.peekIs('il', 'the', 'on', 'comma') ? 1 : 0;
  const besideWeekday =
    reader.peek(ahead)?.is === 'weekday' || (reader.point !== undefined && isBareWeekday(reader.point));
  if (isWeeks(unit) && besideWeekday) {
    reader.close();
    reader.addWeek(addDays(mondayOf(reader.today), amount * DAYS_OF[unit]));
  } else reader.open().date = shifted(reader, amount, unit);
}

/** A week from Monday, two days from now. */
function takeDistanceFrom(reader: Reader, amount: number, unit: Unit): void {
  if (!reader.peekIs('offset')) reader.skip();
  const anchor = reader.peek();
  if (anchor?.is === 'now' || (anchor?.is === 'offset' && anchor.days === 0)) {
    reader.skip();
    reader.open().date = shifted(reader, amount, unit);
  } else if (unit === 'day' || isWeeks(unit)) reader.pending.later = amount * DAYS_OF[unit];
  else reader.doubt();
}

function shifted({ today }: Reader, amount: number, unit: Unit): LocalDate {
  if (unit === 'day' || isWeeks(unit)) return addDays(today, amount * DAYS_OF[unit]);
  return addMonths(today, unit === 'month' ? amount : 12 * amount);
}
