import type { Regulation } from '../regulations/schema.js';
import { dayBegins } from './day-begins.js';
import { regulationAt } from './edition.js';
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
  while (isDisconnectionDay(inForce(now, day), now.workdays, day, now.holidays)) day = addDays(day, -1);
  return instantOf(day, inForce(now, day).window.closes);
}

/** The instant before which a recall leaves the day unused. */
export function recallFreesUntil(now: Situation, date: LocalDate): Date {
  return inForce(now, date).recall?.beforehand?.until === 'arriving'
    ? lastArrival(now, date)
    : dayBegins(inForce(now, date), date);
}

/** The register may hold days from before the first edition: they are judged by what is looked at now. */
function inForce(now: Situation, date: LocalDate): Regulation {
  return regulationAt(now.facts.editions, date) ?? now.regulation;
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
      return !changedBefore(day, dayBegins(inForce(now, day.date), day.date));
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
