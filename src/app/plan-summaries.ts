import { isWorkingDay } from '../rules/calendar.js';
import { regulationAt } from '../rules/edition.js';
import { laterOf, localTime, weekdayOf } from '../rules/local-date.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import { localHolidays } from '../settings.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { peopleWithSummary } from '../store/people.js';
import type { Db } from '../store/types.js';
import type { Window } from './due.js';
import type { Parts } from './parts.js';

/**
 * Plans the morning summaries of those who want one, at the time of their unit's digest, on working days that are
 * theirs. Today's alone; late until noon.
 */
export async function planSummaries(
  { store, settings }: Pick<Parts, 'store' | 'settings'>,
  db: Db,
  window: Window,
): Promise<void> {
  const date = dateOf(window.to);
  if (!isWorkingDay(date, localHolidays(settings))) return;
  const noon = instantOf(date, localTime('12:00'));
  if (window.to >= noon) return;
  const messages = (await peopleWithSummary(db)).flatMap((person): NewMessage[] => {
    const regulation = regulationAt(settings.profiles(person), date);
    if (!regulation || !person.workdays.includes(weekdayOf(date))) return [];
    const unit = settings.units.find(({ name }) => name === person.unit);
    const at = instantOf(date, laterOf(unit?.digestAt ?? settings.digest.at, regulation.window.opens));
    if (at <= window.from || at > window.to) return [];
    const key = `daily-summary:${person.id}:${date}`;
    return [{ key, moment: 'daily-summary', personId: person.id, date, at, expiresAt: noon }];
  });
  await enqueue(store, db, messages);
}
