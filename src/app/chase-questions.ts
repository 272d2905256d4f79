import { type AnswerDue, answerDue } from '../rules/patience.js';
import { dateOf } from '../rules/zoned.js';
import { awayOn } from '../store/absences.js';
import type { NewMessage } from '../store/messages.js';
import { findPeople, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { occasionIn, reached, rememberedTimes, reminder } from './chasing.js';
import type { Window } from './due.js';
import { idOf, openQuestions, type Question } from './open-questions.js';
import type { Parts } from './parts.js';
import { putToSuperior } from './pass-on.js';
import { superiorAsked } from './questions.js';

type Doors = Pick<Parts, 'store' | 'settings' | 'ports'>;

/**
 * Moves and hourly permits that nobody answers, with the patience there is for requests. They have hours where a
 * request has days: as soon as who should answer is away the whole day, the superior is asked.
 */
export async function chaseQuestions(parts: Doors, db: Db, window: Window): Promise<NewMessage[]> {
  const now = window.to;
  const today = dateOf(now);
  const waiting = await unansweredQuestions(parts, db, now);
  const away = await awayOn(db, [...new Set(waiting.map(({ head }) => head.id))], today);
  const messages: NewMessage[] = [];
  for (const { question, head, due } of waiting) {
    const occasion = occasionIn(due, window);
    const superior = await superiorAsked(db, question);
    if (!superior && (occasion?.escalate || away.has(head.id))) {
      await putToSuperior(parts, db, question, head, now);
    }
    if (!occasion) continue;
    const there = await thereToAnswer(db, away, head, superior, now);
    for (const { id } of await reached(parts, db, there)) {
      if (occasion.remind) messages.push(reminder(id, today, now));
      if (occasion.lastCall) messages.push(lastCall(question, id, now));
    }
  }
  return messages;
}

/** When something is due about one of them, as things stand. */
export async function questionInstants(parts: Doors, now: Date): Promise<Date[]> {
  const waiting = await unansweredQuestions(parts, parts.store.db, now);
  return waiting
    .flatMap(({ due }) => [...due.remindAt, due.escalateAt, due.lastCallAt])
    .filter((at) => at !== undefined);
}

async function unansweredQuestions(
  parts: Pick<Parts, 'settings'>,
  db: Db,
  now: Date,
): Promise<{ question: Question; head: Person; due: AnswerDue }[]> {
  const open = await openQuestions(parts, db, now);
  const heads = await findPeople(db, [...new Set(open.map(({ headId }) => headId))]);
  const timeOf = rememberedTimes(parts.settings);
  return open.flatMap((question) => {
    const { asked, headId, until } = question;
    const head = heads.find(({ id }) => id === headId);
    // nothing else changes them while they are open
    const askedAt = 'day' in asked ? asked.day.changedAt : asked.permit.changedAt;
    if (!head || !askedAt) return [];
    return [{ question, head, due: answerDue(parts.settings.approvals, timeOf(head), askedAt, until) }];
  });
}

/** The head, unless away, and the superior it was put to before: who is asked only now has just got the card. */
async function thereToAnswer(
  db: Db,
  away: ReadonlySet<string>,
  head: Person,
  superior: Person | undefined,
  now: Date,
): Promise<Person[]> {
  const superiorAway = superior && (await awayOn(db, [superior.id], dateOf(now))).size > 0;
  return [...(away.has(head.id) ? [] : [head]), ...(superior && !superiorAway ? [superior] : [])];
}

/** One for each, since each has an hour of its own. */
function lastCall({ asked, until }: Question, personId: string, at: Date): NewMessage {
  const moment = 'last-call' as const;
  const { version, date } = 'day' in asked ? asked.day : asked.permit;
  const question = idOf(asked);
  return {
    ...{ key: `${moment}:${personId}:${question}:${version}`, moment, personId, date },
    ...{ data: { question }, expiresAt: until, at },
  };
}
