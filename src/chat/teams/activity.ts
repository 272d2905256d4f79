import { z } from 'zod';
import type { Locale } from '../../messages/card.js';

/** Microsoft's own messages stay far under these; they only keep absurd requests out. */
const id = z.string().min(1).max(2048);

const account = z.object({
  id,
  name: z.string().max(1024).nullish(),
  aadObjectId: z.string().min(1).max(200).nullish(),
  /** A targeted message: only sender and bot see it, in the midst of a group. */
  isTargeted: z.boolean().nullish(),
});

const named = z.object({ id }).nullish();

/** What of a Bot Framework activity is read at all; the rest is dropped here. */
export const activitySchema = z.object({
  type: z.string().min(1).max(64),
  id: id.nullish(),
  channelId: z.string().max(64),
  serviceUrl: z.url().max(2048),
  from: account,
  recipient: account.nullish().transform((bot) => bot ?? { id: '28:' }),
  conversation: z.object({
    id,
    tenantId: z.string().min(1).max(200).nullish(),
    conversationType: z.string().max(64).nullish(),
    isGroup: z.boolean().nullish(),
  }),
  channelData: z
    .object({ tenant: named, channel: named, team: named, eventType: z.string().max(64).nullish() })
    .nullish(),
  text: z.string().max(100_000).nullish(),
  locale: z.string().max(64).nullish(),
  name: z.string().max(200).nullish(),
  action: z.string().max(64).nullish(),
  replyToId: id.nullish(),
  value: z.unknown().optional(),
  membersAdded: z.array(account).max(5000).nullish(),
  entities: z.array(z.unknown()).max(1000).nullish(),
});

export type Activity = z.infer<typeof activitySchema>;

/** Both places where Teams writes the tenant; they must agree. */
export function tenantsIn(activity: Activity): string[] {
  return [activity.conversation.tenantId, activity.channelData?.tenant?.id].flatMap((tenant) => tenant ?? []);
}

export function isPersonal({ conversation }: Activity): boolean {
  if (conversation.conversationType) return conversation.conversationType === 'personal';
  return !conversation.isGroup && !conversation.id.startsWith('19:');
}

export function localeOf(activity: Activity): Locale | undefined {
  const language = activity.locale?.slice(0, 2).toLowerCase();
  return language === 'it' || language === 'en' ? language : undefined;
}

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1).max(2000),
  mentioned: z.object({ id: z.string() }),
});

/**
 * The words meant for the bot: `agile x`, `/agile x`, `x` and `@Giornate x` alike. botbuilder's own
 * `removeRecipientMention` leaves `&nbsp;` behind, and in group chats the mention may come without its entity.
 */
export function typedText(activity: Activity): string {
  let text = activity.text ?? '';
  for (const entity of activity.entities ?? []) {
    const { data } = mention.safeParse(entity);
    if (data?.mentioned.id === activity.recipient.id) text = text.replaceAll(data.text, ' ');
  }
  text = text
    .replace(/^\s*<at\b[^>]*>[^<]*<\/at>/i, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = activity.recipient.name;
  if (name && text.toLowerCase().startsWith(`@${name.toLowerCase()}`))
    text = text.slice(name.length + 1).trim();
  return text
    .replace(/^\//, '')
    .replace(/^agile(?= |$)/i, '')
    .trim();
}
