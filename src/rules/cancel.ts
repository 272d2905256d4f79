import type { Act } from './act.js';
import { actorFindings } from './actors.js';
import { bankAfter, isFromBank } from './bank.js';
import type { Decision } from './decision.js';
import type { Facts } from './facts.js';
import { finding } from './finding.js';
import { isPastOnEve } from './moment.js';
import { changed, refused, stateFinding } from './refusal.js';
import { dayOn, hasBegun, isLive, situationOfDay } from './situation.js';

/** The worker gives the day up, any time before it begins (R5, MIL-10.2c). */
export function decideCancellation(facts: Facts, act: Extract<Act, { type: 'cancel' }>): Decision {
  const now = situationOfDay(facts, act.date);
  const rule = now.regulation.cancellation;
  const day = dayOn(facts, act.date);
  if (hasBegun(now, act.date)) {
    const numbers = { date: act.date, opens: now.regulation.window.opens };
    return refused(facts, [finding(rule, 'day-begun', numbers)], act.date);
  }
  if (!day || !isLive(day)) return refused(facts, [stateFinding(now, act.type, day)], act.date);
  const verdict = { broken: actorFindings(now, act, ['employee']), flagged: [] };
  if (rule.until === 'eve' && isPastOnEve(now, act.date, rule.at)) {
    verdict.broken.push(finding(rule, 'deadline-past', { date: act.date, until: rule.at }));
  }
  const decision = changed(facts, verdict, act.date, 'cancelled');
  const returned = isFromBank(facts, day) && decision.outcome !== 'refused' ? 1 : 0;
  return { ...decision, bank: bankAfter(facts, act.date, returned) };
}
