import type { Act } from './act.js';
import { actorFindings } from './actors.js';
import { agreementStart } from './agreement.js';
import type { Decision, Finding } from './decision.js';
import type { Facts } from './facts.js';
import { finding, outcomeOf } from './finding.js';
import { addDays, addMonths, type LocalDate } from './local-date.js';
import { notPossible, refused } from './refusal.js';
import { type Situation, situationOf } from './situation.js';
import { dateOf } from './zoned.js';

/**
 * A declaration of either side, before the term, that the agreement is not to be renewed tacitly (MET-8b,
 * A34).
 */
export function decideNoRenewal(facts: Facts, act: Extract<Act, { type: 'no-renewal' }>): Decision {
  const now = situationOf(facts);
  const rule = now.regulation.agreement.noRenewal;
  if (!rule) return refused(facts, [notPossible(now, act)]);
  const { agreement } = now.person;
  if (!agreement) {
    return refused(facts, [finding(now.regulation.agreement.required, 'no-agreement', { act: act.type })]);
  }
  const broken = actorFindings(now, act, ['employee', 'manager', 'director', 'hr', 'administration']);
  if (agreement.to === null || now.today > agreement.to) {
    broken.push(finding(rule, 'term-past', { to: agreement.to ?? agreement.from }));
  }
  return outcomeOf({ broken, flagged: [] });
}

/** May the agreement be closed without notice, on one of the grounds of the act (MIL-9.4, MON-13c)? */
export function decideAgreementRevocation(
  facts: Facts,
  act: Extract<Act, { type: 'revoke-agreement' }>,
): Decision {
  const now = situationOf(facts);
  const rule = now.regulation.agreementRevocation;
  if (!rule) return refused(facts, [notPossible(now, act)]);
  if (!now.person.agreement) {
    return refused(facts, [finding(now.regulation.agreement.required, 'no-agreement', { act: act.type })]);
  }
  const broken: Finding[] = actorFindings(now, act, [rule.by]);
  if (!rule.grounds.includes(act.ground))
    broken.push(finding(rule, 'ground-unknown', { ground: act.ground }));
  else if (act.ground === 'inactivity' && rule.inactiveMonths) {
    const since = lastRequest(now);
    const until = since && addMonths(since, rule.inactiveMonths);
    if (!until || now.today < until) {
      broken.push(finding(rule, 'not-inactive', since && until ? { since, until } : {}));
    }
  }
  const outcome = outcomeOf({ broken, flagged: [] });
  const days = rule.presenceAfterDays;
  if (outcome.outcome === 'refused' || days === undefined) return outcome;
  return { ...outcome, earliest: addDays(now.today, days) };
}

/**
 * Day on which the last request was filed; with none ever, the one on which the agreement took effect (R11).
 */
function lastRequest(now: Situation): LocalDate | undefined {
  const filed = now.facts.days.map(
    (day) => day.requestedOn ?? (day.changedAt ? dateOf(day.changedAt) : day.date),
  );
  const { agreement } = now.person;
  return filed.sort().at(-1) ?? (agreement ? agreementStart(now.regulation, agreement) : undefined);
}
