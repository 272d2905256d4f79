import { ChatError, type Visitor } from '../../app/ports.js';
import type { Locale } from '../../messages/card.js';
import { type Activity, isPersonal, localeOf, tenantsIn } from './activity.js';
import { type PersonAddress, type Place, placeOf } from './places.js';
import type { PrivateChats } from './private-chat.js';

/** Who speaks, and where the answer may be seen by that person alone. */
export interface Desk {
  visitor: Visitor;
  /** Of their client; once the application knows them, that in which it answers them. */
  locale: Locale;
  place: Place;
  /** Where to go when `place` takes no message. */
  otherwise?: Place;
  /** The answer appears where the question was asked. */
  inPlace: boolean;
}

/**
 * What a person asks is between them and the bot (form, reasons, refusals): in a channel it is answered in the
 * personal chat, or as a targeted message where the question was one.
 * @returns 'nobody' without an Entra account, 'no chat' where no private answer is possible
 */
export async function deskFor(
  activity: Activity,
  chats: PrivateChats,
  fallback: Locale,
): Promise<Desk | 'nobody' | 'no chat'> {
  const userId = activity.from.aadObjectId;
  if (!userId) return 'nobody';
  const targeted = Boolean(activity.recipient.isTargeted) && !isPersonal(activity);
  const chat = await chats.of(activity).catch((error: unknown) => {
    if (error instanceof ChatError && (targeted || error.options.permanent)) return undefined;
    throw error;
  });
  const spoken = localeOf(activity);
  const who = {
    visitor: visitor(activity, userId, chat),
    locale: spoken ?? fallback,
  };
  if (targeted) {
    const place = { ...placeOf(activity), onlyFor: activity.from.id };
    return { ...who, place, ...(chat && { otherwise: chat }), inPlace: true };
  }
  return chat ? { ...who, place: chat, inPlace: isPersonal(activity) } : 'no chat';
}

export function visitor(activity: Activity, userId: string, address?: PersonAddress): Visitor {
  const locale = localeOf(activity);
  return {
    platform: 'teams',
    tenantId: tenantsIn(activity)[0] ?? '',
    userId,
    ...(locale && { locale }),
    ...(address && { address }),
  };
}
