import { randomUUID } from 'node:crypto';
import type { Prisma } from '../generated/prisma/client.js';
import type { LocalDate } from '../rules/local-date.js';
import { currentTrace } from '../trace.js';
import { fromColumn } from './dates.js';
import { laneOf } from './lanes.js';
import { type Sql, type Statement, sqlOf } from './sql.js';
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
  | 'queue-card' // to the same, who asked for it from a bundle: the requests themselves
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
  | 'undelivered-notice' // to an administrator; data: {cause, platform?}, date: the day whose failures it counts
  | 'digest' // to the channel of a unit, REM-3; data: {channelId}
  | 'digest-more' // the rest of a long one; data: {channelId, part}
  | 'digest-preview' // to the same: who is remote in the week that begins on `date`; data: {channelId}
  | 'agreement-ending' // to the person; subject: the agreement, date: its last day
  | 'agreements-ending' // to the personnel office; data: {agreementIds}
  | 'slack-status' // nothing is written to the person: what stands beside their name, see compose/status.ts
  | 'slack-status-clear'
  | 'home' // Slack's Home tab: it stands, it is never sent
  | 'bundle' // what was held, told in one message: it stands as it was posted, and is no row of its own
  | 'daily-summary'; // in the morning, to those who want it

/** Urgency passes on evenings and nights of Monday to Friday, institutional activity on the days off; each only there. */
export type Urgency = 'urgent' | 'institutional';

/** Of those that write to nobody: disconnection does not hold them. */
export function isStatus(moment: Moment): boolean {
  return moment === 'slack-status' || moment === 'slack-status-clear';
}

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
  /** Passes the hold where the act knows it (REM-4). */
  urgency?: Urgency;
  /** Not worth sending from then on. */
  expiresAt?: Date;
  at: Date;
}

export interface DueMessage extends NewMessage {
  id: string;
  /** The order in which they were written. */
  seq: number;
  data: Record<string, unknown>;
  reply: boolean;
  /** Tries that count against the limit, this one included. */
  attempts: number;
  /** What caused it, as the log names it. */
  trace?: string;
  /** When the recipient's disconnection first held it. */
  heldAt?: Date;
}

type Row = Prisma.MessageGetPayload<object>;

/** What of a row is the message, with its date and instants as the database writes them. */
export interface MessageRecord
  extends Pick<
    Row,
    | ('id' | 'key' | 'moment' | 'personId' | 'unitId' | 'platform' | 'dayId' | 'subjectId')
    | ('data' | 'reply' | 'attempts' | 'trace' | 'urgency')
  > {
  seq: bigint | number;
  date: LocalDate | null;
  expiresAt: string | Date | null;
  createdAt: string | Date;
  heldAt: string | Date | null;
}

const PLATFORMS: readonly Platform[] = ['slack', 'teams'];

export function toMessage({ date, ...row }: Row): DueMessage {
  return messageFrom({ ...row, date: date && fromColumn(date) });
}

export function messageFrom(row: MessageRecord): DueMessage {
  return {
    id: row.id,
    seq: Number(row.seq),
    key: row.key,
    moment: row.moment as Moment,
    personId: row.personId ?? undefined,
    unitId: row.unitId ?? undefined,
    platform: row.platform ?? undefined,
    dayId: row.dayId ?? undefined,
    subjectId: row.subjectId ?? undefined,
    date: row.date ?? undefined,
    data: row.data as Record<string, unknown>,
    reply: row.reply,
    expiresAt: row.expiresAt ? new Date(row.expiresAt) : undefined,
    at: new Date(row.createdAt),
    attempts: row.attempts,
    trace: row.trace ?? undefined,
    heldAt: row.heldAt ? new Date(row.heldAt) : undefined,
    urgency: (row.urgency ?? undefined) as NewMessage['urgency'],
  };
}

/** A message as an insert takes it: of `insertMessages`, and of an act that is written whole (`write-act.ts`). */
export function messageRow(message: NewMessage) {
  return { ...message, id: randomUUID(), lane: laneOf(message), trace: currentTrace() };
}

/** Inserts what `messageRow` made and gives the new ids. @param rows an expression of type jsonb */
export function insertMessagesFrom(rows: string): string {
  return `INSERT INTO message (id, key, moment, "personId", "unitId", platform, "dayId", "subjectId", date, data, reply,
        "expiresAt", "createdAt", "deliverAt", lane, trace, urgency)
      SELECT m.id, m.key, m.moment, m."personId", m."unitId", m.platform, m."dayId", m."subjectId", m.date,
        coalesce(m.data, '{}'), coalesce(m.reply, false), m."expiresAt", m.at, m.at, m.lane, m.trace, m.urgency
      FROM jsonb_to_recordset(${rows}) AS m(id uuid, key text, moment text, "personId" uuid, "unitId" uuid,
        platform "Platform", "dayId" uuid, "subjectId" uuid, date date, data jsonb, reply boolean,
        "expiresAt" timestamptz, at timestamptz, lane int, trace text, urgency text)
      ON CONFLICT (key) DO NOTHING RETURNING id`;
}

const INSERT: Statement = {
  name: 'insert-messages',
  text: `WITH queued AS (${insertMessagesFrom('$1::jsonb')})
    SELECT coalesce(json_agg(id), '[]')::text AS json FROM queued`,
};

/**
 * One statement, however many.
 * @returns ids of those really inserted: a key that exists is passed over
 */
export async function insertMessages(db: Db | Sql, messages: NewMessage[]): Promise<string[]> {
  if (messages.length === 0) return [];
  return (await sqlOf(db)(INSERT, [JSON.stringify(messages.map(messageRow))])) as string[];
}

/** Inserts, in the caller's transaction; whoever sends hears of it after the commit. */
export async function enqueue(
  store: Pick<Store, 'queue' | 'onMessages'>,
  db: Db,
  messages: NewMessage[],
): Promise<string[]> {
  store.onMessages?.(messages);
  const ids = await insertMessages(db, messages);
  ring(store, ids);
  return ids;
}

/** Tells whoever sends, once the caller's transaction is committed. */
export function ring(store: Pick<Store, 'queue'>, ids: readonly string[]): void {
  if (ids.length > 0) store.queue.ring();
}

/** Who was really sent a message of this moment about a subject. */
export async function peopleTold(db: Db, moment: Moment, subjectId: string): Promise<string[]> {
  const where = { moment, subjectId, state: { in: ['sending' as const, 'sent' as const] } };
  const rows = await db.message.findMany({ where, select: { personId: true }, distinct: ['personId'] });
  return rows.flatMap(({ personId }) => personId ?? []);
}

export async function findMessage(db: Db, id: string): Promise<DueMessage | null> {
  const row = await db.message.findUnique({ where: { id } });
  return row && toMessage(row);
}

/** What its sender stated of the message with this key; undefined: nothing, as a rule. */
export async function urgencyOf(db: Db, key: string): Promise<Urgency | undefined> {
  const row = await db.message.findUnique({ where: { key }, select: { urgency: true } });
  return (row?.urgency as Urgency | null) ?? undefined;
}

/** Which of these questions this person got: keys of one message per platform. */
export async function keysPutTo(db: Db, keys: readonly string[], personId: string): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const whole = keys.flatMap((key) =>
    PLATFORMS.map((platform) => [`${key}:${personId}:${platform}`, key] as const),
  );
  const asked = new Map<string, string>(whole);
  const rows = await db.message.findMany({
    where: { key: { in: [...asked.keys()] } },
    select: { key: true },
  });
  return new Set(rows.flatMap(({ key }) => asked.get(key) ?? []));
}

/** Which of these people got the message that begins with `key`; keys of one message per platform. */
export async function putTo(db: Db, key: string, people: readonly string[]): Promise<string[]> {
  const keys = people.flatMap((id) => PLATFORMS.map((platform) => `${key}:${id}:${platform}`));
  const rows = await db.message.findMany({ where: { key: { in: keys } }, select: { personId: true } });
  return people.filter((id) => rows.some(({ personId }) => personId === id));
}

/** How many may be sent by now and are not yet. */
export async function countDue(db: Db, now: Date): Promise<number> {
  const state = { in: ['queued' as const, 'sending' as const, 'held' as const] };
  return db.message.count({ where: { state, deliverAt: { lte: now } } });
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
