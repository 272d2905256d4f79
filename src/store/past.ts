import type { Finding } from '../rules/decision.js';
import type { Absence, Agreement, DayKind, DayState, PersonFacts } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { toAgreement } from './agreements.js';
import type { Db } from './types.js';

// What the register keeps of the past, for whole groups of people at once. Of every text it is told that there is
// one, never what it says.

export interface PastPeriod {
  from: LocalDate;
  to: LocalDate;
}

export interface PastDayRow {
  id: string;
  personId: string;
  date: LocalDate;
  kind: DayKind;
  state: DayState;
  activities: boolean;
  objectives: boolean;
  reason: boolean;
  noticeReason: boolean;
  fromBank: boolean;
  derogation: string | null;
  findings: Finding[];
  requestedAt: Date;
  changedAt: Date;
  /** What was done to it, in order; `at` in milliseconds. */
  history: { act: string; at: number; reason: boolean; delegate: boolean }[];
}

/** Days of these people, with what was done to each. */
export async function pastDays(db: Db, people: string[], { from, to }: PastPeriod): Promise<PastDayRow[]> {
  return db.$queryRaw<PastDayRow[]>`
    SELECT d.id, d."personId", to_char(d.date, 'YYYY-MM-DD') AS date, d.kind::text AS kind, d.state::text AS state,
           d.activities <> '' AS activities, d.objectives <> '' AS objectives,
           coalesce(d.reason, '') <> '' AS reason, coalesce(d."noticeReason", '') <> '' AS "noticeReason",
           d."bankUnitId" IS NOT NULL AS "fromBank", d.derogation, d.findings, d."requestedAt", d."changedAt",
           (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'act', x.act, 'at', floor(extract(epoch FROM x.at) * 1000), 'reason', coalesce(x.reason, '') <> '',
              'delegate', x."onBehalfOf" IS NOT NULL) ORDER BY x.at, x.id), '[]')
            FROM decision x WHERE x."dayId" = d.id) AS history
    FROM agile_day d
    WHERE d."personId" = ANY(${people}::uuid[]) AND d.date BETWEEN ${from}::date AND ${to}::date
    ORDER BY d."personId", d.date, d."requestedAt", d.id`;
}

export interface PastRefusal {
  id: string;
  personId: string;
  dayId: string | null;
  act: string;
  at: Date;
  date: LocalDate;
  rules: string[];
}

/** What the rules refused, from the audit trail. */
export async function pastRefusals(
  db: Db,
  people: string[],
  { from, to }: PastPeriod,
): Promise<PastRefusal[]> {
  return db.$queryRaw<PastRefusal[]>`
    SELECT id::text AS id, "personId", "dayId", act, at, changes ->> 'date' AS date, rules
    FROM audit
    WHERE "personId" = ANY(${people}::uuid[]) AND (changes ->> 'refused')::boolean
      AND changes ->> 'date' BETWEEN ${from} AND ${to}
    ORDER BY id`;
}

export interface PastGrants extends Pick<PersonFacts, 'extensions' | 'derogations'> {
  personId: string;
  /** Of no kind: that is nobody's business here. */
  absences: Absence[];
}

/** What was granted beside the agreement, and full days away. */
export async function pastGrants(db: Db, people: string[], { from, to }: PastPeriod): Promise<PastGrants[]> {
  return db.$queryRaw<PastGrants[]>`
    SELECT p.id AS "personId",
      (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
         'month', month, 'daysPerMonth', "daysPerMonth", 'authorisedBy', "authorisedBy", 'criterion', criterion))), '[]')
       FROM extension WHERE "personId" = p.id) AS extensions,
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
         'article', article, 'from', "from", 'to', "to", 'daysPerWeek', "daysPerWeek",
         'authorisedBy', "authorisedBy") ORDER BY "from"), '[]')
       FROM derogation WHERE "personId" = p.id) AS derogations,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('from', "from", 'to', "to", 'kind', 'away')), '[]')
       FROM absence WHERE "personId" = p.id AND "to" >= ${from}::date AND "from" <= ${to}::date) AS absences
    FROM person p WHERE p.id = ANY(${people}::uuid[])`;
}

/** Every version of these people's agreements, the last recorded last. */
export async function agreementVersions(
  db: Db,
  people: string[],
): Promise<Map<string, { kind: DayKind; agreement: Agreement }[]>> {
  const rows = await db.agreement.findMany({
    where: { personId: { in: people } },
    orderBy: { version: 'asc' },
  });
  const versions = new Map<string, { kind: DayKind; agreement: Agreement }[]>();
  for (const row of rows) {
    const own = versions.get(row.personId) ?? [];
    versions.set(row.personId, [...own, { kind: row.kind, agreement: toAgreement(row) }]);
  }
  return versions;
}
