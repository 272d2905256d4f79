import type { Agreement as Row } from '../generated/prisma/client.js';
import type { Agreement, DayKind } from '../rules/facts.js';
import { toAgreement } from './agreements.js';
import type { Db } from './types.js';

/** The version that counts of every agreement that nobody has withdrawn from. */
export async function agreementsThatRun(
  db: Db,
): Promise<{ id: string; personId: string; kind: DayKind; agreement: Agreement }[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM (SELECT DISTINCT ON (a."personId", a.kind) a.* FROM agreement a
                   ORDER BY a."personId", a.kind, a.version DESC) last
    WHERE "withdrawnFrom" IS NULL`;
  return rows.map((row) => ({
    id: row.id,
    personId: row.personId,
    kind: row.kind,
    agreement: toAgreement(row),
  }));
}

/** Which of these messages were written before. */
export async function keysWritten(db: Db, keys: string[]): Promise<Set<string>> {
  const rows = await db.message.findMany({ where: { key: { in: keys } }, select: { key: true } });
  return new Set(rows.map(({ key }) => key));
}
