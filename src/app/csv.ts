import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';

/** What is wrong with a line of the file, and what is expected there. The header is line 1. */
export interface Mistake {
  line: number;
  text: string;
}

/** One line of the file. */
export interface Row {
  line: number;
  /** `''` where the column is absent or empty; without blanks around. */
  get(column: string): string;
}

export interface Csv {
  /** Optional columns that the file has. */
  has: ReadonlySet<string>;
  mistakes: Mistake[];
}

export interface Columns {
  required: readonly string[];
  optional?: readonly string[];
}

/**
 * Reads a file with a header: UTF-8 with or without byte order mark, separated by `,` or `;`, columns in any order.
 * Calls `onRow` for every line with as many values as the header; `mistakes` are those of the file as such.
 */
export function readCsv(content: Buffer, columns: Columns, onRow: (row: Row, mistakes: Mistake[]) => void): Csv {
  const mistakes: Mistake[] = [];
  const csv: Csv = { has: new Set(), mistakes };
  if (!isUtf8(content)) {
    mistakes.push({ line: 1, text: 'the file is not UTF-8: save it as "CSV UTF-8"' });
    return csv;
  }
  let places: Map<string, number> | undefined;
  let broken = false;
  const take = (values: string[], line: number): void => {
    if (broken) return;
    if (places === undefined) {
      places = placesOf(values, columns, mistakes);
      csv.has = new Set(columns.optional?.filter((name) => places?.has(name)));
      broken = mistakes.length > 0;
    } else if (values.length !== places.size) {
      mistakes.push({ line, text: `${values.length} values, the header has ${places.size}` });
    } else onRow(rowOf(values, places, line), mistakes);
  };
  try {
    parse(content, {
      bom: true,
      delimiter: separatorOf(content),
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (values: string[], { lines }) => {
        take(values, lines);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    mistakes.push({ line: Number(error.lines) || 1, text: `not readable as CSV: ${error.message}` });
  }
  if (places === undefined && mistakes.length === 0) mistakes.push({ line: 1, text: 'the file is empty' });
  mistakes.sort((one, other) => one.line - other.line);
  return csv;
}

/** A header has no reason to hold the other separator. */
function separatorOf(content: Buffer): ',' | ';' {
  const end = content.indexOf('\n');
  const header = content.subarray(0, end < 0 ? undefined : end).toString('utf8');
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}

function placesOf(header: string[], { required, optional = [] }: Columns, mistakes: Mistake[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [place, title] of header.entries()) {
    const name = title.toLowerCase();
    if (![...required, ...optional].includes(name)) {
      const known = [...required, ...optional].join(', ');
      mistakes.push({ line: 1, text: `unknown column "${title}": the columns are ${known}` });
    } else if (places.has(name)) mistakes.push({ line: 1, text: `column "${name}" is there twice` });
    places.set(name, place);
  }
  const missing = required.filter((name) => !places.has(name));
  if (missing.length > 0) mistakes.push({ line: 1, text: `missing columns: ${missing.join(', ')}` });
  return places;
}

function rowOf(values: string[], places: Map<string, number>, line: number): Row {
  return { line, get: (column) => values[places.get(column) ?? -1] ?? '' };
}
