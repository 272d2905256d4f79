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
import type { Day, DayState, Facts } from './facts.js';
import { emptyVerdict, finding, isClean, isStated, outcomeOf, type Verdict, weigh } from './finding.js';
import { addDays, type LocalDate } from './local-date.js';
import { noticeFindings } from './notice.js';
import { cycleFindings, presenceFindings, quotaFindings, quotaOn, seniorFindings } from './quota.js';
import { requestFindings } from './request-findings.js';
import { dayOn, hasBegun, type Situation, situationOf, withBooked } from './situation.js';

/** How far ahead the earliest lawful date is looked for. */
const SEARCHED_DAYS = 400;

/** May these dates be booked? All or nothing (R12). */
export function decideRequest(facts: Facts, act: RequestAct): Decision {
  const now = situationOf(facts);
  const verdict = judge(now, act, act.dates);
  const outcome = outcomeOf(verdict);
  const last = act.dates.at(-1) as LocalDate;
  const accepted = outcome.outcome !== 'refused';
  const state = stateAfter(now, act, verdict);
  const booked: Day[] = act.dates.map((date) => ({
    date,
    state,
    ...(drawsFromBank(now, act) ? { source: 'bank' as const } : {}),
  }));
  return {
    ...outcome,
    quota: quotaOn(accepted ? withBooked(facts, booked) : facts, last),
    earliest: outcome.outcome === 'accepted' ? undefined : earliest(now, act),
    state: accepted ? state : dayOn(facts, last)?.state,
    bank: bankAfter(facts, last, accepted && drawsFromBank(now, act) ? -act.dates.length : 0),
  };
}

function judge(now: Situation, act: RequestAct, dates: readonly LocalDate[]): Verdict {
  const verdict = emptyVerdict();
  const begun = dates.filter((date) => hasBegun(now, date));
  if (begun.length > 0) {
    verdict.broken.push(...begun.map((date) => begunFinding(now, date)));
    return verdict;
  }
  const reason = isStated(act.reason);
  // the motivation of a draw from the bank excuses no short notice (R4, A40)
  const noticeReason = drawsFromBank(now, act) ? isStated(act.noticeReason) : reason;
  weigh(verdict, requestFindings(now, act), reason);
  const exceeded = drawsFromBank(now, act)
    ? []
    : [...quotaFindings(now, dates), ...presenceFindings(now, dates)];
  const claimed = exceeded.length > 0 ? claimedDerogation(now, act) : null;
  dates.forEach((date, index) => {
    weigh(verdict, agreementFindings(now, date), reason);
    weigh(verdict, calendarFindings(now, date), reason);
    weigh(verdict, absenceFindings(now, date), reason);
    const again = dates.indexOf(date) < index;
    weigh(verdict, again ? [twice(now, date)] : duplicateFindings(now, date), reason);
    weigh(verdict, noticeFindings(now, date), noticeReason);
    weigh(verdict, vpnFindings(now, date), reason);
    // more days than the weekdays of the agreement is what a derogation grants
    if (!claimed && !derogationOn(now, date)) weigh(verdict, weekdayFindings(now, date), reason);
  });
  weighQuantity(now, act, dates, verdict, exceeded);
  return verdict;
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
    for (const date of dates) verdict.broken.push(...cycleFindings(now, date));
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
  return now.regulation.approval[now.person.role] === 'required' ? 'pending' : 'approved';
}

/**
 * First date on which the same request, without reason, would be accepted without a warning; none for several
 * dates.
 */
function earliest(now: Situation, act: RequestAct): LocalDate | undefined {
  if (act.dates.length > 1 || drawsFromBank(now, act)) return undefined;
  const plain: RequestAct = { ...act, reason: undefined, noticeReason: undefined };
  if (requestFindings(now, plain).length > 0 || !now.person.agreement) return undefined;
  for (let days = 0; days <= SEARCHED_DAYS; days += 1) {
    const date = addDays(now.today, days);
    if (agreementFindings(now, date).length > 0 || calendarFindings(now, date).length > 0) continue;
    if (isClean(judge(now, plain, [date]))) return date;
  }
  return undefined;
}
