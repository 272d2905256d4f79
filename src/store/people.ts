import type { Prisma } from '../generated/prisma/client.js';
import type { PartTime, PersonRole } from '../rules/facts.js';
import type { LocalDate, Weekday } from '../rules/local-date.js';
import { fromColumn } from './dates.js';
import { type Sql, type Statement, sqlOf } from './sql.js';
import type { Db, Locale } from './types.js';

export interface Person {
  id: string;
  email: string;
  name: string;
  role: PersonRole;
  hr: boolean;
  admin: boolean;
  unitId: string;
  unit: string;
  managerId?: string;
  workdays: Weekday[];
  partTime?: PartTime;
  weeklyHours: number;
  trainingDone: boolean;
  /** For the rules alone: it never reaches a channel, a card or a log. */
  disabled: boolean;
  afternoonReturnDays: Weekday[];
  /** First day in another Direzione or Settore. */
  transferOn?: LocalDate;
  locale?: Locale;
  /** Own minutes before the contact band and before disconnection; absent: the organisation's. */
  contactLead?: Lead;
  disconnectionLead?: Lead;
  dailySummary: boolean;
  /** Slack shows a status of theirs on remote days. */
  slackStatus: boolean;
}

/** Minutes before; `none`: no reminder wanted. */
export type Lead = number | 'none';

/** Column of a lead: `none` is below zero. */
const NONE = -1;

export function fromLead(column: number | null): Lead | undefined {
  if (column === null) return undefined;
  return column < 0 ? 'none' : column;
}

export function toLead(lead: Lead | undefined): number | null {
  if (lead === undefined) return null;
  return lead === 'none' ? NONE : lead;
}

const include = { unit: { select: { name: true } } } satisfies Prisma.PersonInclude;
type Row = Prisma.PersonGetPayload<{ include: typeof include }>;

/** A person with the name of their unit, as `PERSON_JSON` gives it. */
export type PersonRecord = Omit<Row, 'unit' | 'transferOn'> & { unit: string; transferOn: LocalDate | null };

/** Of `person p` and `unit u`: one column for `personFrom`. */
export const PERSON_JSON = `(SELECT row_to_json(r) FROM (SELECT p.*, u.name AS unit) r)`;

const PERSON: Statement = {
  name: 'person',
  text: `SELECT ${PERSON_JSON}::text AS json FROM person p JOIN unit u ON u.id = p."unitId" WHERE p.id = $1::uuid`,
};

function toPerson({ unit, transferOn, ...row }: Row): Person {
  return personFrom({ ...row, unit: unit.name, transferOn: transferOn && fromColumn(transferOn) });
}

export function personFrom(row: PersonRecord): Person {
  return {
    id: row.id,
    email: row.email,
    name: row.fullName,
    role: row.role,
    hr: row.hr,
    admin: row.admin,
    unitId: row.unitId,
    unit: row.unit,
    managerId: row.managerId ?? undefined,
    workdays: row.workdays as Weekday[],
    partTime: (row.partTime ?? undefined) as PartTime | undefined,
    weeklyHours: row.weeklyHours,
    trainingDone: row.trainingDone,
    disabled: row.disabled,
    afternoonReturnDays: row.afternoonReturnDays as Weekday[],
    transferOn: row.transferOn ?? undefined,
    locale: (row.locale ?? undefined) as Locale | undefined,
    contactLead: fromLead(row.contactLead),
    disconnectionLead: fromLead(row.disconnectionLead),
    dailySummary: row.dailySummary,
    slackStatus: row.slackStatus,
  };
}

export async function findPerson(db: Db | Sql, id: string): Promise<Person | null> {
  const row = await sqlOf(db)(PERSON, [id]);
  return row ? personFrom(row as PersonRecord) : null;
}

export async function findPersonByEmail(db: Db, email: string): Promise<Person | null> {
  const row = await db.person.findUnique({ where: { email: email.trim().toLowerCase() }, include });
  return row && toPerson(row);
}

export async function findPeople(db: Db, ids: string[]): Promise<Person[]> {
  if (ids.length === 0) return [];
  return (await db.person.findMany({ where: { id: { in: ids } }, include })).map(toPerson);
}

/** What a person may choose for themselves. */
export type OwnSettings = Pick<
  Person,
  'locale' | 'contactLead' | 'disconnectionLead' | 'dailySummary' | 'slackStatus'
>;

export async function saveOwnSettings(db: Db, id: string, own: OwnSettings): Promise<void> {
  await db.person.update({
    where: { id },
    data: {
      locale: own.locale ?? null,
      contactLead: toLead(own.contactLead),
      disconnectionLead: toLead(own.disconnectionLead),
      dailySummary: own.dailySummary,
      slackStatus: own.slackStatus,
    },
  });
}

/** Those who want a summary in the morning. */
export async function peopleWithSummary(db: Db): Promise<Person[]> {
  return (await db.person.findMany({ where: { dailySummary: true }, include })).map(toPerson);
}

/** The whole register, by name. */
export async function allPeople(db: Db): Promise<Person[]> {
  const orderBy = [{ fullName: 'asc' as const }, { id: 'asc' as const }];
  return (await db.person.findMany({ include, orderBy })).map(toPerson);
}

/** Whose manager the person is; by name. */
export async function reportsOf(db: Db, managerId: string): Promise<Person[]> {
  const orderBy = [{ fullName: 'asc' as const }, { id: 'asc' as const }];
  return (await db.person.findMany({ where: { managerId }, include, orderBy })).map(toPerson);
}

/** Is anybody's manager. */
export async function leadsAnybody(db: Db, id: string): Promise<boolean> {
  return (await db.person.findFirst({ where: { managerId: id }, select: { id: true } })) !== null;
}

/** Those of the personnel office. */
export async function hrPeople(db: Db): Promise<Person[]> {
  return (await db.person.findMany({ where: { hr: true }, include, orderBy: { fullName: 'asc' } })).map(
    toPerson,
  );
}

/** Ids of those who look after the service. */
export async function administrators(db: Db): Promise<string[]> {
  const rows = await db.person.findMany({ where: { admin: true }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** More levels than any organisation has. */
const LEVELS = 30;

/** Those above a person, the nearest first. */
export async function lineOfManagers(
  db: Db,
  personId: string,
): Promise<Pick<Person, 'id' | 'role' | 'unitId'>[]> {
  return db.$queryRaw`
    WITH RECURSIVE line AS (
      SELECT "managerId" AS next, 1 AS level FROM person WHERE id = ${personId}::uuid
      UNION ALL
      SELECT p."managerId", level + 1 FROM line JOIN person p ON p.id = line.next WHERE level < ${LEVELS}
    )
    SELECT p.id, p.role::text AS role, p."unitId" FROM line JOIN person p ON p.id = line.next ORDER BY level`;
}

/**
 * Every act locks the person whose days it touches before it reads them: two acts on one person's days come one
 * after the other, so no quota and no booking per date can be broken by concurrency.
 */
export async function lockPerson(db: Db | Sql, id: string): Promise<void> {
  await sqlOf(db)(LOCK, [id]);
}

const LOCK: Statement = {
  name: 'lock-person',
  text: `SELECT 'true' AS json FROM person WHERE id = $1::uuid FOR UPDATE`,
};

export async function allUnits(db: Db): Promise<{ id: string; name: string }[]> {
  return db.unit.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } });
}
