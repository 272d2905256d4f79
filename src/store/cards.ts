import type { Prisma } from '../generated/prisma/client.js';
import type { LocalDate } from '../rules/local-date.js';
import { fromColumn, toColumn } from './dates.js';
import type { Moment } from './messages.js';
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

export async function insertCard(db: Db, card: Omit<StandingCard, 'id'>): Promise<void> {
  const { date, location, ...rest } = card;
  await db.sentCard.create({
    data: { ...rest, date: date && toColumn(date), location: location as Prisma.InputJsonValue },
  });
}

export async function cardsOf(db: Db, subject: CardSubject): Promise<StandingCard[]> {
  const where = 'unitId' in subject ? { ...subject, date: toColumn(subject.date as LocalDate) } : subject;
  return (await db.sentCard.findMany({ where, orderBy: { postedAt: 'asc' } })).map(toCard);
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

/** Who has a card of the day in their chat: ids, each once. */
export async function peopleShown(db: Db, dayId: string): Promise<string[]> {
  const rows = await db.sentCard.findMany({
    where: { dayId, personId: { not: null } },
    select: { personId: true },
    distinct: ['personId'],
  });
  return rows.flatMap((row) => row.personId ?? []);
}
