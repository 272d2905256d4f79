import type { ChatPort, Platform, Recipient } from '../app/ports.js';
import type { Settings } from '../settings.js';
import { anyAddress, channelAddress, rememberIdentity } from '../store/identities.js';
import type { Claimed } from '../store/message-states.js';
import type { DueMessage } from '../store/messages.js';
import type { Person } from '../store/people.js';
import type { Store } from '../store/types.js';

export type Ports = Partial<Record<Platform, ChatPort>>;

interface World {
  store: Store;
  settings: Pick<Settings, 'units'>;
  ports: Ports;
}

/** Where to send, or why that is not possible; `later`: it may become so. */
export type Reach = { port: ChatPort; to: Recipient } | { unreachable: string; later: boolean };

/** The account on the platform last seen, among those configured; undefined: none is known yet. */
export function knownAccount(
  ports: Ports,
  accounts: Claimed['accounts'],
  only: Platform | undefined,
): { port: ChatPort; to: Recipient } | undefined {
  for (const { platform, tenantId, userId, address } of accounts) {
    const port = ports[platform];
    if (port && (!only || only === platform)) return { port, to: { tenantId, userId, address } };
  }
  return undefined;
}

/** Asks the platforms, each in its turn, who knows the e-mail; the match is kept. @throws ChatError */
export async function lookUp(
  { store, ports }: World,
  person: Pick<Person, 'id' | 'email'>,
  only: Platform | undefined,
): Promise<Reach> {
  const open = (Object.values(ports) as ChatPort[]).filter((port) => !only || port.platform === only);
  let later = false;
  for (const port of open.filter((candidate) => candidate.canLookUp)) {
    const account = await port.lookup(person.email);
    if (account) {
      const identity = { platform: port.platform, ...account };
      // found is not seen: where people really are comes first
      await store.tx((db) => rememberIdentity(db, person.id, identity, new Date(0)));
      return { port, to: { tenantId: account.tenantId, userId: account.userId } };
    }
    later ||= account === null;
  }
  const where = only ?? (open.map((port) => port.platform).join(' and ') || 'any platform');
  return { unreachable: `the person has no account known to the bot on ${where}`, later };
}

/** The channel that was chosen for the unit when the message was planned, else the one in the settings. */
export async function reachChannel({ store, settings, ports }: World, message: DueMessage): Promise<Reach> {
  const unit = await store.db.unit.findUnique({ where: { id: message.unitId } });
  const channels = settings.units.find(({ name }) => name === unit?.name);
  const platform = message.platform ?? (channels?.slackChannel ? 'slack' : 'teams');
  const settled = platform === 'slack' ? channels?.slackChannel : channels?.teamsChannel;
  const channelId = (message.data as { channelId?: string }).channelId ?? settled;
  const port = ports[platform];
  if (!channelId || !port) {
    return { unreachable: `the settings name no ${platform} channel for the unit`, later: false };
  }
  const known = await channelAddress(store.db, platform, channelId);
  if (known) return { port, to: { ...known, channelId } };
  const to = port.channel(channelId, await anyAddress(store.db, platform));
  return to ? { port, to } : { unreachable: 'the bot has met nobody on the platform yet', later: true };
}
