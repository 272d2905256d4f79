import type { Card, Locale } from '../../messages/card.js';
import type { DueMessage } from '../../store/messages.js';
import type { Db } from '../../store/types.js';
import type { Parts } from '../parts.js';
import type { StatusChange } from '../ports.js';

/** What a message, or a card that stands, is about. */
export interface About
  extends Pick<DueMessage, 'moment' | 'dayId' | 'subjectId' | 'unitId' | 'date' | 'personId' | 'platform'> {
  /** Of a card that stands: since when. */
  postedAt?: Date;
}

export interface Composer {
  /** It stays in the chat and is repainted when its subject changes. */
  track: boolean;
  /** The words of a message at the moment it is sent: always what holds then. null: not true any more, not sent. */
  message(parts: Parts, db: Db, message: DueMessage, locale: Locale): Promise<Card | null>;
  /** Of a message that is no card but a status beside the person's name. null: not true any more. */
  status?(parts: Parts, db: Db, message: DueMessage, locale: Locale): Promise<StatusChange | null>;
  /** What the card must show now, where that is not what `message` would say; null: leave it. */
  standing?(parts: Parts, db: Db, about: About, locale: Locale): Promise<Card | null>;
}
