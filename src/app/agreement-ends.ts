import { agreementEnd } from '../rules/agreement.js';
import { isWorkingDay } from '../rules/calendar.js';
import { regulationAt } from '../rules/edition.js';
import { addDays, type LocalDate, localTime } from '../rules/local-date.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import { localHolidays } from '../settings.js';
import { agreementsThatRun, keysWritten } from '../store/agreement-ends.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { allPeople, hrPeople, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import type { Window } from './due.js';
import type { Parts } from './parts.js';

const AT = localTime('09:00');

export interface AgreementEnd {
  agreementId: string;
  person: Person;
  /** Its last day, or that of its term where it goes on by itself. */
  on: LocalDate;
  /** Tacitly renewed unless somebody declares otherwise before (MET-8b). */
  renews: boolean;
}

/**
 * Agreements about to end, or to be renewed tacitly: on a working morning the person is told, once, and the personnel
 * office of all that are new that day. MON-7.1 gives thirty days from an application to the signature, so a renewal has
 * to be asked for by then; where no act says when, the settings do (`agreements.remindDaysBefore`).
 */
export async function planAgreementEnds(
  { store, settings }: Pick<Parts, 'store' | 'settings'>,
  db: Db,
  { from, to }: Window,
): Promise<void> {
  const today = dateOf(to);
  const at = instantOf(today, AT);
  // what was missed on another day is found today
  if (at <= from || at > to || !isWorkingDay(today, localHolidays(settings))) return;
  const messages = (await agreementEnds(settings, db, today)).map(
    ({ agreementId, person, on }): NewMessage & { subjectId: string } => {
      const moment = 'agreement-ending' as const;
      const key = `${moment}:${agreementId}:${on}`;
      return { key, moment, personId: person.id, subjectId: agreementId, date: on, at };
    },
  );
  const before = await keysWritten(
    db,
    messages.map(({ key }) => key),
  );
  const fresh = messages.filter(({ key }) => !before.has(key));
  if (fresh.length === 0) return;
  const data = { agreementIds: fresh.map(({ subjectId }) => subjectId) };
  const toOffice = (await hrPeople(db)).map(({ id }): NewMessage => {
    const moment = 'agreements-ending' as const;
    return { key: `${moment}:${id}:${today}`, moment, personId: id, date: today, data, at };
  });
  await enqueue(store, db, [...fresh, ...toOffice]);
}

/** Those that end soon, the first first. */
export async function agreementEnds(
  settings: Parts['settings'],
  db: Db,
  today: LocalDate,
): Promise<AgreementEnd[]> {
  const last = addDays(today, settings.agreements.remindDaysBefore);
  const people = new Map((await allPeople(db)).map((person) => [person.id, person]));
  const found = (await agreementsThatRun(db)).flatMap(({ id, personId, agreement }): AgreementEnd[] => {
    const person = people.get(personId);
    const regulation = person && regulationAt(settings.profiles(person), today);
    if (!regulation) return [];
    const end = agreementEnd(regulation, agreement);
    // renewed by itself: the term matters to whoever does not want that
    const on = end ?? (agreement.noRenewal ? null : agreement.to);
    if (!on || on < today || on > last) return [];
    return [{ agreementId: id, person, on, renews: end === null }];
  });
  return found.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
