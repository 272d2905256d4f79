import type { Agreement, PartTime, PersonRole } from '../rules/facts.js';
import type { Weekday } from '../rules/local-date.js';
import type { Locale } from '../store/types.js';
import type { Columns, Mistake, Row } from './csv.js';
import { Fields, listed } from './import-fields.js';

export const EMPLOYEE_COLUMNS = {
  required: [
    'email',
    'full_name',
    'role',
    'unit',
    'manager_email',
    'part_time',
    'agreement_from',
    'agreement_to',
    'days_per_month',
    'contact_bands',
  ],
  optional: [
    'grade',
    'workdays',
    'weekly_hours',
    'training_done',
    'agreement_signed_on',
    'agreement_phase',
    'agreement_withdrawn_from',
    'places',
    'locale',
  ],
} as const satisfies Columns;

const ROLES = ['employee', 'manager', 'hr', 'admin'] as const;
const GRADES = ['employee', 'eq', 'manager'] as const;
const FULL_WEEK: Weekday[] = [1, 2, 3, 4, 5];
const FULL_TIME_HOURS = 36;

/** Part-time as the register keeps it: the rules read all but the percentage. */
export type PartTimeRow = PartTime & { percent: number };

/** A person as the file states them; `undefined`: the file does not say, what is known stays. */
export interface EmployeeRow {
  line: number;
  email: string;
  name: string;
  hr: boolean;
  admin: boolean;
  unit: string;
  managerEmail: string | null;
  partTime: PartTimeRow | null;
  role: PersonRole | undefined;
  /** Of somebody new of whom `role` says nothing. */
  usualRole: PersonRole;
  workdays: Weekday[] | undefined;
  usualWorkdays: Weekday[];
  weeklyHours: number | undefined;
  usualWeeklyHours: number;
  trainingDone: boolean | undefined;
  locale: Locale | null | undefined;
  agreement: AgreementRow | null;
}

/** `undefined`: the file does not say, what the last version says stays. */
export interface AgreementRow {
  from: Agreement['from'];
  to: Agreement['from'] | null;
  daysPerMonth: number | null;
  contactBands: Agreement['contactBands'];
  signedOn: Agreement['from'] | undefined;
  phase: 'experimental' | 'ordinary' | undefined;
  withdrawnFrom: Agreement['from'] | null | undefined;
  places: string[] | undefined;
}

/** @returns undefined where a value can't be read; what is wrong is then among the mistakes */
export function employeeOf(row: Row, mistakes: Mistake[]): EmployeeRow | undefined {
  const before = mistakes.length;
  const fields = new Fields(row, mistakes);
  const stated = <Value>(column: string, read: () => Value) => (row.get(column) === '' ? undefined : read());
  const role = fields.choice('role', ROLES);
  const partTime = stated('part_time', () => partTimeOf(row, fields)) ?? null;
  const ofPartTime = partTime?.kind === 'vertical' ? partTime.workdays : undefined;
  const workdays = stated('workdays', () => fields.weekdays(row.get('workdays'), 'workdays'));
  if (workdays && ofPartTime && workdays.join() !== ofPartTime.join()) {
    fields.wrong('workdays and part_time name different days');
  }
  const employee: Partial<EmployeeRow> = {
    line: row.line,
    email: fields.email('email'),
    name: fields.text('full_name'),
    hr: role === 'hr',
    admin: role === 'admin',
    unit: fields.text('unit'),
    managerEmail: stated('manager_email', () => fields.email('manager_email')) ?? null,
    partTime,
    role: stated('grade', () => fields.choice('grade', GRADES)),
    usualRole: role === 'manager' ? 'manager' : 'employee',
    workdays: workdays ?? ofPartTime,
    usualWorkdays: FULL_WEEK,
    weeklyHours: stated('weekly_hours', () => fields.hours('weekly_hours')),
    usualWeeklyHours: usualHours(partTime),
    trainingDone: stated('training_done', () => fields.yesNo('training_done')),
    locale: row.has('locale')
      ? (stated('locale', () => fields.choice<Locale>('locale', ['it', 'en'])) ?? null)
      : undefined,
    agreement: agreementOf(row, fields),
  };
  return mistakes.length > before ? undefined : (employee as EmployeeRow);
}

/** Hours of the contract: of a horizontal or vertical part-timer the percentage of the full week. */
function usualHours(partTime: PartTimeRow | null): number {
  if (partTime === null || partTime.kind === 'cyclic') return FULL_TIME_HOURS;
  return (FULL_TIME_HOURS * partTime.percent) / 100;
}

/** `horizontal/50`, `vertical/60/MO+TU+WE`, `cyclic/50/01-06` (full time in these months only). */
function partTimeOf(row: Row, fields: Fields): PartTimeRow | undefined {
  const text = row.get('part_time');
  const [kind, share = '', detail, ...rest] = text.split('/');
  const percent = Number(share);
  const months = /^(0[1-9]|1[0-2])-(0[1-9]|1[0-2])$/.exec(detail ?? '');
  const wrong = () =>
    fields.wrong(`part_time "${text}": horizontal/50, vertical/60/MO+TU+WE or cyclic/50/01-06 is expected`);
  if (!/^\d{1,2}$/.test(share) || percent === 0 || rest.length > 0) return wrong();
  if (kind === 'horizontal' && detail === undefined) return { kind, percent };
  if (kind === 'vertical' && detail !== undefined) {
    const workdays = fields.weekdays(detail, 'part_time');
    return workdays && { kind, percent, workdays };
  }
  if (kind === 'cyclic' && months !== null) {
    return { kind, percent, fullTimeMonths: monthsBetween(Number(months[1]), Number(months[2])) };
  }
  return wrong();
}

/** Over the turn of the year too: 10-03 is October to March. */
function monthsBetween(first: number, last: number): number[] {
  const count = ((last - first + 12) % 12) + 1;
  return Array.from({ length: count }, (_, index) => ((first - 1 + index) % 12) + 1);
}

function agreementOf(row: Row, fields: Fields): AgreementRow | null {
  const stated = <Value>(column: string, read: () => Value) => (row.get(column) === '' ? undefined : read());
  const contactBands = fields.bands('contact_bands') ?? [];
  const daysPerMonth = stated('days_per_month', () => fields.whole('days_per_month', 1, 31)) ?? null;
  if (row.get('agreement_from') === '') {
    for (const column of ['agreement_to', 'agreement_signed_on', 'agreement_withdrawn_from']) {
      if (row.get(column) !== '') fields.wrong(`${column} is given, but not agreement_from`);
    }
    return null;
  }
  const from = fields.date('agreement_from');
  const to = stated('agreement_to', () => fields.date('agreement_to')) ?? null;
  if (from === undefined) return null;
  if (to !== null && to < from) fields.wrong(`agreement_to ${to} is before agreement_from ${from}`);
  const withdrawn = stated('agreement_withdrawn_from', () => fields.date('agreement_withdrawn_from'));
  return {
    from,
    to,
    daysPerMonth,
    contactBands,
    signedOn: stated('agreement_signed_on', () => fields.date('agreement_signed_on')),
    phase: stated('agreement_phase', () => fields.choice('agreement_phase', ['experimental', 'ordinary'])),
    withdrawnFrom: row.has('agreement_withdrawn_from') ? (withdrawn ?? null) : undefined,
    places: row.has('places') ? listed(row.get('places')) : undefined,
  };
}
