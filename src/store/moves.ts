import type { LocalDate } from '../rules/local-date.js';
import type { Db } from './types.js';

/** The dates a day was asked to be moved to, each with when; in order. */
export async function movesAsked(db: Db, dayId: string): Promise<{ to: LocalDate; at: Date }[]> {
  const rows = await db.audit.findMany({ where: { dayId, act: 'swap' }, orderBy: { id: 'asc' } });
  return rows.flatMap(({ changes, at }) => {
    const { to, refused } = changes as { to?: LocalDate; refused?: boolean };
    return to && !refused ? [{ to, at }] : [];
  });
}
