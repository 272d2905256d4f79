import { alternativesAnswer } from '../../messages/alternatives-answer.js';
import type { Locale } from '../../messages/card.js';
import type { AgileDay } from '../../store/days.js';
import type { DueMessage, Moment } from '../../store/messages.js';
import type { Db } from '../../store/types.js';
import { viewDay } from '../day-view.js';
import type { Parts } from '../parts.js';
import type { Composer } from './composer.js';
import { dayOf, standing, standingCard } from './day.js';

/** What the two sides do about an approved day. */
export const changeComposers = {
  'alternatives-notice': whileOpen((day) => day.alternatives.length > 0),
  'alternatives-answer': {
    track: false,
    async message(parts, db, message, locale) {
      const day = await dayOf(db, message);
      if (!day) return null;
      const answer = message.data.answer === 'kept' ? 'kept' : 'none';
      return alternativesAnswer(await viewDay(parts, db, day, message.personId), answer, locale);
    },
  },
  'impediment-notice': standing(['approved']),
} satisfies Partial<Record<Moment, Composer>>;

/** It pings only while there is something to answer; it stays, and then tells what came of it. */
function whileOpen(isOpen: (day: AgileDay) => boolean): Composer {
  return {
    ...standing(),
    async message(parts: Parts, db: Db, message: DueMessage, locale: Locale) {
      const day = await dayOf(db, message);
      if (!day || !isOpen(day)) return null;
      const { begun } = await viewDay(parts, db, day);
      return begun ? null : standingCard(parts, db, message.moment, day, locale, message.personId);
    },
  };
}
