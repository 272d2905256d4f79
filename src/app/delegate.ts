import type { Problem } from '../messages/views.js';
import { delegationFault } from '../rules/delegation.js';
import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { insertAudit } from '../store/audit.js';
import {
  type Delegation,
  delegationsOf,
  endDelegation,
  findDelegation,
  saveDelegation,
} from '../store/delegations.js';
import { isFirstDelivery } from '../store/inbound.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { pendingUnder } from '../store/pending-days.js';
import { findPerson, lockPerson, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { delegationHindrance } from './delegation-view.js';
import type { Parts } from './parts.js';
import { doneBy, type Speaker } from './speaker.js';

export type Delegated =
  | { kind: 'done'; delegation: Delegation; delegate: Person }
  | { kind: 'problem'; problem: Problem };

/** A manager names who decides in their place, and when. The delegate is told; what waits already reaches them too. */
export async function giveDelegation(
  parts: Parts,
  speaker: Speaker,
  delegate: Person,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<Delegated> {
  const { person, now } = speaker;
  const today = dateOf(now);
  return parts.store.tx<Delegated>(async (db) => {
    await lockPerson(db, person.id);
    if (!(await isFirstDelivery(db, speaker.requestKey, now))) return problem({ kind: 'repeated' });
    const hindrance = await delegationHindrance(parts, db, person, today);
    if (hindrance) return problem({ kind: hindrance });
    const { given } = await delegationsOf(db, person.id, today);
    const known = given.map((one) => ({ ...one, delegate: one.delegateId }));
    const fault = delegationFault(today, person.id, { delegate: delegate.id, from, to }, known);
    if (fault) return problem(problemOf(fault, delegate));
    const delegation = await saveDelegation(db, {
      delegatorId: person.id,
      delegateId: delegate.id,
      from,
      to,
    });
    await audit(db, speaker, 'delegate', delegation);
    await enqueue(parts.store, db, [toDelegate(speaker, 'delegation-card', delegation)]);
    if (from <= today) await repaintPending(parts, db, delegation, today);
    return { kind: 'done', delegation, delegate };
  });
}

/** Taken back before its last day: from this instant the delegate decides nothing more. */
export async function endDelegationEarly(parts: Parts, speaker: Speaker, id: string): Promise<Delegated> {
  const { person, now } = speaker;
  const today = dateOf(now);
  return parts.store.tx<Delegated>(async (db) => {
    await lockPerson(db, person.id);
    const delegation = await findDelegation(db, id);
    const delegate = delegation && (await findPerson(db, delegation.delegateId));
    if (!delegation || !delegate) return problem({ kind: 'delegation-gone' });
    if (delegation.delegatorId !== person.id) return problem({ kind: 'delegation-not-yours' });
    if (!(await isFirstDelivery(db, speaker.requestKey, now))) return problem({ kind: 'repeated' });
    const over = delegation.to < today || !(await endDelegation(db, id, now));
    if (over) return problem({ kind: 'delegation-over', name: delegate.name });
    await audit(db, speaker, 'end-delegation', delegation);
    const notice = toDelegate(speaker, 'delegation-notice', delegation);
    await enqueue(parts.store, db, [{ ...notice, data: { what: 'ended' } }]);
    await parts.store.queue.send('repaint', { subjectId: id });
    await repaintPending(parts, db, delegation, today);
    return { kind: 'done', delegation: { ...delegation, endedAt: now }, delegate };
  });
}

/** Askers read who decides, delegates have buttons or have them no more. */
async function repaintPending(
  { store }: Pick<Parts, 'store'>,
  db: Db,
  { delegatorId }: Delegation,
  today: LocalDate,
): Promise<void> {
  const waiting = await pendingUnder(db, [delegatorId], today);
  await store.queue.sendMany(
    'repaint',
    waiting.map(({ id: dayId }) => ({ dayId })),
  );
}

/** One for each act, also where the same delegation is taken back and given again. */
function toDelegate(
  { requestKey, now }: Speaker,
  moment: NewMessage['moment'],
  { id, delegateId }: Delegation,
): NewMessage {
  return { key: `${moment}:${id}:${requestKey}`, moment, personId: delegateId, subjectId: id, at: now };
}

async function audit(db: Db, speaker: Speaker, act: string, delegation: Delegation): Promise<void> {
  const { id, delegateId, from, to } = delegation;
  await insertAudit(db, {
    at: speaker.now,
    actorId: doneBy(speaker).actorId,
    platform: speaker.platform,
    act,
    personId: delegateId,
    changes: { delegation: id, from, to },
    rules: [],
    request: speaker.requestKey,
  });
}

function problemOf(fault: NonNullable<ReturnType<typeof delegationFault>>, delegate: Person): Problem {
  switch (fault.kind) {
    case 'oneself':
      return { kind: 'delegate-oneself' };
    case 'past':
      return { kind: 'past-date' };
    case 'back-to-front':
      return { kind: 'back-to-front' };
    case 'overlap':
      return { kind: 'delegation-overlap', name: delegate.name, ...fault.with };
  }
}

function problem(what: Problem): Delegated {
  return { kind: 'problem', problem: what };
}
