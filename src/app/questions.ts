import type { AgileDay } from '../store/days.js';
import { keysPutTo, type NewMessage, putTo } from '../store/messages.js';
import { findPeople, lineOfManagers, type Person } from '../store/people.js';
import type { Permit } from '../store/permits.js';
import type { Db } from '../store/types.js';
import type { Approver } from './approvers.js';
import type { Question } from './open-questions.js';

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

/** Is this the message of the question as it is open now, or of one before it? */
export function asksForMove({ id, version }: Pick<AgileDay, 'id' | 'version'>, key: string): boolean {
  return key.startsWith(`${moveKey(id, version)}:`);
}

export function asksForPermit({ id, version }: Pick<Permit, 'id' | 'version'>, key: string): boolean {
  return key.startsWith(`${permitKey(id, version)}:`);
}

/** Those of the open questions that were put to this person in the place of who should answer. */
export async function putToPerson(
  db: Db,
  questions: readonly Question[],
  personId: string,
): Promise<Set<Question>> {
  const keyOf = ({ asked }: Question) =>
    'day' in asked
      ? moveKey(asked.day.id, asked.day.version)
      : permitKey(asked.permit.id, asked.permit.version);
  const known = await keysPutTo(db, questions.map(keyOf), personId);
  const put = new Set<Question>();
  for (const question of questions.filter((one) => known.has(keyOf(one)))) {
    if ((await superiorAsked(db, question))?.id === personId) put.add(question);
  }
  return put;
}

export function superiorAsked(db: Db, { asked, headId }: Question): Promise<Person | undefined> {
  return 'day' in asked
    ? superiorAskedToMove(db, asked.day, headId)
    : superiorAskedToPermit(db, asked.permit, headId);
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
