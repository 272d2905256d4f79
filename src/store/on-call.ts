import { addDays, type LocalDate } from '../rules/local-date.js';
import type { TimeRange } from '../rules/quiet-hours.js';
import { fromColumn, toColumn } from './dates.js';
import type { Db } from './types.js';

/** On-call bands (reperibilità) that may cover an instant of `date`: one of the day before may end on it. */
export async function onCallAround(db: Db, personId: string, date: LocalDate): Promise<TimeRange[]> {
  const where = { personId, date: { gte: toColumn(addDays(date, -1)), lte: toColumn(date) } };
  const rows = await db.onCall.findMany({ where });
  return rows.map((row) => ({
    date: fromColumn(row.date),
    from: row.from as TimeRange['from'],
    to: row.to as TimeRange['to'],
  }));
}
