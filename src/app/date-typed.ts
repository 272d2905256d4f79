import type { Problem } from '../messages/views.js';
import { type LocalDate, parseLocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import type { Speaker } from './speaker.js';
import { typedDates } from './typed-dates.js';

/** The one date a field holds, as a date field sends it or as people write it; else what is wrong with it. */
export function dateTyped(
  text: string | undefined,
  { now, locale }: Pick<Speaker, 'now' | 'locale'>,
): { date: LocalDate } | { problem: Problem } {
  const typed = text?.trim() ?? '';
  if (!typed) return { problem: { kind: 'field-required' } };
  const sent = parseLocalDate(typed);
  if (sent) return { date: sent };
  const read = typedDates(typed, dateOf(now), locale);
  if ('problem' in read) return read;
  const [date] = read.dates;
  return date && read.dates.length === 1
    ? { date }
    : { problem: { kind: 'date-not-understood', text: typed } };
}
