import type { Fields } from '../messages/card.js';
import { type ChangeNote, changeNote } from '../messages/change-notes.js';
import { problemText } from '../messages/problems.js';
import { MOST_DATES } from '../messages/propose-form.js';
import { TEXT_LIMIT } from '../messages/request-form.js';
import type { Problem, RequestFormView } from '../messages/views.js';
import { readChoice } from '../phrases/read-choice.js';
import { regulationAt } from '../rules/edition.js';
import type { Facts } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import type { AgileDay } from '../store/days.js';
import type { Speaker } from './speaker.js';

/** The form of a proposal as dates and reason, or what is wrong at which field. */
export function readProposal(
  facts: Facts,
  day: AgileDay,
  speaker: Speaker,
  fields: Fields,
): { dates: LocalDate[]; reason: string } | { errors: RequestFormView['errors'] } {
  const { locale } = speaker;
  const errors: RequestFormView['errors'] = {};
  const reason = (fields.reason ?? '').trim();
  const why = reasonProblem(reason, true);
  if (why) errors.reason = problemText(why, locale);
  const dates = readDatesOf(facts, day, speaker, (fields.dates ?? '').trim());
  if (typeof dates === 'string') errors.dates = dates;
  return typeof dates === 'string' || errors.reason ? { errors } : { dates, reason };
}

/** What is wrong with a reason, if anything is. */
export function reasonProblem(reason: string, required: boolean): Problem | undefined {
  if (required && !reason) return { kind: 'field-required' };
  return reason.length > TEXT_LIMIT ? { kind: 'too-long', limit: TEXT_LIMIT } : undefined;
}

/** @returns a sentence where they can't be read, or there is no proposing them */
function readDatesOf(
  facts: Facts,
  day: AgileDay,
  { locale, now }: Speaker,
  phrase: string,
): LocalDate[] | string {
  const today = dateOf(now);
  const say = (problem: Problem) => problemText(problem, locale, today);
  const note = (one: ChangeNote) => changeNote(one, locale, today);
  if (!phrase) return say({ kind: 'field-required' });
  const { dates, ambiguous } = readChoice(phrase, today, locale);
  if (!dates)
    return ambiguous ? note({ kind: 'dates-unclear' }) : say({ kind: 'date-not-understood', text: phrase });
  if (dates.length > MOST_DATES) return note({ kind: 'too-many-dates' });
  if (dates.includes(day.date)) return note({ kind: 'same-date', date: day.date });
  const ungoverned = dates.find((date) => !regulationAt(facts.editions, date));
  return ungoverned ? say({ kind: 'regulation-missing', date: ungoverned }) : dates;
}
