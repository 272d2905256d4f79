/** Slack's side of the wire on loopback: Web API, response_url, Socket Mode. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import { wrongWithMessage } from './block-rules.js';
import { type Answer, methods, userMethods } from './methods.js';
import type { FakeMessage, Json, Workspace } from './state.js';

/** What goes wrong with a method. `lost`: the work is done and the connection cut. `hang`: no answer ever. */
export type Fault =
  | { kind: 'rate-limited'; retryAfter?: number }
  | { kind: 'error'; error: string }
  | { kind: 'status'; status: number; done?: boolean }
  | { kind: 'slow'; ms: number }
  | { kind: 'lost' }
  | { kind: 'hang' };

export interface Call {
  method: string;
  args: Json;
  /** `ok`, Slack's error, or the fault. */
  outcome: string;
}

interface ResponseUrl {
  userId: string;
  channel: string;
  message?: FakeMessage;
  uses: number;
}

export interface FakeServer {
  origin: string;
  calls: Call[];
  sockets: Set<WebSocket>;
  /** @param times how often, for ever unless said */
  fault(method: string, fault: Fault, times?: number): void;
  /** No fault any more, for one method or for all. */
  heal(method?: string): void;
  responseUrl(url: Omit<ResponseUrl, 'uses'>): string;
  close(): Promise<void>;
}

const SCOPES = 'chat:write,commands,im:history,im:write,users:read,users:read.email';
const USER_SCOPES = 'users.profile:read,users.profile:write';

export async function startServer(
  workspace: Workspace,
  tokens: { bot: string; app: string; user: string },
  onEnvelope: (acknowledged: Json) => void,
): Promise<FakeServer> {
  const calls: Call[] = [];
  const faults = new Map<string, { fault: Fault; times: number }[]>();
  const responseUrls = new Map<string, ResponseUrl>();
  const sockets = new Set<WebSocket>();
  const http = createServer((req, res) => void serve(req, res).catch(() => res.destroy()));
  const webSockets = new WebSocket.Server({ server: http });
  webSockets.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data) => onEnvelope(JSON.parse(data.toString())));
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: sockets.size, connection_info: { app_id: 'A1' } }),
    );
  });
  const origin = await listening(http);

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const [, kind = '', name = ''] = (req.url ?? '').split('/');
    const body = await textOf(req);
    if (kind === 'response') return json(res, 200, respond(name, JSON.parse(body)));
    const args = kind === 'api' ? argsOf(body) : {};
    const call: Call = { method: name, args, outcome: 'ok' };
    calls.push(call);
    const fault = nextFault(name);
    if (fault) call.outcome = fault.kind;
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'slow') await sleep(fault.ms);
    if (fault?.kind === 'rate-limited') {
      res.setHeader('retry-after', String(fault.retryAfter ?? 1));
      return json(res, 429, { ok: false, error: 'ratelimited' });
    }
    if (fault?.kind === 'error') return json(res, 200, { ok: false, error: fault.error });
    if (fault?.kind === 'status' && !fault.done) return json(res, fault.status, {});
    const answer = answerTo(name, args, req.headers.authorization);
    if (fault?.kind === 'lost') return void res.destroy();
    if (fault?.kind === 'status') return json(res, fault.status, {});
    if (!answer.ok) call.outcome = `${answer.error} ${JSON.stringify(answer.response_metadata ?? '')}`;
    json(res, 200, answer, req.headers.authorization?.endsWith(tokens.user) ? USER_SCOPES : SCOPES);
  }

  function answerTo(name: string, args: Json, authorization: string | undefined): Answer {
    const token = authorization?.replace(/^Bearer /, '');
    if (name === 'apps.connections.open') {
      if (token !== tokens.app) return { ok: false, error: 'invalid_auth' };
      return { ok: true, url: `${origin.replace('http', 'ws')}/link` };
    }
    if (token === tokens.user) {
      return userMethods[name]?.(args, workspace) ?? { ok: false, error: 'not_allowed_token_type' };
    }
    if (token !== tokens.bot) return { ok: false, error: 'invalid_auth' };
    if (!methods[name] && userMethods[name]) return { ok: false, error: 'not_allowed_token_type' };
    return methods[name]?.(args, workspace) ?? { ok: false, error: 'unknown_method' };
  }

  function respond(token: string, body: Json): Json {
    const call: Call = { method: 'response_url', args: body, outcome: 'ok' };
    calls.push(call);
    const url = responseUrls.get(token);
    const fault = nextFault('response_url');
    const wrong = body.blocks === undefined ? undefined : wrongWithMessage(body.blocks);
    call.outcome = fault?.kind ?? wrong ?? (url === undefined || url.uses >= 5 ? 'used_url' : 'ok');
    if (call.outcome !== 'ok' || !url) return { ok: false, error: call.outcome };
    url.uses += 1;
    if (body.replace_original === true && url.message) workspace.edit(url.message, body);
    else workspace.post(url.channel, body, body.response_type === 'in_channel' ? undefined : url.userId);
    return { ok: true };
  }

  function nextFault(name: string): Fault | undefined {
    const entry = faults.get(name)?.find((one) => one.times > 0);
    if (entry) entry.times -= 1;
    return entry?.fault;
  }

  return {
    origin,
    calls,
    sockets,
    fault(method, fault, times = Number.POSITIVE_INFINITY) {
      faults.set(method, [...(faults.get(method) ?? []), { fault, times }]);
    },
    heal: (method) => (method === undefined ? faults.clear() : void faults.delete(method)),
    responseUrl(url) {
      const token = workspace.id('r');
      responseUrls.set(token, { ...url, uses: 0 });
      return `${origin}/response/${token}`;
    },
    async close() {
      for (const socket of sockets) socket.terminate();
      webSockets.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

async function listening(http: Server): Promise<string> {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** A form whose structured values are JSON, as Slack's clients send it. */
function argsOf(body: string): Json {
  const entries = [...new URLSearchParams(body)].map(([name, value]) => {
    const structured = value.startsWith('{') || value.startsWith('[');
    return [name, structured ? JSON.parse(value) : value] as const;
  });
  return Object.fromEntries(entries);
}

function json(res: ServerResponse, status: number, body: Json, scopes = SCOPES): void {
  res.writeHead(status, { 'content-type': 'application/json', 'x-oauth-scopes': scopes });
  res.end(JSON.stringify(body));
}
