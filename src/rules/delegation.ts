import type { DelegationFact, Period } from './facts.js';
import type { LocalDate } from './local-date.js';

/** Why a delegation cannot be given. */
export type DelegationFault =
  /** One does not stand in for oneself. */
  | { kind: 'oneself' }
  | { kind: 'past' }
  | { kind: 'back-to-front' }
  /** The same person stands in already on some of these days. */
  | { kind: 'overlap'; with: Period };

/**
 * What is wrong with a delegation that somebody wants to give, if anything. Several people may stand in at once; only
 * the same one twice would say the same thing twice.
 * @param given what the same manager has given and not taken back
 */
export function delegationFault(
  today: LocalDate,
  delegatorId: string,
  wanted: DelegationFact,
  given: readonly DelegationFact[],
): DelegationFault | undefined {
  if (wanted.delegate === delegatorId) return { kind: 'oneself' };
  if (wanted.from < today) return { kind: 'past' };
  if (wanted.to < wanted.from) return { kind: 'back-to-front' };
  const other = given.find(
    (one) => one.delegate === wanted.delegate && one.from <= wanted.to && wanted.from <= one.to,
  );
  return other && { kind: 'overlap', with: { from: other.from, to: other.to } };
}
