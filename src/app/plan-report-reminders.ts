import { isWorkingDay } from '../rules/calendar.js';
import { addDays, addMonths, firstOfMonth, type LocalDate, localTime, monthOf } from '../rules/local-date.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import { localHolidays } from '../settings.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { reportsMissing } from '../store/reports.js';
import type { Db } from '../store/types.js';
import type { Window } from './due.js';
import type { Parts } from './parts.js';
import { reportsMonthly } from './report.js';

const AT = localTime('09:00');

/**
 * On the first working day of a month, whoever had remote days in the one before and has not sent the report their act
 * asks for is reminded of it, once (TIV-16.5).
 */
export async function planReportReminders(
  { store, settings }: Pick<Parts, 'store' | 'settings'>,
  db: Db,
  { from, to }: Window,
): Promise<void> {
  const first = firstOfMonth(dateOf(to));
  const due = instantOf(firstWorkingDay(first, localHolidays(settings)), AT);
  if (due <= from || due > to) return;
  const before = addMonths(first, -1);
  const month = monthOf(before);
  const missing = (await reportsMissing(db, month)).filter((one) => reportsMonthly(settings, one, before));
  const moment = 'report-reminder' as const;
  await enqueue(
    store,
    db,
    missing.map(({ personId }): NewMessage => {
      const key = `${moment}:${personId}:${month}`;
      // every report of a person is about that person: what stands in their chat is found by them
      return { key, moment, personId, subjectId: personId, date: before, at: due };
    }),
  );
}

function firstWorkingDay(first: LocalDate, holidays: ReadonlySet<LocalDate>): LocalDate {
  let day = first;
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}
