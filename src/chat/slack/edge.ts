/**
 * The door for Slack's HTTP requests. Whoever knocks here is a stranger until the signature fits; nothing they send may
 * end the process, and Bolt's listener alone throws on unknown paths and on a body that is no object.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type ParsedUrlQuery, parse } from 'node:querystring';
import { verifySlackRequest } from '@slack/bolt';
import type { Log } from './logger.js';
import { isServed } from './served.js';

export const EVENTS_PATH = '/slack/events';
/** Slack's largest requests are views with all their fields, far below. */
const MOST_BYTES = 1_000_000;
const MOST_BYTES_READ = 10 * MOST_BYTES;
const MOST_SECONDS_AHEAD = 5 * 60;
const FORM = 'application/x-www-form-urlencoded';

interface Edge {
  signingSecret: string;
  listener: RequestListener;
  now: () => Date;
  log: Log;
}

export function createEdge(edge: Edge): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    serve(edge, req, res).catch((error: unknown) => {
      edge.log('error', 'slack.request-failed', { why: (error as Error).message });
      end(res, 500);
    });
  };
}

async function serve(edge: Edge, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.method !== 'POST' || pathOf(req) !== EVENTS_PATH) return end(res, 404);
  const body = await readBody(req);
  if (body === undefined) return end(res, 413);
  const mediaType = (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const text = body.toString();
  const form = mediaType === FORM ? parse(text) : undefined;
  // Slack's check of the certificate is not signed, and asks for nothing.
  if (form?.ssl_check === '1') return end(res, 200);
  const refusal = refusalOf(edge, req, text);
  if (refusal) {
    edge.log('warn', 'slack.refused', { why: refusal });
    return end(res, 401);
  }
  if (!isServedBody(form ?? { payload: text })) return end(res, 400);
  // Bolt compares the whole header, and a `; charset=utf-8` would make it read the form as JSON.
  req.headers['content-type'] = mediaType;
  edge.listener(Object.assign(req, { rawBody: body }), res);
}

/** @returns why the request is not Slack's, or undefined */
function refusalOf({ signingSecret, now }: Edge, req: IncomingMessage, body: string): string | undefined {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } = req.headers;
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return 'no signature';
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  // Bolt refuses what is five minutes old, and takes what comes from the future.
  if (!(seconds <= now().getTime() / 1000 + MOST_SECONDS_AHEAD)) return 'timestamp ahead of the clock';
  try {
    verifySlackRequest({
      signingSecret,
      body,
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds },
      nowMilliseconds: now().getTime(),
    });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function isServedBody(content: ParsedUrlQuery): boolean {
  try {
    return isServed(content.payload === undefined ? content : JSON.parse(String(content.payload)));
  } catch {
    return false;
  }
}

function pathOf(req: IncomingMessage): string | undefined {
  return req.url?.split('?')[0];
}

/** @returns undefined when there is more than we take; read to its end, or the sender would not hear the answer */
async function readBody(req: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req) {
    bytes += chunk.length;
    if (bytes <= MOST_BYTES) chunks.push(chunk);
    else if (bytes > MOST_BYTES_READ) break;
  }
  return bytes <= MOST_BYTES ? Buffer.concat(chunks) : undefined;
}

function end(res: ServerResponse, status: number): void {
  if (res.headersSent || res.destroyed) return;
  res.writeHead(status, status === 413 ? { connection: 'close' } : {});
  res.end();
}
