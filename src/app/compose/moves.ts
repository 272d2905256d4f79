import type { Card, Locale } from '../../messages/card.js';
import { type MoveEnd, moveNotice } from '../../messages/move-notice.js';
import { moveRequestCard } from '../../messages/move-request-card.js';
import type { Moment } from '../../store/messages.js';
import { findPerson } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import { askedMove } from '../asked-move.js';
import { viewDay } from '../day-view.js';
import type { Parts } from '../parts.js';
import { asksForMove } from '../questions.js';
import type { About, Composer } from './composer.js';
import { dayOf } from './day.js';

/** Of a move: the question to the other side, and how it ended. */
export const moveComposers = {
  'swap-request': {
    track: true,
    async message(parts, db, message, locale) {
      const day = await dayOf(db, message);
      // asked again since: the newer question comes by itself
      const open = day?.state === 'approved' && day.swap && asksForMove(day, message.key);
      return open ? requestCard(parts, db, message, locale) : null;
    },
    standing: requestCard,
  },
  'swap-notice': {
    track: false,
    async message(parts, db, message, locale) {
      const day = await dayOf(db, message);
      const end = await endOf(db, message.data);
      if (!day || !end) return null;
      const view = await viewDay(parts, db, day, message.personId);
      return moveNotice(view, end, locale, message.personId === day.personId ? 'asker' : 'approver');
    },
  },
} satisfies Partial<Record<Moment, Composer>>;

async function requestCard(parts: Parts, db: Db, about: About, locale: Locale): Promise<Card | null> {
  const day = await dayOf(db, about);
  if (!day) return null;
  const reader = about.personId === day.personId ? 'asker' : 'approver';
  const asked = await askedMove(db, day, about.postedAt);
  return moveRequestCard(await viewDay(parts, db, day, about.personId), locale, reader, asked);
}

/** `by` is an id in the row, a name on the card. */
async function endOf(db: Db, data: Record<string, unknown>): Promise<MoveEnd | null> {
  const end = data as MoveEnd;
  if (end.what === 'lapsed') return end;
  const by = await findPerson(db, end.by);
  return by && { ...end, by: by.name };
}
