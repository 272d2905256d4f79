import {
  addDays,
  addMonths,
  firstOfMonth,
  type LocalDate,
  parts,
  type Weekday,
  weekdayOf,
} from '../rules/local-date.js';
import { lastOfMonth, weekdayAfter } from './calendar.js';
import type { Span } from './dates.js';
import { isBareMonth, isBareWeekday, type Point } from './elements.js';
import { allOf, MOST_DATES, type Tools } from './ranges.js';
import type { Parts, Stretch } from './spans.js';
import { ambiguous, Unreadable } from './unreadable.js';

/** Every such day within what bounds it, or so many of them. */
export function eachOf(parts: Parts, weekdays: Point[], tools: Tools): LocalDate[] {
  const { outline, days } = tools;
  if (parts.singles.some(({ nth }) => nth !== undefined)) return ambiguous();
  if (outline.count !== undefined) return counted(parts, weekdays, outline.count, tools);
  const runs = parts.spans.filter(({ first, last }) => isBareWeekday(first) && isBareWeekday(last));
  const bounds = boundsOf({ ...parts, spans: parts.spans.filter((span) => !runs.includes(span)) }, tools);
  if (bounds.length === 0 && runs.length > 0) tools.choices.pick('which week', ['next']);
  if (bounds.length === 0) bounds.push(...runs.map((run) => tools.ranges.spanOf(run)));
  const dated = parts.singles.filter((point) => !weekdays.includes(point) && !isBareMonth(point));
  const others = dated.map((point) => days.dateOf(point));
  if (bounds.length === 0 && weekdays.length === 0 && others.length > 0) return others;
  if (bounds.length === 0 && (weekdays.length === 0 || others.length > 0)) return ambiguous();
  const within = (bounds.length > 0 ? bounds : [withoutEnd(parts, tools)]).flatMap((span) => allOf(span));
  const wanted = new Set([...weekdays.map(({ weekday }) => weekday), ...runs.flatMap(weekdaysOf)]);
  const each = wanted.size === 0 ? within : within.filter((date) => wanted.has(weekdayOf(date)));
  if (each.length === 0) return nextTime(parts, wanted, tools);
  return [...(outline.alternate ? everySecond(each, parts, tools) : each), ...others];
}

/** Monday to Friday. */
function weekdaysOf({ first, last }: Stretch): Weekday[] {
  const from = first.weekday ?? 1;
  const count = (((last.weekday ?? 7) - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (((from - 1 + index) % 7) + 1) as Weekday);
}

function boundsOf(
  { singles, spans, openFrom, until }: Parts,
  { outline, today, choices, days, ranges }: Tools,
): Span[] {
  const tomorrow = addDays(today, 1);
  const months = singles.filter(isBareMonth).map((point) => days.monthOf(point));
  const bounds: Span[] = [
    ...months,
    ...outline.months.map(({ year, month }): Span => days.monthSpan(year, month)),
    ...outline.weeks.map(({ monday }): Span => [monday, addDays(monday, 6)]),
    ...spans.map((span) => ranges.spanOf(span)),
  ];
  const from = openFrom ? days.dateOf(openFrom) : tomorrow;
  if (until !== undefined && isBareMonth(until)) {
    const [first, last] = days.monthOf(until);
    bounds.push([from, choices.pick('until the month', [last, addDays(first, -1)])]);
  } else if (until !== undefined) bounds.push([from, days.dateOf(until, from)]);
  else if (outline.length !== undefined) bounds.push([from, addDays(from, outline.length.days - 1)]);
  else if (outline.year !== undefined && bounds.length === 0)
    bounds.push([`${outline.year}-01-01` as LocalDate, lastOfMonth(outline.year, 12)]);
  return bounds.map(([first, last]) => [first < today && last >= today ? today : first, last]);
}

/** A pattern without an end: to the end of the month, or of the one after? */
function withoutEnd({ openFrom }: Parts, { today, choices, days }: Tools): Span {
  const from = openFrom ? days.dateOf(openFrom) : addDays(today, 1);
  const ahead = choices.pick('until when', [0, 1]);
  const [year, month] = parts(addMonths(firstOfMonth(from), ahead));
  return [from, lastOfMonth(year, month)];
}

/** The Tuesdays of January, or of this month, said when they are all past: those of the next? */
function nextTime({ singles }: Parts, wanted: Set<unknown>, { outline, days, choices }: Tools): LocalDate[] {
  const named = singles.find(isBareMonth);
  const [relative] = outline.months;
  if (named?.year !== undefined || outline.year !== undefined || (named ?? relative) === undefined) return [];
  const [first] = named ? days.monthOf(named) : days.monthSpan(relative?.year ?? 0, relative?.month ?? 0);
  const [year, month] = parts(addMonths(first, named ? 12 : 1));
  const span = choices.pick('all past', [days.monthSpan(year, month)]);
  return allOf(span).filter((date) => wanted.has(weekdayOf(date)));
}

/** Every other Tuesday: clear where the first one is. */
function everySecond(each: LocalDate[], { spans, openFrom }: Parts, { choices }: Tools): LocalDate[] {
  const begins = spans.length > 0 || openFrom !== undefined;
  const odd = begins ? 0 : choices.pick('every second', [0, 1]);
  return each.filter((_, index) => index % 2 === odd);
}

function counted(parts: Parts, weekdays: Point[], count: number, { outline, today }: Tools): LocalDate[] {
  const alone = parts.singles.length === weekdays.length && parts.spans.length === 0;
  if (!alone || outline.weeks.length + outline.months.length > 0) return ambiguous();
  if (count * 7 > MOST_DATES) throw new Unreadable('unreadable');
  return weekdays.flatMap(({ weekday }) => {
    const first = weekdayAfter(today, weekday ?? 1);
    return Array.from({ length: count }, (_, index) => addDays(first, 7 * index));
  });
}
