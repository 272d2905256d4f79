import { saveRows } from '../store/import-rows.js';
import { allUnits } from '../store/people.js';
import type { Db } from '../store/types.js';
import type { Fields } from './import-fields.js';
import type { ImportOptions, ImportResult } from './import-result.js';
import { type Doors, idOf, importRows, period, readRows } from './import-rows.js';

const EXTENSIONS = {
  required: ['email', 'month', 'days_per_month', 'authorised_by'],
  optional: ['criterion'],
};
const DEROGATIONS = { required: ['email', 'article', 'from', 'to', 'days_per_week', 'authorised_by'] };
const BANK = { required: ['unit', 'month', 'available'] };

const AUTHORITIES = [
  'director',
  'manager',
  'delegate',
  'hr',
  'administration',
  'segretario-generale',
] as const;

/** Who granted it, as the rules name them. */
export function authority(fields: Fields) {
  return fields.choice('authorised_by', AUTHORITIES);
}

/** Another quota for one month (App. 12 art. 7.4). A known one (person, month) follows the file. */
export async function importExtensions(
  parts: Doors,
  content: Buffer,
  options: ImportOptions,
): Promise<ImportResult> {
  const read = readRows(content, EXTENSIONS, ['email', 'month'], (fields) => ({
    email: fields.email('email'),
    month: fields.month('month'),
    daysPerMonth: fields.whole('days_per_month', 0, 31),
    authorisedBy: authority(fields),
    criterion: fields.stated('criterion', (column) => fields.text(column)) ?? null,
  }));
  return importRows(parts, read, options, {
    act: 'import-extensions',
    emails: ({ email }) => ({ email }),
    save(db, rows, people) {
      const extensions = rows.map(({ line: _, email, ...row }) => ({
        personId: idOf(people, email),
        ...row,
      }));
      return saveRows(db, 'extension', extensions);
    },
  });
}

/** More days a week for a time (Reg. art. 6). A known one (person, article, first day) follows the file. */
export async function importDerogations(
  parts: Doors,
  content: Buffer,
  options: ImportOptions,
): Promise<ImportResult> {
  const read = readRows(content, DEROGATIONS, ['email', 'article', 'from'], (fields) => ({
    email: fields.email('email'),
    article: fields.text('article', 20),
    ...period(fields),
    daysPerWeek: fields.whole('days_per_week', 1, 7),
    authorisedBy: authority(fields),
  }));
  return importRows(parts, read, options, {
    act: 'import-derogations',
    emails: ({ email }) => ({ email }),
    save(db, rows, people) {
      const derogations = rows.map(({ line: _, email, ...row }) => ({
        personId: idOf(people, email),
        ...row,
      }));
      return saveRows(db, 'derogation', derogations);
    },
  });
}

/**
 * Days still to be drawn from the bank of a unit in a month (App. 12 art. 7.8), whatever was drawn before: what the
 * file says is there now.
 */
export async function importBank(
  parts: Doors,
  content: Buffer,
  options: ImportOptions,
): Promise<ImportResult> {
  const read = readRows(content, BANK, ['unit', 'month'], (fields) => ({
    unit: fields.text('unit'),
    month: fields.month('month'),
    available: fields.whole('available', 0, 100_000),
  }));
  return importRows(parts, read, options, {
    act: 'import-bank',
    async check(db, rows) {
      const units = await unitsByName(db);
      return rows
        .filter(({ unit }) => !units.has(unit))
        .map(({ line, unit }) => ({ line, text: `unit ${unit} is not in the register` }));
    },
    async save(db, rows) {
      const units = await unitsByName(db);
      const banks = rows.map(({ unit, month, available }) => ({
        unitId: units.get(unit) ?? '',
        month,
        available,
      }));
      return saveRows(db, 'bank_month', banks);
    },
  });
}

async function unitsByName(db: Db): Promise<Map<string, string>> {
  return new Map((await allUnits(db)).map(({ id, name }) => [name, id]));
}
