import type { LocalDate } from '../rules/local-date.js';
import { type Draft, findDraft, saveDraft } from './drafts.js';
import { isId } from './ids.js';
import type { Db } from './types.js';

/** Days asked for together: they share a card, each is decided for itself. Kept in the row of the draft it was. */
export interface Programme {
  id: string;
  personId: string;
  /** By date. */
  dayIds: string[];
  sentAt: Date;
}

interface Row {
  dayIds: string[];
  sentAt: string;
  /** Until then it is not forgotten. */
  last: LocalDate;
}

const KIND = 'sent-plan';

/** What was a draft is sent: from now on it can't be sent again. */
export async function markSent(
  db: Db,
  draftId: string,
  days: readonly { id: string; date: LocalDate }[],
  at: Date,
): Promise<void> {
  const last = days.at(-1)?.date ?? ('' as LocalDate);
  const row: Row = { dayIds: days.map(({ id }) => id), sentAt: at.toISOString(), last };
  await saveDraft(db, draftId, KIND, row);
}

/** @param id may come from outside */
export async function findProgramme(db: Db, id: string): Promise<Programme | null> {
  const draft = await findDraft<Row>(db, id, KIND);
  return draft && toProgramme(draft);
}

function toProgramme({ id, personId, data }: Draft<Row>): Programme {
  return { id, personId, dayIds: data.dayIds, sentAt: new Date(data.sentAt) };
}

/**
 * The one in which a day was asked for, if there is one. Days that were asked for before they bore its id are looked
 * for in their person's plans of those days: nobody goes on with a draft after a week.
 */
export async function programmesWith(db: Db, dayId: string): Promise<string[]> {
  if (!isId(dayId)) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "planId" AS id FROM agile_day WHERE id = ${dayId}::uuid AND "planId" IS NOT NULL
    UNION ALL
    SELECT p.id FROM agile_day d
    JOIN draft p ON p."createdAt" BETWEEN d."requestedAt" - interval '9 days' AND d."requestedAt"
    WHERE d.id = ${dayId}::uuid AND d."planId" IS NULL
      AND p."personId" = d."personId" AND p.kind = ${KIND} AND p.data->'dayIds' ? ${dayId}
      AND jsonb_array_length(p.data->'dayIds') > 1`;
  return rows.map(({ id }) => id);
}
