import type { PGlite } from '@electric-sql/pglite';

/** What a restored store holds, for whoever decides whether it is the right one. */
export interface Holding {
  people: number;
  days: number;
  decisions: number;
  audits: number;
  /** When the last act was put on record; absent: none yet. */
  lastAct?: Date;
  /** Messages that the next start sends, those that were sent since the backup among them. */
  waiting: number;
}

const COUNTS = `SELECT (SELECT count(*)::int FROM person) AS people, (SELECT count(*)::int FROM agile_day) AS days,
    (SELECT count(*)::int FROM decision) AS decisions, (SELECT count(*)::int FROM audit) AS audits,
    (SELECT max(at) FROM audit) AS "lastAct",
    (SELECT count(*)::int FROM message WHERE state IN ('queued', 'held', 'sending')) AS waiting`;

/** Each index against its table, each table against itself; raises what it finds. */
const AMCHECK = `
  SELECT count(bt_index_check(i.indexrelid, true)) FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE a.amname = 'btree' AND n.nspname IN ('public', 'pgboss') AND i.indisvalid AND c.relkind = 'i'`;
const HEAPS = `
  SELECT c.relname, v.msg FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
    LATERAL verify_heapam(c.oid) v
    WHERE c.relkind = 'r' AND n.nspname IN ('public', 'pgboss')`;

const FOREIGN_KEYS = `
  SELECT conname AS name, conrelid::regclass::text AS child, confrelid::regclass::text AS parent,
    ARRAY(SELECT quote_ident(attname) FROM unnest(conkey) WITH ORDINALITY k(n, i)
          JOIN pg_attribute ON attrelid = conrelid AND attnum = k.n ORDER BY i) AS columns,
    ARRAY(SELECT quote_ident(attname) FROM unnest(confkey) WITH ORDINALITY k(n, i)
          JOIN pg_attribute ON attrelid = confrelid AND attnum = k.n ORDER BY i) AS keys
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`;

/** Nothing may have been done to a day without its line in the audit trail, and nobody may change those. */
const TRAIL = `SELECT
    (SELECT count(*)::int FROM decision d WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = d.at)) AS unrecorded,
    (SELECT count(*)::int FROM pg_trigger
     WHERE tgrelid = 'audit'::regclass AND tgname = 'audit_append_only' AND tgenabled <> 'D') AS guards`;

interface ForeignKey {
  name: string;
  child: string;
  parent: string;
  columns: string[];
  keys: string[];
}

/** @returns what is wrong with it, in words; nothing where all is well */
export async function faultsOf(database: PGlite): Promise<string[]> {
  const faults = await structureFaults(database);
  const { rows } = await database.query<ForeignKey>(FOREIGN_KEYS);
  for (const { name, child, parent, columns, keys } of rows) {
    const joined = columns.map((column, index) => `c.${column} = p.${keys[index]}`).join(' AND ');
    const given = columns.map((column) => `c.${column} IS NOT NULL`).join(' AND ');
    const orphans = await database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${child} c WHERE ${given}
       AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE ${joined})`,
    );
    const count = orphans.rows[0]?.count ?? 0;
    if (count > 0) faults.push(`${count} rows of ${child} point at nothing in ${parent} (${name})`);
  }
  const trail = await database.query<{ unrecorded: number; guards: number }>(TRAIL);
  const { unrecorded = 0, guards = 0 } = trail.rows[0] ?? {};
  if (unrecorded > 0) faults.push(`${unrecorded} decisions without a line in the audit trail`);
  if (guards === 0) faults.push('the audit trail is not protected against changes');
  return faults;
}

/** The extension is there for the time of one transaction that is rolled back: the store stays as it was. */
async function structureFaults(database: PGlite): Promise<string[]> {
  const faults: string[] = [];
  await database.exec('BEGIN; CREATE EXTENSION amcheck');
  try {
    await database.query(AMCHECK);
    const { rows } = await database.query<{ relname: string; msg: string }>(HEAPS);
    for (const { relname, msg } of rows) faults.push(`${relname}: ${msg}`);
  } catch (error) {
    faults.push((error as Error).message);
  } finally {
    await database.exec('ROLLBACK');
  }
  return faults;
}

export async function holdingOf(database: PGlite): Promise<Holding> {
  const { rows } = await database.query<Holding & { lastAct: Date | null }>(COUNTS);
  const [row] = rows;
  if (!row) throw new Error('the store does not answer');
  return { ...row, lastAct: row.lastAct ?? undefined };
}
