import type { Card, Locale } from '../../messages/card.js';
import type { StandingCard } from '../../store/cards.js';
import { identitiesOf } from '../../store/identities.js';
import type { DueMessage, Moment } from '../../store/messages.js';
import { findPerson } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import type { Parts } from '../parts.js';
import type { StatusChange } from '../ports.js';
import { absenceComposers } from './absences.js';
import { agreementComposers } from './agreement.js';
import { agreementEndComposers } from './agreement-ends.js';
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
import { statusComposers } from './status.js';
import { undeliveredComposers } from './undelivered.js';

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
  ...agreementEndComposers,
  ...reportComposers,
  ...undeliveredComposers,
  ...statusComposers,
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
  const { message: first, standing, track } = composers[message.moment];
  const locale = await localeOf(parts, db, message.personId);
  // whoever asks for a card that stays gets it however its subject stands
  const card = await (message.reply && standing ? standing : first)(parts, db, message, locale);
  return card && { card, track };
}

/** @returns undefined where the message is a card; null where it is a status and not true any more */
export async function composeStatus(
  parts: Parts,
  message: DueMessage,
): Promise<StatusChange | null | undefined> {
  const { db } = parts.store;
  const locale = await localeOf(parts, db, message.personId);
  return composers[message.moment].status?.(parts, db, message, locale);
}

/** Does the card of this moment stay, and tell the truth for ever? */
export function staysInChat(moment: Moment): boolean {
  return composers[moment].track;
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
