import { type Sql, type Statement, sqlOf } from './sql.js';
import type { Db, Platform } from './types.js';

/** One act, as an auditor reads it. No names and no texts: ids, states and rule ids. */
export interface AuditLine {
  at: Date;
  actorId?: string;
  platform: Platform | 'cli' | 'system';
  act: string;
  dayId?: string;
  personId?: string;
  changes: Record<string, unknown>;
  /** Ids of the rules that decided. */
  rules: string[];
  /** Key of the request that caused it. */
  request?: string;
}

export async function insertAudit(db: Db | Sql, line: AuditLine): Promise<void> {
  await sqlOf(db)(INSERT, [JSON.stringify([line])]);
  tellRecorded(line);
}

const listeners = new Set<(line: AuditLine) => void>();

/** Hears of every act that is put on record, for the counters and the log. @returns ends it */
export function listenToRecords(listener: (line: AuditLine) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For whoever writes an audit line with a statement of their own. */
export function tellRecorded(line: AuditLine): void {
  for (const listener of listeners) listener(line);
}

/** @param rows an expression of type jsonb: audit lines */
export function insertAuditFrom(rows: string): string {
  return `INSERT INTO audit (at, "actorId", platform, act, "dayId", "personId", changes, rules, request)
      SELECT * FROM jsonb_to_recordset(${rows}) AS a(at timestamptz, "actorId" uuid, platform text, act text,
        "dayId" uuid, "personId" uuid, changes jsonb, rules jsonb, request text)`;
}

const INSERT: Statement = {
  name: 'insert-audit',
  text: `${insertAuditFrom('$1::jsonb')} RETURNING 'true' AS json`,
};

/** Ids are given before the commit: one that comes late lies below the highest, but not so far below. */
const MARK: Statement = {
  name: 'audit-mark',
  text: `WITH top AS (SELECT coalesce(max(id), 0) AS id FROM audit)
    SELECT to_json(top.id || ' ' || (SELECT count(*) FROM audit WHERE audit.id > top.id - 1000))::text AS json FROM top`,
};

/** Equal for as long as nobody has done anything that is on record. */
export async function auditMark(db: Db | Sql): Promise<string> {
  return (await sqlOf(db)(MARK, [])) as string;
}
