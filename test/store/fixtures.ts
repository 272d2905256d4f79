import { randomUUID } from 'node:crypto';
import type { Db, Store } from '../../src/store/types.js';

/** An instant to write where the value does not matter. */
export const NOON = new Date('2026-12-01T11:00:00Z');
export const DATE = new Date('2026-12-03T00:00:00Z');

/** @returns the id of a new person of a new unit */
export async function addPerson(store: Store): Promise<string> {
  const mark = randomUUID();
  const person = await store.db.person.create({
    data: {
      email: `${mark}@example.org`,
      fullName: 'Ada Prova',
      role: 'employee',
      unit: { create: { name: mark } },
    },
  });
  return person.id;
}

export function addDay(db: Db, personId: string, state: 'pending' | 'cancelled' = 'pending', date = DATE) {
  return db.agileDay.create({ data: { personId, date, state, requestedAt: NOON, changedAt: NOON } });
}

/** What every act does first. */
export async function lockPerson(db: Db, personId: string): Promise<void> {
  await db.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
}

export function addAuditLine(db: Db, act = 'test') {
  return db.audit.create({ data: { at: NOON, platform: 'slack', act, changes: {} } });
}
