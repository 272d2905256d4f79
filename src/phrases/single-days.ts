import {
  addDays,
  daysBetween,
  type LocalDate,
  mondayOf,
  monthOf,
  parts,
  weekdayOf,
} from '../rules/local-date.js';
import { comingDay } from './calendar.js';
import { isBareDay, isBareMonth, isBareWeekday, type Point } from './elements.js';
import { allOf, type Tools, weekOf } from './ranges.js';
import type { Parts, Stretch } from './spans.js';
import { ambiguous } from './unreadable.js';

/** Days named one by one, ranges and weeks. */
export function theseDays(said: Parts, weekdays: Point[], tools: Tools, lastOfAMonth: boolean): LocalDate[] {
  const { outline, days, today } = tools;
  // the month of "il primo lunedì di dicembre" is no day of its own
  const monthOnly = lastOfAMonth || said.singles.some(({ nth }) => nth !== undefined);
  const named = monthOnly ? said.singles.filter((point) => !isBareMonth(point)) : said.singles;
  if (outline.length !== undefined) return longFrom(said, named, tools);
  if (said.openFrom !== undefined) return ambiguous();
  if (said.until !== undefined) {
    if (named.length > 0 || said.spans.length > 0) return ambiguous();
    return allOf([tools.choices.pick('since when', [addDays(today, 1), today]), days.dateOf(said.until)]);
  }
  const dates = inOrder(named, said.spans, tools);
  const rangeOfWeekdays = said.spans.some(({ first }) => isBareWeekday(first));
  const weeks = weekdays.length === 0 && !rangeOfWeekdays ? weeksBeside(dates, tools) : [];
  const monthAlone = outline.months.length > 0 && dates.length === 0;
  return monthAlone ? ambiguous() : [...dates, ...weeks];
}

/** Per tre giorni, the next two weeks. */
function longFrom(
  { openFrom, spans }: Parts,
  named: Point[],
  { outline, days, today, choices }: Tools,
): LocalDate[] {
  const from = openFrom ?? named[0];
  if (outline.length === undefined || named.length > 1 || spans.length > 0) return ambiguous();
  const { days: length, unit, next } = outline.length;
  const tomorrow = addDays(today, 1);
  const other = unit === 'day' ? today : addDays(mondayOf(today), 7);
  const clear = unit === 'day' && next;
  const begin = () => (clear ? tomorrow : choices.pick('since when', [tomorrow, other]));
  const first = from ? days.dateOf(from) : begin();
  return allOf([first, addDays(first, length - 1)]);
}

interface Said {
  /** The day, or the first of the range. */
  point: Point;
  span?: Stretch;
}

interface Read extends Said {
  dates: LocalDate[];
}

/** Days and ranges as they were said. */
function inOrder(named: Point[], spans: Stretch[], tools: Tools): LocalDate[] {
  const places = new Map(tools.outline.elements.map((element, place) => [element, place]));
  const said: Said[] = [
    ...named.map((point) => ({ point })),
    ...spans.map((span) => ({ point: span.first, span })),
  ];
  said.sort((a, b) => (places.get(a.point) ?? 0) - (places.get(b.point) ?? 0));
  let last: LocalDate | undefined;
  const read = said.map((one): Read => {
    const dates = one.span ? rangeOf(one.span, tools) : [tools.days.dateOf(one.point)];
    if (!isBareDay(one.point) || one.point.weekday !== undefined) return { ...one, dates };
    const moved = last === undefined ? dates : afterThe(last, one, dates, tools);
    last = moved[0] ?? last;
    return { ...one, dates: moved };
  });
  return inOneYear(read, tools);
}

/** "Il 5 e il 28", said on the 20th: the 28 of this month, or the one after that 5? */
function afterThe(
  last: LocalDate,
  { point, span }: Said,
  dates: LocalDate[],
  { choices }: Tools,
): LocalDate[] {
  const [date] = dates;
  if (date === undefined || date >= last || monthOf(date) === monthOf(last)) return dates;
  const after = span ? null : comingDay(last, point.day ?? 0);
  return choices.pick('order', after ? [[after], dates] : [dates]);
}

/** "3 e 28 dicembre", said on the 20th: days of one month are hardly meant to be of two years. */
function inOneYear(read: Read[], { choices }: Tools): LocalDate[] {
  const yearless = read.filter(({ point }) => point.month !== undefined && point.year === undefined);
  const isYearAfter = ({ dates: [date] }: Read, { dates: [other] }: Read) =>
    date !== undefined &&
    other !== undefined &&
    date.slice(5, 7) === other.slice(5, 7) &&
    parts(other)[0] < parts(date)[0];
  const late = yearless.filter((one) => yearless.some((other) => isYearAfter(one, other)));
  const all = read.flatMap(({ dates }) => dates);
  if (late.length === 0) return all;
  const coming = read.filter((one) => !late.includes(one)).flatMap(({ dates }) => dates);
  return choices.pick('year of the month', [coming, all]);
}

/** "Martedì fino al 20 dicembre" may mean every Tuesday; "lunedì fino al 3" can't. */
function rangeOf(span: Stretch, { ranges, choices }: Tools): LocalDate[] {
  const all = allOf(ranges.spanOf(span));
  const { first, last, joint } = span;
  const [from, to] = [all[0], all.at(-1)];
  if (joint !== 'until' || !isBareWeekday(first) || isBareWeekday(last) || !from || !to) return all;
  if (daysBetween(from, to) < 7) return all;
  const every = choices.pick('until', [false, true]);
  return every ? all.filter((date) => weekdayOf(date) === first.weekday) : all;
}

/** A week without weekdays is all its days; beside a date it only says where the date is. */
function weeksBeside(dates: LocalDate[], { outline, today, choices }: Tools): LocalDate[] {
  return outline.weeks.flatMap(({ monday }) => {
    const week = weekOf(monday);
    if (dates.length > 0) return dates.every((date) => week.includes(date)) ? [] : ambiguous();
    if (monday > today || !week.includes(today)) return week;
    const from = choices.pick('this week', [today, addDays(today, 1)]);
    return week.filter((date) => date >= from);
  });
}
