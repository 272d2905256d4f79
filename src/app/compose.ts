import { cancelNotice } from '../messages/cancel-notice.js';
import type { Card, Locale } from '../messages/card.js';
import { communicationCard } from '../messages/communication-card.js';
import { contactBandReminder } from '../messages/contact-band-reminder.js';
import { dayCard } from '../messages/day-card.js';
import { decisionNotice } from '../messages/decision-notice.js';
import { digestCard } from '../messages/digest-card.js';
import { disconnectionReminder } from '../messages/disconnection-reminder.js';
import { expiredNotice } from '../messages/expired-notice.js';
import { requestCard } from '../messages/request-card.js';
import { regulationAt } from '../rules/edition.js';
import type { ContactBand } from '../rules/facts.js';
import { workingWindow } from '../rules/window.js';
import { absencesOf } from '../store/absences.js';
import type { StandingCard } from '../store/cards.js';
import { type AgileDay, findDay } from '../store/days.js';
import { identitiesOf } from '../store/identities.js';
import type { DueMessage } from '../store/messages.js';
import { findPerson } from '../store/people.js';
import type { Db } from '../store/types.js';
import { colleaguesOn, viewDay } from './day-view.js';
import type { Parts } from './parts.js';

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
  const locale = await localeOf(parts, db, message.personId);
  switch (message.moment) {
    case 'digest':
      return composeDigest(parts, db, message, locale);
    case 'day-card':
    case 'communication-card': {
      const day = await dayOf(db, message);
      return day && { card: await standingCard(parts, db, message.moment, day, locale), track: true };
    }
    case 'request-card': {
      const day = await dayOf(db, message);
      if (day?.state !== 'pending') return null;
      return { card: await standingCard(parts, db, message.moment, day, locale), track: true };
    }
    case 'decision-notice': {
      const day = await dayOf(db, message);
      if (day?.state !== 'approved' && day?.state !== 'rejected') return null;
      return { card: await standingCard(parts, db, message.moment, day, locale), track: true };
    }
    case 'cancel-notice': {
      const day = await dayOf(db, message);
      return day && { card: cancelNotice(await viewDay(parts, db, day), locale), track: false };
    }
    case 'lapsed-notice': {
      const day = await dayOf(db, message);
      if (day?.state !== 'pending') return null;
      return { card: expiredNotice(await viewDay(parts, db, day), locale), track: false };
    }
    case 'contact-band-reminder':
    case 'disconnection-reminder': {
      const day = await dayOf(db, message);
      if (day?.state !== 'approved' || (await isAway(db, day))) return null;
      const card = await reminder(parts, db, message, day, locale);
      return card && { card, track: false };
    }
  }
}

/** What a card that stands somewhere must show now. */
export async function composeCard(parts: Parts, standing: StandingCard): Promise<Card | null> {
  const { db } = parts.store;
  const locale = await localeOf(parts, db, standing.personId);
  if (standing.moment === 'digest') return digestOf(parts, db, standing, locale);
  const day = await dayOf(db, standing);
  return day && standingCard(parts, db, standing.moment, day, locale);
}

/** The card of a day that stays in a chat, as it is now. */
export async function standingCard(
  parts: Parts,
  db: Db,
  moment: DueMessage['moment'],
  day: AgileDay,
  locale: Locale,
): Promise<Card> {
  const view = await viewDay(parts, db, day);
  if (moment === 'day-card') return dayCard(view, locale);
  if (moment === 'decision-notice') return decisionNotice(view, locale);
  const owner = await findPerson(db, day.personId);
  const others = owner ? await colleaguesOn(parts, db, owner.unitId, day.date, owner.id) : [];
  return moment === 'request-card'
    ? requestCard(view, others, locale)
    : communicationCard(view, others, locale);
}

async function reminder(
  parts: Parts,
  db: Db,
  message: DueMessage,
  day: AgileDay,
  locale: Locale,
): Promise<Card | null> {
  if (message.moment === 'contact-band-reminder') {
    return contactBandReminder({ date: day.date, band: message.data as unknown as ContactBand }, locale);
  }
  const owner = await findPerson(db, day.personId);
  const regulation = owner && regulationAt(parts.settings.profiles(owner), day.date);
  if (!regulation) return null;
  const { opens, closes } = workingWindow(regulation);
  return disconnectionReminder({ date: day.date, opens, closes }, locale);
}

async function composeDigest(
  parts: Parts,
  db: Db,
  message: DueMessage,
  locale: Locale,
): Promise<Composed | null> {
  const view = await unitDay(parts, db, message);
  if (!view || (view.remote.length === 0 && !parts.settings.digest.whenEmpty)) return null;
  return { card: digestCard(view, locale), track: true };
}

async function digestOf(parts: Parts, db: Db, of: UnitDate, locale: Locale): Promise<Card | null> {
  const view = await unitDay(parts, db, of);
  return view && digestCard(view, locale);
}

type UnitDate = Pick<DueMessage, 'unitId' | 'date'>;

async function unitDay(parts: Parts, db: Db, { unitId, date }: UnitDate) {
  const unit = unitId ? await db.unit.findUnique({ where: { id: unitId } }) : null;
  return unit && date
    ? { unit: unit.name, date, remote: await colleaguesOn(parts, db, unit.id, date) }
    : null;
}

async function dayOf(db: Db, of: { dayId?: string }): Promise<AgileDay | null> {
  return of.dayId ? findDay(db, of.dayId) : null;
}

async function isAway(db: Db, day: AgileDay): Promise<boolean> {
  return (await absencesOf(db, day.personId, day.date)).some((absence) => absence.from <= day.date);
}

/** The language a person chose, else the one their platform told, else the organisation's. */
async function localeOf(parts: Parts, db: Db, personId?: string): Promise<Locale> {
  if (!personId) return parts.settings.locale;
  const chosen = (await findPerson(db, personId))?.locale;
  if (chosen) return chosen;
  const told = (await identitiesOf(db, personId)).find((identity) => identity.locale)?.locale;
  return told ?? parts.settings.locale;
}
