import { InvalidArgumentError, Option } from 'commander';
import { readInstant } from '../app/read-instant.js';
import { type LocalDate, parseLocalDate } from '../rules/local-date.js';

/** `YYYY-MM-DD`. */
export function toDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new InvalidArgumentError('a day is expected: YYYY-MM-DD');
  return date;
}

/** As `readInstant`. */
export function toInstant(text: string): Date {
  const instant = readInstant(text);
  if (instant) return instant;
  throw new InvalidArgumentError(
    'an instant is expected, such as 2026-12-03T08:25 or 2026-12-03T08:25:00+01:00',
  );
}

export const dryRun = () =>
  new Option('--dry-run', 'check the file and say what would change, write nothing');
