import type { Act } from './act.js';
import { actorFindings } from './actors.js';
import { inPhase } from './agreement.js';
import { addWorkingDays } from './calendar.js';
import type { Decision } from './decision.js';
import type { Facts } from './facts.js';
import { emptyVerdict, finding, isStated, outcomeOf } from './finding.js';
import { addDays, type LocalDate } from './local-date.js';
import { type NoticeLength, noticeGiven } from './notice.js';
import { refused } from './refusal.js';
import { type Situation, situationOf } from './situation.js';

type WithdrawAct = Extract<Act, { type: 'withdraw' }>;

/**
 * Is the notice of a withdrawal (recesso) long enough? `effective` is the first day without agreement (A31).
 */
export function decideWithdrawal(facts: Facts, act: WithdrawAct): Decision {
  const now = situationOf(facts);
  const rules = now.regulation.withdrawal;
  const term = termOf(now, act);
  if (!term) {
    return refused(facts, [finding(now.regulation.agreement.required, 'no-agreement', { act: act.type })]);
  }
  const verdict = emptyVerdict();
  verdict.broken.push(
    ...actorFindings(now, act, ['employee', 'manager', 'director', 'hr', 'administration']),
  );
  const justified = rules.justifiedReason !== null && act.justifiedReason === true;
  const motivated = rules.motivation?.by === 'both' || (act.by !== 'employee' && !justified);
  if (rules.motivation && motivated && !isStated(act.reason)) {
    verdict.broken.push(finding(rules.motivation, 'reason-missing'));
  }
  const to = lastDay(now);
  if (rules.fixedTerm && to !== null && act.effective <= to && !justified && act.mutualWaiver !== true) {
    verdict.broken.push(finding(rules.fixedTerm, 'fixed-term', { to }));
    // no notice, however long, would do
    return outcomeOf(verdict);
  }
  const waived = justified || (term.waivable && act.mutualWaiver === true);
  const asked: NoticeLength = waived ? { days: 0, unit: 'days' } : term;
  const given = noticeGiven(now, act.effective, asked);
  if (given < asked.days) {
    const numbers = { date: act.effective, required: asked.days, given, unit: asked.unit };
    // what the notice is short for is another thing than why one withdraws (R4)
    const lifted =
      !waived && term.shortWithReason && isStated(act.noticeReason) && act.effective >= now.today;
    const short = finding(term, 'notice-short', numbers, term.shortWithReason ? 'default' : 'hard');
    (lifted ? verdict.flagged : verdict.broken).push(short);
  }
  const outcome = outcomeOf(verdict);
  const earliest = outcome.outcome === 'accepted' ? undefined : firstEffective(now, asked);
  return { ...outcome, earliest };
}

/** The notice owed; a disabled worker whom the employer leaves has a longer one of their own. */
function termOf(now: Situation, act: WithdrawAct) {
  const { agreement, disabled } = now.person;
  if (!agreement) return undefined;
  const terms = now.regulation.withdrawal.terms.filter((term) => inPhase(term.phase, agreement));
  const employer = act.by !== 'employee';
  return (
    terms.find((term) => term.protectedWorker && disabled && employer) ??
    terms.find((term) => !term.protectedWorker)
  );
}

/** Last day as written, a renewal in; null: open-ended. */
function lastDay({ person }: Situation): LocalDate | null {
  return person.agreement?.renewedTo ?? person.agreement?.to ?? null;
}

function firstEffective(now: Situation, asked: NoticeLength): LocalDate {
  return asked.unit === 'days'
    ? addDays(now.today, asked.days)
    : addWorkingDays(now.today, asked.days, now.holidays);
}
