import type { Act, EnrolAct } from './act.js';
import { actorFindings } from './actors.js';
import type { Decision, Finding } from './decision.js';
import type { Facts } from './facts.js';
import { emptyVerdict, finding, isStated, outcomeOf, weigh } from './finding.js';
import { type Situation, situationOf } from './situation.js';

/** May this person join (adesione)? Looked at once, when they apply. */
export function decideEnrolment(facts: Facts, act: EnrolAct): Decision {
  const now = situationOf(facts);
  const rules = now.regulation.enrolment;
  const verdict = emptyVerdict();
  verdict.broken.push(...actorFindings(now, act, ['employee', 'hr']));
  weigh(verdict, contractFindings(now, act), false);
  const conditions = [
    [rules.units, act.unitListed, 'unit'],
    [rules.remotableWork, act.remotableWork, 'work'],
    [rules.excludedWork, act.excludedWork === undefined ? undefined : !act.excludedWork, 'excluded-work'],
    [rules.skills, act.skills, 'skills'],
  ] as const;
  for (const [rule, met, why] of conditions) {
    if (!rule || met !== false) continue;
    const severity = 'severity' in rule ? rule.severity : 'hard';
    weigh(verdict, [finding(rule, 'not-eligible', { why }, severity)], isStated(act.reason));
  }
  return outcomeOf(verdict);
}

/** Past probation, or a fixed-term contract that is long enough (MIL-4.1). */
function contractFindings(now: Situation, { contract }: EnrolAct): Finding[] {
  const rule = now.regulation.enrolment.contract;
  if (!rule?.roles.includes(now.person.role) || !contract) return [];
  if (contract.kind === 'fixed-term' && (contract.months ?? 0) <= rule.fixedTermAboveMonths) {
    return [finding(rule, 'not-eligible', { why: 'contract', months: rule.fixedTermAboveMonths })];
  }
  const onProbation = contract.kind === 'permanent' && contract.probationPassed === false;
  return rule.probationPassed && onProbation ? [finding(rule, 'not-eligible', { why: 'probation' })] : [];
}

/** A no to an application is reasoned (MIL-6.3; TIV-13.1 only to those of some roles). */
export function decideEnrolmentRefusal(
  facts: Facts,
  act: Extract<Act, { type: 'refuse-enrolment' }>,
): Decision {
  const now = situationOf(facts);
  const rule = now.regulation.enrolment.refusalReason;
  const broken = actorFindings(now, act, ['manager', 'director', 'hr', 'administration']);
  const owed = rule && (!rule.roles || rule.roles.includes(now.person.role));
  if (owed && !isStated(act.reason)) broken.push(finding(rule, 'reason-missing'));
  return outcomeOf({ broken, flagged: [] });
}
