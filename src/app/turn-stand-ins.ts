import { dateOf } from '../rules/zoned.js';
import { absencesTurning } from '../store/absences.js';
import { type Delegation, delegationsTurning } from '../store/delegations.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { pendingUnder } from '../store/pending-days.js';
import type { Db } from '../store/types.js';
import type { Window } from './due.js';
import type { Parts } from './parts.js';

/**
 * The turn of the day: delegations begin and end, managers are away or back. Delegates hear what waits for them, and
 * the cards that wait say who decides now.
 */
export async function turnStandIns(
  { store }: Pick<Parts, 'store'>,
  db: Db,
  { from, to }: Window,
): Promise<void> {
  const [after, today] = [dateOf(from), dateOf(to)];
  if (after >= today) return;
  const { begun, over } = await delegationsTurning(db, after, today);
  const notices = begun.map((delegation) => beginning(delegation, to));
  await enqueue(store, db, notices);
  const managers = [...begun, ...over].map(({ delegatorId }) => delegatorId);
  const turned = new Set([...managers, ...(await absencesTurning(db, after, today))]);
  const waiting = await pendingUnder(db, [...turned], today);
  await store.queue.sendMany('repaint', [
    ...[...begun, ...over].map(({ id: subjectId }) => ({ subjectId })),
    ...waiting.map(({ id: dayId }) => ({ dayId })),
  ]);
}

/** The first day is part of the key: the same delegation may be given again. */
function beginning({ id, delegateId, from }: Delegation, at: Date): NewMessage {
  const moment = 'delegation-notice' as const;
  const key = `${moment}:${id}:${from}`;
  return { key, moment, personId: delegateId, subjectId: id, data: { what: 'begun' }, at };
}
