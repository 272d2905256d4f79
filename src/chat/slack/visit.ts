/** One visit: may this person come in, and what does the conversation answer. */
import type { WebClient } from '@slack/web-api';
import type { Conversation, Incoming, Reply } from '../../app/ports.js';
import type { Locale } from '../../messages/card.js';
import { catalogue } from '../../messages/catalogue.js';
import { currentTrace } from '../../trace.js';
import type { Answers } from './answers.js';
import type { Directory } from './directory.js';
import type { Log } from './logger.js';
import type { Place, Ways } from './ways.js';
import type { Workspace } from './workspace.js';

export interface Parts {
  web: WebClient;
  conversation: Conversation;
  workspace: Workspace;
  directory: Directory;
  answers: Answers;
  ways: Ways;
  locale: Locale;
  log: Log;
}

/**
 * Only our own workspace is served: guests of a shared channel come with the team they belong to.
 * @param teams every team the request names
 * @returns the sentence for those who are not served
 */
export function refusalFor(
  teams: (string | null | undefined)[],
  { workspace, locale, log }: Parts,
): string | undefined {
  const { problems } = catalogue(locale);
  const ours = workspace.identity?.teamId;
  if (!ours) {
    log('error', 'slack.refused', { why: 'our own workspace is not known yet' });
    return problems.tryAgain(currentTrace() ?? '');
  }
  const named = teams.filter((team) => team != null);
  if (named.length > 0 && named.every((team) => team === ours)) return undefined;
  log('warn', 'slack.refused', { why: 'another workspace', teams: named });
  return problems.wrongTenant;
}

/**
 * Calls the conversation as the person Slack vouches for; what breaks becomes a sentence with an id that is in the log.
 * Once they are known, `place.locale` is the language they are answered in.
 */
export async function converse(
  { workspace, directory, locale, log }: Parts,
  place: Place,
  requestKey: string,
  call: (from: Incoming) => Promise<Reply>,
): Promise<Reply> {
  const { userId, channelId } = place;
  const theirs = directory.knownLocaleOf(userId);
  place.locale = theirs ?? locale;
  const tenantId = workspace.identity?.teamId ?? '';
  try {
    return await call({
      visitor: {
        platform: 'slack',
        tenantId,
        userId,
        ...(theirs ? { locale: theirs } : {}),
        askLocale: () => directory.localeOf(userId),
      },
      requestKey,
      ...(channelId && { channelId }),
      speaks: (spoken) => {
        place.locale = spoken;
      },
    });
  } catch (error) {
    log('error', 'slack.conversation-failed', { err: error });
    return { note: catalogue(place.locale).problems.fault(currentTrace() ?? '') };
  }
}
