import type { Agreement as Row } from '../generated/prisma/client.js';
import type { Agreement, ContactBand, DayKind } from '../rules/facts.js';
import type { LocalDate, Weekday } from '../rules/local-date.js';
import { fromColumn } from './dates.js';
import type { Db } from './types.js';

export function toAgreement(row: Row): Agreement {
  return {
    signedOn: fromColumn(row.signedOn),
    from: fromColumn(row.from),
    to: row.to && fromColumn(row.to),
    daysPerMonth: row.daysPerMonth ?? undefined,
    daysPerWeek: row.daysPerWeek ?? undefined,
    weeks: row.weeks ?? undefined,
    weekdays: weekdays(row.weekdays),
    minPresencePerWeek: row.minPresencePerWeek ?? undefined,
    contactBands: row.contactBands as unknown as ContactBand[],
    places: row.places,
    phase: row.phase as Agreement['phase'],
    renewedTo: day(row.renewedTo),
    noRenewal: row.noRenewal || undefined,
    withdrawnFrom: day(row.withdrawnFrom),
    quantityReason: row.quantityReason ?? undefined,
    eqDerogationReason: row.eqDerogationReason ?? undefined,
    restHours: row.restHours ?? undefined,
    coworkingDays: weekdays(row.coworkingDays),
    suspension: row.suspendedFrom
      ? { from: fromColumn(row.suspendedFrom), mendedOn: day(row.mendedOn), fixBy: day(row.fixBy) }
      : undefined,
  };
}

/** The last version recorded of each kind; null where the person has none. */
export async function agreementsOf(db: Db, personId: string): Promise<Record<DayKind, Agreement | null>> {
  const rows = await db.agreement.findMany({
    where: { personId },
    distinct: ['kind'],
    orderBy: [{ kind: 'asc' }, { version: 'desc' }],
  });
  const last = (kind: DayKind) => {
    const row = rows.find((one) => one.kind === kind);
    return row ? toAgreement(row) : null;
  };
  return { agile: last('agile'), remote: last('remote') };
}

function day(value: Date | null): LocalDate | undefined {
  return value ? fromColumn(value) : undefined;
}

function weekdays(value: number[]): Weekday[] | undefined {
  return value.length > 0 ? (value as Weekday[]) : undefined;
}
