/**
 * Where the bot can write: our own plain values, kept by the application beside an identity, a channel or a card.
 * No SDK type in them, so that they outlive it.
 */
import { z } from 'zod';
import { ChatError } from '../../app/ports.js';
import { type Activity, tenantsIn } from './activity.js';

const bot = z.object({ id: z.string().min(1), name: z.string().optional() });

/** A conversation that exists. */
const placeSchema = z.object({
  serviceUrl: z.url(),
  conversationId: z.string().min(1),
  tenantId: z.string().min(1),
  bot,
  /** Bot Framework id of the one person who may see it, in the midst of a group. */
  onlyFor: z.string().min(1).optional(),
});
export type Place = z.infer<typeof placeSchema>;

const personSchema = placeSchema.extend({
  kind: z.literal('person'),
  /** Bot Framework id of the person (`29:...`). */
  memberId: z.string().min(1),
});
export type PersonAddress = z.infer<typeof personSchema>;

/** A channel of a team: every message of ours starts a thread of its own. */
const channelSchema = placeSchema.omit({ conversationId: true }).extend({
  kind: z.literal('channel'),
  channelId: z.string().min(1),
});
export type ChannelAddress = z.infer<typeof channelSchema>;

const groupSchema = placeSchema.extend({ kind: z.literal('group') });

const addressSchema = z.discriminatedUnion('kind', [personSchema, channelSchema, groupSchema]);
export type Address = z.infer<typeof addressSchema>;

const locationSchema = placeSchema.extend({ activityId: z.string().min(1) });
export type Location = z.infer<typeof locationSchema>;

/** @throws ChatError when there is none, or it is not ours */
export function asAddress(value: unknown): Address {
  const { data } = addressSchema.safeParse(value);
  if (data) return data;
  throw new ChatError('unreachable-person', 'No address: Giornate is not installed there', {
    permanent: true,
  });
}

/** A tenant's channels are reached where its people are; undefined where nobody is known there. */
export function channelBeside(neighbour: unknown, channelId: string): ChannelAddress | undefined {
  const { data } = addressSchema.safeParse(neighbour);
  if (!data) return undefined;
  const { serviceUrl, tenantId, bot } = data;
  return { kind: 'channel', serviceUrl, tenantId, bot, channelId };
}

/** @throws ChatError */
export function asLocation(value: unknown): Location {
  const { data } = locationSchema.safeParse(value);
  if (data) return data;
  throw new ChatError('gone', 'Not the place of a card', { permanent: true });
}

export function placeOf(activity: Activity): Place {
  const { serviceUrl, conversation, recipient } = activity;
  return {
    serviceUrl,
    conversationId: conversation.id,
    tenantId: tenantsIn(activity)[0] ?? '',
    bot: { id: recipient.id, ...(recipient.name && { name: recipient.name }) },
  };
}

export function personAddress(activity: Activity, memberId: string): PersonAddress {
  return { kind: 'person', ...placeOf(activity), memberId };
}

/** The channel or group chat an activity came from: how the application names it, and how to write to it. */
export function roomOf(activity: Activity): { channelId: string; address: Address } {
  const { channelData, conversation } = activity;
  const place = placeOf(activity);
  // The conversation of a channel message is its thread: `19:...@thread.tacv2;messageid=...`.
  const [root = conversation.id] = conversation.id.split(';');
  if (!channelData?.channel && !channelData?.team) {
    return { channelId: root, address: { kind: 'group', ...place, conversationId: root } };
  }
  const channelId = channelData.channel?.id ?? channelData.team?.id ?? root;
  const { serviceUrl, tenantId, bot } = place;
  return { channelId, address: { kind: 'channel', serviceUrl, tenantId, bot, channelId } };
}
