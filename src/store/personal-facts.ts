import type { Absence, Agreement, DayKind, PersonFacts } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { type AgreementRecord, agreementFrom, byKind } from './agreements.js';
import type { Bank } from './bank.js';
import { type AgileDay, type DayRecord, dayFrom } from './days.js';
import { type Sql, type Statement, sqlOf } from './sql.js';
import type { Db } from './types.js';

/** All that is written down about a person's days and agreements from a day on. */
export interface PersonalRecords extends Pick<PersonFacts, 'extensions' | 'derogations'> {
  /** The last version of each kind, and behind it the one that holds until it begins; null: none. */
  agreements: Record<DayKind, Agreement | null>;
  /** In order; a date may occur more than once (asked again after a cancellation). */
  days: AgileDay[];
  absences: Absence[];
  /** Days left in the bank; null: none is kept for that month. */
  available: number | null;
  /** The head of their unit asks something of its presence. */
  hasCoverage: boolean;
}

/**
 * In one query, since every act asks: under a regulation that knows no grants they cost nothing more. Granted to the
 * person: App. 12 art. 7.4, Reg. art. 6; to the whole unit: App. 12 art. 7.8.
 * @param since what was over before is left out; earlier by as many weeks as the agreement counts together
 */
export async function recordsOf(
  db: Db | Sql,
  personId: string,
  since: LocalDate,
  { unitId, month }: Bank,
): Promise<PersonalRecords> {
  const records = (await sqlOf(db)(RECORDS, [personId, since, unitId, month])) as Records;
  const agreements = (records.agreements ?? []).map((row) => ({
    kind: row.kind,
    agreement: agreementFrom(row),
  }));
  return {
    agreements: byKind(agreements),
    days: (records.days ?? []).map(dayFrom),
    absences: records.absences ?? [],
    extensions: (records.extensions ?? []).map(({ criterion, ...rest }) => ({
      ...rest,
      ...(criterion ? { criterion } : {}),
    })),
    derogations: records.derogations ?? [],
    available: records.available,
    hasCoverage: records.hasCoverage,
  };
}

interface Records extends Pick<PersonalRecords, 'available' | 'hasCoverage'> {
  agreements: AgreementRecord[] | null;
  days: DayRecord[] | null;
  absences: Absence[] | null;
  extensions: (Omit<NonNullable<PersonFacts['extensions']>[number], 'criterion'> & {
    criterion: string | null;
  })[];
  derogations: PersonFacts['derogations'] | null;
}

const RECORDS: Statement = {
  name: 'personal-records',
  text: `WITH first AS (
      SELECT $2::date - 7 * coalesce((SELECT max(weeks) FROM agreement WHERE "personId" = $1::uuid), 1) AS day
    )
    SELECT json_build_object(
      'agreements', (SELECT json_agg(row_to_json(g) ORDER BY g.version DESC) FROM agreement g WHERE g."personId" = $1::uuid),
      'days', (SELECT json_agg(row_to_json(d) ORDER BY d.date, d."changedAt") FROM agile_day d
               WHERE d."personId" = $1::uuid AND d.date >= first.day),
      'absences', (SELECT json_agg(json_build_object('from', a."from", 'to', a."to", 'kind', a.kind) ORDER BY a."from")
                   FROM absence a WHERE a."personId" = $1::uuid AND a."to" >= first.day),
      'extensions', (SELECT json_agg(json_build_object('month', e.month, 'daysPerMonth', e."daysPerMonth",
                       'authorisedBy', e."authorisedBy", 'criterion', e.criterion))
                     FROM extension e WHERE e."personId" = $1::uuid AND e.month >= to_char(first.day, 'YYYY-MM')),
      'derogations', (SELECT json_agg(json_build_object('article', o.article, 'from', o."from", 'to', o."to",
                        'daysPerWeek', o."daysPerWeek", 'authorisedBy', o."authorisedBy") ORDER BY o."from")
                      FROM derogation o WHERE o."personId" = $1::uuid AND o."to" >= first.day),
      'available', (SELECT b.available FROM bank_month b WHERE b."unitId" = $3::uuid AND b.month = $4),
      'hasCoverage', EXISTS (SELECT 1 FROM coverage c JOIN person p ON p."unitId" = c."unitId" WHERE p.id = $1::uuid)
    )::text AS json FROM first`,
};
