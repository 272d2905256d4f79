import type { Fields } from '../messages/card.js';
import { formatDates, formatDayNumbers } from '../messages/format-dates.js';
import { packDates } from '../messages/packed-dates.js';
import { problemText } from '../messages/problems.js';
import { LONGEST_PHRASE } from '../messages/programme-form.js';
import type { Period } from '../messages/programme-views.js';
import type { ContentsView, Problem } from '../messages/views.js';
import {
  addDays,
  addMonths,
  firstOfMonth,
  type LocalDate,
  monthOf,
  parseLocalDate,
  parts as partsOf,
  weekdayOf,
} from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import type { Speaker } from './speaker.js';
import { typedDates } from './typed-dates.js';

/** One card must hold them all. */
export const MOST_DATES = 60;
/** Months to choose from, one by one and three together. */
const MONTHS = [0, 1, 2, 3];
const QUARTERS = [0, 1];

/** The dates of the form in order, or what is wrong with them and what they might be. */
export interface ProgrammeDates {
  dates: LocalDate[];
  /** Of them, those the phrase stands for. */
  understood: LocalDate[];
  errors: ContentsView['errors'];
  readings?: LocalDate[][];
}

/** The phrase, and the weekdays of the period, or either. */
export function programmeDates(fields: Fields, speaker: Speaker): ProgrammeDates {
  const { locale, now } = speaker;
  const today = dateOf(now);
  const phrase = (fields.dates ?? '').trim();
  const typed = phrase ? typedDates(phrase, today, locale) : { dates: [] };
  const wrong = (problem: Problem) => ({ dates: problemText(problem, locale, today) });
  if ('problem' in typed) {
    const { problem } = typed;
    const readings = problem.kind === 'date-ambiguous' ? problem.readings : [];
    return { dates: [], understood: [], errors: wrong(problem), readings };
  }
  const understood = typed.dates;
  const dates = [...new Set([...understood, ...weekly(fields, today)])].sort();
  if (dates.length === 0) return { dates, understood, errors: wrong({ kind: 'no-dates' }) };
  if (dates.length <= MOST_DATES) return { dates, understood, errors: {} };
  return {
    dates,
    understood,
    errors: wrong({ kind: 'too-many-dates', count: dates.length, limit: MOST_DATES }),
  };
}

/** Dates as a person would write them in the field, so that they are read again as the same. */
export function writtenDates(dates: LocalDate[], { locale, now }: Speaker): string {
  const today = dateOf(now);
  const ways = [formatDates(dates, locale, today), formatDayNumbers(dates, locale, today)];
  const isReadBack = (text: string) => {
    const read = text.length <= LONGEST_PHRASE && typedDates(text, today, locale);
    return read && 'dates' in read && String(read.dates) === String(dates);
  };
  return ways.find(isReadBack) ?? packDates(dates) ?? '';
}

/** The weekdays in the period, from tomorrow on. */
function weekly({ weekdays = '', month = '' }: Fields, today: LocalDate): LocalDate[] {
  const chosen = weekdays.split(',');
  const period = readPeriod(month);
  if (!period || weekdays === '') return [];
  const dates: LocalDate[] = [];
  const end = addMonths(period.first, period.months);
  for (let date = period.first; date < end; date = addDays(date, 1)) {
    if (date > today && chosen.includes(String(weekdayOf(date)))) dates.push(date);
  }
  return dates;
}

/** What can be chosen, beginning with this month. */
export function periodsFrom(today: LocalDate): Period[] {
  const from = (months: number) => addMonths(firstOfMonth(today), months);
  return [
    ...MONTHS.map((ahead) => ({ value: monthOf(from(ahead)), first: from(ahead), months: 1 })),
    ...QUARTERS.map((ahead) => ({ value: `${monthOf(from(ahead))}+3`, first: from(ahead), months: 3 })),
  ];
}

/** This month while half of it is to come, then the next. */
export function usualPeriod(today: LocalDate): string {
  const [, , day] = partsOf(today);
  return monthOf(day <= 15 ? today : addMonths(firstOfMonth(today), 1));
}

function readPeriod(value: string): Period | undefined {
  const [, month = '', months = '1'] = /^(\d{4}-\d{2})(?:\+(3))?$/.exec(value) ?? [];
  const first = parseLocalDate(`${month}-01`);
  return first ? { value, first, months: Number(months) } : undefined;
}
