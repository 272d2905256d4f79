import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { DayKind } from '../rules/facts.js';
import { type AgreementVersion, agreementKey, type PersonRow } from '../store/import-people.js';
import type { AgreementRow } from './agreement-row.js';
import type { EmployeeRow } from './employee-row.js';

/** What the file changes in the register. */
export interface Changes {
  people: { row: PersonRow; before: PersonRow | undefined; fields: string[] }[];
  agreements: AgreementVersion[];
}

/**
 * @param known people of the register by e-mail
 * @param agreements the last versions, by `agreementKey`
 */
export function changesOf(
  rows: EmployeeRow[],
  known: Map<string, PersonRow>,
  agreements: Map<string, AgreementVersion>,
): Changes {
  const ids = new Map([...known].map(([email, { id }]) => [email, id]));
  for (const { email } of rows) if (!ids.has(email)) ids.set(email, randomUUID());
  const changes: Changes = { people: [], agreements: [] };
  for (const employee of rows) {
    const before = known.get(employee.email);
    const id = ids.get(employee.email) as string;
    const managerId = employee.managerEmail === null ? null : (ids.get(employee.managerEmail) as string);
    const row: PersonRow = { ...personOf(employee, before), id, managerId };
    const fields = differences(row, before);
    if (fields.length > 0) changes.people.push({ row, before, fields });
    for (const { kind, agreement } of employee.agreements) {
      const last = agreements.get(agreementKey(id, kind));
      const next = agreement && versionOf(agreement, id, kind, last);
      if (next !== null && !isDeepStrictEqual({ ...next, version: 0 }, last && { ...last, version: 0 })) {
        changes.agreements.push(next);
      }
    }
  }
  return changes;
}

export function personOf(
  employee: EmployeeRow,
  before: PersonRow | undefined,
): Omit<PersonRow, 'id' | 'managerId'> {
  const { email, name, hr, admin, unit, partTime } = employee;
  // days and hours that were the part-time's own go with it
  const same = before !== undefined && isDeepStrictEqual(before.partTime, partTime) ? before : undefined;
  const senior = before?.role === 'eq' ? before.role : undefined; // the column role can't say it
  const kept = <Value>(stated: Value | undefined, was: Value | undefined, usual: Value): Value =>
    stated !== undefined ? stated : was !== undefined ? was : usual;
  return {
    email,
    name,
    hr,
    admin,
    unit,
    partTime,
    role: employee.role ?? senior ?? employee.usualRole,
    workdays: employee.workdays ?? same?.workdays ?? employee.usualWorkdays,
    weeklyHours: employee.weeklyHours ?? same?.weeklyHours ?? employee.usualWeeklyHours,
    trainingDone: kept(employee.trainingDone, before?.trainingDone, true),
    disabled: kept(employee.disabled, before?.disabled, false),
    afternoonReturnDays: kept<number[]>(employee.afternoonReturnDays, before?.afternoonReturnDays, []),
    transferOn: kept(employee.transferOn, before?.transferOn, null),
    locale: kept<string | null>(employee.locale, before?.locale, null),
  };
}

/** Of an agreement of which the file says no more than it must. */
const USUAL = {
  phase: 'ordinary',
  daysPerWeek: null,
  weeks: null,
  weekdays: [],
  minPresencePerWeek: null,
  renewedTo: null,
  noRenewal: false,
  withdrawnFrom: null,
  quantityReason: null,
  eqDerogationReason: null,
  restHours: null,
  places: [],
  coworkingDays: [],
  suspendedFrom: null,
  mendedOn: null,
  fixBy: null,
} satisfies Partial<AgreementVersion>;

/** What the file does not say stays as it is in the same agreement, and is the usual in another. */
export function versionOf(
  { signedOn, ...row }: AgreementRow,
  personId: string,
  kind: DayKind,
  last: AgreementVersion | undefined,
): AgreementVersion {
  const same = last?.from === row.from ? last : undefined;
  const stated = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
  return {
    ...USUAL,
    ...same,
    ...(stated as Pick<AgreementVersion, 'from' | 'to' | 'daysPerMonth' | 'contactBands'>),
    signedOn: signedOn ?? same?.signedOn ?? row.from,
    personId,
    kind,
    version: (last?.version ?? 0) + 1,
  };
}

function differences(row: PersonRow, before: PersonRow | undefined): string[] {
  const keys = Object.keys(row) as (keyof PersonRow)[];
  return keys.filter((key) => !isDeepStrictEqual(row[key], before?.[key]));
}
