/**
 * Which workspace we serve: the one the bot token belongs to.
 *
 * States: unknown -> known. Asked at the start and, while Slack is away, again and again in the background; nobody is
 * served before.
 */
import type { WebClient } from '@slack/web-api';
import { ChatError } from '../../app/ports.js';
import type { Log } from './logger.js';
import { pause } from './patience.js';
import { calling } from './web.js';

export interface WorkspaceIdentity {
  teamId: string;
  teamName: string;
  botUserId: string;
  botId?: string;
  botName: string;
  /** As Slack tells them with each answer; undefined where it does not. */
  scopes?: string[];
}

export interface Workspace {
  readonly identity: WorkspaceIdentity | undefined;
  /** Ends after the first try, whatever came of it. */
  start(): Promise<void>;
  stop(): void;
  /** @throws ChatError */
  ask(): Promise<WorkspaceIdentity>;
}

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

export function createWorkspace(web: WebClient, log: Log): Workspace {
  let identity: WorkspaceIdentity | undefined;
  const stopped = new AbortController();

  async function ask(): Promise<WorkspaceIdentity> {
    const answer = await calling(web.auth.test());
    const teamId = answer.team_id;
    if (!teamId) throw new ChatError('rejected', 'The token belongs to no workspace', { permanent: true });
    identity = {
      teamId,
      teamName: answer.team ?? '',
      botUserId: answer.user_id ?? '',
      botName: answer.user ?? '',
      ...(answer.bot_id ? { botId: answer.bot_id } : {}),
      ...(answer.response_metadata?.scopes ? { scopes: answer.response_metadata.scopes } : {}),
    };
    return identity;
  }

  async function tryOnce(): Promise<boolean> {
    try {
      const { teamId } = await ask();
      log('info', 'slack.workspace', { teamId });
      return true;
    } catch (error) {
      log('error', 'slack.workspace-unknown', { why: (error as Error).message });
      return false;
    }
  }

  async function keepTrying(): Promise<void> {
    for (let wait = FIRST_WAIT_MS; !stopped.signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      await pause(wait, stopped.signal).catch(() => {});
      if (stopped.signal.aborted || (await tryOnce())) return;
    }
  }

  return {
    get identity() {
      return identity;
    },
    ask,
    async start() {
      if (!(await tryOnce())) void keepTrying();
    },
    stop: () => stopped.abort(),
  };
}
