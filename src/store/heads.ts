import type { LocalDate } from '../rules/local-date.js';
import { PERSON_JSON, type Person, type PersonRecord, personFrom } from './people.js';
import { type Sql, type Statement, sqlOf } from './sql.js';
import type { Db, Platform } from './types.js';

/** Somebody who may have to decide: away the whole of today or not, and where the bot knows them. */
export interface Known {
  person: Person;
  away: boolean;
  platforms: Platform[];
}

export interface HeadRecord extends Known {
  /** Who stands in for them today, the one who does longest first; `until`: last day of the delegation. */
  standIns: (Known & { until: LocalDate })[];
}

/** A head and who stands in for them on `today`, in one query: every request asks. null: not in the register. */
export async function headWithStandIns(
  db: Db | Sql,
  headId: string,
  today: LocalDate,
): Promise<HeadRecord | null> {
  const found = (await sqlOf(db)(HEAD, [headId, today])) as HeadJson | undefined;
  return found ? headFrom(found) : null;
}

export function headFrom(found: HeadJson): HeadRecord {
  const seen = new Set<string>();
  const standIns = (found.standIns ?? []).flatMap(({ until, ...one }) => {
    if (seen.has(one.person.id)) return [];
    seen.add(one.person.id);
    return [{ ...known(one), until }];
  });
  return { ...known(found), standIns };
}

interface FoundPerson {
  person: PersonRecord;
  away: boolean;
  platforms: Platform[] | null;
}
/** As `headJson` gives it. */
export interface HeadJson extends FoundPerson {
  standIns: (FoundPerson & { until: LocalDate })[] | null;
}

function known({ person, away, platforms }: FoundPerson): Known {
  return { person: personFrom(person), away, platforms: platforms ?? [] };
}

function knownJson(today: string): string {
  return `'person', ${PERSON_JSON},
    'away', EXISTS (SELECT 1 FROM absence a WHERE a."personId" = p.id AND ${today}::date BETWEEN a."from" AND a."to"),
    'platforms', (SELECT json_agg(DISTINCT i.platform) FROM chat_identity i WHERE i."personId" = p.id)`;
}

/** A query of one JSON column. @param head an id, @param today a date: parameters or columns */
export function headJson(head: string, today: string): string {
  return `SELECT json_build_object(${knownJson(today)}, 'standIns', (
      SELECT json_agg(s.one ORDER BY s.until DESC, s.id) FROM (
        SELECT json_build_object(${knownJson(today)}, 'until', d."to") AS one, d."to" AS until, d.id
        FROM delegation d JOIN person p ON p.id = d."delegateId" JOIN unit u ON u.id = p."unitId"
        WHERE d."delegatorId" = ${head}::uuid AND ${today}::date BETWEEN d."from" AND d."to" AND d."endedAt" IS NULL) s
    )) AS json
    FROM person p JOIN unit u ON u.id = p."unitId" WHERE p.id = ${head}::uuid`;
}

const HEAD: Statement = {
  name: 'head-with-stand-ins',
  text: `SELECT json::text FROM (${headJson('$1', '$2')}) head`,
};
