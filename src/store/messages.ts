import { randomUUID } from 'node:crypto';
import type { Prisma } from '../generated/prisma/client.js';
import type { LocalDate } from '../rules/local-date.js';
import { fromColumn } from './dates.js';
import type { Db, Platform, Store } from './types.js';

/** What a message says; the words are made when it is sent. */
export type Moment =
  | 'day-card' // to the asker: the card that stays true
  | 'request-card' // to who decides
  | 'communication-card' // to the Direttore apicale, of a dirigente's day (MET-4d)
  | 'plan-card' // to the asker: days asked for together, one card that stays true
  | 'plan-request' // the same to who decides, or is told
  | 'plan-notice' // to the asker: several of them were decided at once; data: {by, at}
  | 'decision-notice'
  | 'cancel-notice'
  | 'moved-card' // to the other side: the day that takes the place of one that was moved, and stays true
  | 'alternatives-notice' // to the worker: other dates are proposed (MET-10f)
  | 'alternatives-answer' // to who proposed them: the worker keeps the day, or did not answer in time
  | 'impediment-notice' // to the manager and today's delegates: a technical impediment
  | 'lapsed-notice' // to the asker: the day began and nobody had decided
  | 'lapsed-to-decider' // the same to who might have; data: {dayIds}
  | 'approval-reminder' // to who decides: how many requests wait
  | 'last-call' // to who decides: requests for `date` that are about to lapse
  | 'undecided-notice' // to the asker at the last call: no answer yet
  | 'passed-on-notice' // to the asker: the superior may decide as well
  | 'delegation-card' // to the delegate: the card that stays true
  | 'delegation-notice' // to the delegate; data: {what: 'begun' | 'ended'}
  | 'contact-band-reminder' // data: {from, to}, REM-1
  | 'disconnection-reminder' // REM-2
  | 'swap-request' // to the side that has to answer
  | 'swap-notice' // how a move ended; data: {what: declined | lapsed, to, by?}
  | 'absence-card' // to the person who is away
  | 'absence-notice' // to who decides on their days
  | 'absence-undone' // to the same; data: {who, from, to}
  | 'permit-card' // to the asker
  | 'permit-request' // to who authorises it
  | 'permit-notice' // to the asker: decided, or nobody did in time
  | 'grant-notice' // to the person: days granted to them, or given to the bank; data: {grant, by, ...figures}
  | 'unreachable-notice' // hours without contact, where nobody authorises them
  | 'application-card' // to each of those concerned: an application for an agreement, that stays true
  | 'application-notice' // a step of it
  | 'withdrawal-notice' // how an agreement was ended; subject: the act
  | 'report-card' // to the manager: a monthly report (TIV-16.5)
  | 'report-reminder' // subjectId: the person; date: first of the month
  | 'digest' // to the channel of a unit, REM-3
  | 'home' // Slack's Home tab: it stands, it is never sent
  | 'daily-summary'; // in the morning, to those who want it

export interface NewMessage {
  /** One message per key, for ever. */
  key: string;
  moment: Moment;
  /** The person it is for; absent with `unitId`: for the unit's channel. */
  personId?: string;
  unitId?: string;
  /** Only this platform; absent: where the person was last seen. */
  platform?: Platform;
  dayId?: string;
  /** What it is about, if not a day: an application, a permit, a delegation, a report. */
  subjectId?: string;
  date?: LocalDate;
  data?: Record<string, unknown>;
  /** An answer to something the recipient just did: never held. */
  reply?: boolean;
  /** Not worth sending from then on. */
  expiresAt?: Date;
  at: Date;
}

export interface DueMessage extends NewMessage {
  id: string;
  data: Record<string, unknown>;
  reply: boolean;
  /** Tries that count against the limit, this one included. */
  attempts: number;
}

type Row = Prisma.MessageGetPayload<object>;

const PLATFORMS: readonly Platform[] = ['slack', 'teams'];

export function toMessage(row: Row): DueMessage {
  return {
    id: row.id,
    key: row.key,
    moment: row.moment as Moment,
    personId: row.personId ?? undefined,
    unitId: row.unitId ?? undefined,
    platform: row.platform ?? undefined,
    dayId: row.dayId ?? undefined,
    subjectId: row.subjectId ?? undefined,
    date: row.date ? fromColumn(row.date) : undefined,
    data: row.data as Record<string, unknown>,
    reply: row.reply,
    expiresAt: row.expiresAt ?? undefined,
    at: row.createdAt,
    attempts: row.attempts,
  };
}

/**
 * One statement, however many.
 * @returns ids of those really inserted: a key that exists is passed over
 */
export async function insertMessages(db: Db, messages: NewMessage[]): Promise<string[]> {
  if (messages.length === 0) return [];
  const rows = JSON.stringify(messages.map((message) => ({ ...message, id: randomUUID() })));
  const inserted = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO message (id, key, moment, "personId", "unitId", platform, "dayId", "subjectId", date, data, reply,
                         "expiresAt", "createdAt", "deliverAt")
    SELECT id, key, moment, "personId", "unitId", platform, "dayId", "subjectId", date, coalesce(data, '{}'),
           coalesce(reply, false), "expiresAt", at, at
    FROM jsonb_to_recordset(${rows}::jsonb) AS m(
      id uuid, key text, moment text, "personId" uuid, "unitId" uuid, platform "Platform", "dayId" uuid, "subjectId" uuid, date date,
      data jsonb, reply boolean, "expiresAt" timestamptz, at timestamptz)
    ON CONFLICT (key) DO NOTHING RETURNING id`;
  return inserted.map((row) => row.id);
}

/** Inserts and rings, in the caller's transaction; call `store.queue.wake()` after the commit. */
export async function enqueue(
  store: Pick<Store, 'queue'>,
  db: Db,
  messages: NewMessage[],
): Promise<string[]> {
  const ids = await insertMessages(db, messages);
  if (ids.length > 0) {
    await store.queue.sendMany(
      'deliver',
      ids.map((messageId) => ({ messageId })),
    );
  }
  return ids;
}

/** Who was really sent a message of this moment about a subject. */
export async function peopleTold(db: Db, moment: Moment, subjectId: string): Promise<string[]> {
  const where = { moment, subjectId, state: { in: ['sending' as const, 'sent' as const] } };
  const rows = await db.message.findMany({ where, select: { personId: true }, distinct: ['personId'] });
  return rows.flatMap(({ personId }) => personId ?? []);
}

/** Which of these people got the message that begins with `key`; keys of one message per platform. */
export async function putTo(db: Db, key: string, people: readonly string[]): Promise<string[]> {
  const keys = people.flatMap((id) => PLATFORMS.map((platform) => `${key}:${id}:${platform}`));
  const rows = await db.message.findMany({ where: { key: { in: keys } }, select: { personId: true } });
  return people.filter((id) => rows.some(({ personId }) => personId === id));
}

/** How many may be sent by now and are not yet. */
export async function countDue(db: Db, now: Date): Promise<number> {
  return db.message.count({ where: { state: { in: ['queued', 'sending'] }, deliverAt: { lte: now } } });
}

export async function countHeld(db: Db): Promise<number> {
  return db.message.count({ where: { state: 'held' } });
}

/** The next instant after `now` at which a message that waits may be sent. */
export async function nextDelivery(db: Db, now: Date): Promise<Date | undefined> {
  const row = await db.message.findFirst({
    where: { state: { in: ['queued', 'held', 'sending'] }, deliverAt: { gt: now } },
    orderBy: { deliverAt: 'asc' },
  });
  return row?.deliverAt ?? undefined;
}
