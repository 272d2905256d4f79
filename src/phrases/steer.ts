import { addDays, mondayOf, parts, weekdayOf } from '../rules/local-date.js';
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
    'easter',
    'week-or-month',
  ] as const),
  ...(['unit', 'weekend', 'next', 'this', 'last', 'final', 'end', 'fine', 'the', 'il', 'many', 'a'] as const),
];

const MODIFIED: Token['is'][] = [
  'weekday',
  'weekday-or-month',
  'week-or-month',
  'month',
  'weekend',
  'workdays',
  'unit',
  'number',
  'digits',
];

/** Next, this, last: of what follows, else of the weekdays before (lunedì e martedì prossimi). */
export function takeModifier(reader: Reader, modifier: Modifier): void {
  const next = reader.peek();
  const follows = reader.peekIs(...MODIFIED);
  const dateFollows = next?.is === 'digits' && reader.peek(1)?.is !== 'unit' && reader.point !== undefined;
  if (follows && !dateFollows) {
    reader.pending.modifier = modifier;
    return;
  }
  if (modifier === 'next' && reader.previousIs('of')) {
    reader.close();
    reader.addWeek(addDays(mondayOf(reader.today), 7)); // mar e gio della prossima
    return;
  }
  if (modifier === 'this' && reader.point !== undefined && isBareDay(reader.point)) {
    const [year, month] = parts(reader.today);
    reader.outline.months.push({ year, month }); // il 30 corrente
    return;
  }
  if (modifier === 'last' && !reader.previousIs('weekday', 'weekday-or-month', 'weekend')) reader.doubt();
  for (const element of [...reader.outline.elements, reader.point]) {
    if (!isPoint(element) || !isBareWeekday(element)) continue;
    element.modifier ??= modifier;
    delete element.habit;
  }
}

export function takeLater(reader: Reader, days: number): void {
  const last = reader.lastPoint();
  if (last === undefined) reader.doubt();
  else last.later = days;
}

/** Tutto dicembre is each of its days, tutto giovedì just Thursday. */
export function takeWhole(reader: Reader): void {
  const article = reader.peekIs('il', 'the') ? 1 : 0;
  if (reader.peek(article)?.is !== 'weekday') reader.outline.every = true;
  else if (article > 0) reader.skip();
}

/** Escluso l'8; l'8 escluso. */
export function takeExcluded(reader: Reader, { many }: { many?: true }): void {
  if (reader.peekIs(...LEADS_TO_DAY)) reader.join('except');
  else reader.leaveOutLast(many === true);
}

/** All week but Friday leaves out; Thursday but Friday says two things. */
export function takeBut(reader: Reader): void {
  const { elements, every, weeks } = reader.outline;
  if (every || weeks.length > 0 || elements.some((element) => element.is === 'to')) reader.join('except');
  else reader.outline.hesitant = true;
}

/** "Compreso" after a range says nothing new, "compreso sabato" says more than we can weigh. */
export function takeIncluding(reader: Reader): void {
  if (reader.peekIs(...LEADS_TO_DAY)) reader.outline.hesitant = true;
}

/** A slash lists (lun/mer, 3rd/4th); beside a date written with slashes it can't be told from them. */
export function takeSlash(reader: Reader): void {
  if (reader.previousIs('date') || reader.peekIs('date')) reader.doubt();
  reader.join('and', true);
}

/** "Tra" before an amount tells how far and is read with it; otherwise it begins a range. */
export function takeBetween(reader: Reader): void {
  const amount = reader.peekIs('number', 'digits', 'a') && reader.peek(1)?.is === 'unit';
  if (!amount) joinDays(reader, 'between');
}

/** "I martedì", "i prossimi lunedì" are all of them, "i giorni 3 e 4" are days. */
export function takePluralArticle(reader: Reader): void {
  reader.pending.marked = true;
  const weekdays =
    reader.peekIs('weekday', 'weekday-or-month') ||
    (reader.peekIs('next') && reader.peek(1)?.is === 'weekday');
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
    (weekdayFirst &&
      next?.is === 'offset' &&
      weekdayOf(addDays(reader.today, next.days)) === point.weekday) ||
    (weekdayLast && (point?.date ?? point?.month) !== undefined);
  if (!joins) reader.join('and', true);
}

/** A word of no language right after a day without a month may have been meant as the month: 3 brumaio. */
export function takeUnknown(reader: Reader): void {
  const { point, outline } = reader;
  outline.unknown = true;
  if (point !== undefined && isBareDay(point) && point.day !== -1) outline.perhaps = true;
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

/** The end of a month bounds a range or a pattern; by itself it may be its last day. */
export function takeEnd(reader: Reader): void {
  const { elements } = reader.outline;
  const last = elements.at(-1)?.is;
  const bound = last === 'until' || (last === 'to' && isPoint(elements.at(-2)));
  if (reader.point !== undefined) {
    reader.doubt();
    return;
  }
  reader.pending.nth = -1;
  if (!bound) reader.outline.perhaps = true;
}

/** From, to, until only where a day comes next: "da casa", "to work" join nothing. */
export function joinDays(reader: Reader, joint: Joint): void {
  if (reader.peekIs(...LEADS_TO_DAY)) reader.join(joint);
}
