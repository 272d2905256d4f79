import { createHash } from 'node:crypto';
import type { DayKind } from '../rules/facts.js';
import { isId } from './ids.js';
import type { Db } from './types.js';

/** A page that whoever has its address may open, until it ends or is revoked. Only the secret's hash is kept. */
export interface PageLink {
  /** What it shows: `application`, `agreement`. */
  kind: string;
  subjectId: string;
  /** For whom it was made. */
  personId: string;
  createdAt: Date;
  expiresAt: Date;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export async function insertPageLink(db: Db, secret: string, link: PageLink): Promise<void> {
  await db.pageLink.create({ data: { ...link, secret: hashOf(secret) } });
}

/** @returns undefined for a secret that is not known, has expired or was revoked: outside they are the same */
export async function findPage(db: Db, secret: string, now: Date): Promise<PageLink | undefined> {
  const row = await db.pageLink.findUnique({ where: { secret: hashOf(secret) } });
  if (!row?.expiresAt || row.expiresAt <= now || row.revokedAt) return undefined;
  const { kind, subjectId, personId, createdAt, expiresAt } = row;
  return { kind, subjectId, personId, createdAt, expiresAt };
}

/** @returns how many were still open */
export async function revokePages(db: Db, subjectIds: string[], now: Date): Promise<number> {
  const where = { subjectId: { in: subjectIds.filter(isId) }, revokedAt: null, expiresAt: { gt: now } };
  return (await db.pageLink.updateMany({ where, data: { revokedAt: now } })).count;
}

/** All that a page about a person's agreement of a kind may show: its applications, and its versions. */
export async function subjectsOf(db: Db, personId: string, kind: DayKind): Promise<string[]> {
  const where = { where: { personId, kind }, select: { id: true } };
  const rows = [...(await db.application.findMany(where)), ...(await db.agreement.findMany(where))];
  return rows.map(({ id }) => id);
}

/** Links that ended need not be remembered. */
export async function forgetPages(db: Db, before: Date): Promise<void> {
  await db.pageLink.deleteMany({ where: { expiresAt: { lt: before } } });
}
