/** Slack's requests to the app: signed HTTP, or envelopes over the socket; given up after three seconds, as Slack does. */
import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type WebSocket from 'ws';
import type { Json } from './state.js';

const PATIENCE_MS = 3000;

export interface SlackRequest {
  kind: 'slash_commands' | 'interactive' | 'events_api';
  payload: Json;
  /** Makes the signature, or the time it vouches for, wrong. */
  secret?: string;
  /** Unix seconds; the clock's now unless said. */
  timestamp?: number;
  headers?: Record<string, string>;
  retry?: number;
  envelopeId?: string;
}

/** What came back. `status` 0: no answer within three seconds, or none at all. */
export interface Delivery {
  status: number;
  body: Json | undefined;
  text: string;
  /** Sends the very same bytes again. */
  replay(): Promise<Delivery>;
}

export interface Target {
  /** Of the app, for HTTP. */
  url: string;
  signingSecret: string;
  now(): Date;
}

export async function deliverHttp(request: SlackRequest, target: Target): Promise<Delivery> {
  const { kind, payload, retry } = request;
  const isEvent = kind === 'events_api';
  const body = isEvent ? JSON.stringify(payload) : formOf(kind === 'interactive' ? { payload } : payload);
  const timestamp = String(request.timestamp ?? Math.floor(target.now().getTime() / 1000));
  const headers = {
    'content-type': isEvent ? 'application/json' : 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature(request.secret ?? target.signingSecret, timestamp, body),
    ...(retry ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' } : {}),
    ...request.headers,
  };
  return await post(target.url, headers, body);
}

export function signature(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

export async function post(url: string, headers: Record<string, string>, body: string): Promise<Delivery> {
  const replay = () => post(url, headers, body);
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(url, { method: 'POST', headers, body, signal });
    return { ...read(answer.status, await answer.text()), replay };
  } catch {
    return { status: 0, body: undefined, text: '', replay };
  }
}

function read(status: number, text: string): Omit<Delivery, 'replay'> {
  try {
    return { status, text, body: JSON.parse(text) };
  } catch {
    return { status, text, body: undefined };
  }
}

function formOf(values: Json): string {
  const entries = Object.entries(values).map(([name, value]) => {
    return [name, typeof value === 'string' ? value : JSON.stringify(value)] as [string, string];
  });
  return new URLSearchParams(entries).toString();
}

/** Envelopes under way, by id. */
export class Envelopes {
  private readonly waiting = new Map<string, (payload: Json) => void>();
  private sent = 0;

  acknowledged(message: Json): void {
    this.waiting.get(String(message.envelope_id))?.((message.payload ?? {}) as Json);
  }

  async deliver(request: SlackRequest, socket: WebSocket): Promise<Delivery> {
    this.sent += 1;
    const id = request.envelopeId ?? `envelope-${this.sent}`;
    const { kind, payload, retry = 0 } = request;
    const answered = new Promise<Json>((resolve) => this.waiting.set(id, resolve));
    const envelope = {
      envelope_id: id,
      type: kind,
      payload,
      accepts_response_payload: kind !== 'events_api',
    };
    socket.send(JSON.stringify(kind === 'events_api' ? { ...envelope, retry_attempt: retry } : envelope));
    const body = await Promise.race([answered, sleep(PATIENCE_MS, undefined, { ref: false })]);
    const replay = () => this.deliver({ ...request, envelopeId: id }, socket);
    return { status: body ? 200 : 0, body, text: JSON.stringify(body ?? ''), replay };
  }
}
