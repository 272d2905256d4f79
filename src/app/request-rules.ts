import type { Reference, Regulation } from '../regulations/schema.js';
import type { Finding } from '../rules/decision.js';
import type { PersonRole } from '../rules/facts.js';

/** A rule that a request is measured by, and what it said. */
export interface RuleOutcome {
  rule: string;
  article: string;
  /** The act's own, where the regulation quotes them. */
  words?: string;
  outcome: 'met' | 'warning' | 'broken';
  findings: Finding[];
}

/** The rules that judge a request of this role, in the order of the regulation's file, with what each found. */
export function outcomesOf(
  regulation: Regulation,
  role: PersonRole,
  decision: { outcome: string; findings: Finding[] },
): RuleOutcome[] {
  const { general, calendar, absence, agreement, quota, notice } = regulation;
  const sections: unknown[] = [
    [general.begun, general.duplicate, calendar, absence],
    [agreement.required, agreement.start, agreement.term, agreement.withdrawn, agreement.transfer],
    [regulation.training, regulation.contents, regulation.places, regulation.wholeDays],
    [
      quota.perMonth,
      quota.perWeek,
      quota.senior,
      quota.verticalPartTime,
      quota.cyclicPartTime,
      quota.presenceFloor,
    ],
    [notice, regulation.usualWeekdays, regulation.vpn],
  ];
  const rules = new Map<string, RuleOutcome>();
  const add = ({ rule, article, words }: Reference & { words?: string }) => {
    if (!rules.has(rule)) rules.set(rule, { rule, article, words, outcome: 'met', findings: [] });
    return rules.get(rule) as RuleOutcome;
  };
  for (const reference of references(sections, role)) add(reference);
  for (const finding of decision.findings) {
    const entry = add(finding);
    entry.outcome = decision.outcome === 'refused' ? 'broken' : 'warning';
    entry.findings.push(finding);
  }
  return [...rules.values()];
}

type Applying = Reference & { roles?: PersonRole[]; words?: string };

/** Every figure below `value` that holds for the role; `none` is a rule the act does not have. */
function* references(value: unknown, role: PersonRole): Generator<Applying> {
  if (typeof value !== 'object' || value === null) return;
  if ('rule' in value && 'article' in value) {
    const figure = value as Applying;
    if (figure.roles?.includes(role) !== false) yield figure;
    return;
  }
  for (const inner of Object.values(value)) yield* references(inner, role);
}
