import type { EmployeeRow } from '../../src/app/employee-row.js';

const HEADER =
  'email,full_name,role,unit,manager_email,part_time,agreement_from,agreement_to,days_per_month,contact_bands';

export type Cells = Partial<Record<string, string>> & { email: EmployeeRow['email'] };

const USUAL: Record<string, string> = {
  full_name: 'Anna Rossi',
  role: 'employee',
  unit: 'Ragioneria',
  manager_email: '',
  part_time: '',
  agreement_from: '2026-01-01',
  agreement_to: '',
  days_per_month: '4',
  contact_bands: '10:00-13:00',
};

/** A file of employees; columns that are not usual are added where a row has them. */
export function employees(...rows: Cells[]): Buffer {
  const more = new Set(rows.flatMap(Object.keys).filter((name) => !HEADER.split(',').includes(name)));
  const columns = [...HEADER.split(','), ...more];
  const lines = rows.map((row) => columns.map((name) => row[name] ?? USUAL[name] ?? '').join(','));
  return Buffer.from([columns.join(','), ...lines, ''].join('\n'));
}

export function csv(...lines: string[]): Buffer {
  return Buffer.from(`${lines.join('\n')}\n`);
}
