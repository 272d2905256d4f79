import type { PermitStanding, PermitView } from '../messages/permit-views.js';
import { regulationOn } from '../rules/edition.js';
import { isStatutoryPermit, permitAuthorisers } from '../rules/hourly.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import { isId } from '../store/ids.js';
import { findPerson } from '../store/people.js';
import type { Permit } from '../store/permits.js';
import type { Db } from '../store/types.js';
import { headOver, isForDirector } from './deciders.js';
import type { Parts } from './parts.js';
import { superiorAskedToPermit } from './questions.js';

/** A permit as it stands now, without its kind. null: of somebody who is not in the register any more */
export async function viewPermit(
  { settings, clock }: Pick<Parts, 'settings' | 'clock'>,
  db: Db,
  permit: Permit,
): Promise<PermitView | null> {
  const { id, version, date, from, to, personId, authorisedBy, changedAt } = permit;
  const now = clock.now();
  const person = await findPerson(db, personId);
  if (!person) return null;
  const regulation = regulationOn(settings.profiles(person), date);
  const { rule, article, basis } = regulation.permits;
  const head = await headOver(db, person, isForDirector(settings, person, { date }));
  const approver = (head && (await superiorAskedToPermit(db, permit, head.id))) ?? head;
  const decider = isId(authorisedBy) ? await findPerson(db, authorisedBy) : null;
  return {
    ...{ id, version, date, from, to },
    standing: standingOf(permit, permitAuthorisers(regulation).length > 0, now),
    person: { name: person.name, unit: person.unit },
    approver: approver?.name,
    decision: decider && changedAt ? { by: decider.name, at: changedAt } : undefined,
    byLaw: isStatutoryPermit(permit.kind),
    source: { rule, article, basis },
    near: dateOf(now),
  };
}

function standingOf({ state, date, from }: Permit, toAuthorise: boolean, now: Date): PermitStanding {
  if (state === 'withdrawn') return 'withdrawn';
  if (state === 'pending') return now >= instantOf(date, from) ? 'expired' : 'pending';
  return state === 'authorised' && !toAuthorise ? 'noted' : state;
}
