import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log.js';
import type { Store } from '../store/types.js';
import { serveApi } from './api.js';
import { Bot } from './bot.js';
import { createConnector } from './connector.js';
import { sendFile } from './files.js';
import { refusal, sameSecret } from './guard.js';
import { Refused, sendJson } from './http.js';
import { TENANT_ID } from './people.js';
import { Guide } from './progress.js';
import { seedStore } from './seed.js';
import type { Stepping } from './time.js';
import { Trial } from './trial.js';

export { COMUNE, TEAM } from './people.js';
export { startOfTrial } from './time.js';

export interface TryOutOptions extends Stepping {
  /** `http://127.0.0.1:PORT`; asked for when the server listens. */
  origin(): string;
  store: Store;
  log: Log;
}

export interface TryOut {
  /** What the bot has to ask of `Authorization: Bearer`. */
  token: string;
  tenantId: string;
  /** Where the bot writes; known when the server listens. */
  readonly serviceUrl: string;
  /** @returns false where the path is none of the try-out's */
  routes(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Fills the store and installs the bot for everybody; to be called when the server listens. Safe to repeat. */
  seed(): Promise<void>;
  /** Lets the open pages go, so that the server can close. */
  close(): void;
}

/**
 * The page to try the bot without Slack and Teams: it plays Teams' side of the Bot Framework on loopback, for a small
 * invented Comune, with a clock that can be moved forward. Start that clock at `startOfTrial`, and name `TEAM` in the
 * settings: its unit posts its digest in its channel.
 */
export function createTryOut(options: TryOutOptions): TryOut {
  const { origin, clock, store, log } = options;
  const token = secret();
  const connectorSecret = secret();
  const serviceUrl = (): string => `${origin()}/tryout/connector/${connectorSecret}`;
  const trial = new Trial({
    bot: new Bot(() => `${origin()}/api/messages`, token),
    guide: (tell) => new Guide(store, tell),
    stepping: options,
    serviceUrl,
  });
  const connector = createConnector(trial.talks, () => clock.now());

  const serve = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<boolean> => {
    const refused = refusal(request, origin());
    if (refused) throw new Refused(403, 'forbidden');
    const [area, given = '', ...rest] = path.slice('/tryout/'.length).split('/');
    if (area === 'connector') {
      if (!sameSecret(given, connectorSecret)) throw new Refused(403, 'forbidden');
      await connector(request, response, decoded(rest));
      return true;
    }
    if (await serveApi(trial, request, response, path)) return true;
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refused(405, 'not-understood');
    if (await sendFile(response, path)) return true;
    throw new Refused(404, 'not-found');
  };

  return {
    token,
    tenantId: TENANT_ID,
    get serviceUrl() {
      return serviceUrl();
    },
    async routes(request, response) {
      const path = (request.url ?? '').split('?')[0] ?? '';
      if (path !== '/' && !path.startsWith('/tryout/')) return false;
      await serve(request, response, path).catch((error: unknown) => answerError(response, error, log));
      return true;
    },
    async seed() {
      await seedStore(store, clock.now());
      await trial.guide.begin();
      await trial.install();
    },
    close: () => trial.audience.close(),
  };
}

function decoded(parts: string[]): string[] {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    throw new Refused(400, 'not-understood');
  }
}

function answerError(response: ServerResponse, error: unknown, log: Log): void {
  if (!(error instanceof Refused)) log('error', 'tryout-fault', { error });
  else if (error.status >= 500) log('error', 'tryout-bot-silent', { error });
  if (response.headersSent) response.end();
  else if (error instanceof Refused) sendJson(response, error.status, { error: error.code });
  else sendJson(response, 500, { error: 'fault' });
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}
