import type { Absence, PersonFacts, Policy } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import type { Bank } from './bank.js';
import type { Db } from './types.js';

/**
 * What stands around a person's days and agreement: full days away, what was granted to them (App. 12 art. 7.4, Reg.
 * art. 6) and to their whole unit (App. 12 art. 7.8).
 */
export interface Circumstances extends Pick<PersonFacts, 'extensions' | 'derogations'> {
  absences: Absence[];
  /** Absent: none is kept for that month. */
  bank: Policy['bank'];
}

type Row = Omit<Circumstances, 'bank'> & { available: number | null };

/**
 * All of it in one query, since every act asks: under a regulation that knows no grants it costs nothing more.
 * @param from what was over before is left out
 */
export async function circumstancesOf(
  db: Db,
  personId: string,
  from: LocalDate,
  bank: Bank,
): Promise<Circumstances> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('from', "from", 'to', "to", 'kind', kind) ORDER BY "from"), '[]')
       FROM absence WHERE "personId" = ${personId}::uuid AND "to" >= ${from}::date) AS absences,
      (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
         'month', month, 'daysPerMonth', "daysPerMonth", 'authorisedBy', "authorisedBy", 'criterion', criterion))), '[]')
       FROM extension WHERE "personId" = ${personId}::uuid AND month >= ${from.slice(0, 7)}) AS extensions,
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
         'article', article, 'from', "from", 'to', "to", 'daysPerWeek', "daysPerWeek",
         'authorisedBy', "authorisedBy") ORDER BY "from"), '[]')
       FROM derogation WHERE "personId" = ${personId}::uuid AND "to" >= ${from}::date) AS derogations,
      (SELECT available FROM bank_month
       WHERE "unitId" = ${bank.unitId}::uuid AND month = ${bank.month}) AS available`;
  const { available = null, ...known } = row ?? { absences: [], extensions: [], derogations: [] };
  return { ...known, bank: available === null ? undefined : { month: bank.month, available } };
}
