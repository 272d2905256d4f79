import type { PersonRole } from '../rules/facts.js';
import { addMonths, type LocalDate, localDate } from '../rules/local-date.js';
import { fromColumn, toColumn } from './dates.js';
import { isId } from './ids.js';
import type { Db } from './types.js';

/** Monthly report on activities (relazione mensile, Reg. Tivoli art. 16.5): a draft until it is sent. */
export interface ActivityReport {
  id: string;
  personId: string;
  /** `YYYY-MM`. */
  month: string;
  text: string;
  sentAt?: Date;
  version: number;
}

function bounds(month: string): { gte: Date; lt: Date } {
  const first = localDate(`${month}-01`);
  return { gte: toColumn(first), lt: toColumn(addMonths(first, 1)) };
}

export async function reportOf(db: Db, personId: string, month: string): Promise<ActivityReport | null> {
  const row = await db.activityReport.findUnique({ where: { personId_month: { personId, month } } });
  return row && { ...row, sentAt: row.sentAt ?? undefined };
}

export async function findReport(db: Db, id: string | undefined): Promise<ActivityReport | null> {
  const row = isId(id) ? await db.activityReport.findUnique({ where: { id } }) : null;
  return row && { ...row, sentAt: row.sentAt ?? undefined };
}

/** The caller holds the person's lock. @returns its id */
export async function saveReport(
  db: Db,
  { personId, month, text, sentAt }: Pick<ActivityReport, 'personId' | 'month' | 'text' | 'sentAt'>,
): Promise<string> {
  const row = await db.activityReport.upsert({
    where: { personId_month: { personId, month } },
    create: { personId, month, text, sentAt },
    update: { text, sentAt, version: { increment: 1 } },
  });
  return row.id;
}

/** What was done on the remote days of a month, in order. */
export async function daysToReport(
  db: Db,
  personId: string,
  month: string,
): Promise<{ date: LocalDate; activities: string; objectives: string }[]> {
  const rows = await db.agileDay.findMany({
    where: { personId, state: 'approved', date: bounds(month) },
    orderBy: { date: 'asc' },
    select: { date: true, activities: true, objectives: true },
  });
  return rows.map((row) => ({ ...row, date: fromColumn(row.date) }));
}

export interface Unreported {
  personId: string;
  name: string;
  unit: string;
  role: PersonRole;
}

/**
 * Who had remote days in a month and has sent no report on them. Whether their regulation asks for one is not looked
 * at here.
 */
export async function reportsMissing(db: Db, month: string): Promise<Unreported[]> {
  const rows = await db.person.findMany({
    where: {
      days: { some: { state: 'approved', date: bounds(month) } },
      activityReports: { none: { month, sentAt: { not: null } } },
    },
    include: { unit: { select: { name: true } } },
    orderBy: [{ fullName: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, fullName, unit, role }) => ({
    personId: id,
    name: fullName,
    unit: unit.name,
    role,
  }));
}
