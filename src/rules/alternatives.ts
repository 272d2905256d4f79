import type { Reference } from '../regulations/schema.js';
import type { Act } from './act.js';
import { actorFindings } from './actors.js';
import { begunFinding, calendarFindings } from './day-findings.js';
import type { Decision, Finding } from './decision.js';
import type { Facts } from './facts.js';
import { finding, isStated } from './finding.js';
import { moveFindings, quotaMoved } from './move.js';
import { changed, notPossible, refused, stateFinding } from './refusal.js';
import { dayOn, hasBegun, onDay, type Situation, situationOfDay } from './situation.js';

type AnswerAct = Extract<Act, { type: 'accept-alternative' | 'decline-alternative' }>;

function ruleOf(now: Situation): Reference | undefined {
  return now.regulation.alternatives?.rules.find((one) => one.roles.includes(now.person.role));
}

/**
 * The employer asks to agree other dates (date alternative, MET-10f, 10h): the day stands until the worker
 * answers.
 */
export function decideProposal(facts: Facts, act: Extract<Act, { type: 'propose-alternatives' }>): Decision {
  const now = situationOfDay(facts, act.date);
  const rule = ruleOf(now);
  if (!rule) return refused(facts, [notPossible(now, act)], act.date);
  const day = dayOn(facts, act.date);
  if (hasBegun(now, act.date)) return refused(facts, [begunFinding(now, act.date)], act.date);
  if (day?.state !== 'approved') return refused(facts, [stateFinding(now, act.type, day)], act.date);
  const broken: Finding[] = [];
  if (!isStated(act.reason)) broken.push(finding(rule, 'reason-missing'));
  if (act.alternatives.length === 0) broken.push(finding(rule, 'alternative-missing'));
  for (const date of act.alternatives) {
    const then = onDay(now, date);
    broken.push(...(hasBegun(then, date) ? [begunFinding(then, date)] : calendarFindings(then, date)));
  }
  broken.push(...actorFindings(now, act, now.regulation.alternatives?.by ?? []));
  return changed(facts, { broken, flagged: [] }, act.date, day.state);
}

/** The worker takes one of the dates proposed, or none: then nothing changes. */
export function decideAnswer(facts: Facts, act: AnswerAct): Decision {
  const now = situationOfDay(facts, act.date);
  if (!ruleOf(now)) return refused(facts, [notPossible(now, act)], act.date);
  const day = dayOn(facts, act.date);
  const accepts = act.type === 'accept-alternative';
  if (accepts && hasBegun(now, act.date)) return refused(facts, [begunFinding(now, act.date)], act.date);
  const proposed = day?.alternatives ?? [];
  if (day?.state !== 'approved' || proposed.length === 0) {
    return refused(facts, [stateFinding(now, act.type, day)], act.date);
  }
  if (accepts && !proposed.includes(act.to)) {
    const notOffered = finding(now.regulation.general.state, 'not-as-alternative', { to: act.to });
    return refused(facts, [notOffered], act.date);
  }
  const broken = actorFindings(now, act, ['employee']);
  if (!accepts) return changed(facts, { broken, flagged: [] }, act.date, day.state);
  broken.push(...moveFindings(now, act.date, act.to));
  if (broken.length > 0) return refused(facts, broken, act.date);
  return { outcome: 'accepted', findings: [], quota: quotaMoved(facts, act.date, act.to), state: 'swapped' };
}
