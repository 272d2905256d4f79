import { Prisma } from '../generated/prisma/client.js';
import type { LocalDate } from '../rules/local-date.js';
import { type HeadJson, type HeadRecord, headFrom, headJson } from './heads.js';
import { PERSON_JSON, type Person, type PersonRecord, personFrom } from './people.js';
import { type Sql, type Statement, sqlOf } from './sql.js';
import type { Db, Locale, Platform } from './types.js';

/** A person's account on a platform. */
export interface Identity {
  personId: string;
  platform: Platform;
  tenantId: string;
  userId: string;
  address?: unknown;
  locale?: Locale;
  lastSeenAt: Date;
}
export type Account = Pick<Identity, 'platform' | 'tenantId' | 'userId' | 'address' | 'locale'>;

function toIdentity(row: Prisma.ChatIdentityGetPayload<object>): Identity {
  return {
    personId: row.personId,
    platform: row.platform,
    tenantId: row.tenantId,
    userId: row.userId,
    address: row.address ?? undefined,
    locale: (row.locale ?? undefined) as Locale | undefined,
    lastSeenAt: row.lastSeenAt,
  };
}

/** Most recently seen first. */
export async function identitiesOf(db: Db, personId: string): Promise<Identity[]> {
  const rows = await db.chatIdentity.findMany({ where: { personId }, orderBy: { lastSeenAt: 'desc' } });
  return rows.map(toIdentity);
}

/** The account's match, the person, and who is over them on `today`, in one: every request begins with it. */
export async function findVisitor(
  db: Db | Sql,
  { platform, tenantId, userId }: Account,
  today: LocalDate,
): Promise<Found | undefined> {
  const found = (await sqlOf(db)(VISITOR, [platform, tenantId, userId, today])) as VisitorRecord | undefined;
  if (!found) return undefined;
  const { lastSeenAt, address, locale, ...account } = found.identity;
  const identity = {
    ...account,
    address: address ?? undefined,
    locale: locale ?? undefined,
    lastSeenAt: new Date(lastSeenAt),
  };
  const over = found.over ? headFrom(found.over) : undefined;
  return { identity, person: personFrom(found.person), over };
}

/** `over`: the person's manager. */
export interface Found {
  identity: Identity;
  person: Person;
  over?: HeadRecord;
}

interface VisitorRecord {
  identity: Pick<Identity, 'personId' | 'platform' | 'tenantId' | 'userId'> & {
    address: unknown;
    locale: Locale | null;
    lastSeenAt: string;
  };
  person: PersonRecord;
  over: HeadJson | null;
}

const VISITOR: Statement = {
  name: 'visitor',
  text: `SELECT json_build_object('identity', row_to_json(i), 'person', ${PERSON_JSON},
      'over', (${headJson('v."managerId"', '$4')}))::text AS json
    FROM chat_identity i JOIN person v ON v.id = i."personId"
      JOIN person p ON p.id = v.id JOIN unit u ON u.id = p."unitId"
    WHERE i.platform = $1::"Platform" AND i."tenantId" = $2 AND i."userId" = $3`,
};

/**
 * Keeps the match of a person and an account, and what is new about it. A match once made stays: e-mails change
 * hands, the platform's ids do not.
 * @returns false where account or person is matched otherwise already; nothing is changed then
 */
export async function rememberIdentity(
  db: Db,
  personId: string,
  account: Account,
  now: Date,
): Promise<boolean> {
  const { platform, tenantId, userId, locale } = account;
  const address = account.address === undefined ? undefined : (account.address as Prisma.InputJsonValue);
  const where = { personId_platform_tenantId: { personId, platform, tenantId } };
  const row = { personId, platform, tenantId, userId, address, locale, matchedAt: now, lastSeenAt: now };
  if ((await db.chatIdentity.createMany({ data: [row], skipDuplicates: true })).count === 1) return true;
  const known = await db.chatIdentity.findUnique({ where });
  if (known?.userId !== userId) return false;
  const lastSeenAt = now > known.lastSeenAt ? now : known.lastSeenAt;
  await db.chatIdentity.update({ where, data: { address, locale, lastSeenAt } });
  return true;
}

export async function rememberChannel(
  db: Db,
  channel: { platform: Platform; channelId: string; tenantId: string; address: unknown },
  now: Date,
): Promise<void> {
  const { platform, channelId, tenantId } = channel;
  const data = { tenantId, address: channel.address as Prisma.InputJsonValue, seenAt: now };
  await db.chatChannel.upsert({
    where: { platform_channelId: { platform, channelId } },
    create: { platform, channelId, ...data },
    update: data,
  });
}

/** The address of whoever was last seen on the platform. */
export async function anyAddress(db: Db, platform: Platform): Promise<unknown> {
  const where = { platform, address: { not: Prisma.DbNull } };
  const row = await db.chatIdentity.findFirst({ where, orderBy: { lastSeenAt: 'desc' } });
  return row?.address ?? undefined;
}

export async function channelAddress(
  db: Db,
  platform: Platform,
  channelId: string,
): Promise<{ tenantId: string; address: unknown } | undefined> {
  const row = await db.chatChannel.findUnique({ where: { platform_channelId: { platform, channelId } } });
  return row ? { tenantId: row.tenantId, address: row.address } : undefined;
}
