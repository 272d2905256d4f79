import type { WithdrawalCause } from '../../messages/agreement-views.js';
import type { Regulation } from '../../regulations/schema.js';
import type { Act } from '../../rules/act.js';
import { decide } from '../../rules/decide.js';
import type { Decision, Finding } from '../../rules/decision.js';
import type { DayKind, Facts } from '../../rules/facts.js';
import { addDays, type LocalDate } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import type { Over } from './authority.js';

/** What one side wants, as the form states it and the draft keeps it until it is confirmed. */
export interface Wish {
  agreementId: string;
  personId: string;
  kind: DayKind;
  cause: WithdrawalCause;
  effective: LocalDate;
  reason?: string;
  noticeReason?: string;
}

/** The rules look at the agreement of agile days: for one of lavoro da remoto it stands in its place. */
export function factsFor(facts: Facts, kind: DayKind): Facts {
  if (kind === 'agile') return facts;
  return { ...facts, person: { ...facts.person, agreement: facts.person.remoteAgreement ?? null } };
}

/** How this side may leave an agreement under an act. */
export function causesFor(
  { withdrawal, agreementRevocation }: Regulation,
  by: readonly Over[],
): [WithdrawalCause, ...WithdrawalCause[]] {
  const waivable = withdrawal.terms.some(({ waivable: may }) => may);
  const grounds =
    agreementRevocation && by.some((one) => one === agreementRevocation.by)
      ? agreementRevocation.grounds
      : [];
  return [
    'notice',
    ...(withdrawal.justifiedReason ? (['justified'] as const) : []),
    // both sides have to agree: the personnel office records that they did
    ...(waivable && by.includes('hr') ? (['waiver'] as const) : []),
    ...grounds.map((ground) => `ground:${ground}` as const),
  ];
}

/** Does this side owe a reason? Whoever claims a justified one says which. */
export function owesReason({ withdrawal }: Regulation, cause: WithdrawalCause, by: Over): boolean {
  const { motivation } = withdrawal;
  if (cause === 'justified') return true;
  return motivation !== null && (motivation.by === 'both' || by !== 'employee');
}

export function actOf(
  { cause, effective, reason, noticeReason }: Pick<Wish, 'cause' | 'effective' | 'reason' | 'noticeReason'>,
  regulation: Regulation,
  by: readonly Over[],
): Extract<Act, { type: 'withdraw' | 'revoke-agreement' }> {
  if (cause.startsWith('ground:')) {
    const actor = by.find((one) => one === regulation.agreementRevocation?.by) ?? by[0] ?? 'manager';
    return { type: 'revoke-agreement', by: actor, ground: cause.slice('ground:'.length) };
  }
  return {
    type: 'withdraw',
    by: by[0] ?? 'employee',
    effective,
    reason,
    noticeReason,
    justifiedReason: cause === 'justified',
    mutualWaiver: cause === 'waiver',
  };
}

/** First day without agreement: as it was asked; of a revocation, as the act says. */
export function effectiveOf(
  { effective }: Pick<Wish, 'effective'>,
  act: Act,
  decision: Decision,
  now: Date,
): LocalDate {
  return act.type === 'revoke-agreement' ? (decision.earliest ?? addDays(dateOf(now), 1)) : effective;
}

/** The first day without agreement that the rules take today, with notice; undefined: none, however late. */
export function firstDayAway(facts: Facts, regulation: Regulation, by: Over): LocalDate | undefined {
  const effective = dateOf(facts.now);
  const act = actOf({ cause: 'notice', effective, reason: 'x' }, regulation, [by]);
  const decision = decide(facts, act);
  return decision.outcome === 'accepted' ? effective : decision.earliest;
}

/**
 * What may be said of a refusal. A longer notice protects some workers: to the other side the notice is only ever a
 * date, for all alike, so that nobody can tell from the rule or its number whom it protects.
 */
export function discreetly(
  findings: readonly Finding[],
  by: Over,
): { findings: Finding[]; tooSoon: boolean } {
  const said = findings.filter(({ code }) => by === 'employee' || code !== 'notice-short');
  return { findings: said, tooSoon: said.length < findings.length };
}
