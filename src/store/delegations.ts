import type { Period } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { fromColumn, toColumn } from './dates.js';
import type { Db } from './types.js';

/** Who stands in for the manager on `date`: ids. */
export async function delegatesOn(db: Db, managerId: string, date: LocalDate): Promise<string[]> {
  const on = toColumn(date);
  const where = { delegatorId: managerId, from: { lte: on }, to: { gte: on } };
  return (await db.delegation.findMany({ where, select: { delegateId: true } })).map((row) => row.delegateId);
}

/** Every delegation from one person to another, ended ones too. */
export async function delegationsBetween(db: Db, managerId: string, delegateId: string): Promise<Period[]> {
  const rows = await db.delegation.findMany({ where: { delegatorId: managerId, delegateId } });
  return rows.map((row) => ({ from: fromColumn(row.from), to: fromColumn(row.to) }));
}
