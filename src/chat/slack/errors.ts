/** Slack's errors in our words, once for the whole adapter. */
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { ChatError } from '../../app/ports.js';

/** The person or place cannot be written to, and trying again will not change it. */
const unreachable = new Set([
  'channel_not_found',
  'user_not_found',
  'users_not_found',
  'user_disabled',
  'user_not_visible',
  'is_archived',
  'not_in_channel',
  'cannot_dm_bot',
  'restricted_action',
  'messages_tab_disabled',
]);
/** What we want to change is no longer there. */
const gone = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'not_found',
  'view_not_found',
  'expired_trigger_id',
  'exchanged_trigger_id',
  'trigger_expired',
  'trigger_exchanged',
  'hash_conflict',
]);
/** The token is not taken. Slack says the last one of a recipient's account too. */
const lockedOut = new Set([
  'not_authed',
  'invalid_auth',
  'token_revoked',
  'token_expired',
  'org_login_required',
  'account_inactive',
]);
const rateLimited = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);
/** Slack says of the first two that part of the work may have been done. */
const uncertain = new Set(['internal_error', 'fatal_error', 'request_timeout']);
const passing = new Set([
  'service_unavailable',
  'team_added_to_org',
  'accesslimited',
  'team_access_not_granted',
]);
/** Errors of the connection after which nothing can have reached Slack. */
const notSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export function toChatError(error: unknown): ChatError {
  if (error instanceof ChatError) return error;
  if (error instanceof WebAPIRateLimitedError) return tooMany(error.retryAfter * 1000, error);
  if (error instanceof WebAPIPlatformError) return refused(error.data.error, error);
  if (error instanceof WebAPIHTTPError) {
    const permanent = error.statusCode >= 400 && error.statusCode < 500 && error.statusCode !== 408;
    if (permanent)
      return new ChatError('rejected', `Slack answered ${error.statusCode}`, { permanent, cause: error });
    return new ChatError('unavailable', `Slack answered ${error.statusCode}`, {
      uncertain: true,
      cause: error,
    });
  }
  return broken(error instanceof WebAPIRequestError ? error.original : error);
}

/** Slack refused the call: `ok: false` with its reason. */
function refused(reason: string, cause: unknown): ChatError {
  if (rateLimited.has(reason)) return tooMany(undefined, cause);
  if (lockedOut.has(reason)) {
    return new ChatError('locked-out', reason, { orRecipient: reason === 'account_inactive', cause });
  }
  if (uncertain.has(reason)) return new ChatError('unavailable', reason, { uncertain: true, cause });
  if (passing.has(reason)) return new ChatError('unavailable', reason, { cause });
  if (unreachable.has(reason)) return new ChatError('unreachable-person', reason, { permanent: true, cause });
  if (gone.has(reason)) return new ChatError('gone', reason, { permanent: true, cause });
  if (/^[a-z0-9_.-]{1,80}$/.test(reason))
    return new ChatError('rejected', reason, { permanent: true, cause });
  // A page of a proxy with status 200: the SDK hands its text on as the reason.
  return new ChatError('unavailable', 'The answer is not from Slack', { uncertain: true });
}

function broken(error: unknown): ChatError {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'TimeoutError' || name === 'AbortError') {
    return new ChatError('timeout', 'Slack did not answer in time', { uncertain: true, cause: error });
  }
  // The SDK's plain error for a 429 without a number of seconds.
  if (message.startsWith('Retry header')) return tooMany(undefined, error);
  const code = codeOf(error);
  const sent = code === undefined || !notSent.has(code);
  return new ChatError('unavailable', `Slack cannot be reached (${code ?? name})`, {
    uncertain: sent,
    cause: error,
  });
}

function tooMany(retryAfterMs: number | undefined, cause: unknown): ChatError {
  return new ChatError('rate-limited', 'Slack asks to slow down', { retryAfterMs, cause });
}

/** `fetch failed` keeps the system's code one or more causes down. */
function codeOf(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    if (at instanceof AggregateError && at.errors.length > 0) return codeOf(at.errors[0]);
  }
  return undefined;
}
