import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type MovableClock, movableClock } from '../../src/clock.js';
import type { Store } from '../../src/store/types.js';
import { createTryOut, type TryOut } from '../../src/tryout/index.js';

// biome-ignore lint/suspicious/noExplicitAny: values off the wire, which the tests look into
export type Json = any;
type Activity = Record<string, Json>;

/** The try-out served beside a bot of a few lines, which keeps what it is told and does as `answer` says. */
export interface Bench {
  origin: string;
  tryOut: TryOut;
  clock: MovableClock;
  /** Activities that reached the bot, with their Authorization. */
  told: (Activity & { authorization?: string })[];
  /** Called at every tick with the clock's time. */
  onTick: (now: Date) => Promise<void> | void;
  due: Date[];
  answer: (
    activity: Activity,
  ) => Promise<{ status: number; body?: unknown }> | { status: number; body?: unknown };
  connector(method: string, path: string, body?: unknown): Promise<Response>;
  api(action: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

export async function startBench(
  store: Store,
  start: Date,
  options: { everyMinute?: boolean } = {},
): Promise<Bench> {
  const clock = movableClock(start);
  const server: Server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tryOut = createTryOut({
    origin: () => origin,
    clock,
    tick: async () => bench.onTick(clock.now()),
    settled: async () => undefined,
    ...(!options.everyMinute && { nextDue: async () => bench.due.find((instant) => instant > clock.now()) }),
    store,
    log: () => undefined,
  });
  const bench: Bench = {
    origin,
    tryOut,
    clock,
    told: [],
    onTick: () => undefined,
    due: [],
    answer: () => ({ status: 200 }),
    connector: (method, path, body) =>
      fetch(`${tryOut.serviceUrl}/v3/${path}`, {
        method,
        ...(body !== undefined && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      }),
    api: (action, body, headers = {}) =>
      fetch(`${origin}/tryout/api/${action}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    async close() {
      tryOut.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (await tryOut.routes(request, response)) return;
    if (request.url !== '/api/messages') {
      response.writeHead(404).end();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const activity = JSON.parse(Buffer.concat(chunks).toString()) as Activity;
    bench.told.push({ ...activity, authorization: request.headers.authorization });
    const { status, body } = await bench.answer(activity);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  return bench;
}

export function card(text: string, actions: unknown[] = []): Activity {
  const content = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }], actions };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}

/** Reads Server-Sent Events one after the other. */
export async function openEvents(
  origin: string,
): Promise<{ next(kind: string): Promise<Json>; stop(): void }> {
  const abort = new AbortController();
  const response = await fetch(`${origin}/tryout/api/events`, { signal: abort.signal });
  const reader = (response.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let buffer = '';
  return {
    stop: () => abort.abort(),
    async next(kind) {
      for (;;) {
        const end = buffer.indexOf('\n\n');
        if (end >= 0) {
          const frame = buffer.slice(0, end);
          buffer = buffer.slice(end + 2);
          const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(frame) ?? [];
          if (event === kind) return JSON.parse(data as string);
          continue;
        }
        const { value, done } = await reader.read();
        if (done) throw new Error(`the stream ended before ${kind}`);
        buffer += value;
      }
    },
  };
}
