import { peopleShown } from '../store/cards.js';
import type { NewMessage } from '../store/messages.js';
import type { Db } from '../store/types.js';
import { actOnDay, type Done } from './act-on-day.js';
import type { Changed } from './change-day.js';
import { decisionNotice } from './decide-request.js';
import type { Parts } from './parts.js';
import type { Speaker } from './speaker.js';

/** The asker gives a day up, before it begins. */
export async function cancelDay(parts: Parts, speaker: Speaker, dayId: string): Promise<Changed> {
  return actOnDay(parts, speaker, dayId, {
    by: 'own',
    states: ['pending', 'approved'],
    act: (by, { date }) => ({ type: 'cancel', by, date }),
    becomes: () => ({ to: 'cancelled' }),
    messages: async (db, done) => [
      ...(await toThoseShown(db, 'cancel-notice', done)),
      // whose day it is hears of it, where somebody else gave it up for them
      ...(speaker.actor ? [decisionNotice(done)] : []),
    ],
  });
}

/** Those who have a card of the day in their chat: who was never shown the request need not hear what became of it. */
export async function toThoseShown(
  db: Db,
  moment: NewMessage['moment'],
  { day, owner }: Pick<Done, 'day' | 'owner'>,
): Promise<NewMessage[]> {
  const told = (await peopleShown(db, day.id)).filter((id) => id !== owner.id);
  return told.map((personId) => {
    const key = `${moment}:${day.id}:${day.version}:${personId}`;
    return { key, moment, personId, dayId: day.id, at: day.changedAt };
  });
}
