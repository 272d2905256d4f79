import type { ActName } from '../messages/card.js';
import type { Act } from '../rules/act.js';
import { decide } from '../rules/decide.js';
import { regulationAt } from '../rules/edition.js';
import type { Facts } from '../rules/facts.js';
import type { AgileDay } from '../store/days.js';

/** What can be offered on a day, and the act that shows whether the rules would take it, were everything stated. */
const PROBES: { act: ActName; probe(day: AgileDay): Act }[] = [];

/** Acts that the cards of a day offer: never one that the rules would refuse whatever is written. */
export function offersOf(facts: Facts, day: AgileDay): ActName[] {
  if (!regulationAt(facts.editions, day.date)) return [];
  return PROBES.filter(({ probe }) => decide(facts, probe(day)).outcome !== 'refused').map(({ act }) => act);
}
