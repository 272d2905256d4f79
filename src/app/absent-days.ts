import { type CoveredDay, daysCovered } from '../rules/absence.js';
import type { Facts, Period } from '../rules/facts.js';
import { dateOf } from '../rules/zoned.js';
import { type AuditLine, insertAudit } from '../store/audit.js';
import { returnToBank } from '../store/bank.js';
import { type AgileDay, bookedFrom, changeDay, daysOf } from '../store/days.js';
import { insertDecision, lastDecision } from '../store/decisions.js';
import { findPerson, lockPerson, type Person } from '../store/people.js';
import type { Db, Store } from '../store/types.js';
import { bankToReturnTo } from './change-day.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';

/** Acts in the history of a day and in the audit trail: that somebody is away, never why. */
export const ABSENT = 'absence';
export const ABSENT_NO_MORE = 'absence-undone';

/** Who records it, and how. */
export interface Recorder {
  at: Date;
  actorId?: string;
  platform: AuditLine['platform'];
  request?: string;
}

/**
 * What a full-day absence makes of the days it covers (R6), in the transaction that records it.
 * @returns all of them, changed or not; empty where it covers none
 */
export async function settleCovered(
  store: Pick<Store, 'queue'>,
  db: Db,
  by: Recorder,
  { person, facts, days }: { person: Person; facts: Facts; days: readonly AgileDay[] },
  period: Period,
): Promise<CoveredDay[]> {
  const covered = daysCovered(facts, period);
  for (const { date, becomes } of covered) {
    const day = days.find(
      (one) => one.date === date && (one.state === 'pending' || one.state === 'approved'),
    );
    if (day && becomes) await change(db, by, day, becomes, ABSENT);
    if (day) await ring(store, person, day);
  }
  return covered;
}

/** The same of absences that the personnel office brings in, many at once: nobody is told, the cards show it. */
export async function settleImported(
  parts: Pick<Parts, 'store' | 'settings'>,
  db: Db,
  rows: readonly (Period & { personId: string })[],
  at: Date,
): Promise<void> {
  const today = dateOf(at);
  const recent = rows.filter(({ to }) => to >= today);
  const booked = await bookedFrom(db, [...new Set(recent.map(({ personId }) => personId))], today);
  for (const row of recent.filter(({ personId }) => booked.has(personId))) {
    await lockPerson(db, row.personId);
    const person = await findPerson(db, row.personId);
    if (!person) continue;
    const { facts, days } = await loadFacts(parts, db, person, at, { date: row.from });
    await settleCovered(parts.store, db, { at, platform: 'cli' }, { person, facts, days }, row);
  }
}

/** The days that are as an absence left them, nothing done to them since. */
export async function leftBy(db: Db, personId: string, { from, to }: Period): Promise<AgileDay[]> {
  const left: AgileDay[] = [];
  for (const day of await daysOf(db, personId, from)) {
    if (day.date > to || (day.state !== 'suspended' && day.state !== 'cancelled')) continue;
    if ((await lastDecision(db, day.id))?.act === ABSENT) left.push(day);
  }
  return left;
}

/** Of those, what can be given back: a draw that was withdrawn is in the bank, where somebody else may have it by now. */
export function restorable(left: readonly AgileDay[]): AgileDay[] {
  return left.filter(({ state, bankUnitId }) => state === 'suspended' || !bankUnitId);
}

/** As they were before the absence. */
export async function restoreLeft(
  store: Pick<Store, 'queue'>,
  db: Db,
  by: Recorder,
  person: Person,
  left: readonly AgileDay[],
  { from, to }: Period,
): Promise<void> {
  for (const day of left) {
    await change(db, by, day, day.state === 'suspended' ? 'approved' : 'pending', ABSENT_NO_MORE);
  }
  // a day that had begun stayed what it was, but its card and the digest did not show the person any more
  for (const day of await daysOf(db, person.id, from)) if (day.date <= to) await ring(store, person, day);
}

async function change(
  db: Db,
  { at, actorId, platform, request }: Recorder,
  day: AgileDay,
  to: AgileDay['state'],
  act: string,
): Promise<void> {
  const { id: dayId, personId, state } = day;
  await changeDay(db, day, { to, at });
  const bank = bankToReturnTo(day, to);
  if (bank) await returnToBank(db, bank);
  const chat = platform === 'slack' || platform === 'teams' ? platform : undefined;
  await insertDecision(db, { dayId, act, actorId, platform: chat, at });
  const changes = { state: [state, to] };
  await insertAudit(db, { at, actorId, platform, act, dayId, personId, changes, rules: [], request });
}

async function ring(store: Pick<Store, 'queue'>, { unitId }: Person, { id, date }: AgileDay): Promise<void> {
  await store.queue.send('repaint', { dayId: id });
  await store.queue.send('repaint', { unitId, date });
}
