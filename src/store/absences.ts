import type { Absence } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { fromColumn, toColumn } from './dates.js';
import type { Db } from './types.js';

/** Full days away that end on `from` or later. */
export async function absencesOf(db: Db, personId: string, from: LocalDate): Promise<Absence[]> {
  const rows = await db.absence.findMany({ where: { personId, to: { gte: toColumn(from) } } });
  return rows.map((row) => ({ from: fromColumn(row.from), to: fromColumn(row.to), kind: row.kind }));
}
