import { hasDelegates, isDirectorsToDecide } from '../rules/actors.js';
import { regulationAt } from '../rules/edition.js';
import type { LocalDate } from '../rules/local-date.js';
import type { Settings } from '../settings.js';
import { awayOn } from '../store/absences.js';
import type { AgileDay } from '../store/days.js';
import { type HeadRecord, headWithStandIns } from '../store/heads.js';
import { findPerson, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { directorIdOf } from './director.js';

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
  const id = await headIdOver(db, owner, forDirector);
  return id ? findPerson(db, id) : null;
}

export async function headIdOver(
  db: Db,
  owner: Pick<Person, 'id' | 'unitId' | 'managerId'>,
  forDirector: boolean,
): Promise<string | undefined> {
  return forDirector ? directorIdOf(db, owner) : owner.managerId;
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
  const headId = await headIdOver(db, owner, forDirector);
  const head = headId && (await headWithStandIns(db, headId, today));
  if (!head) return undefined;
  const delegates = forDirector ? [] : standInsFor(settings, head, owner, day.date);
  const superior = day.escalatedTo ? await findPerson(db, day.escalatedTo) : null;
  const away = superior ? await awayOn(db, [superior.id], today) : new Set();
  return {
    head: head.person,
    headAway: head.away,
    delegates: delegates.map(({ person, until, away }) => ({ person, until, away })),
    superior: superior ? { person: superior, away: away.has(superior.id) } : undefined,
  };
}

/** Does the act in force on the date know delegates of whoever decides on a day of `owner`? */
function knowsDelegates(settings: Pick<Settings, 'profiles'>, owner: Person, date: LocalDate): boolean {
  const regulation = regulationAt(settings.profiles(owner), date);
  return regulation !== undefined && hasDelegates(regulation, owner.role);
}

/** Of those who stand in for the manager, who may decide on a day of `owner`: nobody decides on their own. */
export function standInsFor(
  settings: Pick<Settings, 'profiles'>,
  { standIns }: HeadRecord,
  owner: Person,
  date: LocalDate,
): HeadRecord['standIns'] {
  if (!knowsDelegates(settings, owner, date)) return [];
  return standIns.filter(({ person }) => person.id !== owner.id);
}

/** All who may decide today and are there; the head even when away, where there is nobody else. */
export function thereToDecide({ head, headAway, delegates, superior }: Deciders): Person[] {
  const others = [...delegates, ...(superior ? [superior] : [])]
    .filter(({ away }) => !away)
    .map(({ person }) => person);
  return headAway && others.length > 0 ? others : [head, ...others];
}
