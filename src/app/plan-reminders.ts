import { dateOf } from '../rules/zoned.js';
import { remoteOn } from '../store/days.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import type { Db } from '../store/types.js';
import { type PersonalReminder, remindersOf, type Window } from './due.js';
import type { Parts } from './parts.js';

/**
 * Plans the reminders (REM-1, REM-2) that came due in the window. Only today's: those of a day before have all
 * expired. One query and one insert, however many people.
 */
export async function planReminders(
  { store, settings }: Pick<Parts, 'store' | 'settings'>,
  db: Db,
  window: Window,
): Promise<void> {
  const date = dateOf(window.to);
  const remote = await remoteOn(db, date);
  const dayIds = new Map(remote.map(({ personId, dayId }) => [personId, dayId]));
  const due = remindersOf(settings, remote, date, window).filter(({ expiresAt }) => expiresAt > window.to);
  const messages = due.map((reminder) => toMessage(reminder, dayIds.get(reminder.to)));
  await enqueue(store, db, messages);
}

function toMessage(reminder: PersonalReminder, dayId = ''): NewMessage {
  const { to: personId, date, at, expiresAt } = reminder;
  const common = { personId, dayId, date, at, expiresAt };
  if (reminder.kind === 'disconnection') {
    return { ...common, key: `disconnection:${dayId}`, moment: 'disconnection-reminder' };
  }
  const { from, to } = reminder.band;
  return {
    ...common,
    key: `contact-band:${dayId}:${from}`,
    moment: 'contact-band-reminder',
    data: { from, to },
  };
}
