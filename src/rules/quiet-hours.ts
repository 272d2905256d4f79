import type { Edition, Regulation } from '../regulations/schema.js';
import { holidayOn } from './calendar.js';
import { regulationAt, regulationOn } from './edition.js';
import type { PersonRole } from './facts.js';
import { addDays, type LocalDate, type LocalTime, type Weekday, weekdayOf } from './local-date.js';
import { isDisconnectionDay } from './window.js';
import { instantOf, type WallTime, wallTime } from './zoned.js';

/** A stretch of a day; one that ends no later than it begins ends on the next day. */
export interface TimeRange {
  date: LocalDate;
  from: LocalTime;
  to: LocalTime;
}

export interface Addressee {
  role: PersonRole;
  workdays: readonly Weekday[];
  /** On-call bands (reperibilità, MON all. B): inside one a message is delivered. */
  onCall?: readonly TimeRange[];
}

/**
 * When a direct message that somebody wants to send `at` an instant is delivered (REM-4): at once, or, to a
 * person in disconnection, when the window opens next. The closing minute is already disconnection, the
 * opening one no longer.
 * @throws FigureMissing where nothing is in force at that instant
 */
export function deliveryAt(
  editions: readonly Edition[],
  person: Addressee,
  at: Date,
  flags: { urgent?: boolean; institutional?: boolean },
  localHolidays: ReadonlySet<LocalDate>,
): { outcome: 'sent' | 'held'; deliverAt: Date } {
  const wall = wallTime(at);
  const regulation = regulationOn(editions, wall.date);
  const { opens, closes } = regulation.window;
  const then = (date: LocalDate) => regulationAt(editions, date) ?? regulation;
  const isOff = (date: LocalDate) => isDisconnectionDay(then(date), person.workdays, date, localHolidays);
  const off = isOff(wall.date);
  const passes =
    (!off && wall.time >= opens && wall.time < closes) ||
    isException(regulation, flags, wall.date, localHolidays) ||
    (regulation.disconnection.onCallPasses && isOnCall(person.onCall ?? [], wall));
  if (passes) return { outcome: 'sent', deliverAt: at };
  let day = off || wall.time >= opens ? addDays(wall.date, 1) : wall.date;
  while (isOff(day)) day = addDays(day, 1);
  return { outcome: 'held', deliverAt: instantOf(day, then(day).window.opens) };
}

/**
 * Urgency on evenings and nights of Monday to Friday, institutional activity on the days off: each only
 * there.
 */
function isException(
  { disconnection }: Regulation,
  flags: { urgent?: boolean; institutional?: boolean },
  date: LocalDate,
  localHolidays: ReadonlySet<LocalDate>,
): boolean {
  const dayOff = weekdayOf(date) >= 6 || holidayOn(date, localHolidays) !== undefined;
  return dayOff
    ? disconnection.institutionalPassesOnDaysOff && flags.institutional === true
    : disconnection.urgentPassesOnWeekdays && flags.urgent === true;
}

function isOnCall(ranges: readonly TimeRange[], { date, time }: WallTime): boolean {
  return ranges.some((range) => {
    if (range.to > range.from) return range.date === date && range.from <= time && time < range.to;
    const morningAfter = addDays(range.date, 1) === date && time < range.to;
    return (range.date === date && range.from <= time) || morningAfter;
  });
}
