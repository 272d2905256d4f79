import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { dateOf } from '../rules/zoned.js';
import {
  type AgreementVersion,
  allPeople,
  insertAgreements,
  insertAudits,
  insertUnits,
  lastAgreements,
  lockImports,
  type PersonRow,
  savePeople,
} from '../store/import.js';
import { allUnits } from '../store/people.js';
import type { Db } from '../store/types.js';
import { type Mistake, readCsv } from './csv.js';
import { type AgreementRow, EMPLOYEE_COLUMNS, type EmployeeRow, employeeOf } from './employee-row.js';
import { type ImportOptions, type ImportResult, inOrder } from './import-result.js';
import { managerMistakes } from './managers.js';
import type { Parts } from './parts.js';

/** What the file changes in the register. */
interface Changes {
  people: { row: PersonRow; before: PersonRow | undefined; fields: string[] }[];
  agreements: AgreementVersion[];
}

/**
 * Brings the register up to the file: new people are added, known ones (by e-mail) follow the file, a changed
 * agreement becomes a new version. People who are not in the file are left alone. A second run changes nothing.
 */
export async function importEmployees(
  parts: Pick<Parts, 'store' | 'clock'>,
  content: Buffer,
  options: ImportOptions,
): Promise<ImportResult> {
  const { rows, mistakes: ofFile, lines } = readRows(content);
  return parts.store.tx<ImportResult>(async (db) => {
    await lockImports(db);
    const known = new Map((await allPeople(db)).map((person) => [person.email, person]));
    const agreements = await lastAgreements(db);
    const ofRegister = [
      ...managerMistakes(rows, lines, known),
      ...agreementMistakes(rows, known, agreements),
    ];
    const mistakes = [...ofFile, ...ofRegister];
    if (mistakes.length > 0) return { kind: 'mistakes', mistakes: inOrder(mistakes) };
    const changes = changesOf(rows, known, agreements);
    const added = changes.people.filter(({ before }) => before === undefined).length;
    const touched = new Set([
      ...changes.people.map(({ row }) => row.id),
      ...changes.agreements.map(({ personId }) => personId),
    ]);
    const inFile = rows.filter(({ email }) => known.has(email)).length;
    const counts = {
      added,
      changed: touched.size - added,
      unchanged: rows.length - touched.size,
      agreements: changes.agreements.length,
      notInFile: known.size - inFile,
    };
    if (!options.dryRun && touched.size > 0) await write(parts, db, changes, counts);
    return { kind: 'done', rows: rows.length, counts, dryRun: options.dryRun };
  });
}

interface Read {
  rows: EmployeeRow[];
  mistakes: Mistake[];
  /** Line of each e-mail, of lines with mistakes too. */
  lines: Map<string, number>;
}

function readRows(content: Buffer): Read {
  const read: Read = { rows: [], mistakes: [], lines: new Map() };
  const { rows, mistakes, lines } = read;
  readCsv(content, EMPLOYEE_COLUMNS, mistakes, (row) => {
    const email = row.get('email').toLowerCase();
    const first = lines.get(email);
    const employee = employeeOf(row, mistakes);
    if (first !== undefined) mistakes.push({ line: row.line, text: `${email} is on line ${first} already` });
    else if (email !== '') lines.set(email, row.line);
    if (employee !== undefined && first === undefined) rows.push(employee);
  });
  return read;
}

/** An agreement does not vanish because a cell is empty: it ends on a day, or is withdrawn from. */
function agreementMistakes(
  rows: EmployeeRow[],
  known: Map<string, PersonRow>,
  agreements: Map<string, AgreementVersion>,
): Mistake[] {
  return rows.flatMap(({ line, email, agreement }) => {
    const last = agreements.get(known.get(email)?.id ?? '');
    if (agreement !== null || last === undefined) return [];
    const text = `agreement_from is empty, but the register has an agreement of ${email} from ${last.from}: repeat it with agreement_to or agreement_withdrawn_from to end it`;
    return [{ line, text }];
  });
}

function changesOf(
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
    const last = agreements.get(id);
    const next = employee.agreement && versionOf(employee.agreement, id, last);
    if (next !== null && !isDeepStrictEqual({ ...next, version: 0 }, last && { ...last, version: 0 })) {
      changes.agreements.push(next);
    }
  }
  return changes;
}

function personOf(employee: EmployeeRow, before: PersonRow | undefined): Omit<PersonRow, 'id' | 'managerId'> {
  const { email, name, hr, admin, unit, partTime } = employee;
  // days and hours that were the part-time's own go with it
  const same = before !== undefined && isDeepStrictEqual(before.partTime, partTime) ? before : undefined;
  const senior = before?.role === 'eq' ? before.role : undefined; // the column role can't say it
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
    trainingDone: employee.trainingDone ?? before?.trainingDone ?? true,
    locale: employee.locale === undefined ? (before?.locale ?? null) : employee.locale,
  };
}

/** What the file does not say stays as it is in the same agreement, and is the usual in another. */
function versionOf(
  row: AgreementRow,
  personId: string,
  last: AgreementVersion | undefined,
): AgreementVersion {
  const same = last?.from === row.from ? last : undefined;
  return {
    personId,
    version: (last?.version ?? 0) + 1,
    signedOn: row.signedOn ?? same?.signedOn ?? row.from,
    from: row.from,
    to: row.to,
    daysPerMonth: row.daysPerMonth,
    contactBands: row.contactBands,
    places: row.places ?? same?.places ?? [],
    phase: row.phase ?? same?.phase ?? 'ordinary',
    withdrawnFrom: row.withdrawnFrom === undefined ? (same?.withdrawnFrom ?? null) : row.withdrawnFrom,
  };
}

function differences(row: PersonRow, before: PersonRow | undefined): string[] {
  const keys = Object.keys(row) as (keyof PersonRow)[];
  return keys.filter((key) => !isDeepStrictEqual(row[key], before?.[key]));
}

async function write(
  { store, clock }: Pick<Parts, 'store' | 'clock'>,
  db: Db,
  { people, agreements }: Changes,
  counts: object,
): Promise<void> {
  const now = clock.now();
  await insertUnits(db, [...new Set(people.map(({ row }) => row.unit))]);
  await savePeople(
    db,
    people.map(({ row }) => row),
  );
  await insertAgreements(db, agreements, now);
  // the audit trail has what changed of whom, the register the values
  const audits = [
    ...people.map(({ row, before, fields }) => ({
      act: 'import-person',
      personId: row.id,
      changes: before === undefined ? { added: true } : { fields },
    })),
    ...agreements.map(({ personId, version }) => ({
      act: 'import-agreement',
      personId,
      changes: { version },
    })),
    { act: 'import-employees', changes: { ...counts } },
  ];
  await insertAudits(db, audits, now);
  const units = new Map((await allUnits(db)).map(({ id, name }) => [name, id]));
  const shown = new Set(people.flatMap(({ row, before }) => (before ? [before.unit, row.unit] : [])));
  const date = dateOf(now);
  const digests = [...shown].flatMap((name) => units.get(name) ?? []).map((unitId) => ({ unitId, date }));
  await store.queue.sendMany('repaint', digests);
}
