import type { Regulation } from '../regulations/schema.js';

/** Who comes first, in the order of the act: what a draw from the bank may name (MIL-7.8). */
export function criteriaOf({ priorities }: Regulation): string[] {
  return priorities ? [priorities, ...(priorities.further ?? [])].flatMap((one) => one.categories) : [];
}
