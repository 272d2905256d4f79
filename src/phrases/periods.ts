import { addDays, addMonths, type LocalDate, localDate, mondayOf, parts } from '../rules/local-date.js';
import { isBareWeekday, type Modifier } from './elements.js';
import type { Reader } from './reader.js';
import type { Unit } from './vocabulary.js';

const DAYS_OF = { day: 1, week: 7 };
const STEPS: Record<Modifier, number> = { next: 1, this: 0, last: -1 };
const MOST = 10_000;

/** Day, week, month or year without a number before it. */
export function takeUnit(reader: Reader, unit: Unit): void {
  if (unit === 'day') takeDayWord(reader);
  else takeLongUnit(reader, unit);
}

function takeLongUnit(reader: Reader, unit: Exclude<Unit, 'day'>): void {
  const next = reader.peek();
  const { modifier, nth } = reader.pending;
  const ofThis = nth !== undefined || (unit === 'month' && reader.previousIs('of', 'the'));
  if (modifier !== undefined) takePeriod(reader, unit, modifier);
  else if (next?.is === 'next' || next?.is === 'this' || next?.is === 'last') {
    reader.skip();
    takePeriod(reader, unit, next.is);
  } else if (ofThis && unit !== 'week') takePeriod(reader, unit, 'this');
  else if (unit === 'week' && next?.is === 'digits') takeWeekNumber(reader, next.value);
  else if (unit === 'week' && next?.is === 'of' && nth === undefined) {
    reader.close();
    reader.weekOf = true;
  } else if (!reader.outline.every || nth !== undefined) reader.doubt();
}

/** Next week, this month, last year; with "the last of" before it, the last day of the month or year. */
function takePeriod(reader: Reader, unit: Exclude<Unit, 'day'>, modifier: Modifier): void {
  const [year, month] = parts(addMonths(reader.today, unit === 'month' ? STEPS[modifier] : 0));
  const last = reader.pending.nth !== undefined && unit !== 'week' ? reader.openLastDay() : undefined;
  reader.close();
  reader.pending = {};
  if (unit === 'week') reader.addWeek(addDays(mondayOf(reader.today), 7 * STEPS[modifier]));
  if (unit === 'month') reader.outline.months.push({ year, month });
  if (unit === 'year' && last !== undefined) Object.assign(last, { month: 12, year: year + STEPS[modifier] });
  else if (unit === 'year') reader.outline.year = year + STEPS[modifier];
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
  const stretch = reader.previousIs('for', 'next');
  const amount = Math.min(value, MOST);
  reader.skip();
  reader.pending = {};
  if (past) reader.open().date = shifted(reader, -amount, unit);
  else if (distance) takeDistance(reader, amount, unit);
  else if (reader.peekIs('from', 'from-the')) takeDistanceFrom(reader, amount, unit);
  else if ((unit === 'day' || unit === 'week') && (stretch || reader.peekIs('next'))) {
    reader.close();
    reader.outline.length = amount * DAYS_OF[unit];
    if (reader.peekIs('next')) reader.skip();
  } else reader.doubt();
}

/** In two weeks: a day, or beside a weekday the week to look in. */
function takeDistance(reader: Reader, amount: number, unit: Unit): void {
  const besideWeekday =
    reader.peekIs('weekday') || (reader.point !== undefined && isBareWeekday(reader.point));
  if (unit === 'week' && besideWeekday) {
    reader.close();
    reader.addWeek(addDays(mondayOf(reader.today), 7 * amount));
  } else reader.open().date = shifted(reader, amount, unit);
}

/** A week from Monday, two days from now. */
function takeDistanceFrom(reader: Reader, amount: number, unit: Unit): void {
  reader.skip();
  const anchor = reader.peek();
  if (anchor?.is === 'now' || (anchor?.is === 'offset' && anchor.days === 0)) {
    reader.skip();
    reader.open().date = shifted(reader, amount, unit);
  } else if (unit === 'day' || unit === 'week') reader.pending.later = amount * DAYS_OF[unit];
  else reader.doubt();
}

function shifted({ today }: Reader, amount: number, unit: Unit): LocalDate {
  if (unit === 'day' || unit === 'week') return addDays(today, amount * DAYS_OF[unit]);
  return addMonths(today, unit === 'month' ? amount : 12 * amount);
}
