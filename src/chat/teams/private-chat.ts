import type { Activity } from './activity.js';
import { isPersonal } from './activity.js';
import type { Connector } from './connector.js';
import { patiently } from './patience.js';
import { type PersonAddress, personAddress, placeOf } from './places.js';

const KEPT_AT_MOST = 20_000;

/** Finds, or opens, the personal chat with whoever sent an activity. */
export interface PrivateChats {
  /** @throws ChatError where the app is not installed for that person */
  of(activity: Activity): Promise<PersonAddress>;
}

export function createPrivateChats(connector: Connector, closing: AbortSignal): PrivateChats {
  const known = new Map<string, Promise<PersonAddress>>();

  async function open(activity: Activity): Promise<PersonAddress> {
    const memberId = activity.from.id;
    // Opening a chat that is open gives the same one: no harm in asking twice.
    const { conversationId } = await patiently(closing, true, () =>
      connector.open(placeOf(activity), { memberId }),
    );
    return { ...personAddress(activity, memberId), conversationId };
  }

  return {
    of(activity) {
      const key = `${activity.recipient.id} ${activity.from.id} ${activity.serviceUrl}`;
      const before = known.get(key);
      if (before && !isPersonal(activity)) return before;
      const chat = isPersonal(activity)
        ? Promise.resolve(personAddress(activity, activity.from.id))
        : open(activity);
      known.delete(key);
      known.set(key, chat);
      chat.catch(() => known.delete(key));
      const [first] = known.keys();
      if (known.size > KEPT_AT_MOST && first !== undefined) known.delete(first);
      return chat;
    },
  };
}
