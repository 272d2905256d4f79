import type { Prisma } from '../generated/prisma/client.js';
import { addDays, type LocalDate } from '../rules/local-date.js';
import type { TimeRange } from '../rules/quiet-hours.js';
import { fromColumn, toColumn } from './dates.js';
import type { Db } from './types.js';

/** On-call bands (reperibilità) that may cover an instant of `date`: one of the day before may end on it. */
export async function onCallAround(db: Db, personId: string, date: LocalDate): Promise<TimeRange[]> {
  const where = { personId, date: { gte: toColumn(addDays(date, -1)), lte: toColumn(date) } };
  return (await db.onCall.findMany({ where })).map(toRange);
}

/** Those that touch these days, by person. */
export async function onCallBetween(
  db: Db,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<Map<string, TimeRange[]>> {
  const where = { date: { gte: toColumn(addDays(from, -1)), lte: toColumn(to) } };
  const byPerson = new Map<string, TimeRange[]>();
  for (const row of await db.onCall.findMany({ where })) {
    byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), toRange(row)]);
  }
  return byPerson;
}

function toRange(row: Prisma.OnCallGetPayload<object>): TimeRange {
  return {
    date: fromColumn(row.date),
    from: row.from as TimeRange['from'],
    to: row.to as TimeRange['to'],
  };
}
