import type { Card, Locale } from '../../messages/card.js';
import { contactBandReminder } from '../../messages/contact-band-reminder.js';
import { disconnectionReminder } from '../../messages/disconnection-reminder.js';
import { regulationAt } from '../../rules/edition.js';
import type { ContactBand } from '../../rules/facts.js';
import { workingWindow } from '../../rules/window.js';
import { absencesOf } from '../../store/absences.js';
import { type AgileDay, findDay } from '../../store/days.js';
import type { DueMessage, Moment } from '../../store/messages.js';
import { findPerson } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import type { Parts } from '../parts.js';
import type { Composer } from './composer.js';

/** Reminders of a remote day (REM-1, REM-2): only while the day is approved and the person not away. */
export const reminderComposers = {
  'contact-band-reminder': onTheDay(async (_parts, _db, { data }, { id: dayId, date }, locale) =>
    contactBandReminder({ dayId, date, band: data as unknown as ContactBand }, locale),
  ),
  'disconnection-reminder': onTheDay(disconnection),
} satisfies Partial<Record<Moment, Composer>>;

type Say = (parts: Parts, db: Db, message: DueMessage, day: AgileDay, locale: Locale) => Promise<Card | null>;

function onTheDay(say: Say): Composer {
  return {
    track: false,
    async message(parts, db, message, locale) {
      const day = message.dayId ? await findDay(db, message.dayId) : null;
      if (day?.state !== 'approved' || (await isAway(db, day))) return null;
      return say(parts, db, message, day, locale);
    },
  };
}

async function disconnection(
  parts: Parts,
  db: Db,
  _message: DueMessage,
  { personId, date }: AgileDay,
  locale: Locale,
): Promise<Card | null> {
  const owner = await findPerson(db, personId);
  const regulation = owner && regulationAt(parts.settings.profiles(owner), date);
  if (!regulation) return null;
  const { opens, closes } = workingWindow(regulation);
  return disconnectionReminder({ date, opens, closes }, locale);
}

async function isAway(db: Db, day: AgileDay): Promise<boolean> {
  return (await absencesOf(db, day.personId, day.date)).some((absence) => absence.from <= day.date);
}
