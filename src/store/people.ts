import type { Prisma } from '../generated/prisma/client.js';
import type { PartTime, PersonRole } from '../rules/facts.js';
import type { LocalDate, Weekday } from '../rules/local-date.js';
import { fromColumn } from './dates.js';
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
}

const include = { unit: { select: { name: true } } } satisfies Prisma.PersonInclude;
type Row = Prisma.PersonGetPayload<{ include: typeof include }>;

function toPerson(row: Row): Person {
  return {
    id: row.id,
    email: row.email,
    name: row.fullName,
    role: row.role,
    hr: row.hr,
    admin: row.admin,
    unitId: row.unitId,
    unit: row.unit.name,
    managerId: row.managerId ?? undefined,
    workdays: row.workdays as Weekday[],
    partTime: (row.partTime ?? undefined) as PartTime | undefined,
    weeklyHours: row.weeklyHours,
    trainingDone: row.trainingDone,
    disabled: row.disabled,
    afternoonReturnDays: row.afternoonReturnDays as Weekday[],
    transferOn: row.transferOn ? fromColumn(row.transferOn) : undefined,
    locale: (row.locale ?? undefined) as Locale | undefined,
  };
}

export async function findPerson(db: Db, id: string): Promise<Person | null> {
  const row = await db.person.findUnique({ where: { id }, include });
  return row && toPerson(row);
}

export async function findPersonByEmail(db: Db, email: string): Promise<Person | null> {
  const row = await db.person.findUnique({ where: { email: email.trim().toLowerCase() }, include });
  return row && toPerson(row);
}

export async function findPeople(db: Db, ids: string[]): Promise<Person[]> {
  if (ids.length === 0) return [];
  return (await db.person.findMany({ where: { id: { in: ids } }, include })).map(toPerson);
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
export async function lockPerson(db: Db, id: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM person WHERE id = ${id}::uuid FOR UPDATE`;
}

export async function allUnits(db: Db): Promise<{ id: string; name: string }[]> {
  return db.unit.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } });
}
