import type { Card, Locale } from '../../messages/card.js';
import type { StandingCard } from '../../store/cards.js';
import { identitiesOf } from '../../store/identities.js';
import type { DueMessage, Moment } from '../../store/messages.js';
import { findPerson } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import type { Parts } from '../parts.js';
import { absenceComposers } from './absences.js';
import { agreementComposers } from './agreement.js';
import { approvalComposers } from './approvals.js';
import { changeComposers } from './changes.js';
import type { Composer } from './composer.js';
import { dayComposers } from './day.js';
import { delegationComposers } from './delegation.js';
import { digestComposers } from './digest.js';
import { grantComposers } from './grants.js';
import { homeComposers } from './home.js';
import { moveComposers } from './moves.js';
import { permitComposers } from './permits.js';
import { programmeComposers } from './programme.js';
import { reminderComposers } from './reminders.js';
import { reportComposers } from './report.js';

/** The words of every moment. */
const composers: Record<Moment, Composer> = {
  ...dayComposers,
  ...programmeComposers,
  ...changeComposers,
  ...approvalComposers,
  ...delegationComposers,
  ...absenceComposers,
  ...moveComposers,
  ...permitComposers,
  ...reminderComposers,
  ...digestComposers,
  ...grantComposers,
  ...homeComposers,
  ...agreementComposers,
  ...reportComposers,
};

export interface Composed {
  card: Card;
  /** It stays in the chat and is repainted when its subject changes. */
  track: boolean;
}

/**
 * The words of a message at the moment it is sent: always what holds then, in the recipient's language.
 * @returns null where it is not true any more
 */
export async function composeMessage(parts: Parts, message: DueMessage): Promise<Composed | null> {
  const { db } = parts.store;
  const composer = composers[message.moment];
  const card = await composer.message(parts, db, message, await localeOf(parts, db, message.personId));
  return card && { card, track: composer.track };
}

/** What a card that stands somewhere must show now. */
export async function composeCard(parts: Parts, standing: StandingCard): Promise<Card | null> {
  const { db } = parts.store;
  const composer = composers[standing.moment];
  const locale = await localeOf(parts, db, standing.personId);
  return composer.standing ? composer.standing(parts, db, standing, locale) : null;
}

/** The language a person chose, else the one their platform told, else the organisation's. */
export async function localeOf(parts: Parts, db: Db, personId?: string): Promise<Locale> {
  if (!personId) return parts.settings.locale;
  const chosen = (await findPerson(db, personId))?.locale;
  if (chosen) return chosen;
  const told = (await identitiesOf(db, personId)).find((identity) => identity.locale)?.locale;
  return told ?? parts.settings.locale;
}
