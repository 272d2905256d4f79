import type { AuditLine } from './audit.js';
import type { Db } from './types.js';

// Whole files at once: one statement a table, whatever the number of rows, which travel as one JSON value.

/** Two imports at once would each find the same people missing; the second waits for the first. */
export async function lockImports(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('giornate.import'))`;
}

/** Ids by e-mail. */
export async function peopleByEmail(db: Db): Promise<Map<string, { id: string; unitId: string }>> {
  const rows = await db.person.findMany({ select: { id: true, email: true, unitId: true } });
  return new Map(rows.map(({ id, email, unitId }) => [email, { id, unitId }]));
}

/** Ids of those who are somebody's manager. */
export async function peopleWithReports(db: Db): Promise<Set<string>> {
  const rows = await db.person.findMany({
    where: { managerId: { not: null } },
    select: { managerId: true },
    distinct: ['managerId'],
  });
  return new Set(rows.flatMap(({ managerId }) => managerId ?? []));
}

export async function insertUnits(db: Db, names: string[]): Promise<void> {
  await db.unit.createMany({ data: names.map((name) => ({ name })), skipDuplicates: true });
}

/** Audit lines of one instant, written by an import. */
export async function insertAudits(
  db: Db,
  lines: Omit<AuditLine, 'at' | 'platform' | 'rules'>[],
  at: Date,
): Promise<void> {
  if (lines.length === 0) return;
  await db.$executeRaw`
    INSERT INTO audit (at, platform, act, "dayId", "personId", changes)
    SELECT ${at}, 'cli', a.act, a."dayId", a."personId", a.changes
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS a(
      act text, "dayId" uuid, "personId" uuid, changes jsonb)`;
}
