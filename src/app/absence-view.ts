import type { AbsenceView, OwnAbsenceView } from '../messages/absence-views.js';
import { isRestorableLater, sicknessRule } from '../rules/absence.js';
import { regulationOn } from '../rules/edition.js';
import { dateOf } from '../rules/zoned.js';
import type { RecordedAbsence } from '../store/absences.js';
import { type AgileDay, daysOf } from '../store/days.js';
import { findPerson, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { leftBy, restorable } from './absent-days.js';
import type { Parts } from './parts.js';
import { hindrances } from './record-absence.js';

/** An absence as anybody may read it. null: of somebody who is not in the register any more */
export async function viewAbsence(
  parts: Parts,
  db: Db,
  absence: RecordedAbsence,
): Promise<AbsenceView | null> {
  const person = await findPerson(db, absence.personId);
  return person && viewOf(parts, db, absence, person, await leftBy(db, person.id, absence));
}

/** As the person who is away reads it. */
export async function viewOwnAbsence(
  parts: Parts,
  db: Db,
  absence: RecordedAbsence,
): Promise<OwnAbsenceView | null> {
  const person = await findPerson(db, absence.personId);
  if (!person) return null;
  const now = parts.clock.now();
  const left = await leftBy(db, person.id, absence);
  const over = absence.to < dateOf(now);
  const findings = over ? [] : await hindrances(parts, db, { person, now }, absence, restorable(left));
  const regulation = regulationOn(parts.settings.profiles(person), absence.from);
  const view = await viewOf(parts, db, absence, person, left);
  return { ...view, source: sicknessRule(regulation), undo: !over && isRestorableLater(findings) };
}

async function viewOf(
  { clock }: Parts,
  db: Db,
  { id, from, to }: RecordedAbsence,
  person: Person,
  left: readonly AgileDay[],
): Promise<AbsenceView> {
  const booked = (await daysOf(db, person.id, from)).filter((day) => day.date <= to);
  const days = booked.flatMap((day): AbsenceView['days'] => {
    const { date, state } = day;
    if (state === 'approved') return [{ date, became: 'used' }];
    if (!left.some((one) => one.id === day.id)) return [];
    return [{ date, became: state === 'suspended' ? 'suspended' : 'withdrawn' }];
  });
  return { id, from, to, person: person.name, days, near: dateOf(clock.now()) };
}
