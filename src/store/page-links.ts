import { createHash } from 'node:crypto';
import type { DayKind } from '../rules/facts.js';
import { isId } from './ids.js';
import type { Db } from './types.js';

/** What whoever has its address may open, until it ends or is revoked. Only the secret's hash is kept. */
export interface PageLink {
  /** What it shows: `application`, `agreement`; a `calendar` of a person, a `unit-calendar`. */
  kind: string;
  subjectId: string;
  /** For whom it was made. */
  personId: string;
  createdAt: Date;
  /** A page ends by itself; a calendar is read until it is revoked. */
  expiresAt?: Date;
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

/** Which calendar: a person's own (subject: the person), or a unit's as one person may see it (subject: the unit). */
export interface CalendarKey {
  kind: 'calendar' | 'unit-calendar';
  subjectId: string;
  personId: string;
}

/** @returns undefined for a secret that is not known, or was revoked, or is a page's: outside they are the same */
export async function findCalendar(db: Db, secret: string): Promise<CalendarKey | undefined> {
  const row = await db.pageLink.findUnique({ where: { secret: hashOf(secret) } });
  if (!row || row.revokedAt || row.expiresAt) return undefined;
  const { kind, subjectId, personId } = row;
  return kind === 'calendar' || kind === 'unit-calendar' ? { kind, subjectId, personId } : undefined;
}

/** Since when the calendar has an address; undefined: it has none. */
export async function calendarSince(db: Db, key: CalendarKey): Promise<Date | undefined> {
  const where = { ...key, revokedAt: null, expiresAt: null };
  return (await db.pageLink.findFirst({ where, orderBy: { createdAt: 'desc' } }))?.createdAt;
}

export async function revokeCalendar(db: Db, key: CalendarKey, now: Date): Promise<number> {
  const where = { ...key, revokedAt: null };
  return (await db.pageLink.updateMany({ where, data: { revokedAt: now } })).count;
}

/**
 * Of somebody who has left: every link that was made for them, and every one to what is about them.
 * @returns how many were still open
 */
export async function revokeAllOf(db: Db, personId: string, now: Date): Promise<number> {
  const about = await Promise.all(
    (['agile', 'remote'] as const).map((kind) => subjectsOf(db, personId, kind)),
  );
  const where = {
    AND: [
      { OR: [{ personId }, { subjectId: { in: about.flat() } }] },
      { OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    ],
    revokedAt: null,
  };
  return (await db.pageLink.updateMany({ where, data: { revokedAt: now } })).count;
}

/** All that a page about a person's agreement of a kind may show: its applications, and its versions. */
export async function subjectsOf(db: Db, personId: string, kind: DayKind): Promise<string[]> {
  const where = { where: { personId, kind }, select: { id: true } };
  const rows = [...(await db.application.findMany(where)), ...(await db.agreement.findMany(where))];
  return rows.map(({ id }) => id);
}

/** Links that ended, or were revoked, need not be remembered. */
export async function forgetPages(db: Db, before: Date): Promise<void> {
  await db.pageLink.deleteMany({
    where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] },
  });
}
