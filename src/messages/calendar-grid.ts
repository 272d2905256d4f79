import {
  addDays,
  addMonths,
  type LocalDate,
  mondayOf,
  type Weekday,
  weekdayOf,
} from '../rules/local-date.js';
import type { Calendar, CalendarCell, CalendarMark, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatPeriod, formatWeekday } from './format.js';
import { capital } from './wording.js';

/** Every date of a month, `YYYY-MM`. */
export function datesOfMonth(month: string): LocalDate[] {
  const first = `${month}-01` as LocalDate;
  const next = addMonths(first, 1);
  const dates: LocalDate[] = [];
  for (let date = first; date < next; date = addDays(date, 1)) dates.push(date);
  return dates;
}

export interface Grid {
  /** `YYYY-MM`. */
  month: string;
  today: LocalDate;
  /** Columns, in order. */
  weekdays: readonly Weekday[];
  cell(date: LocalDate): { mark?: CalendarMark; note?: string };
  /** What the marks mean to this reader; only those in use are explained. */
  meanings: Partial<Record<CalendarMark, string>>;
}

/** A month as rows of weeks; a week none of whose columns is of the month is left out. */
export function calendarGrid({ month, today, weekdays, cell, meanings }: Grid, locale: Locale): Calendar {
  const rows = new Map<LocalDate, Map<Weekday, CalendarCell>>();
  const used = new Set<CalendarMark>();
  for (const date of datesOfMonth(month)) {
    const weekday = weekdayOf(date);
    if (!weekdays.includes(weekday)) continue;
    const { mark, note } = cell(date);
    if (mark) used.add(mark);
    const row = rows.get(mondayOf(date)) ?? new Map<Weekday, CalendarCell>();
    const day = Number(date.slice(8));
    row.set(weekday, {
      day,
      ...(mark && { mark }),
      ...(note && { note }),
      ...(date === today && { today: true }),
    });
    rows.set(mondayOf(date), row);
  }
  const known = Object.entries(meanings) as [CalendarMark, string][];
  return {
    heading: capital(formatPeriod(month, locale)),
    weekdays: weekdays.map((weekday) => shortWeekday(weekday, locale)),
    weeks: [...rows.values()].map((row) => weekdays.map((weekday) => row.get(weekday) ?? null)),
    legend: known.filter(([mark]) => used.has(mark)).map(([mark, text]) => ({ mark, text })),
  };
}

/** `lun`, `Mon`. */
function shortWeekday(weekday: Weekday, locale: Locale): string {
  return [...formatWeekday(weekday, locale)].slice(0, catalogue(locale).months.shortWeekday).join('');
}
