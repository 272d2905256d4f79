import { DAY_STATES, type DayKind, type DayState } from '../rules/facts.js';
import { type LocalDate, parseLocalDate } from '../rules/local-date.js';
import type { Columns, Mistake, Row } from './csv.js';

const TEXTS = ['activities', 'objectives', 'place'] as const;
export const DAY_COLUMNS: Columns = {
  required: ['email', 'date', 'state'],
  optional: ['kind', 'source', ...TEXTS],
};
const KINDS = ['agile', 'remote'] as const satisfies DayKind[];
/** A day as a line of the file states it. */
export interface DayRow {
  line: number;
  email: string;
  date: LocalDate;
  state: DayState;
  /** null, here and below: the file has no such column. */
  kind: DayKind | null;
  /** From the bank of the person's unit. */
  drawn: boolean | null;
  texts: (string | null)[];
}

/** @param dates those read so far: a register has few dates and many rows */
export function dayOf(
  row: Row,
  dates: Map<string, LocalDate | null>,
  mistakes: Mistake[],
): DayRow | undefined {
  const email = row.get('email').toLowerCase();
  const text = row.get('date');
  let date = dates.get(text);
  if (date === undefined) {
    date = parseLocalDate(text);
    dates.set(text, date);
  }
  const given = row.get('state').toLowerCase();
  const state = DAY_STATES.find((one) => one === given);
  const wrong = (what: string) => mistakes.push({ line: row.line, text: what });
  if (email === '') wrong('email is empty');
  if (date === null) wrong(`date "${text}" is no day: YYYY-MM-DD is expected`);
  if (state === undefined) wrong(`state "${given}" is unknown: ${DAY_STATES.join(', ')} are expected`);
  const kind = kindOf(row, wrong);
  const drawn = isDrawn(row, wrong);
  if (email === '' || date === null || state === undefined) return undefined;
  if (kind === undefined || drawn === undefined) return undefined;
  const texts = TEXTS.map((column) => (row.has(column) ? row.get(column) : null));
  return { line: row.line, email, date, state, kind, drawn, texts };
}

/** An empty cell is an agile day. */
function kindOf(row: Row, wrong: (text: string) => void): DayKind | null | undefined {
  if (!row.has('kind')) return null;
  const given = row.get('kind').toLowerCase() || 'agile';
  const kind = KINDS.find((one) => one === given);
  if (kind === undefined) wrong(`kind "${given}" is unknown: ${KINDS.join(', ')} are expected`);
  return kind;
}

function isDrawn(row: Row, wrong: (text: string) => void): boolean | null | undefined {
  if (!row.has('source')) return null;
  const given = row.get('source').toLowerCase();
  if (given === '' || given === 'bank') return given === 'bank';
  wrong(`source "${given}" is unknown: bank or nothing is expected`);
  return undefined;
}
