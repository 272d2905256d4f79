import { agreementFindings } from './agreement.js';
import { absenceFindings, begunFinding, calendarFindings, duplicateFindings } from './day-findings.js';
import type { Decision, Finding } from './decision.js';
import type { Day, Facts } from './facts.js';
import type { LocalDate } from './local-date.js';
import { presenceFindings, quotaFindings, quotaOn } from './quota.js';
import { dayOn, hasBegun, onDay, type Situation, withBooked, withState } from './situation.js';

/** Why a day can't be moved to another date: moving adds none, but the new date must be a lawful one. */
export function moveFindings(now: Situation, from: LocalDate, to: LocalDate): Finding[] {
  const then = onDay(now, to);
  if (hasBegun(then, to)) return [begunFinding(then, to)];
  return [
    ...agreementFindings(then, to),
    ...calendarFindings(then, to),
    ...absenceFindings(then, to),
    ...duplicateFindings(then, to),
    ...quotaFindings(now, [to], from),
    ...presenceFindings(now, [to], from),
  ];
}

/** Quota of the new day, once the move is made. */
export function quotaMoved(facts: Facts, from: LocalDate, to: LocalDate): Decision['quota'] {
  const booked: Day = { date: to, state: 'approved', kind: dayOn(facts, from)?.kind };
  return quotaOn(withBooked(withState(facts, from, 'swapped'), [booked]), to);
}
