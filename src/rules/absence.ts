import type { Reference, Regulation } from '../regulations/schema.js';
import { agreementFindings } from './agreement.js';
import { begunFinding, calendarFindings, duplicateFindings } from './day-findings.js';
import type { Finding } from './decision.js';
import { regulationAt } from './edition.js';
import type { DayState, Facts, Period } from './facts.js';
import type { LocalDate } from './local-date.js';
import { presenceFindings, quotaFindings } from './quota.js';
import { dayOn, hasBegun, isLive, situationOfDay } from './situation.js';

/** A booked day within a full-day absence, and what the absence makes of it; absent: it stays as it is. */
export interface CoveredDay {
  date: LocalDate;
  becomes?: Extract<DayState, 'suspended' | 'cancelled'>;
}

/**
 * The booked days that a full-day absence recorded now covers (R6): one that has not begun is suspended and leaves
 * the quota, a request not yet decided is withdrawn, since nobody could approve it any more; one that has begun
 * stays used.
 */
export function daysCovered(facts: Facts, { from, to }: Period): CoveredDay[] {
  return facts.days
    .filter((day) => isLive(day) && from <= day.date && day.date <= to)
    .flatMap(({ date, state }): CoveredDay[] => {
      const begun = !regulationAt(facts.editions, date) || hasBegun(situationOfDay(facts, date), date);
      if (begun) return state === 'approved' ? [{ date }] : [];
      return [{ date, becomes: state === 'approved' ? 'suspended' : 'cancelled' }];
    });
}

/**
 * Why the days that an absence took away can't be as they were before, once it turns out to be a mistake: one has
 * begun, or something else took its place.
 * @param facts without the absence
 */
export function restorationFindings(facts: Facts, dates: readonly LocalDate[]): Finding[] {
  const found = dates.flatMap((date) => {
    const now = situationOfDay(facts, date);
    if (hasBegun(now, date)) return [begunFinding(now, date)];
    return [...duplicateFindings(now, date), ...agreementFindings(now, date), ...calendarFindings(now, date)];
  });
  const [first] = dates;
  if (!first) return found;
  const now = situationOfDay(facts, first);
  const own = dates.filter((date) => dayOn(facts, date)?.source !== 'bank');
  return [...found, ...quotaFindings(now, own), ...presenceFindings(now, dates)];
}

/** Can what stands against it still go away? Another day given up makes room; one that has begun stays as it is. */
export function isRestorableLater(findings: readonly Finding[]): boolean {
  return findings.every(({ code }) => code !== 'day-begun');
}

/** Where the act says what sickness does to an agile day, for the person who is sick. */
export function sicknessRule(regulation: Regulation): Reference {
  return regulation.absence.sickness;
}

/** A finding as anybody but the person may read it: that somebody is away, never for what reason. */
export function withoutReason(facts: Facts, found: Finding): Finding {
  if (found.code !== 'absent') return found;
  const regulation = regulationAt(facts.editions, found.numbers.date as LocalDate);
  if (!regulation) return found;
  const { rule, article, basis } = regulation.absence.other;
  const { basis: _, ...said } = found;
  return { ...said, rule, article, ...(basis ? { basis } : {}) };
}

/** Id of a rule for a trail that many may read: of an absence the general one, since an act's own is that of sickness. */
export function ruleToKeep({ code, rule }: Finding): string {
  return code === 'absent' ? 'GEN-ABS' : rule;
}

/** An approved day on which the person is away all the same: the absence was recorded after it began. */
export function isAwayOn(facts: Facts, date: LocalDate): boolean {
  return (
    dayOn(facts, date)?.state === 'approved' &&
    facts.absences.some(({ from, to }) => from <= date && date <= to)
  );
}
