/**
 * The bot in Teams. A request passes the edge, is answered within Teams' patience, and what it asks goes on behind
 * the answer; `stop` waits for that. Of botbuilder only the verification of tokens and the bot's own credentials are
 * used: its adapter and turn context end with the request, our answers mostly come later.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChatPort } from '../../app/ports.js';
import type { Activity } from './activity.js';
import { isPersonal } from './activity.js';
import { createAnswers } from './answers.js';
import { createArrivals } from './arrivals.js';
import { dropRest } from './body.js';
import { createConnector } from './connector.js';
import { createEdge } from './edge.js';
import { onInvoke, onMessage } from './listeners.js';
import { createOnce } from './once.js';
import { OK, type Outcome } from './outcomes.js';
import { createPrivateChats } from './private-chat.js';
import { createPort } from './send.js';
import { serviceUrlRule, type TeamsOptions } from './settings.js';
import { settledWithin } from './timing.js';
import { createTokens } from './token.js';

export { TEAMS_AUTH_SETTINGS, type TeamsOptions } from './settings.js';

export interface Teams {
  port: ChatPort;
  /** `POST /api/messages`. Answers every request, throws nothing. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** Takes no more requests and waits for what is in hand. */
  stop(): Promise<void>;
}

const ARRIVAL_MS = 2_000;

/** @throws on settings that contradict each other */
export function createTeams(options: TeamsOptions): Teams {
  const { appId, tryOut, conversation, log, locale } = options;
  if (appId && tryOut) throw new Error('The try-out never runs beside a configured Teams app');
  const edge = createEdge(options);
  const tokens = createTokens(options);
  const connector = createConnector(tokens, serviceUrlRule(options));
  const closing = new AbortController();
  const inHand = new Set<Promise<void>>();

  function background(event: string, work: () => Promise<void>): void {
    const done = work()
      .catch((error: unknown) => log('error', event, { error }))
      .finally(() => inHand.delete(done));
    inHand.add(done);
  }

  const answers = createAnswers(connector, closing.signal);
  const chats = createPrivateChats(connector, closing.signal);
  const arrivals = createArrivals(conversation);
  const parts = { conversation, answers, chats, log, locale, background };
  const once = createOnce<Outcome>();

  async function arrived(activity: Activity): Promise<Outcome> {
    const work = arrivals.of(activity);
    background('teams.arrival', () => work);
    await settledWithin(work, ARRIVAL_MS);
    return OK;
  }

  async function route(activity: Activity): Promise<Outcome> {
    if (activity.from.id === activity.recipient.id) return OK;
    switch (activity.type) {
      case 'message':
        if (!isPersonal(activity)) background('teams.arrival', () => arrivals.room(activity));
        return onMessage(parts, activity);
      case 'invoke':
        return onInvoke(parts, activity);
      case 'conversationUpdate':
      case 'installationUpdate':
        return arrived(activity);
      default:
        return OK;
    }
  }

  async function answer(req: IncomingMessage): Promise<Outcome> {
    if (closing.signal.aborted) return { status: 503 };
    const admission = await edge(req);
    if ('status' in admission) {
      log('warn', 'teams.refused', { status: admission.status, why: admission.why });
      return { status: admission.status };
    }
    const { activity } = admission;
    if (!activity.id) return route(activity);
    return once(`${activity.type}|${activity.conversation.id}|${activity.id}`, () => route(activity));
  }

  async function check(): Promise<string> {
    if (tryOut) return 'Teams: try-out on this machine';
    await tokens.get();
    return `Teams: the login accepts app ${appId}`;
  }

  return {
    port: createPort(options, connector, check),
    async handle(req, res) {
      const request = answer(req).catch((error: unknown): Outcome => {
        log('error', 'teams.request', { error });
        return { status: 500 };
      });
      background('teams.request', async () => {
        const outcome = await request;
        await dropRest(req);
        send(req, res, outcome);
      });
      await request;
    },
    async stop() {
      closing.abort();
      while (inHand.size > 0) await Promise.all(inHand);
    },
  };
}

function send(req: IncomingMessage, res: ServerResponse, { status, body }: Outcome): void {
  // A refused body is not read to its end; the connection can't be used for another request.
  if (!req.complete) res.setHeader('connection', 'close');
  if (body !== undefined) res.setHeader('content-type', 'application/json; charset=utf-8');
  res.writeHead(status).end(body === undefined ? undefined : JSON.stringify(body));
}
