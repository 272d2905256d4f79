import type { Regulation } from '../regulations/schema.js';
import type { Act } from './act.js';
import { actorFindings, superiors } from './actors.js';
import type { Decision } from './decision.js';
import type { Facts } from './facts.js';
import { emptyVerdict, finding, isStated, outcomeOf } from './finding.js';
import {
  addDays,
  earlierOf,
  firstOfMonth,
  isoWeekOf,
  type LocalDate,
  type LocalTime,
  mondayOf,
  monthOf,
} from './local-date.js';
import { isPastOnEve } from './moment.js';
import { moveFindings, quotaMoved } from './move.js';
import { notPossible, refused, stateFinding } from './refusal.js';
import { dayOn, type Situation, situationOfDay } from './situation.js';

/** May the move within the week be filed? The old day stands until the other side confirms (TIV-21.3a). */
export function decideSwap(facts: Facts, act: Extract<Act, { type: 'swap' }>): Decision {
  const now = situationOfDay(facts, act.date);
  const rule = now.regulation.swap;
  if (!rule) return refused(facts, [notPossible(now, act)], act.date);
  const day = dayOn(facts, act.date);
  if (day?.state !== 'approved') return refused(facts, [stateFinding(now, act.type, day)], act.date);
  const verdict = emptyVerdict();
  const { broken } = verdict;
  if (rule.motive && !isStated(act.reason)) broken.push(finding(rule.motive, 'reason-missing'));
  const byWeek = rule.within.period === 'week';
  const periodOf = byWeek ? isoWeekOf : monthOf;
  if (periodOf(act.date) !== periodOf(act.to)) {
    const numbers = { date: act.date, to: act.to };
    broken.push(finding(rule.within, byWeek ? 'other-week' : 'other-month', numbers));
  }
  const earlier = earlierOf(act.date, act.to);
  const late = isSwapLate(now, earlier);
  if (late) broken.push(finding(rule.deadline, 'deadline-past', { date: earlier, until: rule.deadline.at }));
  // a new day already begun is past the deadline: named by that rule alone
  const moved = moveFindings(now, act.date, act.to).filter((one) => !(late && one.code === 'day-begun'));
  broken.push(...moved, ...actorFindings(now, act, ['employee', ...superiors(now)]));
  const outcome = outcomeOf(verdict);
  if (outcome.outcome === 'refused') return refused(facts, outcome.findings, act.date);
  return { ...outcome, quota: quotaMoved(facts, act.date, act.to), state: 'approved' };
}

/** Past the hour of the day before the earlier of the two days (A8); a confirmation is bound by it too. */
export function isSwapLate(now: Situation, earlier: LocalDate): boolean {
  const deadline = now.regulation.swap?.deadline;
  if (!deadline) return false;
  return isPastOnEve(now, earlier, deadline.at);
}

export interface SwapDeadline {
  /** The day before the earlier of the two. */
  on: LocalDate;
  /** Until then, itself in time. */
  at: LocalTime;
}

/** Until when a move from one day to the other can be filed and confirmed; undefined where none is known. */
export function swapDeadline(facts: Facts, one: LocalDate, other: LocalDate): SwapDeadline | undefined {
  return swapDeadlineUnder(situationOfDay(facts, one).regulation, one, other);
}

/** The same of a day that this regulation governs. */
export function swapDeadlineUnder(
  { swap }: Regulation,
  one: LocalDate,
  other: LocalDate,
): SwapDeadline | undefined {
  const deadline = swap?.deadline;
  return deadline && { on: addDays(earlierOf(one, other), -1), at: deadline.at };
}

/** Where a day could be moved to now, were the reason stated; empty too where the regulation knows no move. */
export function swapDates(facts: Facts, date: LocalDate): LocalDate[] {
  const rule = situationOfDay(facts, date).regulation.swap;
  if (!rule) return [];
  const byWeek = rule.within.period === 'week';
  const [first, length] = byWeek ? [mondayOf(date), 7] : [firstOfMonth(date), 31];
  return Array.from({ length }, (_, days) => addDays(first, days)).filter(
    (to) =>
      to !== date &&
      decideSwap(facts, { type: 'swap', by: 'employee', date, to, reason: '-' }).outcome !== 'refused',
  );
}
