import type { Person } from './people.js';
import type { Db } from './types.js';

/** More levels than any organisation has. */
const LEVELS = 30;

export type Superior = Pick<Person, 'id' | 'role' | 'unitId'>;

/** Each of these managers with those above them, the nearest first; by the manager a line starts with. */
export async function linesFrom(db: Db, managerIds: readonly string[]): Promise<Map<string, Superior[]>> {
  const lines = new Map<string, Superior[]>();
  if (managerIds.length === 0) return lines;
  const rows = await db.$queryRaw<(Superior & { start: string })[]>`
    WITH RECURSIVE line AS (
      SELECT id::uuid AS start, id::uuid AS next, 1 AS level
      FROM jsonb_array_elements_text(${JSON.stringify([...new Set(managerIds)])}::jsonb) AS m(id)
      UNION ALL
      SELECT start, p."managerId", level + 1 FROM line JOIN person p ON p.id = line.next WHERE level < ${LEVELS}
    )
    SELECT start, p.id, p.role::text AS role, p."unitId" FROM line JOIN person p ON p.id = line.next
    ORDER BY start, level`;
  for (const { start, ...superior } of rows) lines.set(start, [...(lines.get(start) ?? []), superior]);
  return lines;
}

/** Somebody of a unit, and whether anybody of the same unit reports to them. */
export interface Member {
  id: string;
  name: string;
  email: string;
  unitId: string;
  managerId?: string;
  leads: boolean;
}

/** People of a unit, and those whom a person manages; by name. */
export async function membersOf(db: Db, of: { unitId: string; managerId?: string }): Promise<Member[]> {
  const { unitId, managerId = null } = of;
  const rows = await db.$queryRaw<(Omit<Member, 'managerId'> & { managerId: string | null })[]>`
    SELECT p.id, p."fullName" AS name, p.email, p."unitId", p."managerId",
           EXISTS (SELECT 1 FROM person r WHERE r."managerId" = p.id AND r."unitId" = p."unitId") AS leads
    FROM person p
    WHERE p."unitId" = ${unitId}::uuid OR p."managerId" = ${managerId}::uuid
    ORDER BY p."fullName", p.id`;
  return rows.map((row) => ({ ...row, managerId: row.managerId ?? undefined }));
}
