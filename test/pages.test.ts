import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createHttp, type Http } from '../src/http.js';
import { readTemplate } from '../src/messages/page/template.js';
import { createMetrics } from '../src/metrics.js';
import { pagesDoor } from '../src/pages.js';
import { revokePages } from '../src/store/page-links.js';
import type { Store } from '../src/store/types.js';
import { ASKED, applied, assessed, type Office, press, seen, signed, staffed } from './helpers/agreements.js';
import { MORNING } from './helpers/office.js';
import { memoryStore } from './helpers/store.js';

const DAY_MS = 86_400_000;

let store: Store;
let office: Office;
let http: Http;
let url: string;
let metrics: ReturnType<typeof createMetrics>;

beforeAll(async () => {
  store = await memoryStore();
});
beforeEach(async () => {
  office = await staffed(store, 'regulation: tivoli-2025\norganisation: Comune di Prova');
  metrics = createMetrics();
  const ready = async () => ({ ready: true, reasons: [], platforms: [] });
  http = createHttp({ ready, metrics, log: () => undefined });
  http.doors.pages = pagesDoor(office.parts);
  url = await http.listen('127.0.0.1', 0);
  office.parts.publicUrl = url;
  return () => http.close(0);
});
afterAll(() => store.close());

/** The address on the card of an application that has terms. */
async function linked(): Promise<string> {
  await applied(office, { ...ASKED, priorities: 'caregiver' });
  await assessed(office, office.laura);
  return (await seen(office, office.aldo)).card?.links?.[0]?.url ?? '';
}

test('whoever has the address reads the agreement, and nobody keeps it', async () => {
  const response = await fetch(await linked());
  expect(response.status).toBe(200);
  const { headers } = response;
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-store, private');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-robots-tag')).toContain('noindex');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('script');
  const page = await response.text();
  for (const text of [
    'Comune di Prova',
    'Aldo Riva',
    'Bozza',
    '8 giornate al mese',
    'Casa, via Verdi 3; Biblioteca',
  ]) {
    expect(page).toContain(text);
  }
  // what is for the assessor alone is not on a page that may pass from hand to hand
  expect(page).not.toMatch(/caregiver|Precedenze/i);
  expect(page).not.toContain('Favorevole');
});

test('it is true to the day it is opened', async () => {
  const address = await linked();
  await signed(office, office.aldo);
  const half = await (await fetch(address)).text();
  expect(half).toContain('Firma elettronica semplice apposta in chat, mercoledì 18 novembre 2026 alle 09:30');
  expect(half).toContain('da firmare');
  await signed(office, office.laura);
  expect(await (await fetch(address)).text()).toContain('Firmato da tutti, in vigore dal 19 novembre 2026');
});

test('a secret that is wrong, ended or revoked, or of what was given up: not there, and all alike', async () => {
  const address = await linked();
  const { id } = await store.db.application.findFirstOrThrow();
  const gone = async (at: string) => {
    const response = await fetch(at);
    const text = await response.text();
    expect([response.status, response.headers.get('referrer-policy')]).toEqual([404, 'no-referrer']);
    return text;
  };
  const texts = new Set<string>();
  for (const secret of [
    randomBytes(32).toString('base64url'),
    'short',
    '',
    'a/b',
    `${address.split('/').at(-1)}x`,
  ]) {
    texts.add(await gone(`${url}/pages/${secret}`));
  }
  office.parts.at(new Date(MORNING.getTime() + 30 * DAY_MS - 1000));
  expect((await fetch(address)).status).toBe(200);
  office.parts.at(new Date(MORNING.getTime() + 30 * DAY_MS));
  texts.add(await gone(address));
  office.parts.at(MORNING);
  const row = await store.db.pageLink.findFirstOrThrow();
  expect(row.secret).toMatch(/^[0-9a-f]{64}$/);
  expect(address).not.toContain(row.secret);
  texts.add(await gone(`${url}/pages/${row.secret}`));
  expect(await revokePages(store.db, [id], MORNING)).toBeGreaterThan(0);
  texts.add(await gone(address));
  expect(texts.size).toBe(1);
  expect([...texts][0]).toContain('Questo collegamento non vale più');

  const other = (await seen(office, office.aldo)).card?.links?.[0]?.url ?? '';
  expect((await fetch(other)).status).toBe(200);
  await press(office, office.aldo, { act: 'withdraw', subject: id });
  await gone(other);
});

test('only to be read; no secret in the metrics', async () => {
  const address = await linked();
  expect((await fetch(address, { method: 'POST' })).status).toBe(405);
  const head = await fetch(address, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  const text = await metrics.text();
  expect(text).toContain('giornate_http_requests_total{route="/pages",status="200"}');
  expect(text).not.toContain(address.split('/').at(-1));
});

test('without a public address no card has a link', async () => {
  await linked();
  office.parts.publicUrl = undefined;
  const { card } = await seen(office, office.aldo);
  expect(card?.links).toBeUndefined();
  expect(card?.facts?.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Durata', 'Giornate', 'Luoghi']),
  );
});

test('the organisation’s own template', async () => {
  const { template } = readTemplate('# Accordo di {{person}}', 'a.md');
  const address = await linked();
  office.parts.settings.agreementTemplate = template;
  expect(await (await fetch(address)).text()).toContain('<h1>Accordo di Aldo Riva</h1>');
});
