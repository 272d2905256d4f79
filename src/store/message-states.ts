/**
 * The table of messages is the queue. States of a message, and its moves:
 *
 *     queued --claim--> sending --> sent | failed | dropped
 *     sending --> held --release--> queued       (REM-4)
 *     sending --> queued                         (a try failed and surely had no effect)
 *     sending --claim lapsed--> sending          (a try whose outcome nobody knows: ask the platform first)
 *
 * `deliverAt` is the instant before which nobody touches the row: the next try of a queued one, the release of a
 * held one, the end of the claim of one in sending. `error` stays on a row that waits for its next try.
 */
import type { StandingCard } from './cards.js';
import { type DueMessage, type MessageRecord, messageFrom } from './messages.js';
import { PERSON_JSON, type Person, type PersonRecord, personFrom } from './people.js';
import type { Sql, Statement } from './sql.js';
import type { Platform } from './types.js';

/** A message taken in hand, with what is needed to reach its recipient. */
export interface Claimed {
  message: DueMessage;
  lane: number;
  claimedAt: Date;
  /** When it came due, before it was taken in hand. */
  due: Date;
  /** An earlier try may have been delivered. */
  doubtful: boolean;
  /** undefined: for a channel, or not in the register any more. */
  person?: Person;
  /** Accounts of the person, last seen first. */
  accounts: { platform: Platform; tenantId: string; userId: string; address?: unknown }[];
}

export interface Claim {
  now: Date;
  /** End of the claim. */
  until: Date;
  platform: Platform;
  /** The platforms that are configured. */
  open: readonly Platform[];
  /** Where messages go whose recipient has not been seen on any of them. */
  home: Platform;
  limit: number;
  /** None of a lane that goes before this one. */
  fromLane: number;
  /** People and units who may not be written to just now. */
  silent: readonly string[];
}

/** A try that will be made so soon holds back what comes after it for the same recipient. */
const SOON_MS = 30_000;

/** Of `m`: the platform it goes to. $3: those open; $4: home. */
const USUAL = `LATERAL (SELECT coalesce((SELECT i.platform::text FROM chat_identity i
    WHERE i."personId" = m."personId" AND i.platform::text = ANY($3::text[])
    ORDER BY i."lastSeenAt" DESC LIMIT 1), $4) AS platform) usual`;
const platformOf = (row: string) => `CASE WHEN ${row}.platform IS NULL THEN usual.platform
    WHEN ${row}.platform::text = ANY($3::text[]) THEN ${row}.platform::text ELSE $4 END`;

/** Takes the rows of `due` in hand and gives them with their recipients. $1: now; $2: until. */
const TAKE = `taken AS (
    UPDATE message m SET state = 'sending', "claimedAt" = $1, "deliverAt" = $2, attempts = m.attempts + 1,
      error = NULL
    FROM due WHERE m.id = due.id
    RETURNING m.*, due.before, due.due
  ), whole AS (
    SELECT t.*, (SELECT ${PERSON_JSON} FROM person p JOIN unit u ON u.id = p."unitId" WHERE p.id = t."personId") AS person,
      (SELECT json_agg(json_build_object('platform', i.platform, 'tenantId', i."tenantId", 'userId', i."userId",
        'address', i.address) ORDER BY i."lastSeenAt" DESC) FROM chat_identity i WHERE i."personId" = t."personId") AS accounts
    FROM taken t
  )`;

/**
 * The next messages of a platform, by lane, then by when they came due, then as they were written. One in hand per
 * recipient: what comes before on the same platform for the same person goes first, also one that waits for its next
 * try, if that is made soon. One that waits longer (an outage, a message nobody can take) does not hold up the rest.
 */
const CLAIM: Statement = {
  name: 'messages-claim',
  text: `WITH due AS (
      SELECT m.id, m.state::text AS before, m."deliverAt" AS due FROM message m, ${USUAL}
      WHERE m.state IN ('queued', 'sending') AND m."deliverAt" <= $1 AND m.lane >= $6 AND ${platformOf('m')} = $5
        AND NOT coalesce(m."personId", m."unitId", m.id) = ANY($7::uuid[])
        AND NOT EXISTS (
          SELECT FROM message b
          WHERE coalesce(b."personId", b."unitId") = coalesce(m."personId", m."unitId") AND b.id <> m.id
            AND b.state IN ('queued', 'sending') AND b."deliverAt" <= $9 AND ${platformOf('b')} = $5
            AND (b.state = 'sending' AND b."deliverAt" > $1
              OR (b.lane, b.seq) < (m.lane, m.seq) AND (b."deliverAt" <= $1 OR b.error IS NOT NULL)))
      ORDER BY m.lane, m."deliverAt", m.seq LIMIT $8
      FOR UPDATE OF m SKIP LOCKED
    ), ${TAKE}
    SELECT coalesce(json_agg(row_to_json(whole) ORDER BY lane, due, seq), '[]')::text AS json FROM whole`,
};

export async function claim(sql: Sql, wanted: Claim): Promise<Claimed[]> {
  const { now, until, open, home, platform, fromLane, silent, limit } = wanted;
  const soon = new Date(now.getTime() + SOON_MS);
  const rows = await sql(CLAIM, [now, until, open, home, platform, fromLane, silent, limit, soon]);
  return (rows as Row[]).map(toClaimed);
}

/** What was held for one person and came due with it: told together. */
const CLAIM_HELD: Statement = {
  name: 'messages-claim-held',
  text: `WITH due AS (
      SELECT m.id, m.state::text AS before, m."deliverAt" AS due FROM message m, ${USUAL}
      WHERE coalesce(m."personId", m."unitId") = $6::uuid AND m.state IN ('queued', 'sending') AND m."deliverAt" <= $1
        AND m."heldAt" IS NOT NULL AND ${platformOf('m')} = $5
      ORDER BY m.seq LIMIT $7
      FOR UPDATE OF m SKIP LOCKED
    ), ${TAKE}
    SELECT coalesce(json_agg(row_to_json(whole) ORDER BY seq), '[]')::text AS json FROM whole`,
};

export async function claimHeld(
  sql: Sql,
  wanted: Pick<Claim, 'now' | 'until' | 'platform' | 'open' | 'home' | 'limit'> & { personId: string },
): Promise<Claimed[]> {
  const { now, until, open, home, platform, personId, limit } = wanted;
  const rows = await sql(CLAIM_HELD, [now, until, open, home, platform, personId, limit]);
  return (rows as Row[]).map(toClaimed);
}

interface Row extends MessageRecord {
  lane: number;
  claimedAt: string;
  before: string;
  due: string;
  person: PersonRecord | null;
  accounts: Claimed['accounts'] | null;
}

function toClaimed(row: Row): Claimed {
  return {
    message: messageFrom(row),
    lane: row.lane,
    claimedAt: new Date(row.claimedAt),
    due: new Date(row.due),
    doubtful: row.before === 'sending',
    person: row.person ? personFrom(row.person) : undefined,
    accounts: (row.accounts ?? []).map(({ address, ...account }) => ({
      ...account,
      address: address ?? undefined,
    })),
  };
}

/** What became of a message in hand. */
export interface Ending {
  id: string;
  claimedAt: Date;
  state: 'sent' | 'failed' | 'dropped' | 'held' | 'queued' | 'sending';
  /** Of one that is tried again or held. */
  deliverAt?: Date;
  /** Why, in words without personal data. */
  error?: string;
  /** The try was nobody's fault and does not count. */
  uncounted?: boolean;
  sentAt?: Date;
  heldAt?: Date;
  /** It goes there and nowhere else. */
  platform?: Platform;
}

/**
 * A claim that lapsed meanwhile is another's, and so is the word on it; but one that was sent was sent. Cards that
 * stand are noted in the same statement, each once: another may have found it.
 */
const SETTLE: Statement = {
  name: 'messages-settle',
  text: `WITH ended AS (
      UPDATE message m SET state = e.state, "deliverAt" = coalesce(e."deliverAt", m."deliverAt"), error = e.error,
        attempts = m.attempts - CASE WHEN e.uncounted THEN 1 ELSE 0 END, "sentAt" = e."sentAt",
        "heldAt" = coalesce(m."heldAt", e."heldAt"), platform = coalesce(e.platform, m.platform)
      FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, "claimedAt" timestamptz, state "MessageState",
        "deliverAt" timestamptz, error text, uncounted boolean, "sentAt" timestamptz, "heldAt" timestamptz,
        platform "Platform")
      WHERE m.id = e.id AND m.state = 'sending' AND (m."claimedAt" = e."claimedAt" OR e.state = 'sent')
      RETURNING m.id
    ), cards AS (
      INSERT INTO sent_card (id, moment, "dayId", "subjectId", "unitId", date, "personId", platform, location, painted, "postedAt")
      SELECT gen_random_uuid(), c.moment, c."dayId", c."subjectId", c."unitId", c.date, c."personId", c.platform, c.location,
        c.painted, c."postedAt"
      FROM jsonb_to_recordset($2::jsonb) AS c(moment text, "dayId" uuid, "subjectId" uuid, "unitId" uuid, date date,
        "personId" uuid, platform "Platform", location jsonb, painted text, "postedAt" timestamptz)
      WHERE NOT EXISTS (SELECT FROM sent_card s WHERE (s."dayId" = c."dayId" OR s."subjectId" = c."subjectId"
        OR s."unitId" = c."unitId" AND s.date = c.date) AND s.platform = c.platform AND s.location = c.location)
    )
    SELECT count(*)::text AS json FROM ended`,
};

export async function settle(
  sql: Sql,
  endings: readonly Ending[],
  cards: readonly Omit<StandingCard, 'id'>[],
): Promise<void> {
  await sql(SETTLE, [JSON.stringify(endings), JSON.stringify(cards)]);
}

/**
 * Held messages whose window has opened go back to the queue; so do those in hand, or written, since a time that has not
 * come yet: the clock was set back.
 */
const RELEASE: Statement = {
  name: 'messages-release',
  text: `WITH freed AS (
      UPDATE message SET state = CASE state WHEN 'held' THEN 'queued' ELSE state END, "deliverAt" = least("deliverAt", $1)
      WHERE state = 'held' AND "deliverAt" <= $1 OR state = 'sending' AND "claimedAt" > $2
        OR state = 'queued' AND "deliverAt" > $1 AND ("createdAt" > $3 OR attempts > 0 AND "claimedAt" > $2)
      RETURNING 1)
    SELECT count(*)::text AS json FROM freed`,
};
const SKEW_MS = 30_000;
/** No message is written longer than this before its time. */
const AHEAD_MS = 30 * 60_000;

/** @returns how many */
export async function release(sql: Sql, now: Date): Promise<number> {
  const later = (ms: number) => new Date(now.getTime() + ms);
  return (await sql(RELEASE, [now, later(SKEW_MS), later(AHEAD_MS)])) as number;
}

const TAKE_UP: Statement = {
  name: 'messages-take-up',
  text: `WITH freed AS (UPDATE message SET "deliverAt" = $1 WHERE state = 'sending' RETURNING 1)
    SELECT count(*)::text AS json FROM freed`,
};

/** On the embedded store, at the start: whatever an earlier process had in hand nobody has now. */
export async function takeUpAgain(sql: Sql, now: Date): Promise<number> {
  return (await sql(TAKE_UP, [now])) as number;
}

const EXTEND: Statement = {
  name: 'message-extend',
  text: `UPDATE message SET "deliverAt" = $3 WHERE id = ANY($1::uuid[]) AND state = 'sending' AND "claimedAt" = $2
    RETURNING 'true' AS json`,
};

/** @returns false where the claim has lapsed and another may have taken it */
export async function extendClaim(sql: Sql, ids: string[], claimedAt: Date, until: Date): Promise<boolean> {
  return (await sql(EXTEND, [ids, claimedAt, until])) === true;
}
