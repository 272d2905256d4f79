import type { LocalDate } from '../rules/local-date.js';
import { toColumn } from './dates.js';
import type { Db, Platform } from './types.js';

/** Names of those of a unit who are remote on a date, characters in all with what parts them; by unit. */
export async function digestLengths(
  db: Db,
  unitIds: readonly string[],
  date: LocalDate,
): Promise<Map<string, number>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ unitId: string; length: number }[]>`
    SELECT p."unitId", sum(length(p."fullName") + 2)::int AS length
    FROM agile_day d JOIN person p ON p.id = d."personId"
    WHERE d.date = ${date}::date AND d.state = 'approved' AND p."unitId" = ANY(${[...unitIds]}::uuid[])
    GROUP BY p."unitId"`;
  return new Map(rows.map(({ unitId, length }) => [unitId, length]));
}

export interface StandingDigest {
  moment: string;
  unitId?: string;
  date?: LocalDate;
  platform?: Platform;
  postedAt?: Date;
}

/** Which of the messages of a digest a card is, and how many stand in its channel. */
export async function partsPosted(
  db: Db,
  { moment, unitId, date, platform, postedAt }: StandingDigest,
): Promise<{ part: number; of: number }> {
  if (!unitId || !date) return { part: 1, of: 1 };
  const where = { moment: 'digest-more', unitId, date: toColumn(date), platform };
  const more = await db.sentCard.findMany({ where, select: { postedAt: true } });
  const before = more.filter((card) => postedAt !== undefined && card.postedAt < postedAt).length;
  return { part: moment === 'digest' ? 1 : 2 + before, of: 1 + more.length };
}
