import type { ContactBand } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import type { AuditLine } from './audit.js';
import { fromColumn } from './dates.js';
import type { Person } from './people.js';
import type { Db } from './types.js';

// Whole files at once: one statement a table, whatever the number of rows, which travel as one JSON value.

/** A row of the register, as an import compares and writes it. */
export interface PersonRow extends Pick<Person, 'id' | 'email' | 'name' | 'role' | 'hr' | 'admin' | 'unit'> {
  managerId: string | null;
  partTime: object | null;
  workdays: number[];
  weeklyHours: number;
  trainingDone: boolean;
  locale: string | null;
}

export interface AgreementVersion {
  personId: string;
  version: number;
  signedOn: LocalDate;
  from: LocalDate;
  to: LocalDate | null;
  daysPerMonth: number | null;
  contactBands: ContactBand[];
  places: string[];
  phase: string;
  withdrawnFrom: LocalDate | null;
}

/** Two imports at once would each find the same people missing; the second waits for the first. */
export async function lockImports(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('giornate.import'))`;
}

export async function allPeople(db: Db): Promise<PersonRow[]> {
  const rows = await db.person.findMany({ include: { unit: { select: { name: true } } } });
  return rows.map(({ fullName, unit, unitId: _, partTime, ...row }) => ({
    ...row,
    name: fullName,
    unit: unit.name,
    partTime: partTime as object | null,
  }));
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

/** The last version of each person's agreement, by person. */
export async function lastAgreements(db: Db): Promise<Map<string, AgreementVersion>> {
  const rows = await db.agreement.findMany({
    distinct: ['personId'],
    orderBy: [{ personId: 'asc' }, { version: 'desc' }],
  });
  return new Map(
    rows.map((row) => [
      row.personId,
      {
        personId: row.personId,
        version: row.version,
        signedOn: fromColumn(row.signedOn),
        from: fromColumn(row.from),
        to: row.to && fromColumn(row.to),
        daysPerMonth: row.daysPerMonth,
        contactBands: row.contactBands as unknown as ContactBand[],
        places: row.places,
        phase: row.phase,
        withdrawnFrom: row.withdrawnFrom && fromColumn(row.withdrawnFrom),
      },
    ]),
  );
}

export async function insertUnits(db: Db, names: string[]): Promise<void> {
  await db.unit.createMany({ data: names.map((name) => ({ name })), skipDuplicates: true });
}

/** Writes people as given, new ones and known ones; units must exist. Managers may be among them. */
export async function savePeople(db: Db, people: PersonRow[]): Promise<void> {
  if (people.length === 0) return;
  await db.$executeRaw`
    INSERT INTO person (id, email, "fullName", role, hr, admin, "unitId", "managerId", "partTime", workdays,
                        "weeklyHours", "trainingDone", locale)
    SELECT p.id, p.email, p.name, p.role, p.hr, p.admin, u.id, p."managerId", nullif(p."partTime", 'null'), p.workdays,
           p."weeklyHours", p."trainingDone", p.locale
    FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS p(
      id uuid, email text, name text, role "PersonRole", hr boolean, admin boolean, unit text, "managerId" uuid,
      "partTime" jsonb, workdays int[], "weeklyHours" float8, "trainingDone" boolean, locale text)
    JOIN unit u ON u.name = p.unit
    ON CONFLICT (id) DO UPDATE SET
      email = excluded.email, "fullName" = excluded."fullName", role = excluded.role, hr = excluded.hr,
      admin = excluded.admin, "unitId" = excluded."unitId", "managerId" = excluded."managerId",
      "partTime" = excluded."partTime", workdays = excluded.workdays, "weeklyHours" = excluded."weeklyHours",
      "trainingDone" = excluded."trainingDone", locale = excluded.locale`;
}

export async function insertAgreements(db: Db, versions: AgreementVersion[], at: Date): Promise<void> {
  if (versions.length === 0) return;
  await db.$executeRaw`
    INSERT INTO agreement (id, "personId", version, "signedOn", "from", "to", "daysPerMonth", "contactBands", places,
                           phase, "withdrawnFrom", "recordedAt")
    SELECT gen_random_uuid(), a."personId", a.version, a."signedOn", a."from", a."to", a."daysPerMonth",
           a."contactBands", a.places, a.phase, a."withdrawnFrom", ${at}
    FROM jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) AS a(
      "personId" uuid, version int, "signedOn" date, "from" date, "to" date, "daysPerMonth" int,
      "contactBands" jsonb, places text[], phase text, "withdrawnFrom" date)`;
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

export interface AbsenceRow {
  personId: string;
  from: LocalDate;
  to: LocalDate;
  kind: string;
}

export interface DelegationRow {
  delegatorId: string;
  delegateId: string;
  from: LocalDate;
  to: LocalDate;
}

/** @returns rows added and rows whose end changed; the others were known as they are */
export async function saveAbsences(
  db: Db,
  rows: AbsenceRow[],
): Promise<{ row: AbsenceRow; added: boolean }[]> {
  const written = await db.$queryRaw<{ place: number; added: boolean }[]>`
    WITH given AS (
      SELECT a.*, row_number() OVER ()::int - 1 AS place
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS a("personId" uuid, "from" date, "to" date, kind text)
    ), saved AS (
      INSERT INTO absence AS known (id, "personId", "from", "to", kind)
      SELECT gen_random_uuid(), "personId", "from", "to", kind FROM given
      ON CONFLICT ("personId", "from", kind) DO UPDATE SET "to" = excluded."to" WHERE known."to" <> excluded."to"
      RETURNING "personId", "from", kind, xmax = 0 AS added
    )
    SELECT g.place, s.added FROM saved s JOIN given g USING ("personId", "from", kind)`;
  return written.flatMap(({ place, added }) => withRow(rows[place], added));
}

/** @returns as `saveAbsences` */
export async function saveDelegations(
  db: Db,
  rows: DelegationRow[],
): Promise<{ row: DelegationRow; added: boolean }[]> {
  const written = await db.$queryRaw<{ place: number; added: boolean }[]>`
    WITH given AS (
      SELECT d.*, row_number() OVER ()::int - 1 AS place
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS d(
        "delegatorId" uuid, "delegateId" uuid, "from" date, "to" date)
    ), saved AS (
      INSERT INTO delegation AS known (id, "delegatorId", "delegateId", "from", "to")
      SELECT gen_random_uuid(), "delegatorId", "delegateId", "from", "to" FROM given
      ON CONFLICT ("delegatorId", "delegateId", "from") DO UPDATE SET "to" = excluded."to"
        WHERE known."to" <> excluded."to"
      RETURNING "delegatorId", "delegateId", "from", xmax = 0 AS added
    )
    SELECT g.place, s.added FROM saved s JOIN given g USING ("delegatorId", "delegateId", "from")`;
  return written.flatMap(({ place, added }) => withRow(rows[place], added));
}

function withRow<Row>(row: Row | undefined, added: boolean): { row: Row; added: boolean }[] {
  return row === undefined ? [] : [{ row, added }];
}
