import type { PersonRole } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { toColumn } from './dates.js';
import type { Db } from './types.js';

/** A remote day whose owner wants it to be seen beside their name. */
export interface StatusDay {
  dayId: string;
  personId: string;
  version: number;
  role: PersonRole;
  unit: string;
}

/** What makes the message of a day one: it is shown once, and taken back once for each version it was changed to. */
export const statusKey = (dayId: string) => `slack-status:${dayId}`;
export const statusEndKey = ({ dayId, version }: Pick<StatusDay, 'dayId' | 'version'>) =>
  `slack-status-clear:${dayId}:${version}`;

/** Approved days of the date for which nothing was shown yet; not of whoever is away. */
export async function statusesToShow(db: Db, date: LocalDate): Promise<StatusDay[]> {
  return db.$queryRaw<StatusDay[]>`
    SELECT d.id AS "dayId", p.id AS "personId", d.version, p.role::text AS role, u.name AS unit
    FROM agile_day d
    JOIN person p ON p.id = d."personId"
    JOIN unit u ON u.id = p."unitId"
    WHERE d.date = ${toColumn(date)}::date AND d.state = 'approved' AND p."slackStatus"
      AND NOT EXISTS (SELECT 1 FROM absence x WHERE x."personId" = p.id AND d.date BETWEEN x."from" AND x."to")
      AND NOT EXISTS (SELECT 1 FROM message m WHERE m.key = 'slack-status:' || d.id)
    ORDER BY p.id`;
}

/** Days of the date of which a status was shown that is not true any more: cancelled, recalled, away, not wanted. */
export async function statusesToEnd(db: Db, date: LocalDate): Promise<StatusDay[]> {
  return db.$queryRaw<StatusDay[]>`
    SELECT d.id AS "dayId", p.id AS "personId", d.version, p.role::text AS role, u.name AS unit
    FROM agile_day d
    JOIN message m ON m.key = 'slack-status:' || d.id AND m.state IN ('sending', 'sent')
    JOIN person p ON p.id = d."personId"
    JOIN unit u ON u.id = p."unitId"
    WHERE d.date = ${toColumn(date)}::date
      AND (d.state <> 'approved' OR NOT p."slackStatus" OR EXISTS (
        SELECT 1 FROM absence x WHERE x."personId" = p.id AND d.date BETWEEN x."from" AND x."to"))
      AND NOT EXISTS (SELECT 1 FROM message e WHERE e.key = 'slack-status-clear:' || d.id || ':' || d.version)
    ORDER BY p.id`;
}
