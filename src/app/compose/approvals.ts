import type { Card, Locale } from '../../messages/card.js';
import { questionCallCard } from '../../messages/question-lines.js';
import { queueCard } from '../../messages/queue-card.js';
import { passedOnNotice, undecidedNotice } from '../../messages/undecided-notice.js';
import type { DayView } from '../../messages/views.js';
import { approvalReminder, lapsedCard, lastCallCard, type WaitingView } from '../../messages/waiting-card.js';
import type { LocalDate } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { findDay, findDays } from '../../store/days.js';
import type { DueMessage, Moment } from '../../store/messages.js';
import { findPerson, type Person } from '../../store/people.js';
import { findProgramme, programmesWith } from '../../store/programmes.js';
import type { Db } from '../../store/types.js';
import { viewDay } from '../day-view.js';
import { dateOfQuestion, idOf, questionsFor } from '../open-questions.js';
import type { Parts } from '../parts.js';
import { questionLines } from '../question-lines.js';
import { viewQueue } from '../queue-view.js';
import { waitingFor } from '../waiting.js';
import type { Composer } from './composer.js';

const requestCall = waitingMessage(lastCallCard, (one, date) => one.isRequest && one.date === date);

/** Requests that wait: those who decide are reminded, those who asked are told. */
export const approvalComposers = {
  'approval-reminder': waitingMessage(approvalReminder, () => true),
  'queue-card': { track: false, message: queue },
  'last-call': { track: false, message: lastCall },
  'undecided-notice': whileItWaits(undecidedNotice),
  'passed-on-notice': whileItWaits(passedOn),
  'lapsed-to-decider': { track: false, message: lapsed },
} satisfies Partial<Record<Moment, Composer>>;

/** A request, a move or a permit that waits. */
interface Pending {
  date: LocalDate;
  name: string;
  isRequest: boolean;
}

/** By date. */
async function pendingFor(parts: Parts, db: Db, person: Person, now: Date): Promise<Pending[]> {
  const requests = await waitingFor(parts, db, person, now);
  const questions = await questionsFor(parts, db, person, now);
  const pending = [
    ...requests.map(({ day, owner }) => ({ date: day.date, name: owner.name, isRequest: true })),
    ...questions.map((one) => ({ date: dateOfQuestion(one), name: one.owner.name, isRequest: false })),
  ];
  return pending.sort((one, other) => one.date.localeCompare(other.date));
}

function waitingMessage(
  say: (view: WaitingView, locale: Locale) => Card,
  isMeant: (waiting: Pending, date: LocalDate | undefined) => boolean,
): Composer {
  return {
    track: false,
    async message(parts, db, { personId, date }, locale) {
      const person = personId ? await findPerson(db, personId) : null;
      if (!person) return null;
      const now = parts.clock.now();
      const waiting = (await pendingFor(parts, db, person, now)).filter((one) => isMeant(one, date));
      const [first] = waiting;
      if (!first) return null;
      const names = waiting.filter((one) => one.date === first.date).map(({ name }) => name);
      return say({ count: waiting.length, nearest: { date: first.date, names }, today: dateOf(now) }, locale);
    },
  };
}

/** Of the requests for a day, or of one move or permit. */
async function lastCall(parts: Parts, db: Db, message: DueMessage, locale: Locale): Promise<Card | null> {
  const id = message.data.question;
  if (!id) return requestCall.message(parts, db, message, locale);
  const person = await findPerson(db, message.personId ?? '');
  if (!person) return null;
  const now = parts.clock.now();
  const open = await questionsFor(parts, db, person, now);
  const [line] = await questionLines(
    db,
    person,
    open.filter(({ asked }) => idOf(asked) === id),
  );
  // another one of that day, asked since, has a call of its own
  return line && message.key.endsWith(`:${line.version}`)
    ? questionCallCard(line, locale, dateOf(now))
    : null;
}

async function queue(
  parts: Parts,
  db: Db,
  { personId = '' }: DueMessage,
  locale: Locale,
): Promise<Card | null> {
  const person = await findPerson(db, personId);
  const now = parts.clock.now();
  return person && queueCard(await viewQueue(parts, db, { person, now }, { page: 1 }), locale);
}

/** Days asked for together are passed on together. */
async function passedOn(view: DayView, locale: Locale, db: Db): Promise<Card> {
  const [id] = await programmesWith(db, view.id);
  const together = id ? await findDays(db, (await findProgramme(db, id))?.dayIds ?? []) : [];
  const waiting = together.filter((day) => day.state === 'pending' && day.escalatedTo);
  const dates = new Set([view.date, ...waiting.map(({ date }) => date)]);
  return passedOnNotice(view, [...dates].sort(), locale);
}

function whileItWaits(say: (view: DayView, locale: Locale, db: Db) => Card | Promise<Card>): Composer {
  return {
    track: false,
    async message(parts, db, { dayId }, locale) {
      const day = dayId ? await findDay(db, dayId) : null;
      if (day?.state !== 'pending') return null;
      const view = await viewDay(parts, db, day);
      return view.begun ? null : say(view, locale, db);
    },
  };
}

async function lapsed(
  parts: Parts,
  db: Db,
  { date, data }: DueMessage,
  locale: Locale,
): Promise<Card | null> {
  const names: string[] = [];
  for (const id of (data.dayIds ?? []) as string[]) {
    const day = await findDay(db, id);
    const owner = day?.state === 'pending' ? await findPerson(db, day.personId) : null;
    if (owner) names.push(owner.name);
  }
  if (!date || names.length === 0) return null;
  return lapsedCard({ date, names: names.sort(), today: dateOf(parts.clock.now()) }, locale);
}
