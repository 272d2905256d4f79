import { identitiesOf, rememberIdentity } from '../store/identities.js';
import type { Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import type { Parts } from './parts.js';
import type { ChatPort, Platform } from './ports.js';

/**
 * Where a person can be written to: known accounts, and those found by e-mail where the platform can look.
 * @param accounts known, if they were read before
 */
export async function platformsOf(
  parts: Parts,
  person: Person,
  accounts?: readonly Platform[],
): Promise<Platform[]> {
  const known = accounts ?? (await identitiesOf(parts.store.db, person.id)).map(({ platform }) => platform);
  const ports = Object.values(parts.ports);
  const reached = await Promise.all(ports.map((port) => isReachable(parts, port, person, known)));
  return ports.filter((_, index) => reached[index]).map((port) => port.platform);
}

async function isReachable(
  parts: Parts,
  port: ChatPort,
  person: Person,
  known: readonly Platform[],
): Promise<boolean> {
  if (known.includes(port.platform)) return true;
  if (!port.canLookUp) return false;
  const found = await port.lookup(person.email).catch(() => null);
  // null: the platform does not answer just now; the worker looks again when it sends
  if (found === null) return true;
  if (found === undefined) return false;
  return rememberIdentity(parts.store.db, person.id, { platform: port.platform, ...found }, new Date(0));
}

/**
 * The same without asking a platform, inside a transaction: known accounts; without any, the platforms that can look
 * people up, as the worker will.
 */
export async function likelyPlatformsOf(
  { ports }: Pick<Parts, 'ports'>,
  db: Db,
  person: Pick<Person, 'id'>,
): Promise<Platform[]> {
  const open = Object.values(ports);
  const known = new Set((await identitiesOf(db, person.id)).map(({ platform }) => platform));
  const met = open.filter(({ platform }) => known.has(platform));
  return (met.length > 0 ? met : open.filter(({ canLookUp }) => canLookUp)).map(({ platform }) => platform);
}

/** For what waits for a decision: known accounts, and every platform on which the worker may yet find the person. */
export async function possiblePlatformsOf(
  { ports }: Pick<Parts, 'ports'>,
  db: Db,
  person: Pick<Person, 'id'>,
): Promise<Platform[]> {
  const known = new Set((await identitiesOf(db, person.id)).map(({ platform }) => platform));
  return Object.values(ports)
    .filter(({ platform, canLookUp }) => canLookUp || known.has(platform))
    .map(({ platform }) => platform);
}
