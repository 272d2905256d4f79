import type { Act } from './act.js';
import type { Decision } from './decision.js';
import type { Facts } from './facts.js';
import { notPossible, refused } from './refusal.js';
import { situationOf } from './situation.js';

/**
 * Who comes first: the best category of each decides where the act puts them in order (MON-6.2), or holders
 * before the others where it does not (A28). A tie keeps the order given and is left to whoever decides.
 */
export function decideRank(facts: Facts, act: Extract<Act, { type: 'rank' }>): Decision {
  const now = situationOf(facts);
  const rule = now.regulation.priorities;
  if (!rule) return refused(facts, [notPossible(now, act)]);
  const categories = [rule, ...(rule.further ?? [])].flatMap((one) => one.categories);
  const place = (priorities: string[]) => {
    const places = priorities.map((one) => categories.indexOf(one)).filter((at) => at >= 0);
    if (places.length === 0) return Number.POSITIVE_INFINITY;
    return rule.ordered ? Math.min(...places) : 0;
  };
  const order = act.candidates
    .map(({ id, priorities }) => ({ id, place: place(priorities) }))
    .sort((one, other) => (one.place === other.place ? 0 : one.place - other.place))
    .map(({ id }) => id);
  return { outcome: 'accepted', findings: [], order };
}
