import { insertAudits, lockImports, peopleByEmail } from '../store/import.js';
import type { Db } from '../store/types.js';
import { type Columns, type Mistake, type Row, readCsv } from './csv.js';
import { Fields } from './import-fields.js';
import { type ImportOptions, type ImportResult, inOrder } from './import-result.js';
import type { Parts } from './parts.js';

// What the imports of periods, grants and hours have in common: rows with a key, each about people of the register.

export type People = Map<string, { id: string; unitId: string }>;
export type Doors = Pick<Parts, 'store' | 'clock'>;

type Complete<Values> = { [Key in keyof Values]: Exclude<Values[Key], undefined> } & { line: number };

export interface Read<Item> {
  rows: Item[];
  mistakes: Mistake[];
}

/** @param key columns that together tell one line from another */
export function readRows<Values extends object>(
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

/** Columns `from` and `to`, days. */
export function period(fields: Fields) {
  const from = fields.date('from');
  const to = fields.date('to');
  if (from !== undefined && to !== undefined && to < from) fields.wrong(`to ${to} is before from ${from}`);
  return { from, to };
}

interface Kind<Item> {
  act: string;
  /** E-mail by the column it stands in. */
  emails?(row: Item): Record<string, string>;
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

export async function importRows<Item extends { line: number }>(
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
    Object.entries(kind.emails?.(row) ?? {})
      .filter(([, email]) => !people.has(email))
      .map(([column, email]) => ({ line: row.line, text: `${column} ${email} is not in the register` })),
  );
}

export function idOf(people: People, email: string): string {
  return people.get(email)?.id ?? '';
}
