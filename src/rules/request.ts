import type { RequestAct } from './act.js';
import { agreementFindings } from './agreement.js';
import { derogationOn, isSeniorWithoutGrounds } from './allowance.js';
import { bankAfter, bankFindings, drawsFromBank } from './bank.js';
import {
  absenceFindings,
  begunFinding,
  calendarFindings,
  duplicateFindings,
  vpnFindings,
  weekdayFindings,
} from './day-findings.js';
import type { Decision, Finding } from './decision.js';
import { regulationAt } from './edition.js';
import type { Day, DayState, Facts } from './facts.js';
import { emptyVerdict, finding, isClean, isStated, outcomeOf, type Verdict, weigh } from './finding.js';
import { addDays, type LocalDate } from './local-date.js';
import { noticeFindings } from './notice.js';
import { cycleFindings, presenceFindings, quotaFindings, quotaOn, seniorFindings } from './quota.js';
import { coworkingFindings } from './remote.js';
import { requestFindings } from './request-findings.js';
import { dayOn, hasBegun, onDay, type Situation, situationOf, withBooked } from './situation.js';

/** How far ahead the earliest lawful date is looked for: the longest term of an agreement, and some. */
const SEARCHED_DAYS = 1_200;

/** May these dates be booked? All or nothing (R12). */
export function decideRequest(facts: Facts, act: RequestAct): Decision {
  const now = situationOf(facts, act.dates.at(-1), act.kind);
  const verdict = judge(now, act, act.dates);
  const outcome = outcomeOf(verdict);
  const last = act.dates.at(-1) as LocalDate;
  const accepted = outcome.outcome !== 'refused';
  const state = stateAfter(now, act, verdict);
  const booked: Day[] = act.dates.map((date) => ({
    date,
    state,
    ...(act.kind ? { kind: act.kind } : {}),
    ...(drawsFromBank(now, act) ? { source: 'bank' as const } : {}),
  }));
  return {
    ...outcome,
    quota: quotaOn(accepted ? withBooked(facts, booked) : facts, last, act.kind),
    earliest: outcome.outcome === 'accepted' ? undefined : earliest(now, act),
    state: accepted ? state : dayOn(facts, last)?.state,
    bank: bankAfter(facts, last, accepted && drawsFromBank(now, act) ? -act.dates.length : 0),
  };
}

/** The outcome alone, for whoever asks about many: no quota, no search for the earliest lawful date. */
export function requestOutcome(
  facts: Facts,
  act: RequestAct,
): Pick<Decision, 'outcome' | 'findings' | 'state'> {
  const now = situationOf(facts, act.dates.at(-1), act.kind);
  const verdict = judge(now, act, act.dates);
  const outcome = outcomeOf(verdict);
  return { ...outcome, state: outcome.outcome === 'refused' ? undefined : stateAfter(now, act, verdict) };
}

function judge(now: Situation, act: RequestAct, dates: readonly LocalDate[]): Verdict {
  const verdict = emptyVerdict();
  const begun = dates.filter((date) => hasBegun(onDay(now, date), date));
  if (begun.length > 0) {
    verdict.broken.push(...begun.map((date) => begunFinding(onDay(now, date), date)));
    return verdict;
  }
  const reason = isStated(act.reason);
  // the motivation of a draw from the bank excuses no short notice (R4, A40)
  const noticeReason = drawsFromBank(now, act) ? isStated(act.noticeReason) : reason;
  for (const then of editionsOf(now, dates)) weigh(verdict, requestFindings(then, act), reason);
  const exceeded = drawsFromBank(now, act)
    ? []
    : [...quotaFindings(now, dates), ...presenceFindings(now, dates)];
  const claimed = exceeded.length > 0 ? claimedDerogation(now, act) : null;
  dates.forEach((date, index) => {
    const then = onDay(now, date);
    weigh(verdict, agreementFindings(then, date), reason);
    weigh(verdict, calendarFindings(then, date), reason);
    weigh(verdict, coworkingFindings(then, act, date), reason);
    weigh(verdict, absenceFindings(then, date), reason);
    const again = dates.indexOf(date) < index;
    weigh(verdict, again ? [twice(then, date)] : duplicateFindings(then, date), reason);
    weigh(verdict, noticeFindings(then, date), noticeReason);
    weigh(verdict, vpnFindings(then, date), reason);
    // more days than the weekdays of the agreement is what a derogation grants
    if (!claimed && !derogationOn(then, date)) weigh(verdict, weekdayFindings(then, date), reason);
  });
  weighQuantity(now, act, dates, verdict, exceeded);
  return verdict;
}

/** The situation under each edition that one of the dates falls in. */
function editionsOf(now: Situation, dates: readonly LocalDate[]): Situation[] {
  const each = new Map(dates.map((date) => onDay(now, date)).map((then) => [then.regulation, then]));
  return [...each.values()];
}

function twice(now: Situation, date: LocalDate): Finding {
  return finding(now.regulation.general.duplicate, 'duplicate', { date, state: 'pending' });
}

/** The derogation that the request asks for, where the act knows it (TIV-6.2). */
function claimedDerogation(now: Situation, act: RequestAct) {
  const rule = now.regulation.quota.claimedDerogation;
  return rule && act.derogation?.article === rule.derogation ? rule : null;
}

/**
 * Quota and weekly presence, or what is asked in their place: a draw from the bank, a derogation.
 * @param exceeded quotas and presence that the days would break
 */
function weighQuantity(
  now: Situation,
  act: RequestAct,
  dates: readonly LocalDate[],
  verdict: Verdict,
  exceeded: Finding[],
): void {
  if (drawsFromBank(now, act)) {
    for (const date of dates) verdict.broken.push(...cycleFindings(onDay(now, date), date));
    weigh(verdict, bankFindings(now, act), false);
    return;
  }
  const rule = exceeded.length > 0 ? claimedDerogation(now, act) : null;
  if (rule) {
    const missing = [
      ...(isStated(act.reason) ? [] : ['reason']),
      ...(act.derogation?.documented ? [] : ['documents']),
    ];
    const article = rule.derogation;
    if (missing.length === 0) verdict.flagged.push(finding(rule, 'derogation', { article }, 'soft'));
    else verdict.broken.push(finding(rule, 'derogation-unproven', { article, missing: missing.join(',') }));
    return;
  }
  verdict.broken.push(...exceeded);
  const { agreement } = now.person;
  weigh(verdict, seniorFindings(now, dates), agreement !== null && !isSeniorWithoutGrounds(now, agreement));
}

/**
 * A day that nobody authorises one by one stands at once; a derogation and a draw from the bank are decided.
 */
function stateAfter(now: Situation, act: RequestAct, verdict: Verdict): DayState {
  const derogated = verdict.flagged.some((one) => one.code === 'derogation');
  if (derogated || drawsFromBank(now, act)) return 'pending';
  const decided = act.dates.some(
    (date) => onDay(now, date).regulation.approval[now.person.role] === 'required',
  );
  return decided ? 'pending' : 'approved';
}

/**
 * First date on which the same request, without reason, would be accepted without a warning; none for several
 * dates.
 */
function earliest(now: Situation, act: RequestAct): LocalDate | undefined {
  if (act.dates.length > 1 || drawsFromBank(now, act)) return undefined;
  const plain: RequestAct = { ...act, reason: undefined, noticeReason: undefined };
  if (!now.person.agreement) return undefined;
  for (let days = 0; days <= SEARCHED_DAYS; days += 1) {
    const date = addDays(now.today, days);
    const regulation = regulationAt(now.facts.editions, date);
    if (!regulation) continue;
    const then = { ...now, regulation };
    if (agreementFindings(then, date).length > 0 || calendarFindings(then, date).length > 0) continue;
    if (isClean(judge(then, plain, [date]))) return date;
  }
  return undefined;
}
