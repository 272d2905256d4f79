import type { Prisma } from '../generated/prisma/client.js';
import type { LocalDate } from '../rules/local-date.js';
import { isId } from './ids.js';
import type { Db } from './types.js';

/** What was said so far in a conversation of several steps; the buttons carry only its id. */
export interface Draft<Data = unknown> {
  id: string;
  personId: string;
  kind: string;
  data: Data;
  createdAt: Date;
}

/** @returns its id */
export async function insertDraft(db: Db, draft: Omit<Draft, 'id'>): Promise<string> {
  const data = { ...draft, data: draft.data as Prisma.InputJsonValue };
  return (await db.draft.create({ data, select: { id: true } })).id;
}

/** @param id may come from outside; whose draft it is, is for the caller to look at */
export async function findDraft<Data>(db: Db, id: string, kind: string): Promise<Draft<Data> | null> {
  const row = isId(id) ? await db.draft.findFirst({ where: { id, kind } }) : null;
  return row && { ...row, data: row.data as Data };
}

/** What was said since; a draft may become another kind of thing. */
export async function saveDraft(db: Db, id: string, kind: string, data: unknown): Promise<void> {
  await db.draft.update({ where: { id }, data: { kind, data: data as Prisma.InputJsonValue } });
}

/**
 * Conversations nobody went on with since `before`; what became of one stays until its last day (`data.last`) is past
 * `lastBefore`.
 */
export async function forgetDrafts(db: Db, before: Date, lastBefore: LocalDate): Promise<void> {
  await db.$executeRaw`
    DELETE FROM draft WHERE "createdAt" < ${before} AND coalesce(data->>'last', '') < ${lastBefore}`;
}
