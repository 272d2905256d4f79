import { z } from 'zod';
import { ChatError } from '../../app/ports.js';
import { fromAnswer, fromFailure } from './errors.js';
import type { Place } from './places.js';
import type { Tokens } from './token.js';

/** A message as the connector takes it. */
export type Message = Record<string, unknown>;

/** The Bot Connector's REST interface, the few calls the bot needs; each throws ChatError and tries once. */
export interface Connector {
  /** @returns id of the new message */
  send(to: Place, message: Message): Promise<string>;
  update(at: Place, activityId: string, message: Message): Promise<void>;
  /** A conversation with one member, or a thread in a channel: `message` then is its first. */
  open(
    from: Pick<Place, 'serviceUrl' | 'tenantId' | 'bot'>,
    wanted: { memberId: string } | { channelId: string; message: Message },
  ): Promise<{ conversationId: string; activityId?: string }>;
  /** undefined: nobody of that id is there */
  member(at: Place, memberId: string): Promise<{ email?: string; userPrincipalName?: string } | undefined>;
}

const CALL_MS = 8_000;

const created = z.object({ id: z.string().min(1) });
const opened = z.object({ id: z.string().min(1), activityId: z.string().nullish() });
const memberSchema = z.object({ email: z.string().nullish(), userPrincipalName: z.string().nullish() });

export function createConnector(tokens: Tokens, mayCall: (serviceUrl: string) => boolean): Connector {
  async function once(method: string, url: string, body?: unknown): Promise<Response> {
    return fetch(url, {
      method,
      // A redirect would carry the bot's token to another host.
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${await tokens.get()}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(CALL_MS),
    });
  }

  async function call(doing: string, method: string, serviceUrl: string, path: string, body?: unknown) {
    if (!mayCall(serviceUrl)) {
      throw new ChatError('rejected', `${doing}: service url not allowed`, { permanent: true });
    }
    const url = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations${path}`;
    try {
      let answer = await once(method, url, body);
      if (answer.status === 401) {
        await answer.body?.cancel();
        tokens.forget();
        answer = await once(method, url, body);
      }
      const text = await answer.text();
      if (!answer.ok) throw fromAnswer(doing, answer.status, text, answer.headers.get('retry-after'));
      return text;
    } catch (error) {
      throw fromFailure(doing, error);
    }
  }

  function activities(at: Place, activityId?: string): string {
    const id = activityId === undefined ? '' : `/${encodeURIComponent(activityId)}`;
    const targeted = at.onlyFor ? '?isTargetedActivity=true' : '';
    return `/${encodeURIComponent(at.conversationId)}/activities${id}${targeted}`;
  }

  return {
    async send(to, message) {
      const answer = await call('Send', 'POST', to.serviceUrl, activities(to), addressed(to, message));
      return read('Send', created, answer).id;
    },
    async update(at, activityId, message) {
      const body = { ...addressed(at, message), id: activityId };
      await call('Update', 'PUT', at.serviceUrl, activities(at, activityId), body);
    },
    async open({ serviceUrl, tenantId, bot }, wanted) {
      const inTenant = { bot, tenantId };
      const body =
        'memberId' in wanted
          ? {
              ...inTenant,
              isGroup: false,
              members: [{ id: wanted.memberId }],
              channelData: { tenant: { id: tenantId } },
            }
          : {
              ...inTenant,
              isGroup: true,
              channelData: { channel: { id: wanted.channelId }, tenant: { id: tenantId } },
              activity: wanted.message,
            };
      const answer = read('Open', opened, await call('Open', 'POST', serviceUrl, '', body));
      return { conversationId: answer.id, ...(answer.activityId && { activityId: answer.activityId }) };
    },
    async member(at, memberId) {
      const path = `/${encodeURIComponent(at.conversationId)}/members/${encodeURIComponent(memberId)}`;
      try {
        const { email, userPrincipalName } = read(
          'Member',
          memberSchema,
          await call('Member', 'GET', at.serviceUrl, path),
        );
        return { ...(email && { email }), ...(userPrincipalName && { userPrincipalName }) };
      } catch (error) {
        if (error instanceof ChatError && error.code === 'gone') return undefined;
        throw error;
      }
    },
  };
}

function addressed(place: Place, message: Message): Message {
  return {
    ...message,
    from: place.bot,
    conversation: { id: place.conversationId },
    ...(place.onlyFor && { recipient: { id: place.onlyFor, isTargeted: true } }),
  };
}

/** The request was carried out, so an answer that can't be read leaves its effect uncertain. */
function read<T>(doing: string, schema: z.ZodType<T>, text: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new ChatError('unavailable', `${doing}: unreadable answer`, { uncertain: true, cause });
  }
}
