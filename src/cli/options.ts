import { InvalidArgumentError, Option } from 'commander';
import { type LocalDate, parseLocalDate } from '../rules/local-date.js';
import { instantOf } from '../rules/zoned.js';

/** `YYYY-MM-DD`. */
export function toDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new InvalidArgumentError('a day is expected: YYYY-MM-DD');
  return date;
}

/** ISO 8601; without an offset it is the clock on the wall in Europe/Rome, without a time midnight. */
export function toInstant(text: string): Date {
  const [, day = '', time = '00:00', rest = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d:[0-5]\d|2[0-3]:[0-5]\d)(.*))?$/.exec(text) ?? [];
  const date = parseLocalDate(day);
  const wall = /^(:[0-5]\d(\.\d+)?)?$/.test(rest);
  if (date !== null && wall) return instantOf(date, time as Parameters<typeof instantOf>[1]);
  const instant = new Date(text.replace(' ', 'T'));
  if (date === null || !/(Z|[+-]\d{2}:?\d{2})$/.test(rest) || Number.isNaN(instant.getTime())) {
    throw new InvalidArgumentError(
      'an instant is expected, such as 2026-12-03T08:25 or 2026-12-03T08:25:00+01:00',
    );
  }
  return instant;
}

export const dryRun = () =>
  new Option('--dry-run', 'check the file and say what would change, write nothing');
