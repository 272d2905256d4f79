import { dayBegins } from '../rules/day-begins.js';
import { regulationAt } from '../rules/edition.js';
import { addDays, type LocalDate } from '../rules/local-date.js';
import { type AnswerDue, answerDue } from '../rules/patience.js';
import { dateOf } from '../rules/zoned.js';
import { type AgileDay, pendingBetween } from '../store/days.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { findPeople, type Person } from '../store/people.js';
import { programmesWith } from '../store/programmes.js';
import type { Db } from '../store/types.js';
import { chaseQuestions, questionInstants } from './chase-questions.js';
import { type Occasion, occasionIn, reached, rememberedTimes, reminder } from './chasing.js';
import { decidersOf, headOver, isForDirector, thereToDecide } from './deciders.js';
import type { Window } from './due.js';
import type { Parts } from './parts.js';
import { passOnToSuperior } from './pass-on.js';

type Doors = Pick<Parts, 'store' | 'settings' | 'ports'>;

/** Further ahead than anybody asks. */
const HORIZON_DAYS = 800;

/**
 * Requests that nobody decides (`approvals` of the settings): who decides is reminded, at most once a day and once
 * for all that wait; at the last call once more, and the asker is told; where the organisation wants it the superior
 * may decide as well. What came due in the window and is still to be decided. Moves and permits likewise.
 */
export async function chaseRequests(parts: Doors, db: Db, window: Window): Promise<void> {
  const messages: NewMessage[] = [];
  for (const one of await unanswered(parts, db, window.to)) {
    const occasion = occasionIn(one.due, window);
    if (occasion) messages.push(...(await chase(parts, db, one, occasion, window.to)));
  }
  messages.push(...(await chaseQuestions(parts, db, window)));
  await enqueue(parts.store, db, messages);
}

/** Every instant after `now` at which something is due about a request that waits, as things stand. */
export async function chaseInstants(parts: Doors, now: Date): Promise<Date[]> {
  const waiting = await unanswered(parts, parts.store.db, now);
  const instants = waiting.flatMap(({ due }) => [...due.remindAt, due.escalateAt, due.lastCallAt]);
  const asked = await questionInstants(parts, now);
  return [...instants.filter((at) => at !== undefined), ...asked].filter((at) => at > now);
}

interface Unanswered {
  day: AgileDay;
  owner: Person;
  /** Who should decide. */
  head: Person;
  begins: Date;
  due: AnswerDue;
}

/** What waits for a decision, and when something is to be done about it. */
async function unanswered(parts: Doors, db: Db, now: Date): Promise<Unanswered[]> {
  const today = dateOf(now);
  const pending = await pendingBetween(db, today, addDays(today, HORIZON_DAYS));
  const people = await peopleOf(db, pending);
  const timeOf = rememberedTimes(parts.settings);
  const found: Unanswered[] = [];
  for (const day of pending) {
    const owner = people.get(day.personId);
    const regulation = owner && regulationAt(parts.settings.profiles(owner), day.date);
    const begins = regulation && dayBegins(regulation, day.date);
    if (!owner || !begins || begins <= now) continue;
    const head = await headOf(parts, db, people, owner, day);
    if (!head) continue;
    const due = answerDue(parts.settings.approvals, timeOf(head), day.requestedAt, begins);
    found.push({ day, owner, head, begins, due });
  }
  return found;
}

async function chase(
  parts: Doors,
  db: Db,
  { day, owner, head, begins }: Unanswered,
  { remind, escalate, lastCall }: Occasion,
  now: Date,
): Promise<NewMessage[]> {
  const { settings } = parts;
  const today = dateOf(now);
  const deciders = await decidersOf(db, settings, owner, day, today);
  if (!deciders) return [];
  const there = thereToDecide(deciders);
  // nobody can answer a reminder who is away the whole day
  const nobodyThere = deciders.headAway && there.every(({ id }) => id === head.id);
  const superior =
    escalate || nobodyThere ? await passOnToSuperior(parts, db, day, owner, head, now) : undefined;

  const about = { personId: owner.id, dayId: day.id, at: now };
  const messages: NewMessage[] = [];
  if (lastCall) messages.push({ ...about, key: `undecided-notice:${day.id}`, moment: 'undecided-notice' });
  else if (superior)
    messages.push({
      ...about,
      key: `passed-on-notice:${await togetherWith(db, day)}`,
      moment: 'passed-on-notice',
    });
  for (const { id: personId } of nobodyThere ? [] : await reached(parts, db, there)) {
    if (remind) messages.push(reminder(personId, today, now));
    if (lastCall) messages.push(lastCallTo(personId, day.date, begins, now));
  }
  return messages;
}

/** Days asked for together are passed on together: the asker hears it once. */
async function togetherWith(db: Db, { id }: AgileDay): Promise<string> {
  return (await programmesWith(db, id))[0] ?? id;
}

/** One for each day that is about to begin, however many asked for it. */
function lastCallTo(personId: string, date: LocalDate, expiresAt: Date, at: Date): NewMessage {
  const moment = 'last-call' as const;
  return { key: `${moment}:${personId}:${date}`, moment, personId, date, expiresAt, at };
}

/** Askers and their managers. */
async function peopleOf(db: Db, days: AgileDay[]): Promise<Map<string, Person>> {
  const owners = await findPeople(db, [...new Set(days.map(({ personId }) => personId))]);
  const managers = await findPeople(db, [...new Set(owners.flatMap(({ managerId }) => managerId ?? []))]);
  return new Map([...owners, ...managers].map((person) => [person.id, person]));
}

async function headOf(
  { settings }: Doors,
  db: Db,
  people: Map<string, Person>,
  owner: Person,
  day: AgileDay,
): Promise<Person | null | undefined> {
  if (isForDirector(settings, owner, day)) return headOver(db, owner, true);
  return people.get(owner.managerId ?? '');
}
