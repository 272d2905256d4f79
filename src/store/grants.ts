import type { PersonFacts } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import type { Bank } from './bank.js';
import type { Db } from './types.js';

/** What was granted beside the agreement: to the person (App. 12 art. 7.4, Reg. art. 6), to the whole unit (7.8). */
export interface Grants extends Pick<PersonFacts, 'extensions' | 'derogations'> {
  /** Days left in the bank; absent: none is kept for that month. */
  bankAvailable?: number;
}

interface Row {
  extensions: Grants['extensions'];
  derogations: Grants['derogations'];
  available: number | null;
}

/**
 * All of it in one query, since every request of such a profile asks.
 * @param from extensions of earlier months and derogations that ended before are left out
 */
export async function grantsOf(db: Db, personId: string, from: LocalDate, bank: Bank): Promise<Grants> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
         'month', month, 'daysPerMonth', "daysPerMonth", 'authorisedBy', "authorisedBy", 'criterion', criterion))), '[]')
       FROM extension WHERE "personId" = ${personId}::uuid AND month >= ${from.slice(0, 7)}) AS extensions,
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
         'article', article, 'from', "from", 'to', "to", 'daysPerWeek', "daysPerWeek",
         'authorisedBy', "authorisedBy") ORDER BY "from"), '[]')
       FROM derogation WHERE "personId" = ${personId}::uuid AND "to" >= ${from}::date) AS derogations,
      (SELECT available FROM bank_month
       WHERE "unitId" = ${bank.unitId}::uuid AND month = ${bank.month}) AS available`;
  const { extensions = [], derogations = [], available = null } = row ?? {};
  return { extensions, derogations, bankAvailable: available ?? undefined };
}
