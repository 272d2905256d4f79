import { hasDelegates, isDirectorsToDecide } from '../rules/actors.js';
import { regulationAt } from '../rules/edition.js';
import type { LocalDate } from '../rules/local-date.js';
import type { Settings } from '../settings.js';
import { awayOn } from '../store/absences.js';
import type { AgileDay } from '../store/days.js';
import { standInsOn } from '../store/delegations.js';
import { findPeople, findPerson, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { directorOf } from './director.js';

/** What of a day says whose it is to decide. */
export type ToDecide = Pick<AgileDay, 'date' | 'bankUnitId' | 'escalatedTo'>;

export interface StandIn {
  person: Person;
  /** Last day of the delegation. */
  until: LocalDate;
  /** Away the whole of today. */
  away: boolean;
}

/** Who may decide on a day, as things stand today. */
export interface Deciders {
  /** The manager, or the director where the day is theirs. */
  head: Person;
  /** Away the whole of today. */
  headAway: boolean;
  /** Who stands in for the head today, where the act knows delegates. */
  delegates: StandIn[];
  /** To whom the day was passed on. */
  superior?: { person: Person; away: boolean };
}

/** Is it for the director: a draw from the bank (MIL-7.8), or a regulation that gives them the single days? */
export function isForDirector(
  settings: Pick<Settings, 'profiles'>,
  owner: Person,
  { bankUnitId, date }: Pick<ToDecide, 'date' | 'bankUnitId'>,
): boolean {
  if (bankUnitId) return true;
  const regulation = regulationAt(settings.profiles(owner), date);
  return regulation !== undefined && isDirectorsToDecide(regulation, owner.role);
}

/** Who should decide, wherever they are. */
export async function headOver(db: Db, owner: Person, forDirector: boolean): Promise<Person | null> {
  if (forDirector) return directorOf(db, owner);
  return owner.managerId ? findPerson(db, owner.managerId) : null;
}

/** @returns undefined where the register has nobody above the person */
export async function decidersOf(
  db: Db,
  settings: Pick<Settings, 'profiles'>,
  owner: Person,
  day: ToDecide,
  today: LocalDate,
): Promise<Deciders | undefined> {
  const forDirector = isForDirector(settings, owner, day);
  const head = await headOver(db, owner, forDirector);
  if (!head) return undefined;
  const delegates = forDirector ? [] : await delegatesFor(db, settings, owner, head.id, day.date, today);
  const superior = day.escalatedTo ? await findPerson(db, day.escalatedTo) : null;
  const away = await awayOn(db, [head.id, ...(superior ? [superior.id] : [])], today);
  return {
    head,
    headAway: away.has(head.id),
    delegates,
    superior: superior ? { person: superior, away: away.has(superior.id) } : undefined,
  };
}

/** Who stands in for the manager today, on a day of `owner`: nobody decides on their own. */
export async function delegatesFor(
  db: Db,
  settings: Pick<Settings, 'profiles'>,
  owner: Person,
  managerId: string,
  date: LocalDate,
  today: LocalDate,
): Promise<StandIn[]> {
  const regulation = regulationAt(settings.profiles(owner), date);
  if (!regulation || !hasDelegates(regulation, owner.role)) return [];
  const named = (await standInsOn(db, managerId, today)).filter(({ delegateId }) => delegateId !== owner.id);
  const ids = named.map(({ delegateId }) => delegateId);
  const people = new Map((await findPeople(db, ids)).map((person) => [person.id, person]));
  const away = await awayOn(db, ids, today);
  return named.flatMap(({ delegateId, until }) => {
    const person = people.get(delegateId);
    return person ? [{ person, until, away: away.has(delegateId) }] : [];
  });
}

/** All who may decide today and are there; the head even when away, where there is nobody else. */
export function thereToDecide({ head, headAway, delegates, superior }: Deciders): Person[] {
  const others = [...delegates, ...(superior ? [superior] : [])]
    .filter(({ away }) => !away)
    .map(({ person }) => person);
  return headAway && others.length > 0 ? others : [head, ...others];
}
