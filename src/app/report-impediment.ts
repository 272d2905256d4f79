import { dateOf } from '../rules/zoned.js';
import type { AgileDay } from '../store/days.js';
import type { NewMessage } from '../store/messages.js';
import type { Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { actOnDay } from './act-on-day.js';
import type { Changed } from './change-day.js';
import { decidersOf, thereToDecide } from './deciders.js';
import type { Parts } from './parts.js';
import type { Speaker } from './speaker.js';

/** The worker can't work for technical reasons and tells whoever is in charge; the day stands. */
export async function reportImpediment(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  { text, version }: { text: string; version?: number },
): Promise<Changed> {
  return actOnDay(parts, speaker, dayId, {
    by: 'own',
    states: ['approved'],
    act: (by, { date }) => ({ type: 'impediment', by, date }),
    reason: text,
    version,
    becomes: ({ alternatives, swap }) => ({ to: 'approved', alternatives, swap }),
    messages: async (db, { day, owner }) =>
      (await inCharge(parts, db, owner, day, speaker.now)).map((person) => notice(day, person)),
  });
}

/** The manager and who stands in today: of a day of the bank too, which the director authorised. */
export async function inCharge(
  { settings }: Pick<Parts, 'settings'>,
  db: Db,
  owner: Person,
  day: AgileDay,
  now: Date,
): Promise<Person[]> {
  const ordinary = { ...day, bankUnitId: undefined };
  const deciders = await decidersOf(db, settings, owner, ordinary, dateOf(now));
  return deciders ? thereToDecide(deciders) : [];
}

function notice({ id: dayId, version, changedAt }: AgileDay, { id: personId }: Person): NewMessage {
  const moment = 'impediment-notice' as const;
  return { key: `${moment}:${dayId}:${version}:${personId}`, moment, personId, dayId, at: changedAt };
}
