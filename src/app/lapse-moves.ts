import { regulationAt } from '../rules/edition.js';
import { type SwapDeadline, swapDeadline } from '../rules/swap.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import { insertAudit } from '../store/audit.js';
import { type AgileDay, changeDay, findDay, swapsFiledFrom } from '../store/days.js';
import { insertDecision } from '../store/decisions.js';
import { enqueue } from '../store/messages.js';
import { findPerson, lockPerson, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { headOver, isForDirector } from './deciders.js';
import type { Window } from './due.js';
import { loadFacts } from './facts.js';
import { filerOf, notice } from './move-day.js';
import type { Parts } from './parts.js';
import { superiorAskedToMove } from './questions.js';

const ACT = 'lapse-swap';

/**
 * Moves that nobody confirmed by their hour (TIV-21.3a, 21.3c): they are closed, both sides are told and the cards of
 * the day lose them. That hour itself, to the second, is still in time.
 */
export async function lapseMoves(
  parts: Pick<Parts, 'store' | 'settings'>,
  db: Db,
  { from, to: now }: Window,
): Promise<void> {
  // the hour lies before the day, so a move of an earlier one was closed when its hour came
  for (const filed of await swapsFiledFrom(db, dateOf(from))) {
    const owner = await findPerson(db, filed.personId);
    if (!owner || !(await deadlineOf(parts, db, owner, filed, now))) continue;
    await lockPerson(db, owner.id);
    const day = await findDay(db, filed.id);
    const until = day && (await deadlineOf(parts, db, owner, day, now));
    if (day && until) await lapse(parts, db, owner, day, until, now);
  }
}

/** undefined: nothing is filed, or it can still be confirmed */
async function deadlineOf(
  parts: Pick<Parts, 'settings'>,
  db: Db,
  owner: Person,
  day: AgileDay,
  now: Date,
): Promise<SwapDeadline | undefined> {
  if (day.state !== 'approved' || !day.swap) return undefined;
  const { facts } = await loadFacts(parts, db, owner, now, day);
  if (!regulationAt(facts.editions, day.date)) return undefined;
  const until = swapDeadline(facts, day.date, day.swap.to);
  return until && instantOf(until.on, until.at) < now ? until : undefined;
}

async function lapse(
  { store, settings }: Pick<Parts, 'store' | 'settings'>,
  db: Db,
  owner: Person,
  day: AgileDay,
  until: SwapDeadline,
  at: Date,
): Promise<void> {
  const { id: dayId, personId, swap, state } = day;
  if (!swap) return;
  await changeDay(db, day, { to: state, at });
  await insertDecision(db, { dayId, act: ACT, at });
  const changes = { state: [state, state] };
  await insertAudit(db, { at, platform: 'system', act: ACT, dayId, personId, changes, rules: [] });
  const head = swap.by === 'employee' ? await headOver(db, owner, isForDirector(settings, owner, day)) : null;
  const other = (head && (await superiorAskedToMove(db, day, head.id))) ?? head;
  const told = new Set([personId, await filerOf(db, dayId), other?.id].filter((id) => id !== undefined));
  const data = { what: 'lapsed', to: swap.to, until };
  await enqueue(
    store,
    db,
    [...told].map((id) => notice({ id: dayId, version: day.version + 1 }, id, data, at)),
  );
  await store.queue.send('repaint', { dayId });
}
