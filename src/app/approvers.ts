import type { Actor } from '../rules/act.js';
import type { DelegationFact } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import type { Settings } from '../settings.js';
import { awayOn } from '../store/absences.js';
import type { AgileDay } from '../store/days.js';
import { delegationsBetween } from '../store/delegations.js';
import { type HeadRecord, headWithStandIns, type Known } from '../store/heads.js';
import { findPeople, lineOfManagers, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { headIdOver, isForDirector, standInsFor, type ToDecide } from './deciders.js';
import type { Parts } from './parts.js';
import type { Platform } from './ports.js';
import { superiorAskedToMove } from './questions.js';
import { platformsOf } from './reach.js';

/** Somebody who is to see a request, and on which platforms they can be reached. */
export interface Approver {
  person: Person;
  platforms: Platform[];
  /** Of a superior: who should decide, and is away or cannot be reached. */
  inPlaceOf?: string;
}

/**
 * The manager first, then who stands in today; of a draw from the bank (MIL-7.8), and where days are the director's to
 * decide, the director alone. Whoever is away today or cannot be reached is left out; where that leaves nobody, it is
 * the nearest superior who is there. Empty where the person has no manager; only the manager, whom nobody reaches or
 * who is away, where there is nobody else.
 * @param told nothing is to be decided: whoever is away reads it when back
 * @param over the person's manager as things stand today, if that was read before
 */
export async function approversOf(
  parts: Parts,
  person: Person,
  today: LocalDate,
  {
    directorDecides = false,
    date = today,
    told = false,
    over,
  }: { directorDecides?: boolean; date?: LocalDate; told?: boolean; over?: HeadRecord } = {},
): Promise<Approver[]> {
  const { settings, store } = parts;
  const headId = await headIdOver(store.db, person, directorDecides);
  if (!headId) return [];
  const head = over?.person.id === headId ? over : await headWithStandIns(store.sql, headId, today);
  if (!head) return [];
  const standIns = directorDecides ? [] : standInsFor(settings, head, person, date);
  const present = standIns.filter(({ away }) => !away);
  const others = await Promise.all(present.map((one) => approver(parts, one)));
  return whoIsThere(parts, person, head, today, { others, told });
}

async function approver(parts: Parts, { person, platforms }: Known): Promise<Approver> {
  return { person, platforms: await platformsOf(parts, person, platforms) };
}

/** Who answers what no act gives to a delegate: the head, or the nearest superior where the head is not there. */
export async function headOrSuperior(
  parts: Parts,
  owner: Person,
  today: LocalDate,
  directorDecides: boolean,
): Promise<Approver | undefined> {
  const headId = await headIdOver(parts.store.db, owner, directorDecides);
  const head = headId && (await headWithStandIns(parts.store.sql, headId, today));
  return head ? (await whoIsThere(parts, owner, head, today))[0] : undefined;
}

/** The head and the others, those who are there; the nearest superior where nobody is, or else the head all the same. */
async function whoIsThere(
  parts: Parts,
  owner: Person,
  head: Known,
  today: LocalDate,
  { others = [], told = false }: { others?: Approver[]; told?: boolean } = {},
): Promise<Approver[]> {
  const first = await approver(parts, head);
  const away = !told && head.away;
  const there = [...(away ? [] : [first]), ...others].filter(({ platforms }) => platforms.length > 0);
  if (there.length > 0) return there;
  const superior = await superiorOf(parts.store.db, head.person, owner, today, (one) =>
    platformsOf(parts, one),
  );
  return [superior ?? first];
}

/**
 * The nearest one above `head` who is there today and can be reached; never the person whose day it is.
 * @param reach on which platforms
 */
export async function superiorOf(
  db: Db,
  head: Person,
  owner: Pick<Person, 'id'>,
  today: LocalDate,
  reach: (person: Person) => Promise<Platform[]>,
): Promise<Approver | undefined> {
  const line = (await lineOfManagers(db, head.id)).filter(({ id }) => id !== owner.id && id !== head.id);
  const ids = line.map(({ id }) => id);
  const away = await awayOn(db, ids, today);
  const people = new Map((await findPeople(db, ids)).map((person) => [person.id, person]));
  for (const id of ids) {
    const person = people.get(id);
    if (!person || away.has(id)) continue;
    const platforms = await reach(person);
    if (platforms.length > 0) return { person, platforms, inPlaceOf: head.id };
  }
  return undefined;
}

export interface Authority {
  by: Extract<Actor, 'manager' | 'delegate' | 'director'>;
  /** In whose place a delegate or a superior acts. */
  onBehalfOf?: string;
  delegations: DelegationFact[];
}

/**
 * In what capacity `actor` may decide on a day of `owner`; read anew at every click. A delegate of another time is
 * still `delegate`: whether the delegation holds today is for the rules (MET-10c). So is what a manager may do about
 * a day drawn from the bank: there the director comes first, who often is the manager. A superior to whom the day was
 * passed on, or a move of it was put, acts in the capacity of the one who did not answer.
 */
export async function authorityOver(
  db: Db,
  settings: Pick<Settings, 'profiles'>,
  actor: Person,
  owner: Person,
  day: ToDecide & Partial<Pick<AgileDay, 'id' | 'version'>>,
): Promise<Authority | undefined> {
  if (actor.id === owner.id) return undefined;
  const forDirector = isForDirector(settings, owner, day);
  const by = forDirector ? 'director' : 'manager';
  const headId = await headIdOver(db, owner, forDirector);
  if (headId === actor.id) return { by, delegations: [] };
  if (day.escalatedTo === actor.id || (await wasPutTo(db, actor, day, headId))) {
    return { by, onBehalfOf: headId ?? owner.managerId, delegations: [] };
  }
  if (!owner.managerId) return undefined;
  if (owner.managerId === actor.id) return { by: 'manager', delegations: [] };
  const periods = await delegationsBetween(db, owner.managerId, actor.id);
  if (periods.length === 0) return undefined;
  const delegations = periods.map((period) => ({ ...period, delegate: actor.id }));
  return { by: 'delegate', onBehalfOf: owner.managerId, delegations };
}

/** Of the version before as well: a second click on a move that is closed reads how it ended. */
async function wasPutTo(
  db: Db,
  actor: Person,
  { id, version }: Partial<Pick<AgileDay, 'id' | 'version'>>,
  headId: string | undefined,
): Promise<boolean> {
  if (!id || !version || !headId) return false;
  for (const asked of [version, version - 1]) {
    if ((await superiorAskedToMove(db, { id, version: asked }, headId))?.id === actor.id) return true;
  }
  return false;
}
