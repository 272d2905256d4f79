/**
 * The status beside a person's name. Only an administrator's user token may change that of others, on a paid plan, and
 * only of people whose role is lower than the administrator's own.
 */
import type { WebClient } from '@slack/web-api';
import { ChatError, type ChatPort } from '../../app/ports.js';
import { calling } from './web.js';
import type { Workspace } from './workspace.js';

/** Ours by words and emoji: whatever else stands there is the person's. */
const EMOJI = ':house_with_garden:';
const SCOPES = ['users.profile:read', 'users.profile:write'];

export interface SlackStatus {
  setStatus: NonNullable<ChatPort['setStatus']>;
  /** Is the token of our workspace, with what it needs? In words for an administrator, who has the bot without it. */
  describe(): Promise<string>;
}

export function createStatus(web: WebClient, workspace: Workspace): SlackStatus {
  function userOf(to: Parameters<SlackStatus['setStatus']>[0]): string {
    const ours = workspace.identity?.teamId;
    if (!to.userId || (ours && to.tenantId !== ours)) throw rejected('Nobody of our workspace');
    return to.userId;
  }

  return {
    async setStatus(to, change) {
      const user = userOf(to);
      const { profile = {} } = await byToken(web.users.profile.get({ user }));
      const { status_text: text = '', status_emoji: emoji = '' } = profile;
      if ('show' in change) {
        if (text || emoji) return;
        const until = Math.floor(change.until.getTime() / 1000);
        await byToken(web.users.profile.set({ user, profile: fields(change.show, EMOJI, until) }));
      } else if (emoji === EMOJI && change.end.includes(text)) {
        await byToken(web.users.profile.set({ user, profile: fields('', '', 0) }));
      }
    },

    async describe() {
      try {
        const { team_id: team, response_metadata: answer } = await byToken(web.auth.test());
        if (team !== workspace.identity?.teamId) throw rejected('another workspace');
        const missing = answer?.scopes ? SCOPES.filter((scope) => !answer.scopes?.includes(scope)) : [];
        if (missing.length > 0) throw rejected(`missing scopes: ${missing.join(', ')}`);
        return 'with statuses';
      } catch (error) {
        return `without statuses (${error instanceof Error ? error.message : error})`;
      }
    },
  };
}

function fields(text: string, emoji: string, expiration: number) {
  return { status_text: text, status_emoji: emoji, status_expiration: expiration };
}

function rejected(why: string, cause?: unknown): ChatError {
  return new ChatError('rejected', `SLACK_STATUS_TOKEN: ${why}`, { permanent: true, cause });
}

/** A status token that is refused says nothing of the bot's own: messages go on. */
async function byToken<T>(call: Promise<T>): Promise<T> {
  try {
    return await calling(call);
  } catch (error) {
    const refused = error instanceof ChatError && (error.code === 'locked-out' || error.code === 'rejected');
    throw refused ? rejected(error.message, error) : error;
  }
}
