import type { ContactBand, DayKind } from '../rules/facts.js';
import type { LocalDate, Weekday } from '../rules/local-date.js';
import { fromColumn } from './dates.js';
import type { Person } from './people.js';
import type { Db } from './types.js';

/** A row of the register, as an import compares and writes it. */
export interface PersonRow extends Pick<Person, 'id' | 'email' | 'name' | 'role' | 'hr' | 'admin' | 'unit'> {
  managerId: string | null;
  partTime: object | null;
  workdays: number[];
  weeklyHours: number;
  trainingDone: boolean;
  disabled: boolean;
  afternoonReturnDays: number[];
  transferOn: LocalDate | null;
  locale: string | null;
}

export interface AgreementVersion {
  personId: string;
  kind: DayKind;
  version: number;
  signedOn: LocalDate;
  from: LocalDate;
  to: LocalDate | null;
  daysPerMonth: number | null;
  daysPerWeek: number | null;
  weeks: number | null;
  weekdays: Weekday[];
  minPresencePerWeek: number | null;
  contactBands: ContactBand[];
  places: string[];
  phase: string;
  renewedTo: LocalDate | null;
  noRenewal: boolean;
  withdrawnFrom: LocalDate | null;
  quantityReason: string | null;
  eqDerogationReason: string | null;
  restHours: number | null;
  coworkingDays: Weekday[];
  suspendedFrom: LocalDate | null;
  mendedOn: LocalDate | null;
  fixBy: LocalDate | null;
}

/** A person has one agreement of each kind, in versions. */
export function agreementKey(personId: string, kind: DayKind): string {
  return `${personId} ${kind}`;
}

export async function allPeople(db: Db): Promise<PersonRow[]> {
  const rows = await db.person.findMany({ include: { unit: { select: { name: true } } } });
  return rows.map(({ fullName, unit, unitId: _, partTime, transferOn, ...row }) => ({
    ...row,
    name: fullName,
    unit: unit.name,
    partTime: partTime as object | null,
    transferOn: transferOn && fromColumn(transferOn),
  }));
}

/** The last version of each person's agreements, by `agreementKey`. */
export async function lastAgreements(db: Db): Promise<Map<string, AgreementVersion>> {
  const rows = await db.agreement.findMany({
    distinct: ['personId', 'kind'],
    orderBy: [{ personId: 'asc' }, { kind: 'asc' }, { version: 'desc' }],
  });
  return new Map(
    rows.map(({ id: _, recordedAt: __, ...row }) => [
      agreementKey(row.personId, row.kind),
      {
        ...row,
        signedOn: fromColumn(row.signedOn),
        from: fromColumn(row.from),
        to: row.to && fromColumn(row.to),
        weekdays: row.weekdays as Weekday[],
        contactBands: row.contactBands as unknown as ContactBand[],
        renewedTo: row.renewedTo && fromColumn(row.renewedTo),
        withdrawnFrom: row.withdrawnFrom && fromColumn(row.withdrawnFrom),
        coworkingDays: row.coworkingDays as Weekday[],
        suspendedFrom: row.suspendedFrom && fromColumn(row.suspendedFrom),
        mendedOn: row.mendedOn && fromColumn(row.mendedOn),
        fixBy: row.fixBy && fromColumn(row.fixBy),
      },
    ]),
  );
}

/** Writes people as given, new ones and known ones; units must exist. Managers may be among them. */
export async function savePeople(db: Db, people: PersonRow[]): Promise<void> {
  if (people.length === 0) return;
  await db.$executeRaw`
    INSERT INTO person (id, email, "fullName", role, hr, admin, "unitId", "managerId", "partTime", workdays,
                        "weeklyHours", "trainingDone", disabled, "afternoonReturnDays", "transferOn", locale)
    SELECT p.id, p.email, p.name, p.role, p.hr, p.admin, u.id, p."managerId", nullif(p."partTime", 'null'), p.workdays,
           p."weeklyHours", p."trainingDone", p.disabled, p."afternoonReturnDays", p."transferOn", p.locale
    FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS p(
      id uuid, email text, name text, role "PersonRole", hr boolean, admin boolean, unit text, "managerId" uuid,
      "partTime" jsonb, workdays int[], "weeklyHours" float8, "trainingDone" boolean, disabled boolean,
      "afternoonReturnDays" int[], "transferOn" date, locale text)
    JOIN unit u ON u.name = p.unit
    ON CONFLICT (id) DO UPDATE SET
      email = excluded.email, "fullName" = excluded."fullName", role = excluded.role, hr = excluded.hr,
      admin = excluded.admin, "unitId" = excluded."unitId", "managerId" = excluded."managerId",
      "partTime" = excluded."partTime", workdays = excluded.workdays, "weeklyHours" = excluded."weeklyHours",
      "trainingDone" = excluded."trainingDone", disabled = excluded.disabled,
      "afternoonReturnDays" = excluded."afternoonReturnDays", "transferOn" = excluded."transferOn",
      locale = excluded.locale`;
}

export async function insertAgreements(db: Db, versions: AgreementVersion[], at: Date): Promise<void> {
  if (versions.length === 0) return;
  await db.$executeRaw`
    INSERT INTO agreement (id, "personId", kind, version, "signedOn", "from", "to", "daysPerMonth", "daysPerWeek", weeks,
                           weekdays, "minPresencePerWeek", "contactBands", places, phase, "renewedTo", "noRenewal",
                           "withdrawnFrom", "quantityReason", "eqDerogationReason", "restHours", "coworkingDays",
                           "suspendedFrom", "mendedOn", "fixBy", "recordedAt")
    SELECT gen_random_uuid(), a."personId", a.kind, a.version, a."signedOn", a."from", a."to", a."daysPerMonth",
           a."daysPerWeek", a.weeks, a.weekdays, a."minPresencePerWeek", a."contactBands", a.places, a.phase,
           a."renewedTo", a."noRenewal", a."withdrawnFrom", a."quantityReason", a."eqDerogationReason", a."restHours",
           a."coworkingDays", a."suspendedFrom", a."mendedOn", a."fixBy", ${at}
    FROM jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) AS a(
      "personId" uuid, kind "DayKind", version int, "signedOn" date, "from" date, "to" date, "daysPerMonth" int,
      "daysPerWeek" int, weeks int, weekdays int[], "minPresencePerWeek" int, "contactBands" jsonb, places text[],
      phase text, "renewedTo" date, "noRenewal" boolean, "withdrawnFrom" date, "quantityReason" text,
      "eqDerogationReason" text, "restHours" float8, "coworkingDays" int[], "suspendedFrom" date, "mendedOn" date,
      "fixBy" date)`;
}
