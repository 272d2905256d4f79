import { createConversation } from './app/conversation.js';
import type { Parts } from './app/parts.js';
import { systemClock } from './clock.js';
import type { Config } from './config.js';
import type { Http } from './http.js';
import type { Metrics } from './metrics.js';
import { counted, createReach } from './reach.js';
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

/**
 * Opens the doors of the platforms that are configured and fills `parts.ports`. Only their SDKs are loaded: each takes some
 * fifty megabytes.
 */
export async function openPlatforms(
  parts: Parts,
  config: Pick<Config, 'slack' | 'teams'>,
  http: Http,
  metrics: Metrics,
  stops: Stops,
): Promise<Opened> {
  const adapter = adapterParts(parts);
  const seen = { ...adapter, conversation: counted(adapter.conversation, metrics) };
  const reach = createReach(metrics, parts.log);
  stops.push(() => reach.stop());
  const platforms: Watched['platforms'] = {};
  if (config.teams) {
    const { createTeams } = await import('./chat/teams/bot.js');
    const teams = createTeams({ ...config.teams, ...seen });
    stops.push(() => teams.stop());
    parts.ports.teams = reach.watch(teams.port);
    http.doors.teams = teams.handle;
    // its door opens with the first request: there is nothing to wait for
    platforms.teams = { met: () => true, trouble: () => reach.trouble('teams') };
  }
  if (config.slack) {
    const { createSlack } = await import('./chat/slack/app.js');
    const slack = createSlack({
      ...config.slack,
      ...seen,
      onAck: (seconds) => metrics.acknowledged('slack', seconds),
    });
    stops.push(() => slack.stop());
    parts.ports.slack = reach.watch(slack.port);
    http.doors.slack = slack.handle;
    let met = false;
    platforms.slack = {
      met: () => {
        met ||= slack.ready();
        return met;
      },
      trouble: () => reach.trouble('slack') ?? (slack.ready() ? undefined : 'slack is not connected'),
    };
    // Teams need not wait for a Slack that does not answer: until it does, /readyz says so
    slack.start().catch((error: unknown) => parts.log('error', 'slack-start-failed', { error }));
  }
  return { platforms };
}
