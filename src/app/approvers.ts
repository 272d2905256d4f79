import type { Actor } from '../rules/act.js';
import { isDirectorsToDecide } from '../rules/actors.js';
import { regulationAt } from '../rules/edition.js';
import type { DelegationFact } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import type { Settings } from '../settings.js';
import type { AgileDay } from '../store/days.js';
import { delegatesOn, delegationsBetween } from '../store/delegations.js';
import { type Identity, identitiesOf, rememberIdentity } from '../store/identities.js';
import { findPeople, findPerson, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { directorOf } from './director.js';
import type { Parts } from './parts.js';
import type { ChatPort, Platform } from './ports.js';

/** Somebody who is to see a request, and on which platforms they can be reached. */
export interface Approver {
  person: Person;
  platforms: Platform[];
}

/**
 * The manager first, then who stands in today; of a draw from the bank (MIL-7.8), and where days are the director's to
 * decide, the director alone. Empty where
 * the person has no manager.
 */
export async function approversOf(
  parts: Parts,
  person: Person,
  today: LocalDate,
  directorDecides = false,
): Promise<Approver[]> {
  const { db } = parts.store;
  const people = directorDecides
    ? [await directorOf(db, person)]
    : await managerAndDelegates(db, person, today);
  const known = people.filter((one) => one !== null);
  return Promise.all(known.map(async (one) => ({ person: one, platforms: await platformsOf(parts, one) })));
}

async function managerAndDelegates(db: Db, person: Person, today: LocalDate): Promise<Person[]> {
  const manager = person.managerId && (await findPerson(db, person.managerId));
  if (!manager) return [];
  const delegates = await findPeople(db, await delegatesOn(db, manager.id, today));
  return [manager, ...delegates.filter((delegate) => delegate.id !== person.id)];
}

/** Where a person can be written to: known accounts, and those found by e-mail where the platform can look. */
async function platformsOf(parts: Parts, person: Person): Promise<Platform[]> {
  const known = await identitiesOf(parts.store.db, person.id);
  const ports = Object.values(parts.ports);
  const reached = await Promise.all(ports.map((port) => isReachable(parts, port, person, known)));
  return ports.filter((_, index) => reached[index]).map((port) => port.platform);
}

async function isReachable(
  parts: Parts,
  port: ChatPort,
  person: Person,
  known: Identity[],
): Promise<boolean> {
  if (known.some((identity) => identity.platform === port.platform)) return true;
  if (!port.canLookUp) return false;
  const found = await port.lookup(person.email);
  // null: the platform does not answer just now; the worker looks again when it sends
  if (found === null) return true;
  if (found === undefined) return false;
  return rememberIdentity(parts.store.db, person.id, { platform: port.platform, ...found }, new Date(0));
}

export interface Authority {
  by: Extract<Actor, 'manager' | 'delegate' | 'director'>;
  /** The manager in whose place a delegate acts. */
  onBehalfOf?: string;
  delegations: DelegationFact[];
}

/**
 * In what capacity `actor` may decide on a day of `owner`; read anew at every click. A delegate of another time is
 * still `delegate`: whether the delegation holds today is for the rules (MET-10c). So is what a manager may do about
 * a day drawn from the bank: there the director comes first, who often is the manager.
 */
export async function authorityOver(
  db: Db,
  settings: Pick<Settings, 'profiles'>,
  actor: Person,
  owner: Person,
  day: Pick<AgileDay, 'bankUnitId' | 'date'>,
): Promise<Authority | undefined> {
  if (actor.id === owner.id) return undefined;
  const regulation = regulationAt(settings.profiles(owner), day.date);
  const directorDecides = regulation !== undefined && isDirectorsToDecide(regulation, owner.role);
  if ((day.bankUnitId || directorDecides) && (await directorOf(db, owner))?.id === actor.id) {
    return { by: 'director', delegations: [] };
  }
  if (!owner.managerId) return undefined;
  if (owner.managerId === actor.id) return { by: 'manager', delegations: [] };
  const periods = await delegationsBetween(db, owner.managerId, actor.id);
  if (periods.length === 0) return undefined;
  const delegations = periods.map((period) => ({ ...period, delegate: actor.id }));
  return { by: 'delegate', onBehalfOf: owner.managerId, delegations };
}
