import type pg from 'pg';
import type { Db } from './types.js';

/** One statement of ours. Its name is that of the prepared statement: each connection parses and plans it once. */
export interface Statement {
  name: string;
  text: string;
}

/**
 * Runs a statement that answers with one JSON text, `json`, on the connection itself.
 *
 * What every request does goes this way: through Prisma's own queries an accepted request costs some ten times the
 * processor time (`npm run bench`). Dates come as `YYYY-MM-DD`, instants as ISO text.
 * @returns the value; undefined where the statement has no row
 */
export type Sql = (statement: Statement, values: readonly unknown[]) => Promise<unknown>;

interface JsonRow {
  json: string | null;
}

/** Of the pool, or of one connection: there statements sent together run one after the other. */
export function sqlOn(connection: pg.Pool | pg.PoolClient): Sql {
  const run: Sql = async ({ name, text }, values) => {
    const { rows } = await connection.query<JsonRow>({ name, text, values: [...values] });
    return jsonOf(rows);
  };
  if (!('pipeline' in connection) || connection.pipeline) return run;
  let last: Promise<unknown> = Promise.resolve();
  return (statement, values) => {
    const mine = last.then(() => run(statement, values));
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** The same inside a transaction of Prisma's, or beside one. */
export function sqlOf(db: Db | Sql): Sql {
  if (typeof db === 'function') return db;
  return async ({ text }, values) => jsonOf(await db.$queryRawUnsafe<JsonRow[]>(text, ...values));
}

function jsonOf([row]: JsonRow[]): unknown {
  return row ? JSON.parse(row.json ?? 'null') : undefined;
}
