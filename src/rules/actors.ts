import type { Regulation } from '../regulations/schema.js';
import type { Act, Actor } from './act.js';
import type { Finding } from './decision.js';
import type { PersonRole } from './facts.js';
import { finding } from './finding.js';
import type { Situation } from './situation.js';

/** Empty where `by` is one of those who may. */
export function actorFindings(
  now: Situation,
  act: { type: Act['type']; by: Actor },
  allowed: readonly Actor[],
): Finding[] {
  if (allowed.includes(act.by)) return [];
  return [finding(now.regulation.general.actor, 'wrong-actor', { by: act.by, act: act.type })];
}

/** Who authorises single days of this person: manager, and a delegate where the act has one. */
export function deciders(now: Situation): readonly Actor[] {
  return decidersOf(now.regulation, now.person.role);
}

/** The same of a role. */
function decidersOf(regulation: Regulation, role: PersonRole): readonly Actor[] {
  return regulation.approval.deciders.find((rule) => rule.roles.includes(role))?.by ?? [];
}

/** Is it the Direttore, and not the manager, who decides days of this role? */
export function isDirectorsToDecide(regulation: Regulation, role: PersonRole): boolean {
  const by = decidersOf(regulation, role);
  return by.includes('director') && !by.includes('manager');
}

/** May a delegate of the manager decide days of this role? Few acts know delegates. */
export function hasDelegates(regulation: Regulation, role: PersonRole): boolean {
  return decidersOf(regulation, role).includes('delegate');
}

/** Those who decide for the administration in their own right; a delegate only authorises (A33). */
export function superiors(now: Situation): readonly Actor[] {
  return deciders(now).filter((actor) => actor !== 'delegate');
}
