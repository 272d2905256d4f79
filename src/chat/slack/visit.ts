/** One visit: may this person come in, and what does the conversation answer. */
import { randomUUID } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import type { Conversation, Incoming, Reply } from '../../app/ports.js';
import type { Locale } from '../../messages/card.js';
import { catalogue } from '../../messages/catalogue.js';
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
    const id = randomUUID().slice(0, 8);
    log('error', 'slack.refused', { id, why: 'our own workspace is not known yet' });
    return problems.tryAgain(id);
  }
  const named = teams.filter((team) => team != null);
  if (named.length > 0 && named.every((team) => team === ours)) return undefined;
  log('warn', 'slack.refused', { why: 'another workspace', teams: named });
  return problems.wrongTenant;
}

/**
 * Calls the conversation as the person Slack vouches for; what breaks becomes a sentence with an id that is in the log.
 * From then on `place.locale` is the person's own language, where Slack told it in time.
 */
export async function converse(
  { workspace, directory, locale, log }: Parts,
  place: Place,
  requestKey: string,
  call: (from: Incoming) => Promise<Reply>,
): Promise<Reply> {
  const { userId } = place;
  const theirs = await directory.localeOf(userId);
  place.locale = theirs ?? locale;
  const tenantId = workspace.identity?.teamId ?? '';
  try {
    return await call({
      visitor: { platform: 'slack', tenantId, userId, ...(theirs ? { locale: theirs } : {}) },
      requestKey,
    });
  } catch (error) {
    const id = randomUUID().slice(0, 8);
    log('error', 'slack.conversation-failed', { id, err: error });
    return { note: catalogue(place.locale).problems.fault(id) };
  }
}
