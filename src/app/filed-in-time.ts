import type { Edition } from '../regulations/schema.js';
import { isWorkingDay } from '../rules/calendar.js';
import { regulationAt } from '../rules/edition.js';
import type { Facts, PersonFacts } from '../rules/facts.js';
import { addDays, type LocalDate, localTime } from '../rules/local-date.js';
import { noticeFindings } from '../rules/notice.js';
import { situationOf } from '../rules/situation.js';
import { instantOf } from '../rules/zoned.js';

/** When a day is taken to have been asked for, where the record does not say. */
export type Filed = (editions: readonly Edition[], facts: Facts['person'], date: LocalDate) => Date;

const NINE = localTime('09:00');
/** No notice is longer. */
const SEARCHED_DAYS = 90;

/**
 * Nine o'clock of the last working day that gives the notice the text asks for; a day before where it asks none.
 * Kept: a record has many days and few dates.
 */
export function filedInTime(holidays: ReadonlySet<LocalDate>): Filed {
  const known = new WeakMap<readonly Edition[], Map<string, Date>>();
  return (editions, person, date) => {
    const ofText = known.get(editions) ?? new Map<string, Date>();
    known.set(editions, ofText);
    const key = `${person.role} ${date}`;
    const at = ofText.get(key) ?? search(editions, person, date, holidays);
    ofText.set(key, at);
    return at;
  };
}

function search(
  editions: readonly Edition[],
  person: PersonFacts,
  date: LocalDate,
  localHolidays: ReadonlySet<LocalDate>,
): Date {
  const asks = regulationAt(editions, date) !== undefined;
  const facts = { editions, localHolidays, person, policy: {}, days: [], absences: [], delegations: [] };
  let last = addDays(date, -1);
  for (let back = 1; back <= SEARCHED_DAYS; back += 1) {
    const day = addDays(date, -back);
    if (!isWorkingDay(day, localHolidays)) continue;
    last = day;
    const now = instantOf(day, NINE);
    if (!asks || noticeFindings(situationOf({ ...facts, now }, date), date).length === 0) break;
  }
  return instantOf(last, NINE);
}
