import { type AnswerTime, answerTime } from '../rules/answer-time.js';
import { addDays, type LocalDate, localTime } from '../rules/local-date.js';
import type { AnswerDue } from '../rules/patience.js';
import { workdaysOf } from '../rules/workdays.js';
import { instantOf } from '../rules/zoned.js';
import { localHolidays, type Settings } from '../settings.js';
import type { NewMessage } from '../store/messages.js';
import type { Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import type { Window } from './due.js';
import type { Parts } from './parts.js';
import { likelyPlatformsOf } from './reach.js';

/** What is due about one thing that waits for an answer. */
export interface Occasion {
  remind: boolean;
  escalate: boolean;
  lastCall: boolean;
}

export function occasionIn(due: AnswerDue, { from, to }: Window): Occasion | undefined {
  const isDue = (at: Date | undefined) => at !== undefined && at > from && at <= to;
  const occasion = {
    remind: due.remindAt.some(isDue),
    escalate: isDue(due.escalateAt),
    lastCall: isDue(due.lastCallAt),
  };
  return occasion.remind || occasion.escalate || occasion.lastCall ? occasion : undefined;
}

/** One a day, however many things wait and however many of them are due. */
export function reminder(personId: string, date: LocalDate, at: Date): NewMessage {
  const moment = 'approval-reminder' as const;
  const expiresAt = instantOf(addDays(date, 1), localTime('00:00'));
  return { key: `${moment}:${personId}:${date}`, moment, personId, date, expiresAt, at };
}

/** Those of them who can be written to. */
export async function reached(parts: Pick<Parts, 'ports'>, db: Db, people: Person[]): Promise<Person[]> {
  const platforms = await Promise.all(people.map((person) => likelyPlatformsOf(parts, db, person)));
  return people.filter((_, index) => platforms[index]?.length);
}

/** The hours in which each can be expected to answer, worked out once. */
export function rememberedTimes(settings: Settings): (person: Person) => AnswerTime {
  const known = new Map<string, AnswerTime>();
  return (person) => {
    const { id, workdays, partTime } = person;
    const time =
      known.get(id) ??
      answerTime(settings.profiles(person), workdaysOf({ workdays, partTime }), localHolidays(settings));
    known.set(id, time);
    return time;
  };
}
