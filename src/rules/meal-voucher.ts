import type { Regulation } from '../regulations/schema.js';
import type { DayKind } from './facts.js';

/** Meal voucher (buono pasto) of a day; `organisation`: the act leaves it to the organisation. */
export function mealVoucherOf(regulation: Regulation, kind: DayKind): 'yes' | 'no' | 'organisation' {
  const { agile, remote } = regulation.mealVoucher;
  return kind === 'remote' ? (remote ?? agile) : agile;
}
