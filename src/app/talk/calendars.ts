import { calendarCard, calendarNote } from '../../messages/calendar-card.js';
import { unitsSeenBy } from '../../store/unit-days.js';
import { type Address, calendarOf, lookForAddress, renewAddress, revokeAddress } from '../calendar/links.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';
import type { Handler, Handlers } from './handler.js';

type Work = typeof lookForAddress;

/** Addresses of calendars: one's own days, and who is remote in a unit whose month one may see. */
export const calendars: Handlers = {
  calendar: answering(lookForAddress),
  'calendar-renew': answering(renewAddress),
  'calendar-revoke': answering(revokeAddress),
};

const UNIT = /^(dell['’ ]? ?)?(unit|ufficio|office|team)/i;

function answering(work: Work): Handler {
  return async (parts, speaker, { subject, value = '' }) => {
    const { locale, person } = speaker;
    if (!parts.publicUrl) return { note: calendarNote('nowhere', locale) };
    const units = await unitsSeenBy(parts.store.db, person);
    const asked = subject ?? (UNIT.test(value) ? person.unitId : undefined);
    const unit = units.find(({ id }) => id === asked);
    if (asked && !unit) return { note: calendarNote('notYours', locale) };
    return cardWith(speaker, unit, units, await work(parts, speaker, calendarOf(person.id, unit?.id)));
  };
}

interface Named {
  id: string;
  name: string;
}

function cardWith(
  { locale, now }: Speaker,
  unit: Named | undefined,
  units: Named[],
  address: Address,
): Reply {
  const others = units.filter(({ id }) => id !== unit?.id);
  return { card: calendarCard({ ...address, unit, units: others, now }, locale) };
}
