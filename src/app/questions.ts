import type { AgileDay } from '../store/days.js';
import { type NewMessage, putTo } from '../store/messages.js';
import { findPeople, lineOfManagers, type Person } from '../store/people.js';
import type { Permit } from '../store/permits.js';
import type { Db } from '../store/types.js';
import type { Approver } from './approvers.js';

/**
 * A move or a permit is put to the head alone, or to a superior in their place: that it was put to them is what gives
 * a superior the say. Keys of the messages, each with person and platform after it.
 */
const moveKey = (dayId: string, version: number) => `swap-request:${dayId}:${version}`;
const permitKey = (id: string, version: number) => `permit-request:${id}:${version}`;

type Put = Omit<NewMessage, 'key' | 'moment' | 'personId' | 'platform'>;

export function moveQuestion({ id, version }: AgileDay, to: Approver, rest: Put): NewMessage[] {
  return onEvery(moveKey(id, version), 'swap-request', to, { ...rest, dayId: id });
}

export function permitQuestion({ id, version }: Permit, to: Approver, rest: Put): NewMessage[] {
  return onEvery(permitKey(id, version), 'permit-request', to, { ...rest, subjectId: id });
}

function onEvery(
  key: string,
  moment: NewMessage['moment'],
  { person: { id: personId }, platforms }: Approver,
  rest: Put,
): NewMessage[] {
  return platforms.map((platform) => ({
    ...rest,
    ...{ key: `${key}:${personId}:${platform}`, moment, personId, platform },
  }));
}

/** The superior to whom the move was put that is open at this version of the day; not one above another head. */
export function superiorAskedToMove(
  db: Db,
  { id, version }: Pick<AgileDay, 'id' | 'version'>,
  headId: string,
): Promise<Person | undefined> {
  return superiorPut(db, moveKey(id, version), headId);
}

/** The same of a permit: decided, it has one version more than when it was asked for. */
export function superiorAskedToPermit(
  db: Db,
  { id, version, state }: Permit,
  headId: string,
): Promise<Person | undefined> {
  return superiorPut(db, permitKey(id, state === 'pending' ? version : version - 1), headId);
}

async function superiorPut(db: Db, key: string, headId: string): Promise<Person | undefined> {
  const line = (await lineOfManagers(db, headId)).map(({ id }) => id).filter((id) => id !== headId);
  const [person] = await findPeople(db, await putTo(db, key, line));
  return person;
}
