/** Slack's Web API without the SDK's own patience: retries and pacing are ours (see `delivery/`). */
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { ChatError } from '../../app/ports.js';
import { toChatError } from './errors.js';
import { type Log, sdkLogger } from './logger.js';
import { pause } from './patience.js';

const TIMEOUT_MS = 8000;

/**
 * For every client, those hidden in Bolt included. Left alone they wait for ever, retry a lost answer (a second
 * post), and on a 429 hold their whole queue.
 */
export function clientOptions(apiUrl: string | undefined, log: Log): WebClientOptions {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: sdkLogger(log),
  };
}

export function webClient(token: string, apiUrl: string | undefined, log: Log): WebClient {
  return new WebClient(token, clientOptions(apiUrl, log));
}

/** @throws ChatError whatever went wrong */
export async function calling<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw toChatError(error);
  }
}

const LONGEST_WAIT_MS = 10_000;

/** For an answer somebody is waiting for: when Slack names a short time, waits it out, twice at most. @throws ChatError */
export async function callingPatiently<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await calling(call());
    } catch (error) {
      const wait = error instanceof ChatError ? error.options.retryAfterMs : undefined;
      if (wait === undefined || wait > LONGEST_WAIT_MS || tries === 3) throw error;
      await pause(wait);
    }
  }
}
