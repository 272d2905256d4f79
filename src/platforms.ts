import { createConversation } from './app/conversation.js';
import type { Parts } from './app/parts.js';
import { createSlack } from './chat/slack/app.js';
import { createTeams } from './chat/teams/bot.js';
import { systemClock } from './clock.js';
import type { Config } from './config.js';
import type { Http } from './http.js';
import type { Watched } from './readiness.js';

/** What to do at the end, in the order of starting. */
export type Stops = (() => unknown)[];

/** What both adapters ask for. */
export function adapterParts(parts: Parts) {
  const { log, settings } = parts;
  return {
    conversation: createConversation(parts),
    // a platform's signature is as old as the real clock says, whatever clock a demonstration runs on
    now: () => systemClock.now(),
    log,
    locale: settings.locale,
  };
}

export interface Opened {
  platforms: Watched['platforms'];
  /** Lets those go who would keep the server from closing. */
  leave?: () => void;
}

/** Opens the doors of the platforms that are configured and fills `parts.ports`. */
export function openPlatforms(
  parts: Parts,
  config: Pick<Config, 'slack' | 'teams'>,
  http: Http,
  stops: Stops,
): Opened {
  const platforms: Watched['platforms'] = {};
  if (config.teams) {
    const teams = createTeams({ ...config.teams, ...adapterParts(parts) });
    stops.push(() => teams.stop());
    parts.ports.teams = teams.port;
    http.doors.teams = teams.handle;
    platforms.teams = undefined;
  }
  if (config.slack) {
    const slack = createSlack({ ...config.slack, ...adapterParts(parts) });
    stops.push(() => slack.stop());
    parts.ports.slack = slack.port;
    http.doors.slack = slack.handle;
    platforms.slack = slack.ready;
    // Teams need not wait for a Slack that does not answer: until it does, /readyz says so
    slack.start().catch((error: unknown) => parts.log('error', 'slack-start-failed', { error }));
  }
  return { platforms };
}
