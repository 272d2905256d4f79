import type { Db } from './types.js';

export interface PersonName {
  id: string;
  name: string;
  email: string;
  unit: string;
}

/** Everybody, to look a typed name up; by name. */
export async function peopleNames(db: Db): Promise<PersonName[]> {
  return db.$queryRaw<PersonName[]>`
    SELECT p.id, p."fullName" AS name, p.email, u.name AS unit
    FROM person p JOIN unit u ON u.id = p."unitId" ORDER BY p."fullName", p.id`;
}
