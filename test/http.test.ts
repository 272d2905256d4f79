import { afterEach, expect, test } from 'vitest';
import { createHttp, type Http, type Readiness } from '../src/http.js';
import { createMetrics } from '../src/metrics.js';

const lines: { event: string; data: unknown }[] = [];
let open: Http[] = [];

afterEach(async () => {
  await Promise.all(open.map((http) => http.close(100)));
  open = [];
  lines.length = 0;
});

async function serve(ready: Readiness = { ready: true, reasons: [], platforms: [] }) {
  const metrics = createMetrics();
  const http = createHttp({
    ready: async () => ready,
    metrics,
    log: (_level, event, data) => lines.push({ event, data }),
  });
  open.push(http);
  return { http, metrics, url: await http.listen('127.0.0.1', 0) };
}

test('health, readiness and metrics', async () => {
  const { url } = await serve({ ready: false, reasons: ['the store does not answer'], platforms: ['slack'] });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const ready = await fetch(`${url}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ reasons: ['the store does not answer'] });
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toContain('giornate_http_requests_total{route="/readyz",status="503"} 1');
});

test('a door that is not configured is not there; another method is refused', async () => {
  const { http, url } = await serve();
  expect((await fetch(`${url}/slack/events`, { method: 'POST' })).status).toBe(503); // still starting
  http.open();
  expect((await fetch(`${url}/slack/events`, { method: 'POST' })).status).toBe(404);
  http.doors.slack = (_request, response) => response.writeHead(200).end('ok');
  expect(await (await fetch(`${url}/slack/events?x=1`, { method: 'POST' })).text()).toBe('ok');
  expect((await fetch(`${url}/slack/events`)).status).toBe(405);
  for (const path of ['/nothing', '/__proto__', '/constructor']) {
    const response = await fetch(url + path);
    expect([response.status, await response.json()]).toEqual([404, { error: 'not found' }]);
  }
});

test('a page is asked for what nobody else serves', async () => {
  const { http, url } = await serve();
  http.doors.page = async (request, response) => {
    if (request.url !== '/') return false;
    response.end('page');
    return true;
  };
  expect(await (await fetch(`${url}/`)).text()).toBe('page');
  expect((await fetch(`${url}/other`)).status).toBe(404);
});

test('a handler that throws is answered with an id that is in the log, and nothing ends', async () => {
  const { http, url } = await serve();
  http.doors.teams = async () => {
    throw new Error('a fault');
  };
  const response = await fetch(`${url}/api/messages`, { method: 'POST', body: '{}' });
  const { id } = (await response.json()) as { id: string };
  expect(response.status).toBe(500);
  expect(lines).toMatchObject([{ event: 'request-failed', data: { id, route: '/api/messages' } }]);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('an address in use is an error of listen', async () => {
  const { url } = await serve();
  const second = createHttp({
    ready: async () => ({ ready: true, reasons: [], platforms: [] }),
    metrics: createMetrics(),
    log: () => {},
  });
  await expect(second.listen('127.0.0.1', Number(new URL(url).port))).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});

test('close lets the request in hand finish', async () => {
  const { http, url } = await serve();
  let finish = () => {};
  let arrived = () => {};
  const inHand = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  http.doors.slack = async (_request, response) => {
    arrived();
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    response.end('done');
  };
  const answer = fetch(`${url}/slack/events`, { method: 'POST' });
  await inHand;
  const closed = http.close(10_000);
  finish();
  expect(await (await answer).text()).toBe('done');
  await closed;
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});
