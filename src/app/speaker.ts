import type { Locale } from '../messages/card.js';
import { dateOf } from '../rules/zoned.js';
import type { HeadRecord } from '../store/heads.js';
import { findVisitor, type Identity, rememberIdentity } from '../store/identities.js';
import { findPersonByEmail, type Person } from '../store/people.js';
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
  /** The channel it was typed in. */
  channelId?: string;
  /** The person's manager and who stands in for them today, as read with the person. */
  over?: HeadRecord;
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
  const { visitor, requestKey, channelId } = from;
  const known = await findVisitor(parts.store.sql, visitor, dateOf(now));
  const met = known ? await metAgain(parts, known, visitor, now) : await meet(parts, visitor, now);
  if (!met) return undefined;
  const locale = met.person.locale ?? met.locale ?? parts.settings.locale;
  from.speaks?.(locale);
  const { person } = met;
  return { person, platform: visitor.platform, locale, requestKey, channelId, now, over: known?.over };
}

interface Met {
  person: Person;
  /** As the platform says, now or the last time. */
  locale?: Locale;
}

async function metAgain(
  { store }: Parts,
  { identity, person }: { identity: Identity; person: Person },
  visitor: Visitor,
  now: Date,
): Promise<Met> {
  const said = visitor.locale ?? identity.locale ?? (await visitor.askLocale?.());
  if (isNews(identity, { ...visitor, locale: said }, now)) {
    await rememberIdentity(store.db, person.id, { ...visitor, locale: said }, now);
  }
  return { person, locale: said };
}

async function meet(parts: Parts, visitor: Visitor, now: Date): Promise<Met | undefined> {
  const { db } = parts.store;
  const email = await parts.ports[visitor.platform]?.emailOf(visitor);
  const person = email ? await findPersonByEmail(db, email) : null;
  if (!person) return undefined;
  const locale = visitor.locale ?? (await visitor.askLocale?.());
  if (await rememberIdentity(db, person.id, { ...visitor, locale }, now)) return { person, locale };
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
