import { agreementFindings } from './agreement.js';
import { absenceFindings, calendarFindings, duplicateFindings } from './day-findings.js';
import { regulationAt } from './edition.js';
import type { Facts } from './facts.js';
import { addDays, isoWeekOf, type LocalDate, monthOf } from './local-date.js';
import { quotaOn } from './quota.js';
import { hasBegun, onDay, situationOfDay } from './situation.js';

/**
 * The quota period of a day given back in which another can still take its place (MIL-10.2b); undefined where no
 * working day is left in it, under the agreement.
 */
export function periodLeft(facts: Facts, date: LocalDate): string | undefined {
  const period = quotaOn(facts, date)?.period;
  if (!period) return undefined;
  const now = situationOfDay(facts, date);
  const periodOf = period.includes('W') ? isoWeekOf : monthOf;
  for (let day = now.today; periodOf(day) <= periodOf(date); day = addDays(day, 1)) {
    if (day === date || periodOf(day) !== periodOf(date) || !regulationAt(facts.editions, day)) continue;
    const then = onDay(now, day);
    const taken = [calendarFindings, duplicateFindings, absenceFindings, agreementFindings].flatMap((why) =>
      why(then, day),
    );
    if (taken.length === 0 && !hasBegun(then, day)) return periodOf(date);
  }
  return undefined;
}
