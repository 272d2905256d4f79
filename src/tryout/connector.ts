import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readObject, sendJson } from './http.js';
import { accountOf, emailOf, MEMBERS, type Member, TEAM, TENANT_ID, talkIdOf } from './people.js';
import type { Talks } from './talks.js';
import type { Post, Talk } from './types.js';

const CARD = 'application/vnd.microsoft.card.adaptive';

interface Call {
  method: string;
  /** Path behind the service URL, in decoded parts: `v3`, `conversations`, ... */
  path: string[];
  body: Record<string, unknown>;
}
interface Answer {
  status: number;
  body: unknown;
}

const NOT_FOUND: Answer = error(404, 'ConversationNotFound');

/**
 * The part of the Bot Connector's REST protocol that a bot in Teams needs: write, change and delete messages, open
 * conversations, ask who is in them.
 */
export function createConnector(talks: Talks, now: () => Date) {
  const post = (talk: Talk, activity: Record<string, unknown>): string | undefined => {
    if (activity.type !== 'message') return undefined;
    const added: Post = { id: randomUUID(), from: 'bot', at: now().toISOString(), ...contentOf(activity) };
    talks.add(talk, added);
    return added.id;
  };

  const open = (body: Record<string, unknown>): Answer => {
    const channel = (body.channelData as { channel?: { id?: string } } | undefined)?.channel?.id;
    const talk = channel === undefined ? talkWith(body.members) : talks.find(channel);
    if (!talk) return error(403, 'BotNotInConversationRoster');
    const activityId = isObject(body.activity) ? post(talk, body.activity) : undefined;
    const id = talk.kind === 'channel' && activityId ? `${talk.id};messageid=${activityId}` : talk.id;
    return { status: 201, body: { id, activityId } };
  };

  const talkWith = (members: unknown): Talk | undefined => {
    const id = Array.isArray(members) && isObject(members[0]) ? String(members[0].id) : '';
    const member = memberBy(id);
    return member && talks.find(talkIdOf(member));
  };

  const inTalk = (talk: Talk, { method, path, body }: Call): Answer => {
    const [, , , part, id] = path;
    if (part === 'members' && method === 'GET') return membersOf(talk, id);
    if (part === 'pagedmembers' && method === 'GET')
      return { status: 200, body: { members: rosterOf(talk) } };
    if (part !== 'activities') return error(404, 'NotFound');
    if (method === 'POST') return { status: 201, body: { id: post(talk, body) ?? randomUUID() } };
    if (id === undefined) return error(405, 'MethodNotAllowed');
    if (method === 'PUT') {
      const change = { ...contentOf(body), editedAt: now().toISOString(), note: undefined };
      return talks.change(talk, id, change) ? { status: 200, body: { id } } : error(404, 'ActivityNotFound');
    }
    if (method !== 'DELETE') return error(405, 'MethodNotAllowed');
    return talks.remove(talk, id) ? { status: 200, body: {} } : error(404, 'ActivityNotFound');
  };

  const answer = (call: Call): Answer => {
    const [version, resource, id, part] = call.path;
    if (version !== 'v3') return error(404, 'NotFound');
    if (resource === 'teams' && id === TEAM.id && call.method === 'GET') return teamPart(part);
    if (resource !== 'conversations') return error(404, 'NotFound');
    if (id === undefined) return call.method === 'POST' ? open(call.body) : error(405, 'MethodNotAllowed');
    const talk = talks.find(id);
    return talk ? inTalk(talk, call) : NOT_FOUND;
  };

  return async (request: IncomingMessage, response: ServerResponse, path: string[]): Promise<void> => {
    const method = request.method ?? '';
    const body = method === 'POST' || method === 'PUT' ? await readObject(request) : {};
    const { status, body: said } = answer({ method, path, body });
    sendJson(response, status, said);
  };
}

function contentOf(activity: Record<string, unknown>): Pick<Post, 'text' | 'cards'> {
  const attachments = Array.isArray(activity.attachments) ? activity.attachments.filter(isObject) : [];
  return {
    text: typeof activity.text === 'string' && activity.text !== '' ? activity.text : undefined,
    cards: attachments.filter((one) => one.contentType === CARD).map((one) => one.content),
  };
}

function membersOf(talk: Talk, id: string | undefined): Answer {
  if (id === undefined) return { status: 200, body: rosterOf(talk) };
  const member = memberBy(id);
  return member ? { status: 200, body: profileOf(member) } : error(404, 'MemberNotFoundInConversation');
}

function rosterOf(talk: Talk): unknown[] {
  const inside = (member: Member): boolean =>
    talk.kind === 'personal' ? member.key === talk.member : member.unit === TEAM.unit;
  return MEMBERS.filter(inside).map(profileOf);
}

function profileOf(member: Member): unknown {
  const email = emailOf(member);
  const [givenName, ...rest] = member.name.split(' ');
  return {
    ...accountOf(member),
    name: member.name,
    givenName,
    surname: rest.join(' '),
    email,
    userPrincipalName: email,
    tenantId: TENANT_ID,
    userRole: 'user',
  };
}

function memberBy(id: string): Member | undefined {
  return MEMBERS.find((member) => Object.values(accountOf(member)).includes(id));
}

function teamPart(part: string | undefined): Answer {
  if (part === 'conversations') return { status: 200, body: { conversations: [{ id: TEAM.channelId }] } };
  return { status: 200, body: { id: TEAM.id, name: TEAM.unit, aadGroupId: TEAM.groupId } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function error(status: number, code: string): Answer {
  return { status, body: { error: { code, message: code } } };
}
