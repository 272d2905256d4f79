/** The messages the application sends by itself: post, repaint, and look whether a lost answer was a lost message. */
import type { ConversationsHistoryResponse, WebClient } from '@slack/web-api';
import * as z from 'zod';
import { ChatError, type ChatPort, type Recipient } from '../../app/ports.js';
import { renderCard, renderHome } from './render.js';
import { calling } from './web.js';
import type { Workspace } from './workspace.js';

/** Marks our messages with their key, so that `find` knows them again. */
const EVENT_TYPE = 'giornate_message';
const PAGE = 100;
const MOST_PAGES = 3;

const location = z.object({ channel: z.string(), ts: z.string() });
/** The Home tab of somebody. */
const page = z.object({ home: z.string() });

export function createSender(
  web: WebClient,
  workspace: Workspace,
): Pick<ChatPort, 'post' | 'update' | 'find' | 'channel'> {
  function addressOf(to: Recipient): string {
    const ours = workspace.identity?.teamId;
    if (ours && to.tenantId !== ours)
      throw new ChatError('rejected', 'Another workspace', { permanent: true });
    const address = to.userId ?? to.channelId;
    if (!address) throw new ChatError('unreachable-person', 'No user and no channel', { permanent: true });
    return address;
  }

  return {
    async post(to, card, key) {
      // A user id as channel is the direct message with that person.
      const answer = await calling(
        web.chat.postMessage({
          channel: addressOf(to),
          ...renderCard(card),
          metadata: { event_type: EVENT_TYPE, event_payload: { key } },
          unfurl_links: false,
          unfurl_media: false,
        }),
      );
      return location.parse(answer);
    },

    async update(at, card) {
      const { data: tab } = page.safeParse(at);
      if (tab) {
        await calling(web.views.publish({ user_id: tab.home, view: renderHome(card) }));
        return;
      }
      const known = location.safeParse(at);
      if (!known.success) throw new ChatError('gone', 'Not a place in Slack', { permanent: true });
      const { channel, ts } = known.data;
      await calling(web.chat.update({ channel, ts, ...renderCard(card) }));
    },

    channel: (channelId) => ({ tenantId: workspace.identity?.teamId ?? '', channelId }),

    async find(to, key) {
      try {
        const channel = to.userId ? await directMessage(web, addressOf(to)) : addressOf(to);
        return await findIn(web, channel, key);
      } catch (error) {
        // Channels need `channels:history`, which the manifest leaves out. Slack that is away is asked again.
        if (error instanceof ChatError && error.options.permanent) return null;
        throw error;
      }
    },
  };
}

async function directMessage(web: WebClient, userId: string): Promise<string> {
  const { channel } = await calling(web.conversations.open({ users: userId }));
  if (!channel?.id) throw new ChatError('unreachable-person', 'No direct message', { permanent: true });
  return channel.id;
}

async function findIn(web: WebClient, channel: string, key: string) {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: ConversationsHistoryResponse = await calling(
      web.conversations.history({
        channel,
        include_all_metadata: true,
        limit: PAGE,
        ...(cursor ? { cursor } : {}),
      }),
    );
    const found = answer.messages?.find((message) => keyOf(message.metadata) === key);
    if (found?.ts) return { channel, ts: found.ts };
    cursor = answer.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return undefined;
}

const marked = z.object({ event_type: z.literal(EVENT_TYPE), event_payload: z.object({ key: z.string() }) });

function keyOf(metadata: unknown): string | undefined {
  return marked.safeParse(metadata).data?.event_payload.key;
}
