import { type Mistake, type Row, readCsv } from './csv.js';
import { EMPLOYEE_COLUMNS, type EmployeeRow, employeeOf, PERSON_COLUMNS } from './employee-row.js';

export interface EmployeeFile {
  /** One a person. */
  people: EmployeeRow[];
  /** Lines that could be read. */
  rows: number;
  mistakes: Mistake[];
  /** First line of each e-mail, of lines with mistakes too. */
  lines: Map<string, number>;
}

/**
 * A person with two agreements, of agile days and of lavoro da remoto, has two lines that are the same but for what
 * they say of the agreement.
 */
export function readEmployees(content: Buffer): EmployeeFile {
  const file: EmployeeFile = { people: [], rows: 0, mistakes: [], lines: new Map() };
  const known = new Map<string, { row: Row; employee: EmployeeRow }>();
  readCsv(content, EMPLOYEE_COLUMNS, file.mistakes, (row) => {
    const email = row.get('email').toLowerCase();
    const line = file.lines.get(email);
    const employee = employeeOf(row, file.mistakes);
    if (line === undefined && email !== '') file.lines.set(email, row.line);
    const first = known.get(email);
    if (line !== undefined) {
      const wrong =
        first && employee ? secondLine(first, row, employee) : `${email} is on line ${line} already`;
      if (wrong) file.mistakes.push({ line: row.line, text: wrong });
      else file.rows++;
    } else if (employee !== undefined) {
      known.set(email, { row, employee });
      file.people.push(employee);
      file.rows++;
    }
  });
  return file;
}

/** @returns what is wrong with it, else nothing: its agreement is then one of the person's */
function secondLine(
  first: { row: Row; employee: EmployeeRow },
  row: Row,
  { email, agreements }: EmployeeRow,
): string | undefined {
  const { line } = first.row;
  const known = first.employee.agreements;
  if (known.some(({ kind }) => agreements.some((one) => one.kind === kind))) {
    return `${email} is on line ${line} already`;
  }
  const columns = [...PERSON_COLUMNS.required, ...PERSON_COLUMNS.optional];
  const others = columns.filter((c) => c !== 'email' && row.get(c) !== first.row.get(c));
  if (others.length > 0) return `${email} is on line ${line} with another ${others.join(', ')}`;
  known.push(...agreements);
  return undefined;
}
