import type { Prisma } from '../generated/prisma/client.js';
import { type LocalDate, mondayOf } from '../rules/local-date.js';
import { fromColumn, toColumn } from './dates.js';
import type { Moment } from './messages.js';
import { programmesWith } from './programmes.js';
import type { Db, Platform } from './types.js';

/** A card that stands in a chat and must show the truth. */
export interface StandingCard {
  id: string;
  moment: Moment;
  dayId?: string;
  /** What it is about, if not a day. */
  subjectId?: string;
  /** Of a digest. */
  unitId?: string;
  date?: LocalDate;
  /** In whose chat; absent: in a unit's channel. */
  personId?: string;
  platform: Platform;
  /** The adapter's own value. */
  location: unknown;
  /** Hash of what was painted last. */
  painted: string;
  postedAt: Date;
}

/** Which standing cards: those of an agile day, of another subject, or a unit's digest of a date. */
export type CardSubject = { dayId: string } | { subjectId: string } | { unitId: string; date: string };

function toCard(row: Prisma.SentCardGetPayload<object>): StandingCard {
  return {
    id: row.id,
    moment: row.moment as Moment,
    dayId: row.dayId ?? undefined,
    subjectId: row.subjectId ?? undefined,
    unitId: row.unitId ?? undefined,
    date: row.date ? fromColumn(row.date) : undefined,
    personId: row.personId ?? undefined,
    platform: row.platform,
    location: row.location,
    painted: row.painted,
    postedAt: row.postedAt,
  };
}

/** null: it does not stand any more */
export async function findCard(db: Db, id: string): Promise<StandingCard | null> {
  const row = await db.sentCard.findUnique({ where: { id } });
  return row && toCard(row);
}

export async function insertCard(db: Db, card: Omit<StandingCard, 'id'>): Promise<void> {
  const { date, location, ...rest } = card;
  await db.sentCard.create({
    data: { ...rest, date: date && toColumn(date), location: location as Prisma.InputJsonValue },
  });
}

/** The page of a person on a platform; one each, wherever it was opened last. What it shows is not known. */
export async function standHome(
  db: Db,
  home: Pick<StandingCard, 'personId' | 'platform' | 'location' | 'postedAt'>,
): Promise<void> {
  const { personId, platform, postedAt } = home;
  const at = { location: home.location as Prisma.InputJsonValue, painted: '', postedAt };
  const where = { moment: 'home', personId, platform };
  const { count } = await db.sentCard.updateMany({ where, data: at });
  if (count === 0) await db.sentCard.create({ data: { ...where, ...at } });
}

/**
 * Those that must be brought up to date, with what depends on it: requests that wait show the quota of their person
 * and who else is remote on their date, a page shows what waits.
 */
export async function cardsOf(db: Db, subject: CardSubject): Promise<StandingCard[]> {
  const where = 'unitId' in subject ? whereDigests(subject) : subject;
  const rows = await db.sentCard.findMany({ where, orderBy: { postedAt: 'asc' } });
  const people = [...new Set(rows.flatMap(({ personId }) => personId ?? []))];
  const pages = 'unitId' in subject ? [] : await pagesOf(db, people);
  return [...rows, ...(await waitingBeside(db, subject)), ...pages].map(toCard);
}

function pagesOf(db: Db, people: string[]) {
  return db.sentCard.findMany({ where: { moment: 'home', personId: { in: people } } });
}

/** More cards than these are not drawn anew for what has only changed around them: pressing them tells. */
const MOST_BESIDE = 12;

/** Cards of other requests that wait: of the same person, or in the same unit for the same date. */
async function waitingBeside(db: Db, subject: CardSubject) {
  if ('subjectId' in subject) return [];
  const day = 'dayId' in subject ? await personOf(db, subject.dayId) : whereUnit(subject);
  if (!day) return [];
  const where = { day: { ...day, state: 'pending' as const } };
  const rows = await db.sentCard.findMany({ where, orderBy: { postedAt: 'asc' }, take: MOST_BESIDE + 1 });
  return rows.length > MOST_BESIDE ? [] : rows;
}

async function personOf(db: Db, id: string) {
  const day = await db.agileDay.findUnique({ where: { id }, select: { personId: true } });
  return day && { personId: day.personId, id: { not: id } };
}

/** Those of the date, and the preview of its week. */
function whereDigests({ unitId, date }: { unitId: string; date: string }) {
  const day = date as LocalDate;
  const preview = { moment: 'digest-preview', date: toColumn(mondayOf(day)) };
  return { unitId, OR: [{ date: toColumn(day) }, preview] };
}

function whereUnit({ unitId, date }: { unitId: string; date: string }) {
  return { person: { unitId }, date: toColumn(date as LocalDate) };
}

/** @returns false where somebody else painted it since `before` was read */
export async function markPainted(db: Db, id: string, before: string, painted: string): Promise<boolean> {
  const { count } = await db.sentCard.updateMany({ where: { id, painted: before }, data: { painted } });
  return count === 1;
}

/** Nobody knows what it shows: the next repaint sends it in any case. */
export async function markUnknown(db: Db, id: string): Promise<void> {
  await db.sentCard.updateMany({ where: { id }, data: { painted: '' } });
}

/** It does not stand any more (deleted, chat left). */
export async function forgetCard(db: Db, id: string): Promise<void> {
  await db.sentCard.deleteMany({ where: { id } });
}

/** Who has a card of the day in their chat, alone or with the days it was asked for with: ids, each once. */
export async function peopleShown(db: Db, dayId: string): Promise<string[]> {
  const subjectId = { in: await programmesWith(db, dayId) };
  const rows = await db.sentCard.findMany({
    where: { OR: [{ dayId }, { subjectId }], personId: { not: null } },
    select: { personId: true },
    distinct: ['personId'],
  });
  return rows.flatMap((row) => row.personId ?? []);
}
