import type { Platform } from '../app/ports.js';
import type { Rate } from './bucket.js';

/** What is asked of a platform, as its limits tell things apart. */
export type Method = 'post' | 'update' | 'home' | 'find' | 'lookup' | 'status';

export interface PlatformLimits {
  /** Calls in hand at once. */
  parallel: number;
  /** Which limit each method counts against. */
  bucketOf: Record<Method, string>;
  buckets: Record<string, Rate>;
  /** Of one chat or channel; each of them holds. */
  conversation: Rate[];
}

const perMinute = (burst: number, minute: number): Rate => ({ burst, perSecond: minute / 60 });

/**
 * What the platforms allow, with a margin: burst and rate together stay below what is allowed in any stretch of time.
 *
 * - Slack: about one message a second in a channel with short bursts, several hundred a minute in the workspace (it does
 *   not say how many: 300 is the lowest that was seen); `chat.update`, `conversations.history`, `users.lookupByEmail` and
 *   `users.profile.set` some 50 a minute each, `views.publish` some 100.
 * - Teams: 50 calls a second for an app in a tenant; in one conversation 7 a second, 60 in 30 seconds, 1,800 an hour.
 */
export const LIMITS: Record<Platform, PlatformLimits> = {
  slack: {
    parallel: 16,
    bucketOf: {
      ...{ post: 'post', update: 'update', home: 'home' },
      ...{ find: 'find', lookup: 'lookup', status: 'status' },
    },
    buckets: {
      post: perMinute(8, 285),
      update: perMinute(14, 34),
      home: perMinute(20, 75),
      find: perMinute(10, 36),
      lookup: perMinute(10, 36),
      status: perMinute(10, 36),
    },
    conversation: [{ burst: 4, perSecond: 0.9 }],
  },
  teams: {
    parallel: 32,
    bucketOf: { post: 'call', update: 'call', home: 'call', find: 'call', lookup: 'call', status: 'call' },
    buckets: { call: { burst: 4, perSecond: 43 } },
    conversation: [
      { burst: 5, perSecond: 1.5 },
      { burst: 300, perSecond: 0.4 },
    ],
  },
};
