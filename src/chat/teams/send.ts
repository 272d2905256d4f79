import type { ChatPort, Recipient } from '../../app/ports.js';
import { ChatError } from '../../app/ports.js';
import type { Card } from '../../messages/card.js';
import type { Connector, Message } from './connector.js';
import { asAddress, asLocation, channelBeside, type Location, type Place } from './places.js';
import { messageWith, renderCard } from './render.js';
import type { TeamsOptions } from './settings.js';
import { tenantsOf } from './settings.js';

/** What the application posts by its queue: each call tries once, when to try again is the queue's business. */
export function createPort(
  options: TeamsOptions,
  connector: Connector,
  check: () => Promise<string>,
): ChatPort {
  const look = { answer: false };
  const tenants = tenantsOf(options);

  function draw(card: Card): Message {
    return messageWith(renderCard(card, look), card.summary);
  }

  function addressOf(to: Recipient) {
    const address = asAddress(to.address);
    const tenant = address.tenantId.toLowerCase();
    if (!tenants.has(tenant) || tenant !== to.tenantId.toLowerCase()) {
      throw new ChatError('rejected', 'Address of another tenant', { permanent: true });
    }
    return address;
  }

  return {
    platform: 'teams',

    async post(to, card): Promise<Location> {
      const address = addressOf(to);
      const { serviceUrl, tenantId, bot } = address;
      if (address.kind === 'channel') {
        const thread = { channelId: address.channelId, message: draw(card) };
        const { conversationId, activityId } = await connector.open(address, thread);
        if (activityId) return { serviceUrl, tenantId, bot, conversationId, activityId };
        throw new ChatError('unavailable', 'Open: no message id in the answer', { uncertain: true });
      }
      const place: Place = { serviceUrl, tenantId, bot, conversationId: address.conversationId };
      return { ...place, activityId: await connector.send(place, draw(card)) };
    },

    async update(at, card) {
      const { activityId, ...place } = asLocation(at);
      await connector.update(place, activityId, draw(card));
    },

    /** The Bot Connector has no way to look for a message. */
    find: async () => null,

    /** Nor for an account: the app knows nobody who has not met it. */
    canLookUp: false,
    lookup: async () => null,

    channel(channelId, neighbour) {
      const address = channelBeside(neighbour, channelId);
      return address && { tenantId: address.tenantId, channelId, address };
    },

    async emailOf(visitor) {
      const address = addressOf(visitor);
      if (address.kind !== 'person') return undefined;
      const member = await connector.member(address, address.memberId);
      return member?.email ?? member?.userPrincipalName;
    },

    check,
  };
}
