import { alternativesNotice } from '../../messages/alternatives-notice.js';
import { cancelNotice } from '../../messages/cancel-notice.js';
import type { Card, Locale } from '../../messages/card.js';
import { communicationCard } from '../../messages/communication-card.js';
import { dayCard } from '../../messages/day-card.js';
import { decisionNotice } from '../../messages/decision-notice.js';
import { expiredNotice } from '../../messages/expired-notice.js';
import { impedimentNotice } from '../../messages/impediment-notice.js';
import { requestCard } from '../../messages/request-card.js';
import type { DayState } from '../../rules/facts.js';
import { type AgileDay, findDay } from '../../store/days.js';
import { type Moment, urgencyOf } from '../../store/messages.js';
import { findPerson } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import { colleaguesOn, viewDay } from '../day-view.js';
import { decisionKey } from '../decide-request.js';
import type { Parts } from '../parts.js';
import type { About, Composer } from './composer.js';

/** Cards and notices of one day: the asker's and the approver's stay true for ever. */
export const dayComposers = {
  'day-card': standing(),
  'communication-card': standing(),
  'request-card': standing(['pending']),
  'moved-card': standing(['approved']),
  'decision-notice': standing(['approved', 'rejected', 'revoked', 'recalled', 'cancelled']),
  'cancel-notice': told(cancelNotice),
  'lapsed-notice': told(expiredNotice, ['pending']),
} satisfies Partial<Record<Moment, Composer>>;

type View = Awaited<ReturnType<typeof viewDay>>;

/** A card that stays. @param states in which it is worth sending; absent: always */
export function standing(states?: readonly DayState[]): Composer {
  const card = async (parts: Parts, db: Db, about: About, locale: Locale) => {
    const day = await dayOf(db, about);
    return day && standingCard(parts, db, about.moment, day, locale, about.personId);
  };
  return {
    track: true,
    async message(parts, db, message, locale) {
      const day = await dayOf(db, message);
      // whoever asks for it gets it in any state
      if (!day || (states && !message.reply && !states.includes(day.state))) return null;
      return standingCard(parts, db, message.moment, day, locale, message.personId);
    },
    standing: card,
  };
}

/** A notice that is read once. */
export function told(say: (view: View, locale: Locale) => Card, states?: readonly DayState[]): Composer {
  return {
    track: false,
    async message(parts, db, message, locale) {
      const day = await dayOf(db, message);
      if (!day || (states && !states.includes(day.state))) return null;
      return say(await viewDay(parts, db, day), locale);
    },
  };
}

/**
 * The card of a day that stays in a chat, as it is now.
 * @param reader whose buttons it has
 */
export async function standingCard(
  parts: Parts,
  db: Db,
  moment: Moment,
  day: AgileDay,
  locale: Locale,
  reader?: string,
): Promise<Card> {
  const view = await viewDay(parts, db, day, reader);
  if (moment === 'day-card') return dayCard(view, locale);
  if (moment === 'decision-notice') return decisionNotice(view, locale, await wasUrgent(db, day));
  if (moment === 'alternatives-notice') return alternativesNotice(view, locale);
  if (moment === 'impediment-notice') return impedimentNotice(view, locale);
  const owner = await findPerson(db, day.personId);
  const others = owner ? await colleaguesOn(parts, db, owner.unitId, day.date, owner.id) : [];
  return moment === 'communication-card'
    ? communicationCard(view, others, locale)
    : requestCard(view, others, locale);
}

async function wasUrgent(db: Db, day: AgileDay): Promise<boolean> {
  return (await urgencyOf(db, decisionKey(day))) === 'urgent';
}

export async function dayOf(db: Db, { dayId }: Pick<About, 'dayId'>): Promise<AgileDay | null> {
  return dayId ? findDay(db, dayId) : null;
}
