import type { FiledSwap } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { swapDeadline } from '../rules/swap.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import type { AgileDay } from '../store/days.js';
import { decisionsOn } from '../store/history.js';
import type { NewMessage } from '../store/messages.js';
import type { Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { actOnDay, type Done } from './act-on-day.js';
import { type Approver, headOrSuperior } from './approvers.js';
import type { Changed } from './change-day.js';
import { isForDirector } from './deciders.js';
import { loadFacts } from './facts.js';
import { cardsOfMoved, movedDay } from './moved-day.js';
import type { Parts } from './parts.js';
import { moveQuestion } from './questions.js';
import { platformsOf } from './reach.js';
import type { Speaker } from './speaker.js';

export interface MoveAsked {
  to: LocalDate;
  reason: string;
  /** Who is to answer. */
  other: Approver;
  /** Of the form it was written in. */
  version?: number;
}

/**
 * One side asks to move a day (scambio, TIV-21.3a): it stands where it is until the other one confirms. Asked again,
 * the last one counts.
 */
export async function askToMove(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  { to, reason, other, version }: MoveAsked,
): Promise<Changed> {
  return actOnDay(parts, speaker, dayId, {
    by: 'either',
    states: ['approved'],
    act: (by, { date }) => ({ type: 'swap', by, date, to, reason }),
    reason: reason || undefined,
    detail: { to },
    version,
    becomes: (_day, by) => ({
      to: 'approved',
      swap: { to, by: by === 'employee' ? 'employee' : 'administration' },
    }),
    messages: (db, done) => toOtherSide(parts, db, speaker, done, other),
  });
}

export type MoveAnswer = 'confirm-swap' | 'decline-swap';

/**
 * The other side answers, to the date it was shown. Confirmed, the new date takes the place of the old one; declined,
 * nothing changes and whoever asked is told.
 */
export async function answerMove(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  answer: MoveAnswer,
  to: LocalDate,
): Promise<Changed> {
  const confirmed = answer === 'confirm-swap';
  return actOnDay(parts, speaker, dayId, {
    by: 'either',
    states: ['approved'],
    act: (by, { date }) => ({ type: answer, by, date, to }),
    becomes: (day) =>
      confirmed ? { to: 'swapped', insert: movedDay(day, to, speaker.now) } : { to: 'approved' },
    messages: async (db, done) => {
      const asker = await filerOf(db, dayId);
      if (confirmed) {
        const ends = [asker, speaker.person.id].filter((id) => id !== done.owner.id);
        return cardsOfMoved(
          parts,
          db,
          speaker,
          done,
          ends.find((id) => id !== undefined),
        );
      }
      return asker
        ? [notice(done.day, asker, { what: 'declined', to, by: speaker.person.id }, speaker.now)]
        : [];
    },
  });
}

/** The side that asked takes the move back before its hour: the day stays where it is, the question is closed. */
export async function withdrawMove(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  to: LocalDate,
): Promise<Changed> {
  return actOnDay(parts, speaker, dayId, {
    by: 'either',
    states: ['approved'],
    act: (by, { date }) => ({ type: 'withdraw-swap', by, date, to }),
    becomes: () => ({ to: 'approved' }),
    messages: () => [],
  });
}

/** Who of the other side a move of this person's day is put to, and where; a delegate answers none. */
export async function otherSideOf(
  parts: Parts,
  owner: Person,
  day: AgileDay,
  by: FiledSwap['by'],
  now: Date,
): Promise<Approver | undefined> {
  return by === 'employee'
    ? headOrSuperior(parts, owner, dateOf(now), isForDirector(parts.settings, owner, day))
    : { person: owner, platforms: await platformsOf(parts, owner) };
}

async function toOtherSide(
  parts: Parts,
  db: Db,
  { now }: Speaker,
  { day, owner }: Done,
  other: Approver,
): Promise<NewMessage[]> {
  if (!day.swap) return [];
  const { facts } = await loadFacts(parts, db, owner, now, day);
  const until = swapDeadline(facts, day.date, day.swap.to);
  return moveQuestion(day, other, { expiresAt: until && instantOf(until.on, until.at), at: now });
}

/** Who asked for the move that is open, or was. */
export async function filerOf(db: Db, dayId: string): Promise<string | undefined> {
  return (await decisionsOn(db, dayId)).findLast(({ act }) => act === 'swap')?.actorId;
}

/** Tells somebody how a move ended; once for each version of the day. */
export function notice(
  { id: dayId, version }: Pick<AgileDay, 'id' | 'version'>,
  personId: string,
  data: Record<string, unknown>,
  at: Date,
): NewMessage {
  const moment = 'swap-notice' as const;
  return { key: `${moment}:${dayId}:${version}:${personId}`, moment, personId, dayId, data, at };
}
