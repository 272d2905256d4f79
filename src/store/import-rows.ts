import { Prisma } from '../generated/prisma/client.js';
import type { LocalDate, LocalTime } from '../rules/local-date.js';
import type { Db } from './types.js';

// Facts that an import brings in row by row, each with a key of its own: new ones are added, known ones follow the
// file. The rows travel as one JSON value, one statement a file.

interface RowOf {
  absence: { personId: string; from: LocalDate; to: LocalDate; kind: string };
  delegation: { delegatorId: string; delegateId: string; from: LocalDate; to: LocalDate };
  extension: {
    personId: string;
    month: string;
    daysPerMonth: number;
    authorisedBy: string;
    criterion: string | null;
  };
  derogation: {
    personId: string;
    article: string;
    from: LocalDate;
    to: LocalDate;
    daysPerWeek: number;
    authorisedBy: string;
  };
  bank_month: { unitId: string; month: string; available: number };
  permit: {
    personId: string;
    date: LocalDate;
    from: LocalTime;
    to: LocalTime;
    kind: string;
    authorisedBy: string;
    /** One that was asked for and not yet decided is decided thereby. */
    state: 'authorised';
  };
  on_call: { personId: string; date: LocalDate; from: LocalTime; to: LocalTime };
}
export type Imported = keyof RowOf;

type Columns = Record<string, 'uuid' | 'date' | 'text' | 'int' | '"PermitState"'>;

/** Of each table what tells a row from another, and what may change about it. */
const TABLES: Record<Imported, { key: Columns; rest: Columns }> = {
  absence: { key: { personId: 'uuid', from: 'date', kind: 'text' }, rest: { to: 'date' } },
  delegation: { key: { delegatorId: 'uuid', delegateId: 'uuid', from: 'date' }, rest: { to: 'date' } },
  extension: {
    key: { personId: 'uuid', month: 'text' },
    rest: { daysPerMonth: 'int', authorisedBy: 'text', criterion: 'text' },
  },
  derogation: {
    key: { personId: 'uuid', article: 'text', from: 'date' },
    rest: { to: 'date', daysPerWeek: 'int', authorisedBy: 'text' },
  },
  bank_month: { key: { unitId: 'uuid', month: 'text' }, rest: { available: 'int' } },
  permit: {
    key: { personId: 'uuid', date: 'date', from: 'text' },
    rest: { to: 'text', kind: 'text', authorisedBy: 'text', state: '"PermitState"' },
  },
  on_call: { key: { personId: 'uuid', date: 'date', from: 'text' }, rest: { to: 'text' } },
};

export interface SavedRow<Row> {
  row: Row;
  added: boolean;
}

/** @returns rows added and rows that changed; the others were known as they are */
export async function saveRows<Table extends Imported>(
  db: Db,
  table: Table,
  rows: RowOf[Table][],
): Promise<SavedRow<RowOf[Table]>[]> {
  const { key, rest } = TABLES[table];
  const names = (columns: Columns, prefix = '') => Object.keys(columns).map((name) => `${prefix}"${name}"`);
  const [keys, all] = [list(names(key)), list(names({ ...key, ...rest }))];
  const types = list(Object.entries({ ...key, ...rest }).map(([name, type]) => `"${name}" ${type}`));
  const changes = list(names(rest).map((name) => `${name} = excluded.${name}`));
  const written = await db.$queryRaw<{ place: number; added: boolean }[]>`
    WITH given AS (
      SELECT g.*, row_number() OVER ()::int - 1 AS place
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(${types})
    ), saved AS (
      INSERT INTO ${Prisma.raw(table)} AS known (id, ${all})
      SELECT gen_random_uuid(), ${all} FROM given
      ON CONFLICT (${keys}) DO UPDATE SET ${changes}
        WHERE (${list(names(rest, 'known.'))}) IS DISTINCT FROM (${list(names(rest, 'excluded.'))})
      RETURNING ${keys}, xmax = 0 AS added
    )
    SELECT g.place, s.added FROM saved s JOIN given g USING (${keys})`;
  return written.flatMap(({ place, added }) => {
    const row = rows[place];
    return row === undefined ? [] : [{ row, added }];
  });
}

function list(parts: string[]): Prisma.Sql {
  return Prisma.raw(parts.join(', '));
}
