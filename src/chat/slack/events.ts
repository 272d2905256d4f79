/** Slack's events. They are acknowledged before we see them, and delivered again with the same `event_id`. */
import type { App } from '@slack/bolt';
import * as z from 'zod';
import type { Visitor } from '../../app/ports.js';
import { renderHome } from './render.js';
import { createSeen } from './seen.js';
import { converse, type Parts, refusalFor } from './visit.js';
import type { Place } from './ways.js';
import { calling } from './web.js';

const typed = z.object({
  channel_type: z.literal('im'),
  channel: z.string(),
  user: z.string(),
  text: z.string(),
  team: z.string().optional(),
  user_team: z.string().optional(),
  source_team: z.string().optional(),
  /** Edits, deletions and what bots write (ourselves among them) are not meant for us. */
  subtype: z.undefined().optional(),
  bot_id: z.undefined().optional(),
});
const homeOpened = z.object({ user: z.string(), tab: z.string() });
const joined = z.object({ user: z.string(), channel: z.string() });

export function listenToEvents(app: App, parts: Parts): void {
  const { answers, conversation, workspace, web, locale, log } = parts;
  const isNew = createSeen();

  app.event('message', async ({ event, body }) => {
    const message = typed.safeParse(event).data;
    if (!message) return;
    const teams = [body.team_id, message.team, message.user_team, message.source_team];
    if (refusalFor(teams, parts) || !isNew(body.event_id)) return;
    const place: Place = { userId: message.user, locale, direct: message.channel };
    const text = wordsOf(message.text);
    await answers.answerMessage(
      converse(parts, place, body.event_id, (from) => conversation.command(from, text)),
      place,
    );
  });

  app.event('app_home_opened', async ({ event, body }) => {
    const opened = homeOpened.safeParse(event).data;
    if (!opened || refusalFor([body.team_id], parts)) return;
    const place: Place = { userId: opened.user, locale };
    const reply = await converse(parts, place, body.event_id, async (from) => {
      if (opened.tab === 'home') return await conversation.home(from, { home: opened.user });
      await conversation.met(from.visitor);
      return {};
    });
    if (!reply.card) return;
    await calling(web.views.publish({ user_id: opened.user, view: renderHome(reply.card) }));
  });

  app.event('member_joined_channel', async ({ event, body }) => {
    const member = joined.safeParse(event).data;
    if (!member || member.user !== workspace.identity?.botUserId || refusalFor([body.team_id], parts)) return;
    const platform: Visitor['platform'] = 'slack';
    const tenantId = workspace.identity.teamId;
    await conversation.channelSeen({ platform, channelId: member.channel, tenantId, address: undefined });
    log('info', 'slack.channel-joined', { channelId: member.channel });
  });
}

/** In messages Slack escapes three characters; the command's own name may stand before the words. */
function wordsOf(text: string): string {
  const unescaped = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return unescaped.replace(/^\s*\/?agile(?=\s|$)/i, '').trim();
}
