import { randomUUID } from 'node:crypto';
import { localDate } from '../../src/rules/local-date.js';
import type { AgileDay } from '../../src/store/days.js';
import type { Store } from '../../src/store/types.js';
import { writeAct } from '../../src/store/write-act.js';
import type { Colleague } from './office.js';

/** The day, as an act writes it. */
export async function putDay(store: Store, day: AgileDay): Promise<void> {
  const audit = { at: day.requestedAt, platform: 'system' as const, act: 'request', changes: {}, rules: [] };
  await writeAct(store.sql, { insert: day, decisions: [], audit, messages: [] });
}

/** A day of somebody's that stands in the register, approved unless told. @returns its id */
export async function bookedDay(
  store: Store,
  who: Colleague,
  date: string,
  more: Partial<AgileDay> = {},
): Promise<string> {
  const id = randomUUID();
  const at = new Date('2026-11-02T09:00:00+01:00');
  await putDay(store, {
    ...{ id, personId: who.id, date: localDate(date), kind: 'agile', state: 'approved', version: 1 },
    ...{ activities: 'Istruttoria', objectives: '', place: 'casa', alternatives: [], findings: [] },
    ...{ requestedAt: at, changedAt: at },
    ...more,
  });
  return id;
}
