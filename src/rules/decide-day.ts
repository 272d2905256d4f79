import type { Act } from './act.js';
import { actorFindings, deciders } from './actors.js';
import { agreementFindings } from './agreement.js';
import { bankAfter, isFromBank } from './bank.js';
import { absenceFindings, begunFinding, calendarFindings, vpnFindings } from './day-findings.js';
import type { Decision, Finding } from './decision.js';
import type { Day, Facts } from './facts.js';
import { emptyVerdict, finding, weigh } from './finding.js';
import { changed, refused, stateFinding } from './refusal.js';
import { contentsFindings } from './request-findings.js';
import { dayOn, hasBegun, type Situation, situationOfDay } from './situation.js';

type DecideAct = Extract<Act, { type: 'approve' | 'reject' | 'revoke' }>;

/** May this actor approve the day now? What the request derogates is thereby granted (R4). */
export function decideApproval(facts: Facts, act: DecideAct): Decision {
  const now = situationOfDay(facts, act.date);
  const day = dayOn(facts, act.date);
  if (hasBegun(now, act.date)) return refused(facts, [begunFinding(now, act.date)], act.date);
  if (day?.state !== 'pending') return refused(facts, [stateFinding(now, act.type, day)], act.date);
  const verdict = emptyVerdict();
  verdict.broken.push(
    ...deciderFindings(now, act, day),
    ...contentsOf(now, day),
    ...agreementFindings(now, act.date),
    ...calendarFindings(now, act.date),
    ...absenceFindings(now, act.date),
  );
  weigh(verdict, vpnFindings(now, act.date), false);
  return { ...changed(facts, verdict, act.date, 'approved'), bank: bankAfter(facts, act.date, 0) };
}

/** May this actor reject the day? One that is only communicated can't be (MET-4d). */
export function decideRejection(facts: Facts, act: DecideAct): Decision {
  const now = situationOfDay(facts, act.date);
  const day = dayOn(facts, act.date);
  const communicated = now.regulation.approval.noRejection;
  if (communicated?.roles.includes(now.person.role)) {
    return refused(facts, [finding(communicated, 'not-possible', { act: act.type })], act.date);
  }
  if (day?.state !== 'pending') return refused(facts, [stateFinding(now, act.type, day)], act.date);
  const verdict = emptyVerdict();
  const fromBank = isFromBank(facts, day);
  // the manager may say no to a draw as well; only the yes is the director's
  if (!(fromBank && act.by === 'manager')) verdict.broken.push(...deciderFindings(now, act, day));
  const decision = changed(facts, verdict, act.date, 'rejected');
  const returned = fromBank && decision.outcome !== 'refused' ? 1 : 0;
  return { ...decision, bank: bankAfter(facts, act.date, returned) };
}

function deciderFindings(now: Situation, act: DecideAct, day: Day): Finding[] {
  const { bank } = now.regulation.quota;
  if (bank && isFromBank(now.facts, day)) {
    return act.by === bank.approvedBy ? [] : [finding(bank, 'wrong-actor', { by: act.by, act: act.type })];
  }
  const wrong = actorFindings(now, act, deciders(now));
  const { delegation } = now.regulation.approval;
  if (wrong.length > 0 || act.by !== 'delegate' || !delegation) return wrong;
  const current = now.facts.delegations.some((one) => one.from <= now.today && now.today <= one.to);
  return current ? [] : [finding(delegation, 'delegation-missing')];
}

/** Activities and objectives once more, where the act says so; what was not loaded counts as stated. */
function contentsOf(now: Situation, day: Day): Finding[] {
  if (!now.regulation.contents?.checkedOnApproval) return [];
  const { activities = 'stated', objectives = 'stated' } = day;
  return contentsFindings(now, { activities, objectives });
}
