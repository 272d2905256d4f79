import { dayBegins } from './day-begins.js';
import type { Day } from './facts.js';
import { addDays, type LocalDate } from './local-date.js';
import type { Situation } from './situation.js';
import { isDisconnectionDay } from './window.js';
import { instantOf } from './zoned.js';

/**
 * The instant before which a recall arrives in good time (TIV-21.1): where the last disconnection that
 * precedes the day begins, for a Monday on Friday evening.
 */
export function lastArrival(now: Situation, date: LocalDate): Date {
  let day = addDays(date, -1);
  while (isDisconnectionDay(now.regulation, now.workdays, day, now.holidays)) day = addDays(day, -1);
  return instantOf(day, now.regulation.window.closes);
}

/** The instant before which a recall leaves the day unused. */
export function recallFreesUntil(now: Situation, date: LocalDate): Date {
  return now.regulation.recall?.beforehand?.until === 'arriving'
    ? lastArrival(now, date)
    : dayBegins(now.regulation, date);
}

/** Reserved or worked days use quota; a day that ended before it began does not (R6). */
export function usesQuota(now: Situation, day: Day): boolean {
  switch (day.state) {
    case 'pending':
    case 'approved':
      return true;
    case 'recalled':
      return !changedBefore(day, recallFreesUntil(now, day.date));
    case 'suspended':
      return !changedBefore(day, dayBegins(now.regulation, day.date));
    default:
      return false;
  }
}

function changedBefore(day: Day, limit: Date): boolean {
  return day.changedAt !== undefined && day.changedAt < limit;
}

/** Dates between two days that use quota; days drawn from a bank are outside it (MIL-7.8). */
export function usedDates(now: Situation, from: LocalDate, to: LocalDate): Set<LocalDate> {
  const used = new Set<LocalDate>();
  for (const day of now.facts.days) {
    if (day.date < from || day.date > to) continue;
    if (day.source === 'bank' && now.regulation.quota.bank) continue;
    if (usesQuota(now, day)) used.add(day.date);
  }
  return used;
}
