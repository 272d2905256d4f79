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
  /** The file has this optional column. */
  has(column: string): boolean;
}

export interface Columns {
  required: readonly string[];
  optional?: readonly string[];
}

/**
 * Reads a file with a header: UTF-8 with or without byte order mark, separated by `,` or `;`, columns in any order.
 * Calls `onRow` for every line with as many values as the header.
 * @param mistakes receives those of the file as such
 */
export function readCsv(
  content: Buffer,
  columns: Columns,
  mistakes: Mistake[],
  onRow: (row: Row) => void,
): void {
  if (!isUtf8(content)) {
    mistakes.push({ line: 1, text: 'the file is not UTF-8: save it as "CSV UTF-8"' });
    return;
  }
  let places: Places | undefined;
  const take = (values: string[], line: number): void => {
    if (places === undefined) places = placesOf(values, columns, mistakes);
    else if (values.length !== places.size) {
      mistakes.push({ line, text: `${values.length} values, the header has ${places.size}` });
    } else if (places.sound) onRow(rowOf(values, places, line));
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
    return;
  }
  if (places === undefined) mistakes.push({ line: 1, text: 'the file is empty' });
}

/** A header has no reason to hold the other separator. */
function separatorOf(content: Buffer): ',' | ';' {
  const end = content.indexOf('\n');
  const header = content.subarray(0, end < 0 ? undefined : end).toString('utf8');
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}

interface Places {
  of: Map<string, number>;
  size: number;
  /** Every column needed is there, and none that is not known. */
  sound: boolean;
}

function placesOf(header: string[], { required, optional = [] }: Columns, mistakes: Mistake[]): Places {
  const of = new Map<string, number>();
  const known = [...required, ...optional];
  const wrong: string[] = [];
  for (const [place, title] of header.entries()) {
    const name = title.toLowerCase();
    if (!known.includes(name)) wrong.push(`unknown column "${title}": the columns are ${known.join(', ')}`);
    else if (of.has(name)) wrong.push(`column "${name}" is there twice`);
    of.set(name, place);
  }
  const missing = required.filter((name) => !of.has(name));
  if (missing.length > 0) wrong.push(`missing columns: ${missing.join(', ')}`);
  mistakes.push(...wrong.map((text) => ({ line: 1, text })));
  return { of, size: header.length, sound: wrong.length === 0 };
}

function rowOf(values: string[], { of }: Places, line: number): Row {
  return { line, get: (column) => values[of.get(column) ?? -1] ?? '', has: (column) => of.has(column) };
}
