import { isWorkingDay } from '../rules/calendar.js';
import { regulationAt } from '../rules/edition.js';
import { type LocalDate, laterOf, localTime, weekdayOf } from '../rules/local-date.js';
import { instantOf } from '../rules/zoned.js';
import { localHolidays } from '../settings.js';
import { digestUnits } from '../store/digest-choices.js';
import { peopleWithSummary } from '../store/people.js';
import type { Db } from '../store/types.js';
import { digestWish } from './digest-times.js';
import type { Window } from './due.js';
import { type Planned, planToday } from './look.js';
import type { Parts } from './parts.js';

/**
 * Plans the morning summaries of those who want one, at the time of their unit's digest, on working days that are
 * theirs. Today's alone; late until noon.
 */
export function planSummaries(
  { store, settings }: Pick<Parts, 'store' | 'settings'>,
  db: Db,
  window: Window,
): Promise<void> {
  return planToday('summaries', store, db, window, async (date) => {
    const noon = instantOf(date, localTime('12:00'));
    if (window.to >= noon || !isWorkingDay(date, localHolidays(settings))) return [];
    const all = await summariesOn({ settings }, db, date);
    return all.filter(({ at }) => at > window.from).map((message) => ({ ...message, expiresAt: noon }));
  });
}

async function summariesOn(
  { settings }: Pick<Parts, 'settings'>,
  db: Db,
  date: LocalDate,
): Promise<Planned[]> {
  const units = new Map((await digestUnits(db, [])).map((unit) => [unit.name, unit]));
  return (await peopleWithSummary(db)).flatMap((person): Planned[] => {
    const regulation = regulationAt(settings.profiles(person), date);
    if (!regulation || !person.workdays.includes(weekdayOf(date))) return [];
    const wish = digestWish(settings, units.get(person.unit) ?? { name: person.unit });
    const at = instantOf(date, laterOf(wish.at, regulation.window.opens));
    const key = `daily-summary:${person.id}:${date}`;
    return [{ key, moment: 'daily-summary', personId: person.id, date, at }];
  });
}
