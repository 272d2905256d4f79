import { addDays, daysBetween, type LocalDate, parseLocalDate } from '../rules/local-date.js';

/** What a button can carry. */
const ROOM = 200;
const PACKED = /^(\d{4}-\d{2}-\d{2})((?:\+\d{1,3})*)$/;

/**
 * Dates as a button carries them, exact whatever day it is pressed: the first, then the days from each to the next.
 * @returns undefined where there are too many for a button
 */
export function packDates(dates: readonly LocalDate[]): string | undefined {
  const [first, ...rest] = [...new Set(dates)].sort();
  if (!first) return undefined;
  const steps = rest.map((date, index) => `+${daysBetween(rest[index - 1] ?? first, date)}`);
  const packed = `${first}${steps.join('')}`;
  return packed.length <= ROOM && PACKED.test(packed) ? packed : undefined;
}

/** @returns undefined for whatever is not such a list */
export function unpackDates(text: string): LocalDate[] | undefined {
  const [, start = '', steps = ''] = PACKED.exec(text) ?? [];
  const first = parseLocalDate(start);
  if (!first) return undefined;
  const dates = [first];
  for (const step of steps.split('+').slice(1)) dates.push(addDays(dates.at(-1) ?? first, Number(step)));
  return dates;
}
