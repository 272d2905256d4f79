import { regulationAt } from '../rules/edition.js';
import type { FiledSwap } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { swapDeadlineUnder } from '../rules/swap.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import { type AgileDay, swapsFiledFrom } from '../store/days.js';
import { findPeople, type Person } from '../store/people.js';
import { type Permit, permitsToAnswer } from '../store/permits.js';
import type { Db } from '../store/types.js';
import { isForDirector } from './deciders.js';
import { directorsOf } from './director.js';
import type { Parts } from './parts.js';
import { putToPerson } from './questions.js';

/** What is asked of the administration's side: a move of a day, or an hourly permit. */
export type Asked = { day: AgileDay & { swap: FiledSwap } } | { permit: Permit };

/** One that still can be answered. */
export interface Question {
  asked: Asked;
  owner: Person;
  /** Who answers by the act, wherever they are; no delegate does. */
  headId: string;
  /** Up to then. */
  until: Date;
}

export function idOf(asked: Asked): string {
  return 'day' in asked ? asked.day.id : asked.permit.id;
}

export function dateOfQuestion({ asked }: Question): LocalDate {
  return 'day' in asked ? asked.day.date : asked.permit.date;
}

/** Those this person may answer now: of their own people, and those put to them in somebody's place; the most urgent first. */
export async function questionsFor(
  parts: Pick<Parts, 'settings'>,
  db: Db,
  person: Pick<Person, 'id'>,
  now: Date,
): Promise<Question[]> {
  const open = (await openQuestions(parts, db, now)).filter(({ owner }) => owner.id !== person.id);
  const others = open.filter(({ headId }) => headId !== person.id);
  const put = await putToPerson(db, others, person.id);
  return open.filter((one) => one.headId === person.id || put.has(one));
}

/** All of them, whoever answers. One without anybody to answer it waits for nobody. */
export async function openQuestions(
  { settings }: Pick<Parts, 'settings'>,
  db: Db,
  now: Date,
): Promise<Question[]> {
  const today = dateOf(now);
  const moves: Asked[] = (await swapsFiledFrom(db, today)).filter(isOfWorker).map((day) => ({ day }));
  const permits: Asked[] = (await permitsToAnswer(db, today)).map((permit) => ({ permit }));
  const all = [...moves, ...permits];
  const owners = await findPeople(db, [...new Set(all.map(personOf))]);
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  const directed = (asked: Asked, owner: Person) =>
    isForDirector(settings, owner, 'day' in asked ? asked.day : { date: asked.permit.date });
  const directors = await directorsOf(
    db,
    owners.filter((owner) => all.some((asked) => personOf(asked) === owner.id && directed(asked, owner))),
  );
  const open = all.flatMap((asked): Question[] => {
    const owner = byId.get(personOf(asked));
    const headId = owner && (directed(asked, owner) ? directors.get(owner.id) : owner.managerId);
    const until = owner && untilWhen(settings, asked, owner);
    if (!headId || !until || !isInTime(asked, until, now)) return [];
    return [{ asked, owner, headId, until }];
  });
  return open.sort((one, other) => one.until.getTime() - other.until.getTime());
}

function isOfWorker(day: AgileDay): day is AgileDay & { swap: FiledSwap } {
  return day.swap?.by === 'employee';
}

function personOf(asked: Asked): string {
  return 'day' in asked ? asked.day.personId : asked.permit.personId;
}

function untilWhen(settings: Parts['settings'], asked: Asked, owner: Person): Date | undefined {
  if ('permit' in asked) return instantOf(asked.permit.date, asked.permit.from);
  const { date, swap } = asked.day;
  const regulation = regulationAt(settings.profiles(owner), date);
  const deadline = regulation && swapDeadlineUnder(regulation, date, swap.to);
  return deadline && instantOf(deadline.on, deadline.at);
}

/** The hour of a move is itself in time (TIV-21.3c), that of a permit is its beginning (TIV-12.4). */
function isInTime(asked: Asked, until: Date, now: Date): boolean {
  return 'day' in asked ? now <= until : now < until;
}
