import type { LocalDate } from '../rules/local-date.js';
import type { TimeRange } from '../rules/quiet-hours.js';
import { toColumn } from './dates.js';
import type { Db } from './types.js';

/** Hourly permits (permessi orari) of a person on a date: only those that were authorised are in the register. */
export async function permitsOf(db: Db, personId: string, date: LocalDate): Promise<TimeRange[]> {
  const rows = await db.permit.findMany({ where: { personId, date: toColumn(date) } });
  return rows.map(({ from, to }) => ({
    date,
    from: from as TimeRange['from'],
    to: to as TimeRange['to'],
  }));
}
