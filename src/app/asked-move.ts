import type { AskedMove } from '../messages/views.js';
import type { AgileDay } from '../store/days.js';
import { decisionsOn } from '../store/history.js';
import { movesAsked } from '../store/moves.js';
import { findPerson } from '../store/people.js';
import type { Db } from '../store/types.js';

const ENDS: Record<string, AskedMove['end']> = {
  'confirm-swap': 'confirmed',
  'decline-swap': 'declined',
  'withdraw-swap': 'withdrawn',
  'lapse-swap': 'lapsed',
  swap: 'replaced',
};

/**
 * The move that a card asks for, and what came of it.
 * @param posted when the card was posted: of several moves of a day it is about the last one asked for by then
 */
export async function askedMove(db: Db, day: AgileDay, posted?: Date): Promise<AskedMove | undefined> {
  const acts = await decisionsOn(db, day.id);
  const index = acts.findLastIndex(({ act, at }) => act === 'swap' && (!posted || at <= posted));
  const filed = acts[index];
  if (!filed) return undefined;
  const to = (await movesAsked(db, day.id)).findLast(({ at }) => at <= filed.at)?.to;
  const next = acts[index + 1];
  if (!next) return { to };
  const by = next.actorId ? (await findPerson(db, next.actorId))?.name : undefined;
  return { to, end: ENDS[next.act] ?? 'off', by, at: next.at };
}
