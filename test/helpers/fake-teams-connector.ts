/** The Bot Connector's side of the wire: login, signing keys, REST interface, and troubles on demand. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Json, object } from './fake-teams-cards.js';
import type { Call, World } from './fake-teams-world.js';

/** What the connector does instead of, or before, its work. */
export interface Trouble {
  method?: string;
  path?: RegExp;
  /** How many calls; 1 unless told. */
  times?: number;
  status?: number;
  code?: string;
  retryAfter?: number;
  delayMs?: number;
  /** Cuts the connection before or after the work is done. */
  cut?: 'before' | 'after';
  /** Does the work, then answers with `status` all the same. */
  afterWork?: boolean;
}

interface Done {
  status: number;
  body: unknown;
}

export interface ConnectorOptions {
  appId: string;
  appPassword: string;
  world: World;
  publicKey(): unknown;
}

export async function startConnector({ appId, appPassword, world, publicKey }: ConnectorOptions) {
  const troubles: (Trouble & { times: number })[] = [];
  const botTokens = new Set<string>();

  const server = createServer((req, res) => {
    route(req, res).catch((error: unknown) => {
      res.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function route(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(req.url ?? '/', origin);
    const text = await bodyOf(req);
    if (pathname === '/metadata') {
      return json(res, 200, { issuer: 'https://api.botframework.com', jwks_uri: `${origin}/keys` });
    }
    if (pathname === '/keys') return json(res, 200, { keys: [publicKey()] });
    if (pathname === '/login/oauth2/v2.0/token') return login(new URLSearchParams(text), res);
    if (!pathname.startsWith('/emea/v3/conversations')) {
      return json(res, 404, { error: { code: 'NotFound' } });
    }
    const path = decodeURIComponent(pathname.slice('/emea'.length));
    const body = text ? object(JSON.parse(text)) : undefined;
    return serve(req, res, { path, query: search, body });
  }

  function login(form: URLSearchParams, res: ServerResponse): void {
    const right =
      form.get('grant_type') === 'client_credentials' &&
      form.get('client_id') === appId &&
      form.get('client_secret') === appPassword &&
      form.get('scope') === 'https://api.botframework.com/.default';
    if (!right) {
      json(res, 401, { error: 'invalid_client' });
      return;
    }
    const token = randomUUID();
    botTokens.add(token);
    json(res, 200, { token_type: 'Bearer', expires_in: 3600, access_token: token });
  }

  async function serve(
    req: IncomingMessage,
    res: ServerResponse,
    asked: Pick<Call, 'path' | 'query' | 'body'>,
  ): Promise<void> {
    const method = req.method ?? 'GET';
    const bearer = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1] ?? '';
    const call: Call = { method, ...asked, authorized: botTokens.has(bearer), status: 0 };
    const trouble = troubles.find(
      (one) => one.times > 0 && (one.method ?? method) === method && (one.path?.test(asked.path) ?? true),
    );
    if (trouble) trouble.times--;
    if (trouble?.delayMs) await sleep(trouble.delayMs);
    const idle = trouble?.cut === 'before' || (trouble?.status !== undefined && !trouble.afterWork);
    const done = idle ? undefined : call.authorized ? work(world, method, asked) : { status: 401, body: {} };
    if (trouble?.cut) {
      req.socket.destroy();
    } else if (trouble?.status !== undefined) {
      call.status = trouble.status;
      if (trouble.retryAfter !== undefined) res.setHeader('retry-after', String(trouble.retryAfter));
      json(res, trouble.status, { error: { code: trouble.code ?? 'Trouble' } });
    } else if (done) {
      call.status = done.status;
      json(res, done.status, done.body);
    }
    world.calls.push(call);
    world.changed();
  }

  return {
    origin,
    serviceUrl: `${origin}/emea/`,
    /** The next calls that match go wrong. */
    trouble(wanted: Trouble): void {
      troubles.push({ ...wanted, times: wanted.times ?? 1 });
    },
    /** Takes this token too, though the login never gave it. */
    trust(token: string): void {
      botTokens.add(token);
    },
    /** Tokens handed out until now are worth nothing any more. */
    revoke(): void {
      botTokens.clear();
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function work(
  world: World,
  method: string,
  { path, query, body = {} }: Pick<Call, 'path' | 'query' | 'body'>,
): Done {
  const [, , , conversationId, what, id] = path.split('/');
  if (!conversationId) return open(world, body);
  const present = world.membersOf(conversationId);
  if (!present) return refusal(404, 'ConversationNotFound');
  if (what === 'activities' && method === 'POST') {
    if (Buffer.byteLength(JSON.stringify(body)) > 80_000) return refusal(413, 'MessageSizeTooBig');
    const targeted = query.includes('isTargetedActivity=true');
    const onlyFor = targeted ? String(object(body.recipient)?.id) : undefined;
    return { status: 201, body: { id: world.store(conversationId, body, onlyFor).id } };
  }
  if (what === 'activities' && id) {
    const message = world.messages.find((one) => one.id === id && one.conversationId === conversationId);
    if (!message) return refusal(404, 'ActivityNotFound');
    if (method === 'DELETE') world.messages.splice(world.messages.indexOf(message), 1);
    else world.change(message, body);
    return { status: 200, body: { id } };
  }
  const members = present.map(({ id, name, email, aadObjectId, tenantId }) => ({
    id,
    name,
    email,
    userPrincipalName: email,
    aadObjectId,
    tenantId,
  }));
  if (what === 'pagedmembers') return { status: 200, body: { members } };
  if (what === 'members' && !id) return { status: 200, body: members };
  const member = members.find((one) => one.id === id || one.aadObjectId === id);
  return member ? { status: 200, body: member } : refusal(404, 'MemberNotFoundInConversation');
}

function open(world: World, body: Json): Done {
  const channel = object(object(body.channelData)?.channel);
  if (channel) {
    const room = world.rooms.find((one) => one.id === channel.id);
    if (!room) return refusal(404, 'ChannelNotFound');
    const activityId = world.nextId();
    const id = `${room.id};messageid=${activityId}`;
    world.store(id, object(body.activity) ?? {}, undefined, activityId);
    return { status: 201, body: { id, activityId } };
  }
  const [member] = Array.isArray(body.members) ? body.members : [];
  const wanted = object(member)?.id;
  const user = world.users.find((one) => one.id === wanted || one.aadObjectId === wanted);
  if (!user || body.tenantId !== user.tenantId) return refusal(403, 'BotNotInConversationRoster');
  return { status: 201, body: { id: user.chatId } };
}

function refusal(status: number, code: string): Done {
  return { status, body: { error: { code, message: code } } };
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function json(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
