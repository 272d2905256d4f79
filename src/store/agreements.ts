import type { Agreement as Row } from '../generated/prisma/client.js';
import type { Agreement, ContactBand } from '../rules/facts.js';
import { fromColumn } from './dates.js';
import type { Db } from './types.js';

function toAgreement(row: Row): Agreement {
  return {
    signedOn: fromColumn(row.signedOn),
    from: fromColumn(row.from),
    to: row.to && fromColumn(row.to),
    daysPerMonth: row.daysPerMonth ?? undefined,
    contactBands: row.contactBands as unknown as ContactBand[],
    places: row.places,
    phase: row.phase as Agreement['phase'],
    withdrawnFrom: row.withdrawnFrom ? fromColumn(row.withdrawnFrom) : undefined,
  };
}

/** The last version recorded; null where the person has none. */
export async function agreementOf(db: Db, personId: string): Promise<Agreement | null> {
  const row = await db.agreement.findFirst({ where: { personId }, orderBy: { version: 'desc' } });
  return row && toAgreement(row);
}
