import { type LocalDate, localTime } from '../rules/local-date.js';
import { instantOf } from '../rules/zoned.js';
import { type Columns, type Mistake, type Row, readCsv } from './csv.js';
import { DAY_COLUMNS, type DayRow, dayOf } from './day-row.js';
import { actsOfState, inOrderOfTime, type PastDay } from './past-acts.js';
import { contextOf, type Frame, type KnownPerson, trained } from './past-people.js';
import { readInstant } from './read-instant.js';
import type { PastPerson } from './replay-values.js';

/** Beside those of `import days`; the last are those of `export days`, which are not needed here. */
const MORE = ['requested_at', 'changed_at', 'reason'];
const UNREAD = ['full_name', 'unit', 'meal_voucher', 'rules'];
const COLUMNS: Columns = {
  required: DAY_COLUMNS.required,
  optional: [...(DAY_COLUMNS.optional ?? []), ...MORE, ...UNREAD],
};

const MIDNIGHT = localTime('00:00');

export type HistoryFile = Map<string, PastDay[]>;

/** Days by e-mail. Those that neither fall in the period nor share a month or week with it are left out. */
export function readHistory(content: Buffer, period: Frame['period'], mistakes: Mistake[]): HistoryFile {
  const history: HistoryFile = new Map();
  const dates = new Map<string, LocalDate | null>();
  const { from, to } = contextOf(period);
  readCsv(content, COLUMNS, mistakes, (row) => {
    const read = dayOf(row, dates, mistakes);
    if (!read || read.date < from || read.date > to) return;
    const day = pastDay(row, read, mistakes);
    const days = history.get(read.email);
    if (days) days.push(day);
    else history.set(read.email, [day]);
  });
  return history;
}

function pastDay(row: Row, { line, date, state, kind, drawn }: DayRow, mistakes: Mistake[]): PastDay {
  const day: PastDay = { id: String(line), date, state };
  if (kind === 'remote') day.kind = kind;
  if (drawn) day.fromBank = true;
  const requestedAt = instantIn(row, 'requested_at', date, mistakes);
  const changedAt = instantIn(row, 'changed_at', date, mistakes);
  if (requestedAt) day.requestedAt = requestedAt;
  if (changedAt) day.changedAt = changedAt;
  for (const text of ['activities', 'objectives', 'reason'] as const)
    if (row.get(text) !== '') day[text] = true;
  return day;
}

/** An imported day bears midnight of its own date: nobody knew more. */
function instantIn(row: Row, column: string, date: LocalDate, mistakes: Mistake[]): Date | undefined {
  const text = row.get(column);
  if (text === '') return undefined;
  const instant = readInstant(text);
  if (!instant) {
    const expected = 'such as 2026-12-03T08:25 or 2026-12-03T08:25:00+01:00';
    mistakes.push({ line: row.line, text: `${column} "${text}" is no instant, ${expected}` });
  }
  return instant?.getTime() === instantOf(date, MIDNIGHT).getTime() ? undefined : instant;
}

/** Once for each person, who may have hundreds of lines. */
export function unknownPeople(history: HistoryFile, people: ReadonlyMap<string, unknown>): Mistake[] {
  return [...history].flatMap(([email, days]) => {
    if (people.has(email)) return [];
    return [{ line: Number(days[0]?.id), text: `email ${email} is not among the employees` }];
  });
}

/** By e-mail. */
export function* peopleOfHistory(
  history: HistoryFile,
  people: ReadonlyMap<string, KnownPerson>,
  frame: Frame,
): Generator<PastPerson> {
  for (const email of [...history.keys()].sort()) {
    const known = people.get(email);
    const days = history.get(email) ?? [];
    if (known) yield pastPerson(known, days, frame);
  }
}

function pastPerson(known: KnownPerson, days: PastDay[], frame: Frame): PastPerson {
  const { period, holidays, policy, filed } = frame;
  const before = frame.before({ unit: known.unit, role: known.facts.role });
  const person = { ...known, before };
  const acts = days.flatMap((day) => {
    const counted = period.from <= day.date && day.date <= period.to;
    const at = filed(before, { ...known.facts, agreement: null }, day.date);
    return actsOfState(day, person, at, counted);
  });
  return { ...person, absences: [], holidays, policy, days: [], acts: inOrderOfTime(trained(known, acts)) };
}
