import { contactBandReminder } from '../../messages/contact-band-reminder.js';
import { disconnectionReminder } from '../../messages/disconnection-reminder.js';
import { regulationAt } from '../../rules/edition.js';
import { workingWindow } from '../../rules/window.js';
import { type RemotePerson, remoteOn } from '../../store/days.js';
import type { DueMessage, Moment } from '../../store/messages.js';
import type { Db } from '../../store/types.js';
import { type PersonalReminder, remindersOf, wholeDay } from '../due.js';
import type { Parts } from '../parts.js';
import type { Composer } from './composer.js';

/**
 * Reminders of a remote day (REM-1, REM-2). In a crowd one is planned before its time, so what they rest on is read
 * again: the day, absences, bands, permits, and whether the person still wants it.
 */
export const reminderComposers = {
  'contact-band-reminder': {
    track: false,
    async message(parts, db, message, locale) {
      const { dayId, date, data } = message;
      const { due, person } = await asThingsStand(parts, db, message);
      const found = due.find(
        (one) => one.kind === 'contact-band-start' && one.band.from === data.from && one.band.to === data.to,
      );
      if (found?.kind !== 'contact-band-start' || !dayId || !date) return null;
      const regulation = person && regulationAt(parts.settings.profiles(person), date);
      const bandName = regulation?.bands.called;
      return contactBandReminder({ dayId, date, band: found.band, bandName }, locale);
    },
  },
  'disconnection-reminder': {
    track: false,
    async message(parts, db, message, locale) {
      const { date } = message;
      const { due, person } = await asThingsStand(parts, db, message);
      const regulation = person && date && regulationAt(parts.settings.profiles(person), date);
      if (!regulation || !due.some(({ kind }) => kind === 'disconnection')) return null;
      const { opens, closes } = workingWindow(regulation);
      return disconnectionReminder({ date, opens, closes }, locale);
    },
  },
} satisfies Partial<Record<Moment, Composer>>;

/** Whose day it is, where it is approved, and all that it asks for. */
async function asThingsStand(
  { settings }: Parts,
  db: Db,
  { dayId, date }: DueMessage,
): Promise<{ person?: RemotePerson; due: PersonalReminder[] }> {
  const [person] = dayId && date ? await remoteOn(db, date, { dayId }) : [];
  if (!person || !date) return { due: [] };
  return { person, due: remindersOf(settings, [person], date, wholeDay(date)) };
}
