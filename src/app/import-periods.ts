import { dateOf } from '../rules/zoned.js';
import {
  insertAudits,
  lockImports,
  peopleByEmail,
  peopleWithReports,
  saveAbsences,
  saveDelegations,
} from '../store/import.js';
import type { Db } from '../store/types.js';
import { type Columns, type Mistake, type Row, readCsv } from './csv.js';
import { Fields } from './import-fields.js';
import { type ImportOptions, type ImportResult, inOrder } from './import-result.js';
import type { Parts } from './parts.js';

type People = Map<string, { id: string; unitId: string }>;
type Doors = Pick<Parts, 'store' | 'clock'>;

const ABSENCES: Columns = { required: ['email', 'from', 'to', 'kind'] };
const DELEGATIONS: Columns = { required: ['manager_email', 'delegate_email', 'from', 'to'] };

/** Days away, whole ones. A known absence (person, first day, kind) with another last day is changed. */
export async function importAbsences(
  parts: Doors,
  content: Buffer,
  options: ImportOptions,
): Promise<ImportResult> {
  const read = readRows(content, ABSENCES, ['email', 'from', 'kind'], (fields) => ({
    email: fields.email('email'),
    kind: fields.text('kind', 60),
    ...period(fields),
  }));
  return importRows(parts, read, options, {
    act: 'import-absences',
    emails: ({ email }) => ({ email }),
    async save(db, rows, people) {
      const saved = await saveAbsences(
        db,
        rows.map(({ email, from, to, kind }) => ({ personId: idOf(people, email), from, to, kind })),
      );
      const today = dateOf(parts.clock.now());
      const units = new Map([...people.values()].map(({ id, unitId }) => [id, unitId]));
      // an end that moved may have covered today before, so every change rings
      const rung = new Set(
        saved.flatMap(({ row }) => (row.from <= today ? (units.get(row.personId) ?? []) : [])),
      );
      await parts.store.queue.sendMany(
        'repaint',
        [...rung].map((unitId) => ({ unitId, date: today })),
      );
      return saved;
    },
  });
}

/** Who decides in a manager's place, and when. A known delegation with another last day is changed. */
export async function importDelegations(
  parts: Doors,
  content: Buffer,
  options: ImportOptions,
): Promise<ImportResult> {
  const read = readRows(content, DELEGATIONS, ['manager_email', 'delegate_email', 'from'], (fields, row) => {
    const manager = fields.email('manager_email');
    const delegate = fields.email('delegate_email');
    if (manager !== undefined && manager === delegate)
      fields.wrong(`${row.get('manager_email')} delegates to themselves`);
    return { manager, delegate, ...period(fields) };
  });
  return importRows(parts, read, options, {
    act: 'import-delegations',
    emails: ({ manager, delegate }) => ({ manager_email: manager, delegate_email: delegate }),
    async check(db, rows, people) {
      const managers = await peopleWithReports(db);
      return rows
        .filter(({ manager }) => people.has(manager) && !managers.has(idOf(people, manager)))
        .map(({ line, manager }) => ({ line, text: `manager_email ${manager} is nobody's manager` }));
    },
    save: (db, rows, people) =>
      saveDelegations(
        db,
        rows.map(({ manager, delegate, from, to }) => ({
          delegatorId: idOf(people, manager),
          delegateId: idOf(people, delegate),
          from,
          to,
        })),
      ),
  });
}

type Complete<Values> = { [Key in keyof Values]: Exclude<Values[Key], undefined> } & { line: number };

interface Read<Item> {
  rows: Item[];
  mistakes: Mistake[];
}

/** @param key columns that together tell one line from another */
function readRows<Values extends object>(
  content: Buffer,
  columns: Columns,
  key: string[],
  valuesOf: (fields: Fields, row: Row) => Values,
): Read<Complete<Values>> {
  const read: Read<Complete<Values>> = { rows: [], mistakes: [] };
  const lines = new Map<string, number>();
  readCsv(content, columns, read.mistakes, (row) => {
    const before = read.mistakes.length;
    const values = valuesOf(new Fields(row, read.mistakes), row);
    const same = key.map((column) => row.get(column).toLowerCase()).join('\n');
    const first = lines.get(same);
    if (first === undefined) lines.set(same, row.line);
    else
      read.mistakes.push({ line: row.line, text: `the same ${key.join(', ')} is on line ${first} already` });
    if (read.mistakes.length === before) read.rows.push({ ...values, line: row.line } as Complete<Values>);
  });
  return read;
}

function period(fields: Fields) {
  const from = fields.date('from');
  const to = fields.date('to');
  if (from !== undefined && to !== undefined && to < from) fields.wrong(`to ${to} is before from ${from}`);
  return { from, to };
}

interface Kind<Item> {
  act: string;
  /** E-mail by the column it stands in. */
  emails(row: Item): Record<string, string>;
  check?(db: Db, rows: Item[], people: People): Promise<Mistake[]>;
  /** Writes what differs. @returns those rows */
  save(db: Db, rows: Item[], people: People): Promise<{ added: boolean }[]>;
}

/** Thrown to take back what a dry run wrote. */
class TakenBack extends Error {
  constructor(readonly result: ImportResult) {
    super('dry run');
  }
}

async function importRows<Item extends { line: number }>(
  { store, clock }: Doors,
  { rows, mistakes }: Read<Item>,
  { dryRun }: ImportOptions,
  kind: Kind<Item>,
): Promise<ImportResult> {
  const work = async (db: Db): Promise<ImportResult> => {
    await lockImports(db);
    const people = await peopleByEmail(db);
    const found = [
      ...mistakes,
      ...unknownPeople(rows, people, kind),
      ...((await kind.check?.(db, rows, people)) ?? []),
    ];
    if (found.length > 0) return { kind: 'mistakes', mistakes: inOrder(found) };
    const saved = await kind.save(db, rows, people);
    const added = saved.filter((row) => row.added).length;
    const counts = { added, changed: saved.length - added, unchanged: rows.length - saved.length };
    const result: ImportResult = { kind: 'done', rows: rows.length, counts, dryRun };
    if (dryRun) throw new TakenBack(result);
    if (saved.length > 0) await insertAudits(db, [{ act: kind.act, changes: counts }], clock.now());
    return result;
  };
  try {
    return await store.tx(work);
  } catch (error) {
    if (error instanceof TakenBack) return error.result;
    throw error;
  }
}

function unknownPeople<Item extends { line: number }>(
  rows: Item[],
  people: People,
  kind: Kind<Item>,
): Mistake[] {
  return rows.flatMap((row) =>
    Object.entries(kind.emails(row))
      .filter(([, email]) => !people.has(email))
      .map(([column, email]) => ({ line: row.line, text: `${column} ${email} is not in the register` })),
  );
}

function idOf(people: People, email: string): string {
  return people.get(email)?.id ?? '';
}
