import { type LocalTime, parseLocalDate } from '../rules/local-date.js';
import { instantOf } from '../rules/zoned.js';

/**
 * ISO 8601; without an offset it is the clock on the wall in Europe/Rome, without a time midnight.
 * @returns undefined where the text is no instant
 */
export function readInstant(text: string): Date | undefined {
  const [, day = '', time = '00:00', rest = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d:[0-5]\d|2[0-3]:[0-5]\d)(.*))?$/.exec(text) ?? [];
  const date = parseLocalDate(day);
  if (date === null) return undefined;
  if (/^(:[0-5]\d(\.\d+)?)?$/.test(rest)) return instantOf(date, time as LocalTime);
  const instant = new Date(text.replace(' ', 'T'));
  const hasOffset = /(Z|[+-]\d{2}:?\d{2})$/.test(rest);
  return hasOffset && !Number.isNaN(instant.getTime()) ? instant : undefined;
}
