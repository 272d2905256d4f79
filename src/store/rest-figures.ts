import type { PersonRole } from '../rules/facts.js';
import type { Weekday } from '../rules/local-date.js';
import type { Db } from './types.js';

export interface Span {
  from: Date;
  /** Not in it any more. */
  to: Date;
}

/** Of a unit: its people, the messages held for them, the urgent ones that passed. */
export interface UnitCount {
  unit: string;
  people: number;
  held: number;
  urgent: number;
}

export async function restCounts(db: Db, { from, to }: Span): Promise<UnitCount[]> {
  return db.$queryRaw<UnitCount[]>`
    WITH held AS (SELECT "personId" AS id, count(*) FROM message
                  WHERE "heldAt" >= ${from} AND "heldAt" < ${to} GROUP BY 1),
      urgent AS (SELECT "personId" AS id, count(*) FROM audit
                 WHERE act = 'urgent-pass' AND at >= ${from} AND at < ${to} GROUP BY 1)
    SELECT u.name AS unit, count(*)::int AS people, coalesce(sum(held.count), 0)::int AS held,
      coalesce(sum(urgent.count), 0)::int AS urgent
    FROM unit u JOIN person p ON p."unitId" = u.id LEFT JOIN held ON held.id = p.id
      LEFT JOIN urgent ON urgent.id = p.id
    GROUP BY u.name`;
}

/** Something a person did in the bot, with what their disconnection depends on. */
export interface FiledAct {
  at: Date;
  personId: string;
  role: PersonRole;
  unit: string;
  workdays: Weekday[];
}

/** Not what the personnel office looked at, nor what belongs to another act. */
const NO_ACTS = ['hr-look', 'hr-history', 'urgent-pass'];

export async function actsFiled(db: Db, { from, to }: Span): Promise<FiledAct[]> {
  return db.$queryRaw<FiledAct[]>`
    SELECT a.at, p.id AS "personId", p.role, u.name AS unit, p.workdays
    FROM audit a JOIN person p ON p.id = a."actorId" JOIN unit u ON u.id = p."unitId"
    WHERE a.at >= ${from} AND a.at < ${to} AND a.platform IN ('slack', 'teams') AND a.act <> ALL(${NO_ACTS})`;
}
