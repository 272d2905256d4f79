import type { PartTime } from '../rules/facts.js';
import type { Row } from './csv.js';
import type { Fields } from './import-fields.js';

/** Part-time as the register keeps it: the rules read all but the percentage. */
export type PartTimeRow = PartTime & { percent: number };

const FULL_TIME_HOURS = 36;

/** Hours of the contract: of a horizontal or vertical part-timer the percentage of the full week. */
export function usualHours(partTime: PartTimeRow | null): number {
  if (partTime === null || partTime.kind === 'cyclic') return FULL_TIME_HOURS;
  return (FULL_TIME_HOURS * partTime.percent) / 100;
}

/** `horizontal/50`, `vertical/60/MO+TU+WE`, `cyclic/50/01-06` (full time in these months only). */
export function partTimeOf(row: Row, fields: Fields): PartTimeRow | undefined {
  const text = row.get('part_time');
  const [kind, share = '', detail, ...rest] = text.split('/');
  const percent = Number(share);
  const months = /^(0[1-9]|1[0-2])-(0[1-9]|1[0-2])$/.exec(detail ?? '');
  const wrong = () =>
    fields.wrong(`part_time "${text}": horizontal/50, vertical/60/MO+TU+WE or cyclic/50/01-06 is expected`);
  if (!/^\d{1,2}$/.test(share) || percent === 0 || rest.length > 0) return wrong();
  if (kind === 'horizontal' && detail === undefined) return { kind, percent };
  if (kind === 'vertical' && detail !== undefined) {
    const workdays = fields.weekdays(detail, 'part_time');
    return workdays && { kind, percent, workdays };
  }
  if (kind === 'cyclic' && months !== null) {
    return { kind, percent, fullTimeMonths: monthsBetween(Number(months[1]), Number(months[2])) };
  }
  return wrong();
}

/** Over the turn of the year too: 10-03 is October to March. */
function monthsBetween(first: number, last: number): number[] {
  const count = ((last - first + 12) % 12) + 1;
  return Array.from({ length: count }, (_, index) => ((first - 1 + index) % 12) + 1);
}
