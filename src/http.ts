import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { currentTrace, newTrace, withTrace } from './trace.js';

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** What is not there yet, or not configured, is answered with 404. */
export interface Doors {
  slack?: Handler;
  teams?: Handler;
  /** Pages of people, each behind a secret of its own: `/pages/SECRET`. */
  pages?: Handler;
  /** Calendars to subscribe to, the same way: `/calendars/SECRET.ics`. */
  calendars?: Handler;
  /** The try-out's pages. @returns false where the path is none of theirs */
  page?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

export interface Readiness {
  ready: boolean;
  /** Why not, in words. */
  reasons: string[];
  /** What is wrong without keeping anybody from being served. */
  degraded?: string[];
  platforms: string[];
}

export interface Http {
  /** Filled while the parts are built. */
  doors: Doors;
  /** All doors there will be are filled. */
  open(): void;
  /** @returns `http://HOST:PORT` as it is reached. @throws where the address can't be listened on */
  listen(host: string, port: number): Promise<string>;
  /** Takes no more requests, lets those in hand finish within `graceMs`. */
  close(graceMs: number): Promise<void>;
}

interface Parts {
  ready: () => Promise<Readiness>;
  metrics: Metrics;
  log: Log;
}

const DOORS = ['/slack/events', '/api/messages'];
/** A platform that comes too early comes again; 404 would tell it that nobody lives here. */
const starting: Handler = (_request, response) => sendJson(response, 503, { error: 'starting' });

/** The one server, for both platforms and for whoever watches over the service. */
export function createHttp({ ready, metrics, log }: Parts): Http {
  const doors: Doors = {};
  let opened = false;

  const routes: Record<string, Record<string, Handler | undefined>> = {
    '/healthz': { GET: (_request, response) => sendJson(response, 200, { ok: true }) },
    '/readyz': {
      async GET(_request, response) {
        const readiness = await ready();
        sendJson(response, readiness.ready ? 200 : 503, readiness);
      },
    },
    '/metrics': {
      async GET(_request, response) {
        const text = await metrics.text();
        response.writeHead(200, { 'content-type': metrics.contentType }).end(text);
      },
    },
  };
  const find = (path: string): { route: string; methods?: Record<string, Handler | undefined> } => {
    if (path === '/slack/events' && doors.slack) return { route: path, methods: { POST: doors.slack } };
    if (path === '/api/messages' && doors.teams) return { route: path, methods: { POST: doors.teams } };
    // the secret is in no metric and no log
    if (path.startsWith('/pages/') && doors.pages) return { route: '/pages', methods: { GET: doors.pages } };
    if (path.startsWith('/calendars/') && doors.calendars) {
      return { route: '/calendars', methods: { GET: doors.calendars } };
    }
    if (!opened && DOORS.includes(path)) return { route: path, methods: { POST: starting } };
    const methods = Object.hasOwn(routes, path) ? routes[path] : undefined;
    return methods ? { route: path, methods } : { route: 'other' };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const begun = performance.now();
    const { route, methods } = find((request.url ?? '/').split('?')[0] ?? '/');
    response.on('finish', () => {
      metrics.request(route, response.statusCode, (performance.now() - begun) / 1000);
      // a connection kept alive would keep the server from closing
      if (!server.listening) setImmediate(() => server.closeIdleConnections());
    });
    try {
      const handler = methods?.[request.method === 'HEAD' ? 'GET' : (request.method ?? '')];
      if (handler) await handler(request, response);
      else if (methods) sendJson(response, 405, { error: 'method not allowed' });
      else if (!(await doors.page?.(request, response))) sendJson(response, 404, { error: 'not found' });
    } catch (error) {
      const id = currentTrace();
      log('error', 'request-failed', { id, route, error });
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: 'fault', id });
    }
  };

  const server = createServer((request, response) => {
    void withTrace(newTrace(), () => serve(request, response));
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;

  return {
    doors,
    open() {
      opened = true;
    },
    async listen(host, port) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host.replace(/^\[|\]$/g, ''), resolve);
      });
      server.on('error', (error) => log('error', 'server-failed', { error }));
      const address = server.address() as AddressInfo;
      return `http://${host.includes(':') ? `[${host.replace(/^\[|\]$/g, '')}]` : host}:${address.port}`;
    },
    async close(graceMs) {
      if (!server.listening) return;
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(late);
    },
  };
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(JSON.stringify(value));
}
