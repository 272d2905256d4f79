/** Who is who in the workspace, as Slack tells it; kept for minutes, to ask once and not at every click. */
import { performance } from 'node:perf_hooks';
import type { WebClient } from '@slack/web-api';
import { ChatError, type ChatPort, type Visitor } from '../../app/ports.js';
import type { Locale } from '../../messages/card.js';
import type { Log } from './logger.js';
import { within } from './patience.js';
import { calling, callingPatiently } from './web.js';
import type { Workspace } from './workspace.js';

const KEPT_MS = 10 * 60_000;
const MOST_KEPT = 10_000;
/** Part of the three seconds a `trigger_id` lives. */
const LOCALE_WAIT_MS = 500;

/** Between two looks at profiles that nobody waits for. */
const LOOK_EVERY_MS = 2_000;

interface Profile {
  email?: string;
  locale?: Locale;
}
interface Entry {
  profile: Promise<Profile>;
  known?: Profile;
  at: number;
}

export interface Directory extends Pick<ChatPort, 'lookup' | 'emailOf'> {
  /** The person's language, where Slack says it at once and it is one of ours. Never throws. */
  localeOf(userId: string): Promise<Locale | undefined>;
  /**
   * The same as far as it is known without waiting. Looked up for the next time, where Slack was not asked much lately:
   * in a morning's rush thousands come whose language the register knows from before.
   */
  knownLocaleOf(userId: string): Locale | undefined;
}

export function createDirectory(web: WebClient, workspace: Workspace, log: Log): Directory {
  const kept = new Map<string, Entry>();
  let lookedAt = Number.NEGATIVE_INFINITY;

  function profileOf(userId: string): Promise<Profile> {
    const entry = kept.get(userId);
    if (entry && performance.now() - entry.at < KEPT_MS) return entry.profile;
    const profile = askProfile(web, userId);
    if (kept.size >= MOST_KEPT) kept.clear();
    const fresh: Entry = { profile, known: entry?.known, at: performance.now() };
    kept.set(userId, fresh);
    profile.then(
      (known) => {
        fresh.known = known;
      },
      () => kept.delete(userId),
    );
    return profile;
  }

  return {
    async localeOf(userId) {
      const soon = await within(LOCALE_WAIT_MS, profileOf(userId)).catch(() => undefined);
      return soon?.value.locale;
    },

    knownLocaleOf(userId) {
      const entry = kept.get(userId);
      const isOld = !entry || performance.now() - entry.at >= KEPT_MS;
      if (isOld && performance.now() - lookedAt >= LOOK_EVERY_MS) {
        lookedAt = performance.now();
        profileOf(userId).catch(() => {});
      }
      return entry?.known?.locale;
    },

    async emailOf(visitor: Visitor) {
      return (await profileOf(visitor.userId)).email;
    },

    async lookup(email) {
      const teamId = workspace.identity?.teamId;
      if (!teamId) return null;
      try {
        const { user } = await calling(web.users.lookupByEmail({ email }));
        const foreign = user?.team_id !== undefined && user.team_id !== teamId;
        if (!user?.id || user.deleted || user.is_bot || foreign) return undefined;
        return { tenantId: teamId, userId: user.id };
      } catch (error) {
        if (!(error instanceof ChatError)) throw error;
        if (error.code === 'unreachable-person') return undefined;
        if (error.code === 'rate-limited' || error.code === 'locked-out') throw error;
        log('warn', 'slack.lookup-failed', { why: error.message });
        return null;
      }
    },
  };
}

async function askProfile(web: WebClient, userId: string): Promise<Profile> {
  const { user } = await callingPatiently(() => web.users.info({ user: userId, include_locale: true }));
  const email = user?.deleted || user?.is_bot ? undefined : user?.profile?.email;
  const locale = localeFrom(user?.locale);
  return { ...(email ? { email } : {}), ...(locale ? { locale } : {}) };
}

function localeFrom(tag: string | undefined): Locale | undefined {
  if (tag?.startsWith('it')) return 'it';
  if (tag?.startsWith('en')) return 'en';
  return undefined;
}
