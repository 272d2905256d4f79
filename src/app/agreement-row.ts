import type { Agreement, DayKind } from '../rules/facts.js';
import type { LocalDate, Weekday } from '../rules/local-date.js';
import type { Row } from './csv.js';
import { type Fields, listed } from './import-fields.js';

export const AGREEMENT_COLUMNS = {
  required: ['agreement_from', 'agreement_to', 'days_per_month', 'contact_bands'],
  optional: [
    'agreement_kind',
    'agreement_signed_on',
    'agreement_phase',
    'agreement_withdrawn_from',
    'days_per_week',
    'weeks',
    'weekdays',
    'min_presence',
    'renewed_to',
    'no_renewal',
    'quantity_reason',
    'eq_derogation_reason',
    'rest_hours',
    'places',
    'coworking_days',
    'suspended_from',
    'mended_on',
    'fix_by',
  ],
} as const;

/** Without an agreement these have nothing to be about. */
const OF_AN_AGREEMENT = [
  'agreement_to',
  'agreement_signed_on',
  'agreement_withdrawn_from',
  'renewed_to',
  'suspended_from',
];

/** An individual agreement as the file states it. */
export interface AgreementRow extends Stated {
  from: LocalDate;
  to: LocalDate | null;
  daysPerMonth: number | null;
  contactBands: Agreement['contactBands'];
  signedOn: LocalDate | undefined;
}

/** `undefined`: the file does not say, what the last version says stays. */
interface Stated {
  phase: 'experimental' | 'ordinary' | undefined;
  daysPerWeek: number | null | undefined;
  weeks: number | null | undefined;
  weekdays: Weekday[] | undefined;
  minPresencePerWeek: number | null | undefined;
  renewedTo: LocalDate | null | undefined;
  noRenewal: boolean | undefined;
  withdrawnFrom: LocalDate | null | undefined;
  quantityReason: string | null | undefined;
  eqDerogationReason: string | null | undefined;
  restHours: number | null | undefined;
  places: string[] | undefined;
  coworkingDays: Weekday[] | undefined;
  suspendedFrom: LocalDate | null | undefined;
  mendedOn: LocalDate | null | undefined;
  fixBy: LocalDate | null | undefined;
}

export function agreementKindOf(fields: Fields): DayKind {
  return fields.stated('agreement_kind', (c) => fields.choice<DayKind>(c, ['agile', 'remote'])) ?? 'agile';
}

/** @returns null where the line names no agreement, or not one that can be read */
export function agreementOf(row: Row, fields: Fields, kind: DayKind): AgreementRow | null {
  const contactBands = fields.bands('contact_bands') ?? [];
  const daysPerMonth = fields.stated('days_per_month', (c) => fields.whole(c, 1, 31)) ?? null;
  if (row.get('agreement_from') === '') {
    for (const column of OF_AN_AGREEMENT) {
      if (row.get(column) !== '') fields.wrong(`${column} is given, but not agreement_from`);
    }
    return null;
  }
  const from = fields.date('agreement_from');
  const to = fields.stated('agreement_to', (c) => fields.date(c)) ?? null;
  if (from === undefined) return null;
  const signedOn = fields.stated('agreement_signed_on', (c) => fields.date(c));
  const agreement = { from, to, daysPerMonth, contactBands, signedOn, ...statedIn(fields) };
  examine(agreement, kind, fields);
  return agreement;
}

function statedIn(fields: Fields): Stated {
  const date = (column: string) => fields.optional(column, null, (c) => fields.date(c) ?? null);
  const text = (column: string) => fields.optional(column, null, (c) => fields.text(c, 500) ?? null);
  const whole = (column: string, most: number) =>
    fields.optional(column, null, (c) => fields.whole(c, 1, most) ?? null);
  const days = (column: string) => fields.optional<Weekday[]>(column, [], (c) => fields.weekdaysIn(c) ?? []);
  return {
    phase: fields.stated('agreement_phase', (c) => fields.choice(c, ['experimental', 'ordinary'])),
    // with weeks, for so many weeks together
    daysPerWeek: whole('days_per_week', 60),
    weeks: whole('weeks', 26),
    weekdays: days('weekdays'),
    minPresencePerWeek: whole('min_presence', 6),
    renewedTo: date('renewed_to'),
    noRenewal: fields.stated('no_renewal', (c) => fields.yesNo(c)),
    withdrawnFrom: date('agreement_withdrawn_from'),
    quantityReason: text('quantity_reason'),
    eqDerogationReason: text('eq_derogation_reason'),
    restHours: fields.optional(
      'rest_hours',
      null,
      (c) => fields.hours(c, 24, 'hours between two days', '11') ?? null,
    ),
    places: fields.optional<string[]>('places', [], (c) => listed(fields.text(c, 2000) ?? '')),
    coworkingDays: days('coworking_days'),
    suspendedFrom: date('suspended_from'),
    mendedOn: date('mended_on'),
    fixBy: date('fix_by'),
  };
}

/** What can't be true of one agreement. */
function examine(agreement: AgreementRow, kind: DayKind, fields: Fields): void {
  const { from, to, daysPerWeek, weeks, renewedTo, coworkingDays, suspendedFrom } = agreement;
  if (to !== null && to < from) fields.wrong(`agreement_to ${to} is before agreement_from ${from}`);
  if (renewedTo && (to === null || renewedTo < to)) {
    fields.wrong(
      to === null
        ? 'renewed_to is given, but not agreement_to'
        : `renewed_to ${renewedTo} is before agreement_to ${to}`,
    );
  }
  if (weeks && daysPerWeek === null) fields.wrong('weeks is given, but not days_per_week');
  if (daysPerWeek && weeks !== undefined && daysPerWeek > 7 * (weeks ?? 1)) {
    fields.wrong(`days_per_week ${daysPerWeek}: there are ${7 * (weeks ?? 1)} days`);
  }
  if (coworkingDays?.length && kind !== 'remote') {
    fields.wrong('coworking_days is for agreement_kind remote');
  }
  for (const [column, date] of [
    ['mended_on', agreement.mendedOn],
    ['fix_by', agreement.fixBy],
  ] as const) {
    if (date && suspendedFrom === null) fields.wrong(`${column} is given, but not suspended_from`);
    else if (date && suspendedFrom && date < suspendedFrom) {
      fields.wrong(`${column} ${date} is before suspended_from ${suspendedFrom}`);
    }
  }
}
