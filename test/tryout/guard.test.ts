import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/types.js';
import { memoryStore } from '../helpers/store.js';
import { type Bench, startBench } from './fake-bot.js';

let store: Store;
let bench: Bench;
beforeAll(async () => {
  store = await memoryStore();
  bench = await startBench(store, new Date('2026-11-20T09:30:00+01:00'));
});
afterAll(async () => {
  await bench.close();
  await store.close();
});

/** fetch sets Host and Sec-Fetch-Site itself: this sends what it is told. */
function ask(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  const { hostname, port } = new URL(bench.origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? '{"minutes":10}' : undefined);
  });
}
const host = () => new URL(bench.origin).host;
const port = () => new URL(bench.origin).port;
const EVENTS = '/tryout/api/events';
const CLOCK = '/tryout/api/clock';

test('the names of this machine are served', async () => {
  for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
    expect(await ask('/', { host: `${name}:${port()}` }), name).toBe(200);
  }
});

test('another Host is refused, on the page, its actions and the connector', async () => {
  const connector = `${new URL(bench.tryOut.serviceUrl).pathname}/v3/conversations/a:valchiara-sofia/members`;
  expect(await ask(connector, { host: host() })).toBe(200);
  const strangers = [`rebound.example:${port()}`, `127.0.0.1.rebound.example:${port()}`, '127.0.0.1:1'];
  for (const stranger of strangers) {
    for (const path of ['/', '/tryout/js/main.js', EVENTS, connector]) {
      expect(await ask(path, { host: stranger }), `${stranger} ${path}`).toBe(403);
    }
    expect(await ask(CLOCK, { host: stranger, 'content-type': 'application/json' }, 'POST')).toBe(403);
  }
});

test('a page of another site can do nothing, and read nothing', async () => {
  const before = bench.clock.now();
  const json = { host: host(), 'content-type': 'application/json' };
  const foreign = ['https://evil.example', 'null', `http://evil.example:${port()}`, 'http://127.0.0.1:1'];
  for (const origin of foreign) expect(await ask(CLOCK, { ...json, origin }, 'POST'), origin).toBe(403);
  for (const site of ['cross-site', 'same-site']) {
    expect(await ask(CLOCK, { ...json, 'sec-fetch-site': site }, 'POST')).toBe(403);
    expect(await ask(EVENTS, { host: host(), 'sec-fetch-site': site })).toBe(403);
  }
  expect(await ask(CLOCK, { host: host(), 'content-type': 'text/plain' }, 'POST')).toBe(415);
  expect(bench.clock.now().getTime() - before.getTime()).toBeLessThan(10 * 60_000);
});

test('a link on another site opens the page, but no frame there and nothing else', async () => {
  const followed = { host: host(), 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect(await ask('/', { ...followed, 'sec-fetch-dest': 'document' })).toBe(200);
  expect(await ask('/', { ...followed, 'sec-fetch-dest': 'iframe' })).toBe(403);
  expect(await ask(EVENTS, { ...followed, 'sec-fetch-dest': 'document' })).toBe(403);
});

test('the own page may act', async () => {
  const own = { origin: bench.origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  expect(await ask(CLOCK, { ...own, host: host() }, 'POST')).toBe(200);
});

test('the connector answers only behind its secret', async () => {
  for (const guess of ['', 'x', 'A'.repeat(32)]) {
    expect(
      await ask(`/tryout/connector/${guess}/v3/conversations/a:valchiara-sofia/members`, { host: host() }),
    ).toBe(403);
  }
});

test('files: strict headers, no way out of the folder', async () => {
  const page = await fetch(`${bench.origin}/`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  const text = await page.text();
  expect(text).not.toMatch(/(src|href)="https?:/);
  expect((await fetch(`${bench.origin}/tryout/adaptivecards.js`)).headers.get('content-type')).toContain(
    'javascript',
  );
  for (const path of [
    '/tryout/..%2f..%2fpackage.json',
    '/tryout/../package.json',
    '/tryout/js//main.js',
    '/tryout/x.js',
  ]) {
    expect(await ask(path, { host: host() }), path).toBe(404);
  }
  expect(await ask('/healthz', { host: host() })).toBe(404); // not the try-out's: left to the others
});
