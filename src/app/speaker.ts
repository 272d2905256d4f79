import type { Locale } from '../messages/card.js';
import { findIdentity, type Identity, rememberIdentity } from '../store/identities.js';
import { findPerson, findPersonByEmail, type Person } from '../store/people.js';
import type { Parts } from './parts.js';
import type { Incoming, Platform, Visitor } from './ports.js';

/** A person of the register who says or presses something, and when. */
export interface Speaker {
  person: Person;
  /** Who really acts, where the personnel office does it for `person`. */
  actor?: Person;
  platform: Platform;
  locale: Locale;
  requestKey: string;
  now: Date;
}

/** Under whose name an act is written down, and for whom. */
export function doneBy({ person, actor }: Pick<Speaker, 'person' | 'actor'>): {
  actorId: string;
  onBehalfOf?: string;
} {
  return actor ? { actorId: actor.id, onBehalfOf: person.id } : { actorId: person.id };
}

const SEEN_AGAIN_AFTER_MS = 10 * 60_000;

/**
 * By the account known from before; the first time by the account's e-mail.
 * @returns undefined where the register has no such person, or has them under another account
 */
export async function recognise(parts: Parts, from: Incoming): Promise<Speaker | undefined> {
  const now = parts.clock.now();
  const person = await personBehind(parts, from.visitor, now);
  if (!person) return undefined;
  const locale = person.locale ?? from.visitor.locale ?? parts.settings.locale;
  return { person, platform: from.visitor.platform, locale, requestKey: from.requestKey, now };
}

async function personBehind(parts: Parts, visitor: Visitor, now: Date): Promise<Person | undefined> {
  const { db } = parts.store;
  const known = await findIdentity(db, visitor);
  if (known) {
    if (isNews(known, visitor, now)) await rememberIdentity(db, known.personId, visitor, now);
    return (await findPerson(db, known.personId)) ?? undefined;
  }
  const email = await parts.ports[visitor.platform]?.emailOf(visitor);
  const person = email ? await findPersonByEmail(db, email) : null;
  if (!person) return undefined;
  if (await rememberIdentity(db, person.id, visitor, now)) return person;
  parts.log('warn', 'account-conflict', { personId: person.id, platform: visitor.platform });
  return undefined;
}

function isNews(known: Identity, visitor: Visitor, now: Date): boolean {
  return (
    now.getTime() - known.lastSeenAt.getTime() > SEEN_AGAIN_AFTER_MS ||
    (visitor.locale !== undefined && visitor.locale !== known.locale) ||
    (visitor.address !== undefined && JSON.stringify(visitor.address) !== JSON.stringify(known.address))
  );
}
