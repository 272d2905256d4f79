import type { Conversation } from '../../app/ports.js';
import { type Activity, isPersonal, tenantsIn } from './activity.js';
import { visitor } from './desk.js';
import { personAddress, roomOf } from './places.js';

/** Installations and additions: how people and rooms can be reached from now on. */
export interface Arrivals {
  /** @throws what the application throws: Teams then delivers the activity again */
  of(activity: Activity): Promise<void>;
  /** A message came from a channel or group: it can be written to. */
  room(activity: Activity): Promise<void>;
}

export function createArrivals(conversation: Conversation): Arrivals {
  const rooms = new Set<string>();

  async function room(activity: Activity): Promise<void> {
    const { channelId, address } = roomOf(activity);
    const key = `${channelId} ${address.serviceUrl}`;
    if (rooms.has(key)) return;
    const tenantId = tenantsIn(activity)[0] ?? '';
    await conversation.channelSeen({ platform: 'teams', channelId, tenantId, address });
    rooms.add(key);
  }

  return {
    room,
    async of(activity) {
      if (activity.type === 'installationUpdate' && !/^add/i.test(activity.action ?? 'add')) return;
      if (/deleted|removed|archived/i.test(activity.channelData?.eventType ?? '')) return;
      if (!isPersonal(activity)) return room(activity);
      const people = [activity.from, ...(activity.membersAdded ?? [])];
      const [person] = people.filter(({ id, aadObjectId }) => aadObjectId && id !== activity.recipient.id);
      if (!person?.aadObjectId) return;
      await conversation.met(visitor(activity, person.aadObjectId, personAddress(activity, person.id)));
    },
  };
}
