import { addDays, type LocalDate, mondayOf } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { insertAudits, lockImports, peopleByEmail } from '../store/import.js';
import { compareDays, type DayColumns, type DaysTouched, saveDays } from '../store/import-days.js';
import type { Db, Jobs } from '../store/types.js';
import { type Mistake, readCsv } from './csv.js';
import { DAY_COLUMNS, type DayRow, dayOf } from './day-row.js';
import { type ImportOptions, type ImportResult, inOrder } from './import-result.js';
import type { Parts } from './parts.js';

/** Rows that go to the database at once: small enough to keep every statement short. */
const CHUNK = 40_000;
/** For the register of years of a large body, on a slow disk. */
const PATIENCE_MS = 1_800_000;

/**
 * Brings the register of days up to the file: days that are not there are added, those in another state follow the
 * file, with a new version. Days that are not in the file are left alone. A second run changes nothing.
 */
export async function importDays(
  parts: Pick<Parts, 'store' | 'clock'>,
  content: Buffer,
  options: ImportOptions,
): Promise<ImportResult> {
  const mistakes: Mistake[] = [];
  const byPerson = readRows(content, mistakes);
  const rows = [...byPerson.values()].reduce((sum, days) => sum + days.length, 0);
  const work = async (db: Db): Promise<ImportResult> => {
    await lockImports(db);
    const people = await peopleByEmail(db);
    const unknown = unknownPeople(byPerson, people);
    if (mistakes.length + unknown.length > 0)
      return { kind: 'mistakes', mistakes: inOrder([...mistakes, ...unknown]) };
    const done: DaysTouched = { added: 0, changed: 0, shown: [], units: [] };
    for (const chunk of chunksOf(byPerson, people)) await bring(parts, db, chunk, options, done);
    const { added, changed } = done;
    if (!options.dryRun && added + changed > 0) {
      await insertAudits(db, [{ act: 'import-days', changes: { added, changed } }], parts.clock.now());
      await parts.store.queue.sendMany('repaint', doorbells(done, dateOf(parts.clock.now())));
    }
    const counts = { added, changed, unchanged: rows - added - changed };
    return { kind: 'done', rows, counts, dryRun: options.dryRun };
  };
  return parts.store.tx(work, { timeoutMs: PATIENCE_MS });
}

async function bring(
  { clock }: Pick<Parts, 'clock'>,
  db: Db,
  chunk: DayColumns,
  { dryRun }: ImportOptions,
  done: DaysTouched,
): Promise<void> {
  const compared = await compareDays(db, chunk);
  if (compared.people.length === 0) return;
  const now = clock.now();
  const saved = dryRun
    ? { ...compared, shown: [], units: [] }
    : await saveDays(db, chunk, compared.people, now, dateOf(now));
  done.added += saved.added;
  done.changed += saved.changed;
  done.shown.push(...saved.shown);
  done.units.push(...saved.units);
}

function doorbells({ shown, units }: DaysTouched, date: LocalDate): Jobs['repaint'][] {
  const dates = [date, addDays(mondayOf(date), 7)];
  const digests = [...new Set(units)].flatMap((unitId) => dates.map((day) => ({ unitId, date: day })));
  return [...shown.map((dayId) => ({ dayId })), ...digests];
}

function readRows(content: Buffer, mistakes: Mistake[]): Map<string, DayRow[]> {
  const byPerson = new Map<string, DayRow[]>();
  const dates = new Map<string, LocalDate | null>();
  readCsv(content, DAY_COLUMNS, mistakes, (row) => {
    const day = dayOf(row, dates, mistakes);
    if (day === undefined) return;
    const days = byPerson.get(day.email);
    if (days === undefined) byPerson.set(day.email, [day]);
    else days.push(day);
  });
  for (const days of byPerson.values()) mistakes.push(...twice(days));
  return byPerson;
}

function twice(days: DayRow[]): Mistake[] {
  const lines = new Map<LocalDate, number>();
  return days.flatMap(({ date, line, email }) => {
    const first = lines.get(date);
    if (first === undefined) lines.set(date, line);
    return first === undefined ? [] : [{ line, text: `${email} has ${date} on line ${first} already` }];
  });
}

/** Once for each person, who may have hundreds of lines. */
function unknownPeople(byPerson: Map<string, DayRow[]>, people: Map<string, unknown>): Mistake[] {
  return [...byPerson]
    .filter(([email]) => !people.has(email))
    .map(([email, days]) => {
      const more = days.length > 1 ? ` (on ${days.length} lines)` : '';
      return {
        line: days[0]?.line ?? 0,
        text: `email ${email} is not in the register${more}: import employees first`,
      };
    });
}

function* chunksOf(
  byPerson: Map<string, DayRow[]>,
  people: Map<string, { id: string }>,
): Generator<DayColumns> {
  let rows: DayRow[] = [];
  let ids: string[] = [];
  let owners: number[] = [];
  for (const [email, days] of byPerson) {
    for (const day of days) {
      rows.push(day);
      owners.push(ids.length);
    }
    ids.push(people.get(email)?.id ?? '');
    if (rows.length < CHUNK) continue;
    yield columnsOf(rows, ids, owners);
    [rows, ids, owners] = [[], [], []];
  }
  if (rows.length > 0) yield columnsOf(rows, ids, owners);
}

function columnsOf(rows: DayRow[], ids: string[], people: number[]): DayColumns {
  const column = (place: number) =>
    typeof rows[0]?.texts[place] === 'string' ? rows.map(({ texts }) => texts[place] ?? '') : null;
  return {
    people,
    ids,
    dates: rows.map(({ date }) => date),
    states: rows.map(({ state }) => state),
    kinds: rows[0]?.kind ? rows.map(({ kind }) => kind ?? 'agile') : null,
    drawn: typeof rows[0]?.drawn === 'boolean' ? rows.map(({ drawn }) => drawn === true) : null,
    activities: column(0),
    objectives: column(1),
    place: column(2),
  };
}
