import { statusText, statusTexts } from '../../messages/status.js';
import { regulationAt } from '../../rules/edition.js';
import { workingWindow } from '../../rules/window.js';
import { instantOf } from '../../rules/zoned.js';
import { absencesOf } from '../../store/absences.js';
import { type AgileDay, liveDayOn } from '../../store/days.js';
import type { DueMessage, Moment } from '../../store/messages.js';
import { findPerson, type Person } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import type { Composer } from './composer.js';

/** The status beside a person's name on a remote day: no card, and nobody is written to. */
export const statusComposers = {
  'slack-status': {
    ...{ track: false, message: async () => null },
    async status(parts, db, message, locale) {
      const shown = await whatHolds(db, message);
      const regulation = shown && regulationAt(parts.settings.profiles(shown.person), shown.day.date);
      if (!regulation) return null;
      const until = instantOf(shown.day.date, workingWindow(regulation).closes);
      return { show: statusText(shown.day.kind, locale), until };
    },
  },
  'slack-status-clear': {
    ...{ track: false, message: async () => null },
    async status(_parts, db, message) {
      // of another day of the same date, asked for anew, it may be true again
      return (await whatHolds(db, message)) ? null : { end: statusTexts() };
    },
  },
} satisfies Partial<Record<Moment, Composer>>;

/** The approved day of the date, of somebody who is there and wants it shown. */
async function whatHolds(
  db: Db,
  { personId = '', date }: DueMessage,
): Promise<{ day: AgileDay; person: Person } | null> {
  const person = await findPerson(db, personId);
  const day = date && person?.slackStatus ? await liveDayOn(db, personId, date) : null;
  if (!person || day?.state !== 'approved') return null;
  const away = (await absencesOf(db, personId, day.date)).some(({ from }) => from <= day.date);
  return away ? null : { day, person };
}
