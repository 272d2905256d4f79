/**
 * A stand-in of Slack on loopback, for tests: the Web API and Socket Mode on one side, the people on the other. It knows
 * Slack's documented rules and nothing of the bot.
 */

import { wrongWithView } from './fake-slack/block-rules.js';
import { type Delivery, deliverHttp, Envelopes, type SlackRequest } from './fake-slack/deliver.js';
import { fill, findButton, missingInputs, stateOf } from './fake-slack/screen.js';
import { type FakeServer, startServer } from './fake-slack/server.js';
import {
  type FakeChannel,
  type FakeMessage,
  type FakeUser,
  type FakeView,
  type Json,
  Workspace,
} from './fake-slack/state.js';

export type { Delivery } from './fake-slack/deliver.js';
export { buttonsOf, inputsOf, labelsOf, textOf } from './fake-slack/screen.js';
export type { Call, Fault } from './fake-slack/server.js';
export type { FakeChannel, FakeMessage, FakeUser, FakeView } from './fake-slack/state.js';

/** How a request differs from an honest one: another workspace, a forged signature, a wrong time, a retry. */
export type Twist = Pick<SlackRequest, 'secret' | 'timestamp' | 'headers' | 'retry' | 'envelopeId'> & {
  teamId?: string;
  /** Without the response_url, or with this one. */
  responseUrl?: string | null;
  /** Of a command: where it was typed. */
  channel?: string;
  channelName?: string;
  eventId?: string;
};

export interface FakeSlack extends Pick<FakeServer, 'calls' | 'fault' | 'heal'> {
  /** For `SLACK_API_URL`. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  /** An administrator's user token. */
  statusToken: string;
  signingSecret: string;
  teamId: string;
  botUserId: string;
  /** Where the app listens; not needed in Socket Mode. */
  target(url: string): void;
  addUser(user: FakeUser): FakeUser;
  addChannel(channel: FakeChannel): FakeChannel;
  /** Calls of one method so far. */
  callsOf(method: string): FakeServer['calls'];

  command(userId: string, text: string, twist?: Twist): Promise<Delivery>;
  /** Writes to the bot in the direct message. */
  say(userId: string, text: string, twist?: Twist): Promise<Delivery>;
  openHome(userId: string, tab?: 'home' | 'messages', twist?: Twist): Promise<Delivery>;
  /**
   * Presses the button with this label; beside a line: `label@words of the line`. A link is told to the app as well.
   * @param values typed before, by label or name (see `fill`)
   */
  press(
    userId: string,
    on: FakeMessage | FakeView,
    label: string,
    values?: Record<string, string>,
    twist?: Twist,
  ): Promise<Delivery>;
  /** Sends a modal; draws what the acknowledgement says. @throws when a required field is empty */
  submit(userId: string, view: FakeView, values: Record<string, string>, twist?: Twist): Promise<Delivery>;
  /** Anything else, as it is. */
  deliver(request: SlackRequest): Promise<Delivery>;
  event(event: Json, twist?: Twist): Promise<Delivery>;

  /** The modal on top, if any is open. */
  modal(userId: string): FakeView | undefined;
  closeModal(userId: string): void;
  home(userId: string): FakeView | undefined;
  /** What stays in the direct message with the bot, oldest first. */
  directMessages(userId: string): FakeMessage[];
  /** What only this person sees, anywhere, oldest first. */
  ephemerals(userId: string): FakeMessage[];
  channelMessages(channelId: string): FakeMessage[];
  /** Socket Mode connections now open. */
  connections(): number;
  /** Cuts them, as Slack does when it recycles a server. */
  dropConnections(): void;
  /** A text frame as it is, to every Socket Mode connection. */
  frame(text: string): void;
  close(): Promise<void>;
}

export async function startFakeSlack(
  options: { teamId?: string; now?: () => Date; signingSecret?: string } = {},
): Promise<FakeSlack> {
  const { teamId = 'T0001', now = () => new Date(), signingSecret = 'signing-secret' } = options;
  const [botToken, appToken, statusToken, botUserId] = ['xoxb-test', 'xapp-test', 'xoxp-test', 'UBOT'];
  const workspace = new Workspace(teamId, botUserId);
  const envelopes = new Envelopes();
  const tokens = { bot: botToken, app: appToken, user: statusToken };
  const server = await startServer(workspace, tokens, (ack) => envelopes.acknowledged(ack));
  let url: string | undefined;

  async function deliver(request: SlackRequest): Promise<Delivery> {
    const [socket] = server.sockets;
    if (socket) return await envelopes.deliver(request, socket);
    if (url === undefined) throw new Error('Nobody listens: call target(url) or connect a socket');
    return await deliverHttp(request, { url, signingSecret, now });
  }

  function event(content: Json, { teamId: team = teamId, eventId, ...twist }: Twist = {}): Promise<Delivery> {
    const payload = {
      type: 'event_callback',
      team_id: team,
      api_app_id: 'A1',
      event_id: eventId ?? workspace.id('Ev'),
      event_time: 1,
      event: content,
      authorizations: [{ team_id: teamId, user_id: botUserId, is_bot: true, enterprise_id: null }],
    };
    return deliver({ kind: 'events_api', payload, ...twist });
  }

  function whoPresses(userId: string, { teamId: team = teamId }: Twist): Json {
    const name = workspace.users.get(userId)?.name ?? userId;
    return {
      team: { id: team, domain: 'comune' },
      user: { id: userId, name, username: name, team_id: workspace.users.get(userId)?.teamId ?? team },
      api_app_id: 'A1',
      token: 'old',
      trigger_id: workspace.issueTrigger(userId),
    };
  }

  function placeOf(userId: string, on: FakeMessage | FakeView, twist: Twist): Json {
    if ('userId' in on) {
      return { container: { type: 'view', view_id: on.id }, view: viewPayload(on, teamId), state: undefined };
    }
    const { channel, ts } = on;
    const responseUrl = server.responseUrl({ userId, channel, message: on });
    return {
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: Boolean(on.ephemeralFor),
      },
      channel: { id: channel, name: channel.startsWith('D') ? 'directmessage' : channel },
      ...(on.ephemeralFor ? {} : { message: { type: 'message', ts, text: on.text, blocks: on.blocks } }),
      ...(twist.responseUrl === null ? {} : { response_url: twist.responseUrl ?? responseUrl }),
      state: stateOf(on),
    };
  }

  return {
    apiUrl: `${server.origin}/api/`,
    botToken,
    appToken,
    statusToken,
    signingSecret,
    teamId,
    botUserId,
    calls: server.calls,
    fault: server.fault,
    heal: server.heal,
    target: (to) => {
      url = to;
    },
    addUser(user) {
      workspace.users.set(user.id, user);
      return user;
    },
    addChannel(channel) {
      workspace.channels.set(channel.id, { joined: true, ...channel });
      return channel;
    },
    callsOf: (method) => server.calls.filter((call) => call.method === method),

    command(userId, text, twist = {}) {
      const {
        teamId: team = teamId,
        channel = 'C0001',
        channelName = 'general',
        responseUrl,
        ...rest
      } = twist;
      const payload: Json = {
        token: 'old',
        team_id: team,
        team_domain: 'comune',
        channel_id: channel,
        channel_name: channelName,
        user_id: userId,
        user_name: userId,
        command: '/agile',
        text,
        api_app_id: 'A1',
        is_enterprise_install: 'false',
        ...(responseUrl === null
          ? {}
          : { response_url: responseUrl ?? server.responseUrl({ userId, channel }) }),
        trigger_id: workspace.issueTrigger(userId),
      };
      return deliver({ kind: 'slash_commands', payload, ...rest });
    },

    say(userId, text, twist) {
      const channel = workspace.directWith(userId);
      const team = workspace.users.get(userId)?.teamId ?? teamId;
      const ts = `1790000000.${workspace.id('')}`;
      return event({ type: 'message', channel_type: 'im', channel, user: userId, text, ts, team }, twist);
    },

    openHome(userId, tab = 'home', twist) {
      const channel = workspace.directWith(userId);
      return event({ type: 'app_home_opened', user: userId, channel, tab, event_ts: '1' }, twist);
    },

    press(userId, on, label, values = {}, twist = {}) {
      const { block, button } = findButton(on, label);
      // a modal covers the conversation: who presses there has closed it
      if (!('userId' in on)) workspace.modals.delete(userId);
      fill(on, values);
      const { type, action_id, value, text } = button;
      const payload = {
        type: 'block_actions',
        ...whoPresses(userId, twist),
        ...placeOf(userId, on, twist),
        actions: [{ type, action_id, value, text, block_id: block.block_id, action_ts: '1' }],
      };
      const { teamId: _team, responseUrl: _url, channel: _channel, eventId: _event, ...rest } = twist;
      return deliver({ kind: 'interactive', payload, ...rest });
    },

    async submit(userId, view, values, twist = {}) {
      fill(view, values);
      const missing = missingInputs(view);
      if (missing.length > 0) throw new Error(`Slack's client does not send without ${missing.join(', ')}`);
      const who = whoPresses(userId, twist);
      const payload = { type: 'view_submission', ...who, view: viewPayload(view, teamId) };
      const { teamId: _team, responseUrl: _url, channel: _channel, eventId: _event, ...rest } = twist;
      const delivery = await deliver({ kind: 'interactive', payload, ...rest });
      if (delivery.status === 200) drawAnswer(workspace, view, delivery.body ?? {});
      return delivery;
    },

    deliver,
    event,
    modal: (userId) => workspace.modals.get(userId)?.at(-1),
    closeModal: (userId) => void workspace.modals.delete(userId),
    home: (userId) => workspace.homes.get(userId),
    directMessages: (userId) =>
      workspace.messages.filter((one) => one.channel === workspace.directWith(userId) && !one.ephemeralFor),
    ephemerals: (userId) => workspace.messages.filter((one) => one.ephemeralFor === userId),
    channelMessages: (id) => workspace.messages.filter((one) => one.channel === id && !one.ephemeralFor),
    connections: () => server.sockets.size,
    frame: (text) => {
      for (const socket of server.sockets) socket.send(text);
    },
    dropConnections: () => {
      for (const socket of server.sockets) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      }
    },
    close: server.close,
  };
}

function viewPayload(view: FakeView, teamId: string): Json {
  const { id, type, title, submit, privateMetadata, callbackId, blocks } = view;
  return {
    id,
    team_id: teamId,
    app_installed_team_id: teamId,
    type,
    title: { type: 'plain_text', text: title },
    submit: submit === undefined ? null : { type: 'plain_text', text: submit },
    private_metadata: privateMetadata,
    callback_id: callbackId,
    blocks,
    state: stateOf(view),
    hash: 'hash',
  };
}

/** What the acknowledgement of a form does to the screen. */
function drawAnswer(workspace: Workspace, view: FakeView, answer: Json): void {
  const stack = workspace.modals.get(view.userId) ?? [];
  view.errors = {};
  if (answer.response_action === 'errors') {
    view.errors = answer.errors as Record<string, string>;
    const known = view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id);
    const unknown = Object.keys(view.errors).filter((id) => !known.includes(id));
    if (unknown.length > 0) throw new Error(`errors at blocks that are no inputs: ${unknown}`);
    return;
  }
  const drawn = answer.view as Json | undefined;
  const wrong = drawn && wrongWithView(drawn);
  if (wrong) throw new Error(`Slack refuses the view: ${wrong}`);
  if (answer.response_action === 'update' && drawn) workspace.redraw(view, drawn);
  else if (answer.response_action === 'push' && drawn) {
    workspace.modals.set(view.userId, [...stack, workspace.view(view.userId, drawn)]);
  } else if (answer.response_action === 'clear') workspace.modals.delete(view.userId);
  else workspace.modals.set(view.userId, stack.slice(0, -1));
}
