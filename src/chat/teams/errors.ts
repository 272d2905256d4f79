import { ChatError } from '../../app/ports.js';

/** The Bot Connector's words for "this person or place can't be written to until somebody acts". */
const CLOSED_DOORS = /MessageWritesBlocked|BotNotInConversationRoster|BotDisabledByAdmin|ForbiddenOperation/i;

/**
 * What an answer other than 2xx means. 429, 412 and most 5xx pass (Microsoft's retry guidance); after 500, 502 and
 * 504 the message may stand in the chat all the same.
 */
export function fromAnswer(
  doing: string,
  status: number,
  body: string,
  retryAfter: string | null,
): ChatError {
  const code = /"code"\s*:\s*"([\w.-]{1,80})"/.exec(body)?.[1] ?? '';
  const message = `${doing}: the Bot Connector answered ${status}${code && ` ${code}`}`;
  const seconds = Number(retryAfter ?? Number.NaN);
  const retryAfterMs = seconds >= 0 ? Math.ceil(seconds * 1000) : undefined;
  if (status === 429) return new ChatError('rate-limited', message, { retryAfterMs });
  if (status === 412 || status === 503) return new ChatError('unavailable', message, { retryAfterMs });
  if (status >= 500) return new ChatError('unavailable', message, { retryAfterMs, uncertain: true });
  if (status === 404 || status === 410) return new ChatError('gone', message, { permanent: true });
  if (status === 403 && CLOSED_DOORS.test(body)) {
    return new ChatError('unreachable-person', message, { permanent: true });
  }
  // The credentials may be right again in a minute; the request itself was in order.
  if (status === 401) return new ChatError('locked-out', message);
  return new ChatError('rejected', message, { permanent: true });
}

/** Nothing left this machine: no address, no connection. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'ENETUNREACH',
]);

/** What a fetch that threw means: once the request is on its way, its effect can't be ruled out. */
export function fromFailure(doing: string, error: unknown): ChatError {
  if (error instanceof ChatError) return error;
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  if (name === 'TimeoutError') {
    return new ChatError('timeout', `${doing}: no answer in time`, { uncertain: true, cause: error });
  }
  const uncertain = !NOT_SENT.has(cause?.code ?? '');
  return new ChatError('unavailable', `${doing}: ${cause?.code ?? 'connection lost'}`, {
    uncertain,
    cause: error,
  });
}
