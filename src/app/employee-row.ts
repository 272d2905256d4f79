import type { DayKind, PersonRole } from '../rules/facts.js';
import type { LocalDate, Weekday } from '../rules/local-date.js';
import type { Locale } from '../store/types.js';
import { AGREEMENT_COLUMNS, type AgreementRow, agreementKindOf, agreementOf } from './agreement-row.js';
import type { Columns, Mistake, Row } from './csv.js';
import { Fields } from './import-fields.js';
import { type PartTimeRow, partTimeOf, usualHours } from './part-time.js';

/** Columns of the person; a second line of the same person repeats them. */
export const PERSON_COLUMNS = {
  required: ['email', 'full_name', 'role', 'unit', 'manager_email', 'part_time'],
  optional: [
    'grade',
    'workdays',
    'weekly_hours',
    'training_done',
    'disabled',
    'afternoon_return_days',
    'transfer_on',
    'locale',
  ],
} as const satisfies Columns;

export const EMPLOYEE_COLUMNS: Columns = {
  required: [...PERSON_COLUMNS.required, ...AGREEMENT_COLUMNS.required],
  optional: [...PERSON_COLUMNS.optional, ...AGREEMENT_COLUMNS.optional],
};

const ROLES = ['employee', 'manager', 'hr', 'admin'] as const;
const GRADES = ['employee', 'eq', 'manager'] as const;
const FULL_WEEK: Weekday[] = [1, 2, 3, 4, 5];

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
  disabled: boolean | undefined;
  afternoonReturnDays: Weekday[] | undefined;
  transferOn: LocalDate | null | undefined;
  locale: Locale | null | undefined;
  /** One a line. */
  agreements: { line: number; kind: DayKind; agreement: AgreementRow | null }[];
}

/** @returns undefined where a value can't be read; what is wrong is then among the mistakes */
export function employeeOf(row: Row, mistakes: Mistake[]): EmployeeRow | undefined {
  const before = mistakes.length;
  const fields = new Fields(row, mistakes);
  const role = fields.choice('role', ROLES);
  const partTime = fields.stated('part_time', () => partTimeOf(row, fields)) ?? null;
  const ofPartTime = partTime?.kind === 'vertical' ? partTime.workdays : undefined;
  const workdays = fields.stated('workdays', (c) => fields.weekdaysIn(c));
  if (workdays && ofPartTime && workdays.join() !== ofPartTime.join()) {
    fields.wrong('workdays and part_time name different days');
  }
  const kind = agreementKindOf(fields);
  const employee: Partial<EmployeeRow> = {
    line: row.line,
    email: fields.email('email'),
    name: fields.text('full_name'),
    hr: role === 'hr',
    admin: role === 'admin',
    unit: fields.text('unit'),
    managerEmail: fields.stated('manager_email', (c) => fields.email(c)) ?? null,
    partTime,
    role: fields.stated('grade', (c) => fields.choice(c, GRADES)),
    usualRole: role === 'manager' ? 'manager' : 'employee',
    workdays: workdays ?? ofPartTime,
    usualWorkdays: FULL_WEEK,
    weeklyHours: fields.stated('weekly_hours', (c) => fields.hours(c)),
    usualWeeklyHours: usualHours(partTime),
    trainingDone: fields.stated('training_done', (c) => fields.yesNo(c)),
    disabled: fields.stated('disabled', (c) => fields.yesNo(c)),
    afternoonReturnDays: fields.optional<Weekday[]>(
      'afternoon_return_days',
      [],
      (c) => fields.weekdaysIn(c) ?? [],
    ),
    transferOn: fields.optional('transfer_on', null, (c) => fields.date(c) ?? null),
    locale: fields.optional('locale', null, (c) => fields.choice<Locale>(c, ['it', 'en']) ?? null),
    agreements: [{ line: row.line, kind, agreement: agreementOf(row, fields, kind) }],
  };
  return mistakes.length > before ? undefined : (employee as EmployeeRow);
}
