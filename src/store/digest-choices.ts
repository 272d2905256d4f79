import type { LocalTime, Weekday } from '../rules/local-date.js';
import type { Db } from './types.js';

/** What the head of a unit chose for its digest; absent: what the settings say. */
export interface DigestChoice {
  at?: LocalTime;
  /** Empty: every working day. */
  weekdays: Weekday[];
  slackChannel?: string;
  teamsChannel?: string;
  preview?: boolean;
  /** Not posted at all. */
  off: boolean;
}

export interface SavedDigestChoice extends DigestChoice {
  setById: string;
  setAt: Date;
}

export interface DigestUnit {
  id: string;
  name: string;
  choice?: DigestChoice;
}

/** Units that have something to say about their digest: in the settings (`names`) or in chat. */
export async function digestUnits(db: Db, names: readonly string[]): Promise<DigestUnit[]> {
  const rows = await db.unit.findMany({
    where: { OR: [{ name: { in: [...names] } }, { digest: { isNot: null } }] },
    include: { digest: true },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ id, name, digest }) => ({ id, name, ...(digest && { choice: toChoice(digest) }) }));
}

export async function digestChoice(db: Db, unitId: string): Promise<SavedDigestChoice | null> {
  const row = await db.digestChoice.findUnique({ where: { unitId } });
  return row && { ...toChoice(row), setById: row.setById, setAt: row.setAt };
}

export async function saveDigestChoice(
  db: Db,
  unitId: string,
  { at, slackChannel, teamsChannel, preview, ...rest }: SavedDigestChoice,
): Promise<void> {
  const data = {
    ...rest,
    at: at ?? null,
    slackChannel: slackChannel ?? null,
    teamsChannel: teamsChannel ?? null,
    preview: preview ?? null,
  };
  await db.digestChoice.upsert({ where: { unitId }, create: { unitId, ...data }, update: data });
}

interface Row {
  at: string | null;
  weekdays: number[];
  slackChannel: string | null;
  teamsChannel: string | null;
  preview: boolean | null;
  off: boolean;
}

function toChoice({ at, weekdays, slackChannel, teamsChannel, preview, off }: Row): DigestChoice {
  return {
    at: (at ?? undefined) as LocalTime | undefined,
    weekdays: weekdays as Weekday[],
    slackChannel: slackChannel ?? undefined,
    teamsChannel: teamsChannel ?? undefined,
    preview: preview ?? undefined,
    off,
  };
}
