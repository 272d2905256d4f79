import type { Reference } from '../regulations/schema.js';
import type { Decision, Finding, FindingCode, Severity } from './decision.js';

/** What the rules found: `broken` refuses, `flagged` warns (a rule met by its reason, or a soft one). */
export interface Verdict {
  broken: Finding[];
  flagged: Finding[];
}

export function finding(
  reference: Reference,
  code: FindingCode,
  numbers: Finding['numbers'] = {},
  severity: Severity = 'hard',
): Finding {
  const { rule, article, basis } = reference;
  return { rule, article, ...(basis ? { basis } : {}), code, severity, numbers };
}

export function emptyVerdict(): Verdict {
  return { broken: [], flagged: [] };
}

/** A rule "di norma" is met by a reason (R4); a hard one never is; a soft one only warns. */
export function weigh(verdict: Verdict, findings: Finding[], reason: boolean): void {
  for (const one of findings) {
    const refuses = one.severity === 'hard' || (one.severity === 'default' && !reason);
    (refuses ? verdict.broken : verdict.flagged).push(one);
  }
}

/** Empty words are no reason. */
export function isStated(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

export function isClean(verdict: Verdict): boolean {
  return verdict.broken.length === 0 && verdict.flagged.length === 0;
}

/** Any breach refuses, and all breaches are named; otherwise what is flagged warns. */
export function outcomeOf(verdict: Verdict): Pick<Decision, 'outcome' | 'findings'> {
  if (verdict.broken.length > 0) return { outcome: 'refused', findings: verdict.broken };
  if (verdict.flagged.length > 0) return { outcome: 'accepted-with-warning', findings: verdict.flagged };
  return { outcome: 'accepted', findings: [] };
}
