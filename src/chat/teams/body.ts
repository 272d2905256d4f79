import type { IncomingMessage } from 'node:http';
import { settledWithin } from './timing.js';

/** Teams' own limit for what it sends is lower: a card's data of some kilobytes, a message of 80 KB. */
const MAX_BYTES = 256 * 1024;

/** Of a refused body no more than this is waited for, in bytes and in time. */
const DROPPED_BYTES = 16 * 1024 * 1024;
const DROPPED_MS = 1_000;

type Read = { value: Record<string, unknown> } | { status: number; why: string };

/** The request's body as a JSON object, never more of it in memory than 256 KB. */
export async function readJson(req: IncomingMessage): Promise<Read> {
  if (!/^application\/json\b/i.test(req.headers['content-type'] ?? '')) {
    return { status: 415, why: 'content type' };
  }
  if ((req.headers['content-encoding'] ?? 'identity') !== 'identity') return { status: 415, why: 'encoding' };
  if (Number(req.headers['content-length'] ?? 0) > MAX_BYTES) return { status: 413, why: 'too large' };

  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // Leaving the loop must not close the connection before the refusal is written.
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > MAX_BYTES) return { status: 413, why: 'too large' };
      chunks.push(chunk);
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { value: value as Record<string, unknown> };
    }
  } catch {
    // Broken off, not UTF-8 or not JSON: one answer for all.
  }
  return { status: 400, why: 'not a JSON object' };
}

/**
 * Reads on without keeping anything: a client that is still writing when the connection closes sees it broken off and
 * never reads why it was refused.
 */
export async function dropRest(req: IncomingMessage): Promise<void> {
  if (req.complete) return;
  // broken off meanwhile: nobody is left to answer
  await settledWithin(
    readAway(req).catch(() => undefined),
    DROPPED_MS,
  );
}

async function readAway(req: IncomingMessage): Promise<void> {
  let size = 0;
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > DROPPED_BYTES) return;
  }
}
