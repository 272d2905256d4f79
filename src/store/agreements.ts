import type { Prisma, Agreement as Row } from '../generated/prisma/client.js';
import type { Agreement, ContactBand, DayKind } from '../rules/facts.js';
import type { LocalDate, Weekday } from '../rules/local-date.js';
import { fromColumn, toColumn } from './dates.js';
import { isId } from './ids.js';
import type { Db } from './types.js';

/** A row with its dates as the database writes them. */
export type AgreementRecord = Omit<Row, DateColumn | 'recordedAt'> & {
  [Column in 'signedOn' | 'from']: LocalDate;
} & { [Column in Exclude<DateColumn, 'signedOn' | 'from'>]: LocalDate | null };
type DateColumn =
  | 'signedOn'
  | 'from'
  | 'to'
  | 'renewedTo'
  | 'withdrawnFrom'
  | 'suspendedFrom'
  | 'mendedOn'
  | 'fixBy';

export function toAgreement(row: Row): Agreement {
  return agreementFrom({
    ...row,
    signedOn: fromColumn(row.signedOn),
    from: fromColumn(row.from),
    to: row.to && fromColumn(row.to),
    renewedTo: row.renewedTo && fromColumn(row.renewedTo),
    withdrawnFrom: row.withdrawnFrom && fromColumn(row.withdrawnFrom),
    suspendedFrom: row.suspendedFrom && fromColumn(row.suspendedFrom),
    mendedOn: row.mendedOn && fromColumn(row.mendedOn),
    fixBy: row.fixBy && fromColumn(row.fixBy),
  });
}

export function agreementFrom(row: AgreementRecord): Agreement {
  return {
    signedOn: row.signedOn,
    from: row.from,
    to: row.to,
    daysPerMonth: row.daysPerMonth ?? undefined,
    daysPerWeek: row.daysPerWeek ?? undefined,
    weeks: row.weeks ?? undefined,
    weekdays: weekdays(row.weekdays),
    minPresencePerWeek: row.minPresencePerWeek ?? undefined,
    contactBands: row.contactBands as unknown as ContactBand[],
    places: row.places,
    phase: row.phase as Agreement['phase'],
    renewedTo: row.renewedTo ?? undefined,
    noRenewal: row.noRenewal || undefined,
    withdrawnFrom: row.withdrawnFrom ?? undefined,
    quantityReason: row.quantityReason ?? undefined,
    eqDerogationReason: row.eqDerogationReason ?? undefined,
    restHours: row.restHours ?? undefined,
    coworkingDays: weekdays(row.coworkingDays),
    suspension: row.suspendedFrom
      ? {
          from: row.suspendedFrom,
          mendedOn: row.mendedOn ?? undefined,
          fixBy: row.fixBy ?? undefined,
        }
      : undefined,
  };
}

/**
 * The last version of each kind, and behind it the one that holds until it begins; null where there is none.
 * @param rows the last version first
 */
export function byKind(
  rows: readonly { kind: DayKind; agreement: Agreement }[],
): Record<DayKind, Agreement | null> {
  const last = (kind: DayKind) =>
    inTurn(rows.filter((row) => row.kind === kind).map(({ agreement }) => agreement));
  return { agile: last('agile'), remote: last('remote') };
}

/** @param versions the last first: one counts no more where a later one begins no later */
export function inTurn([last, ...before]: Agreement[]): Agreement | null {
  if (!last) return null;
  const previous = inTurn(before.filter(({ from }) => from < last.from));
  return previous ? { ...last, previous } : last;
}

/** One version of an agreement, as the register has it. */
export interface RecordedAgreement {
  id: string;
  personId: string;
  kind: DayKind;
  version: number;
  agreement: Agreement;
}

function toRecorded(row: Row): RecordedAgreement {
  const { id, personId, kind, version } = row;
  return { id, personId, kind, version, agreement: toAgreement(row) };
}

/** The version that counts. */
export async function lastAgreement(
  db: Db,
  personId: string,
  kind: DayKind,
): Promise<RecordedAgreement | null> {
  const row = await db.agreement.findFirst({ where: { personId, kind }, orderBy: { version: 'desc' } });
  return row && toRecorded(row);
}

export async function findAgreement(db: Db, id: string): Promise<RecordedAgreement | null> {
  const row = isId(id) ? await db.agreement.findUnique({ where: { id } }) : null;
  return row && toRecorded(row);
}

/** A new version; the caller holds the person's lock. @returns its id */
export async function recordAgreement(
  db: Db,
  { personId, kind }: Pick<RecordedAgreement, 'personId' | 'kind'>,
  agreement: Agreement,
  recordedAt: Date,
): Promise<string> {
  const version = ((await lastAgreement(db, personId, kind))?.version ?? 0) + 1;
  const { signedBy: _, attachments: __, reason: ___, previous: ____, ...written } = agreement;
  const { suspension, contactBands, ...terms } = written;
  const column = (date: LocalDate | null | undefined) => (date ? toColumn(date) : null);
  const row = await db.agreement.create({
    data: {
      ...terms,
      personId,
      kind,
      version,
      recordedAt,
      signedOn: toColumn(agreement.signedOn),
      from: toColumn(agreement.from),
      to: column(agreement.to),
      renewedTo: column(agreement.renewedTo),
      withdrawnFrom: column(agreement.withdrawnFrom),
      contactBands: contactBands as unknown as Prisma.InputJsonValue,
      places: agreement.places ?? [],
      phase: agreement.phase ?? 'ordinary',
      suspendedFrom: column(suspension?.from),
      mendedOn: column(suspension?.mendedOn),
      fixBy: column(suspension?.fixBy),
    },
  });
  return row.id;
}

function weekdays(value: number[]): Weekday[] | undefined {
  return value.length > 0 ? (value as Weekday[]) : undefined;
}
