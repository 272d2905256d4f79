import type { LocalDate } from '../rules/local-date.js';
import { decisionsOn } from '../store/history.js';
import type { NewMessage } from '../store/messages.js';
import type { Db } from '../store/types.js';
import { actOnDay } from './act-on-day.js';
import type { Changed } from './change-day.js';
import { cardsOfMoved, movedDay } from './moved-day.js';
import type { Parts } from './parts.js';
import type { Speaker } from './speaker.js';

/** The worker takes one of the dates proposed: it holds in the place of the day. */
export async function acceptAlternative(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  to: LocalDate,
): Promise<Changed> {
  return actOnDay(parts, speaker, dayId, {
    by: 'own',
    states: ['approved'],
    act: (by, { date }) => ({ type: 'accept-alternative', by, date, to }),
    becomes: (day) => ({ to: 'swapped', insert: movedDay(day, to, speaker.now) }),
    messages: async (db, done) => cardsOfMoved(parts, db, speaker, done, await proposerOf(db, dayId)),
  });
}

/** The worker keeps the day; whoever proposed other dates is told. */
export async function declineAlternatives(parts: Parts, speaker: Speaker, dayId: string): Promise<Changed> {
  return actOnDay(parts, speaker, dayId, {
    by: 'own',
    states: ['approved'],
    act: (by, { date }) => ({ type: 'decline-alternative', by, date }),
    becomes: () => ({ to: 'approved' }),
    messages: async (db, { day }) => answerTo(await proposerOf(db, dayId), day, 'kept'),
  });
}

export function answerTo(
  proposer: string | undefined,
  { id: dayId, version, changedAt }: { id: string; version: number; changedAt: Date },
  answer: 'kept' | 'none',
  at: Date = changedAt,
): NewMessage[] {
  if (!proposer) return [];
  const key = `alternatives-answer:${dayId}:${version}:${answer}`;
  return [{ key, moment: 'alternatives-answer', personId: proposer, dayId, data: { answer }, at }];
}

export async function proposerOf(db: Db, dayId: string): Promise<string | undefined> {
  return (await decisionsOn(db, dayId)).findLast(({ act }) => act === 'propose-alternatives')?.actorId;
}
