import type { Db } from './types.js';

/** So many ids may have been given out to acts that are still under way. */
const IN_FLIGHT = 5_000;

/**
 * Changes with every act that is done: while it is the same, nothing was. Ids are given out in order but become visible
 * when their transaction ends, so the last ones are counted too.
 */
export async function auditMark(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<{ mark: string }[]>`
    SELECT concat(max(id), ' ', count(*)) AS mark FROM audit
    WHERE id > (SELECT coalesce(max(id), 0) - ${IN_FLIGHT} FROM audit)`;
  return row?.mark ?? '';
}
