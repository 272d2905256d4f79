/** Slack, whole: one Bolt app behind our own door, or behind a Socket Mode connection. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { ChatError, type ChatPort, type Conversation } from '../../app/ports.js';
import type { Locale } from '../../messages/card.js';
import { createAnswers } from './answers.js';
import { createDirectory } from './directory.js';
import { createEdge, EVENTS_PATH } from './edge.js';
import { listen } from './listeners.js';
import { type Log, sdkLogger } from './logger.js';
import { within } from './patience.js';
import { createSender } from './send.js';
import { createSocket, type Socket } from './socket.js';
import { createStatus } from './status.js';
import { timeAcknowledgements } from './timed.js';
import { createWays } from './ways.js';
import { clientOptions, webClient } from './web.js';
import { createWorkspace, type WorkspaceIdentity } from './workspace.js';

export interface SlackOptions {
  botToken: string;
  signingSecret: string;
  /** Set: Socket Mode, no HTTP. */
  appToken?: string;
  /** Base of the Web API, ending in `/api/`; GovSlack, a proxy, a test. */
  apiUrl?: string;
  /** An administrator's user token, to show a status for people. */
  statusToken?: string;
  conversation: Conversation;
  now: () => Date;
  log: Log;
  /** Of sentences for people whose own language Slack did not tell. */
  locale: Locale;
  /** How long Slack waited for an acknowledgement over the socket; over HTTP it is the answer. */
  onAck?: (seconds: number) => void;
}

export interface Slack {
  port: ChatPort;
  /** `POST /slack/events`; anything else is 404. Absent in Socket Mode. */
  handle?: (req: IncomingMessage, res: ServerResponse) => void;
  /** Is our workspace known and, in Socket Mode, the connection up? */
  ready(): boolean;
  /** Ends after the first try to reach Slack; the tries go on in the background. */
  start(): Promise<void>;
  /** Takes no more work and finishes what is in hand. */
  stop(): Promise<void>;
}

const DRAIN_MS = 10_000;
const scopesNeeded = ['chat:write', 'commands', 'im:history', 'im:write', 'users:read', 'users:read.email'];

export function createSlack(options: SlackOptions): Slack {
  const { botToken, apiUrl, appToken, statusToken, conversation, now, locale, log } = options;
  // Apart, so that a thousand reminders do not stand before a modal in one client's queue.
  const [talking, sending] = [webClient(botToken, apiUrl, log), webClient(botToken, apiUrl, log)];
  const workspace = createWorkspace(sending, log);
  const directory = createDirectory(talking, workspace, log);
  const status = statusToken ? createStatus(webClient(statusToken, apiUrl, log), workspace) : undefined;
  const ways = createWays(talking, log);
  const answers = createAnswers(ways);
  const inHand = new Set<Promise<void>>();

  const { receiver, socket, listener } = appToken ? overSocket(appToken, options) : overHttp(options);
  const app = new App({
    receiver,
    // Bolt would ask `auth.test` before each request, or at the start and then never again.
    authorize: async () => ({ botToken, ...botIds(workspace.identity) }),
    clientOptions: clientOptions(apiUrl, log),
    convoStore: false,
    logger: sdkLogger(log),
  });
  if (socket && options.onAck) timeAcknowledgements(app, options.onAck);
  app.error(async (error) => log('error', 'slack.listener-failed', { err: error }));
  app.use(async ({ next }) => {
    const work = next();
    inHand.add(work);
    await work.finally(() => inHand.delete(work));
  });
  listen(app, { web: talking, conversation, workspace, directory, answers, ways, locale, log });

  const edge = listener && createEdge({ signingSecret: options.signingSecret, listener, now, log });
  return {
    port: {
      platform: 'slack',
      ...createSender(sending, workspace),
      canLookUp: true,
      emailOf: directory.emailOf,
      lookup: directory.lookup,
      ...(status ? { setStatus: status.setStatus } : {}),
      async check() {
        const words = described(await workspace.ask());
        return status ? `${words}, ${await status.describe()}` : words;
      },
    },
    ...(edge ? { handle: edge } : {}),
    ready: () => workspace.identity !== undefined && (socket?.connected ?? true),
    async start() {
      await workspace.start();
      await socket?.start();
    },
    async stop() {
      workspace.stop();
      await within(DRAIN_MS, Promise.allSettled(inHand));
      await socket?.stop();
    },
  };
}

interface Transport {
  receiver: HTTPReceiver | SocketModeReceiver;
  socket?: Socket;
  listener?: HTTPReceiver['requestListener'];
}

function overHttp({ signingSecret, log }: SlackOptions): Transport {
  const receiver = new HTTPReceiver({
    signingSecret,
    // The edge has verified it, by the service's own clock and both ways.
    signatureVerification: false,
    endpoints: EVENTS_PATH,
    logger: sdkLogger(log),
    customPropertiesExtractor: (req) => ({ requestKey: req.headers['x-slack-signature'] }),
  });
  return { receiver, listener: receiver.requestListener };
}

function overSocket(appToken: string, { apiUrl, log }: SlackOptions): Transport {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: sdkLogger(log),
    // Where the receiver takes its client's options from; it installs nothing.
    installerOptions: { clientOptions: clientOptions(apiUrl, log) },
    customPropertiesExtractor: (request) => ({ requestKey: request.envelope_id }),
  });
  return { receiver, socket: createSocket(receiver, log) };
}

function botIds(identity: WorkspaceIdentity | undefined) {
  return { botUserId: identity?.botUserId, botId: identity?.botId };
}

/** For an administrator. @throws ChatError when the bot lacks a permission */
function described({ teamName, teamId, botName, scopes }: WorkspaceIdentity): string {
  const missing = scopes ? scopesNeeded.filter((scope) => !scopes.includes(scope)) : [];
  if (missing.length > 0)
    throw new ChatError('rejected', `missing scopes: ${missing.join(', ')}`, { permanent: true });
  return `${teamName} (${teamId}) @${botName}`;
}
