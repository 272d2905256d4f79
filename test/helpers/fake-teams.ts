/**
 * Plays Microsoft Teams to a bot over loopback: the Bot Connector behind it and the people in front of their clients.
 * Written from the protocol; knows nothing of the bot's code.
 */
import { randomUUID } from 'node:crypto';
import { findAction, type Json, object, sentInputs, textOf } from './fake-teams-cards.js';
import { startConnector } from './fake-teams-connector.js';
import { createTokens } from './fake-teams-tokens.js';
import { createWorld, type FakeMessage, type FakeRoom, type FakeUser } from './fake-teams-world.js';

export type { Trouble } from './fake-teams-connector.js';
export type { TokenOptions } from './fake-teams-tokens.js';
export type { Call, FakeMessage, FakeRoom, FakeUser } from './fake-teams-world.js';

export interface Answer {
  status: number;
  /** Parsed JSON; undefined: the answer was empty. */
  body: Json | undefined;
}

export type FakeTeams = Awaited<ReturnType<typeof startFakeTeams>>;

export async function startFakeTeams(options: { appId?: string; tenantId?: string } = {}) {
  const { appId = randomUUID(), tenantId = randomUUID() } = options;
  const appPassword = `s-${randomUUID()}`;
  const bot = { id: `28:${appId}`, name: 'Giornate' };
  const world = createWorld(tenantId);
  const { users, rooms, messages, calls } = world;
  const connector = await startConnector({ appId, appPassword, world, publicKey: () => tokens.published });
  const { origin, serviceUrl } = connector;
  const tokens = await createTokens(appId, serviceUrl);
  let botUrl = '';

  /** Sends any activity, with a good token unless told otherwise. */
  async function deliver(activity: unknown, bearer?: string): Promise<Answer> {
    const response = await fetch(`${botUrl}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: `Bearer ${bearer ?? (await tokens.token())}`,
      },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: text ? object(JSON.parse(text)) : undefined };
  }

  /** What all activities of this person have in common. */
  function activity(user: FakeUser, type: string, room?: FakeRoom): Json {
    const { id, name, aadObjectId } = user;
    const inTeam = room?.kind === 'channel';
    return {
      type,
      id: type === 'invoke' ? `f:${randomUUID()}` : world.nextId(),
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl,
      from: { id, name, ...(aadObjectId && { aadObjectId }) },
      recipient: bot,
      conversation: {
        id: room?.id ?? user.chatId,
        tenantId: user.tenantId,
        conversationType: room ? (inTeam ? 'channel' : 'groupChat') : 'personal',
        ...(room && { isGroup: true }),
      },
      channelData: {
        tenant: { id: user.tenantId },
        ...(inTeam && { channel: { id: room.id }, team: { id: room.teamId } }),
      },
      entities: [{ type: 'clientInfo', locale: user.locale, country: 'IT', platform: 'Windows' }],
      locale: user.locale,
    };
  }

  function button(message: FakeMessage, label: string): Json {
    return findAction(message.card, label);
  }

  /** `data` of a button with the inputs of its card, as a client sends them. */
  function sentData(message: FakeMessage, action: Json, inputs: Record<string, string>): Json {
    const own = object(action.data) ?? {};
    return { ...(action.associatedInputs === 'none' ? {} : sentInputs(message.card, inputs)), ...own };
  }

  return {
    appId,
    tenantId,
    bot,
    serviceUrl,
    users,
    rooms,
    messages,
    calls,
    token: tokens.token,
    deliver,
    activity,
    button,
    addUser: world.addUser.bind(world),
    addRoom: world.addRoom.bind(world),
    until: world.until.bind(world),
    trouble: connector.trouble,
    trust: connector.trust,
    revokeBotTokens: connector.revoke,
    stop: connector.stop,

    /** What a bot process needs in its environment to talk to this stand-in. */
    env: {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: appPassword,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenantId,
      TEAMS_ALLOWED_TENANTS: tenantId,
      ToBotFromChannelOpenIdMetadataUrl: `${origin}/metadata`,
      ToChannelFromBotLoginUrl: `${origin}/login`,
    },

    /** @param url origin of the bot, for example `http://127.0.0.1:3978` */
    connect(url: string): void {
      botUrl = url;
    },

    /** The user adds the app. */
    install(user: FakeUser): Promise<Answer> {
      const { id, aadObjectId } = user;
      const membersAdded = [bot, { id, ...(aadObjectId && { aadObjectId }) }];
      return deliver({ ...activity(user, 'conversationUpdate'), membersAdded });
    },

    /** Somebody adds the app to a team or group chat. */
    installIn(room: FakeRoom, by: FakeUser): Promise<Answer> {
      return deliver({ ...activity(by, 'conversationUpdate', room), membersAdded: [bot] });
    },

    /** Types words to the bot; in a room they begin with its mention, unless targeted (slash command). */
    say(user: FakeUser, text: string, more: { room?: FakeRoom; targeted?: boolean } = {}): Promise<Answer> {
      const { room, targeted } = more;
      const sent: Json = { ...activity(user, 'message', room), text, textFormat: 'plain' };
      if (targeted) return deliver({ ...sent, recipient: { ...bot, isTargeted: true } });
      if (!room) return deliver(sent);
      const mention = `<at>${bot.name}</at>`;
      const entities = [{ type: 'mention', text: mention, mentioned: bot }];
      return deliver({ ...sent, text: `${mention}&nbsp;${text}`, entities });
    },

    /**
     * Presses a button of a card (Action.Execute) by its label; beside a line: `label@words of the line`. A card in the
     * answer takes the old one's place.
     * @param inputs what was entered before, by id or label (see `sentInputs`)
     */
    async press(
      user: FakeUser,
      message: FakeMessage,
      label: string,
      inputs: Record<string, string> = {},
    ): Promise<Answer> {
      const pressed = button(message, label);
      const { verb, title } = pressed;
      const action = { type: 'Action.Execute', verb, title, data: sentData(message, pressed, inputs) };
      const answer = await deliver({
        ...activity(user, 'invoke', world.roomOf(message.conversationId)),
        name: 'adaptiveCard/action',
        replyToId: message.id,
        value: { action, trigger: 'manual' },
      });
      if (answer.body?.type === 'application/vnd.microsoft.card.adaptive') {
        message.card = object(answer.body.value);
        world.changed();
      }
      return answer;
    },

    /** The same in a client that only knows Action.Submit. */
    pressSubmit(
      user: FakeUser,
      message: FakeMessage,
      label: string,
      inputs: Record<string, string> = {},
    ): Promise<Answer> {
      const fallback = object(button(message, label).fallback);
      if (fallback?.type !== 'Action.Submit') throw new Error(`No Action.Submit behind ${label}`);
      return deliver({
        ...activity(user, 'message', world.roomOf(message.conversationId)),
        replyToId: message.id,
        value: sentData(message, fallback, inputs),
      });
    },

    /** What the user sees in the personal chat with the bot, oldest first. */
    chat(user: FakeUser): FakeMessage[] {
      return messages.filter((one) => one.conversationId === user.chatId);
    },

    /** What stands in a channel or group chat; targeted messages only for their reader. */
    inRoom(room: FakeRoom, seenBy?: FakeUser): FakeMessage[] {
      const visible = messages.filter((one) => !one.targetedTo || one.targetedTo === seenBy?.id);
      return visible.filter((one) => world.roomOf(one.conversationId) === room);
    },

    /** Everything written on a message and its card. */
    read(message: FakeMessage): string {
      return [message.text, textOf(message.card)].filter(Boolean).join('\n');
    },
  };
}
