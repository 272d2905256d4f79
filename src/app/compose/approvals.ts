import type { Card, Locale } from '../../messages/card.js';
import { passedOnNotice, undecidedNotice } from '../../messages/undecided-notice.js';
import type { DayView } from '../../messages/views.js';
import { approvalReminder, lapsedCard, lastCallCard, type WaitingView } from '../../messages/waiting-card.js';
import type { LocalDate } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { findDay } from '../../store/days.js';
import type { DueMessage, Moment } from '../../store/messages.js';
import { findPerson } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import { viewDay } from '../day-view.js';
import type { Parts } from '../parts.js';
import { type Waiting, waitingFor } from '../waiting.js';
import type { Composer } from './composer.js';

/** Requests that wait: those who decide are reminded, those who asked are told. */
export const approvalComposers = {
  'approval-reminder': waitingMessage(approvalReminder, () => true),
  'last-call': waitingMessage(lastCallCard, ({ day }, date) => day.date === date),
  'undecided-notice': whileItWaits(undecidedNotice),
  'passed-on-notice': whileItWaits(passedOnNotice),
  'lapsed-to-decider': { track: false, message: lapsed },
} satisfies Partial<Record<Moment, Composer>>;

function waitingMessage(
  say: (view: WaitingView, locale: Locale) => Card,
  isMeant: (waiting: Waiting, date: LocalDate | undefined) => boolean,
): Composer {
  return {
    track: false,
    async message(parts, db, { personId, date }, locale) {
      const person = personId ? await findPerson(db, personId) : null;
      if (!person) return null;
      const now = parts.clock.now();
      const waiting = (await waitingFor(parts, db, person, now)).filter((one) => isMeant(one, date));
      const [first] = waiting;
      if (!first) return null;
      const names = waiting.filter(({ day }) => day.date === first.day.date).map(({ owner }) => owner.name);
      const nearest = { date: first.day.date, names };
      return say({ count: waiting.length, nearest, today: dateOf(now) }, locale);
    },
  };
}

function whileItWaits(say: (view: DayView, locale: Locale) => Card): Composer {
  return {
    track: false,
    async message(parts, db, { dayId }, locale) {
      const day = dayId ? await findDay(db, dayId) : null;
      if (day?.state !== 'pending') return null;
      const view = await viewDay(parts, db, day);
      return view.begun ? null : say(view, locale);
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
