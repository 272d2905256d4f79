import type { DayKind, DayState, PersonRole } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import type { Db } from './types.js';

/** A day of the register with whose it is. */
export interface RegisterLine {
  id: string;
  date: LocalDate;
  email: string;
  name: string;
  unit: string;
  role: PersonRole;
  kind: DayKind;
  state: DayState;
  requestedAt: Date;
  changedAt: Date;
  /** Rule ids of the warnings it was accepted with. */
  rules: string[];
}

/** A page of the days from `from` to `to`, in order of date and id, those after `last`. */
export async function registerPage(
  db: Db,
  { from, to }: { from: LocalDate; to: LocalDate },
  last: Pick<RegisterLine, 'date' | 'id'> | null,
  size: number,
): Promise<RegisterLine[]> {
  return db.$queryRaw<RegisterLine[]>`
    SELECT d.id, to_char(d.date, 'YYYY-MM-DD') AS date, p.email, p."fullName" AS name, u.name AS unit,
           p.role::text AS role, d.kind::text AS kind, d.state::text AS state,
           d."requestedAt", d."changedAt",
           ARRAY(SELECT DISTINCT f ->> 'rule' FROM jsonb_array_elements(d.findings) f ORDER BY 1) AS rules
    FROM agile_day d
    JOIN person p ON p.id = d."personId"
    JOIN unit u ON u.id = p."unitId"
    WHERE d.date BETWEEN ${from}::date AND ${to}::date
      AND (${last?.id ?? null}::uuid IS NULL
           OR (d.date, d.id) > (${last?.date ?? null}::date, ${last?.id ?? null}::uuid))
    ORDER BY d.date, d.id
    LIMIT ${size}`;
}
