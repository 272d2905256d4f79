import type { Act } from './act.js';
import { bankAfter } from './bank.js';
import type { Decision, Finding } from './decision.js';
import type { Day, DayState, Facts } from './facts.js';
import { finding, outcomeOf, type Verdict } from './finding.js';
import type { LocalDate } from './local-date.js';
import { quotaOn } from './quota.js';
import { dayOn, type Situation, withState } from './situation.js';

/** An act that this regulation does not know. */
export function notPossible(now: Situation, act: Act): Finding {
  return finding(now.regulation.general.state, 'not-possible', { act: act.type });
}

/** The move is not one of those of R8. */
export function stateFinding(now: Situation, act: Act['type'], day: Day | undefined): Finding {
  return finding(now.regulation.general.state, 'wrong-state', { state: day?.state ?? 'none', act });
}

/** Refused with nothing changed; quota, state and bank as they stand. */
export function refused(facts: Facts, findings: Finding[], date?: LocalDate): Decision {
  return {
    outcome: 'refused',
    findings,
    quota: date && quotaOn(facts, date),
    state: date && dayOn(facts, date)?.state,
    bank: date && bankAfter(facts, date, 0),
  };
}

/** What becomes of a day: its state and quota after the act, or, refused, as they were. */
export function changed(facts: Facts, verdict: Verdict, date: LocalDate, state: DayState): Decision {
  const outcome = outcomeOf(verdict);
  if (outcome.outcome === 'refused') return refused(facts, outcome.findings, date);
  return { ...outcome, quota: quotaOn(withState(facts, date, state), date), state };
}
