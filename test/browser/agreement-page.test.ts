import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createHttp, type Http } from '../../src/http.js';
import { createMetrics } from '../../src/metrics.js';
import { pagesDoor } from '../../src/pages.js';
import type { Store } from '../../src/store/types.js';
import { applied, assessed, type Office, seen, signed, staffed } from '../helpers/agreements.js';
import { memoryStore } from '../helpers/store.js';

const A4 = { width: 595, height: 842 }; // points

let store: Store;
let office: Office;
let http: Http;
let browser: Browser;
let address: string;
const faults: string[] = [];

beforeAll(async () => {
  store = await memoryStore();
  office = await staffed(store, 'regulation: tivoli-2025\norganisation: Comune di Prova\n');
  const ready = async () => ({ ready: true, reasons: [], platforms: [] });
  http = createHttp({ ready, metrics: createMetrics(), log: () => undefined });
  http.doors.pages = pagesDoor(office.parts);
  office.parts.publicUrl = await http.listen('127.0.0.1', 0);
  await applied(office);
  await assessed(office, office.laura);
  await signed(office, office.aldo);
  address = (await seen(office, office.aldo)).card?.links?.[0]?.url ?? '';
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
  browser = await chromium.launch({ executablePath: inject('chromium'), args });
});

afterAll(async () => {
  await browser?.close();
  await http?.close(0);
  await store?.close();
});

async function open(width: number): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'it-IT' });
  const page = await context.newPage();
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().endsWith('/favicon.ico')) faults.push(request.url());
  });
  await page.goto(address);
  return { page, context };
}

test.each([1280, 360])('at %i pixels: nothing is cut off, nothing else is loaded', async (width) => {
  const { page, context } = await open(width);
  expect(await page.title()).toBe('Accordo individuale di lavoro agile: Aldo Riva');
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await page.getByRole('heading', { name: 'Recesso' }).isVisible()).toBe(true);
  const signature = page.getByRole('row', { name: /Persona interessata/ });
  expect(await signature.textContent()).toContain('Firma elettronica semplice');
  const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  expect(overflow).toBeLessThanOrEqual(0);
  expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([]);
  await context.close();
});

test('printed: sheets of A4', async () => {
  const { page, context } = await open(1280);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  expect(boxes.length).toBeGreaterThan(2);
  expect(boxes.length).toBeLessThan(12);
  for (const [, width, height] of boxes) {
    expect(Math.abs(Number(width) - A4.width)).toBeLessThan(2);
    expect(Math.abs(Number(height) - A4.height)).toBeLessThan(2);
  }
  await context.close();
});

test('contrast of what is read, by the colours themselves (WCAG AA)', async () => {
  const { page, context } = await open(1280);
  const contrasts = (await page.evaluate(`(() => {
    const light = (css) => {
      const [r, g, b] = css.match(/[\\d.]+/g).map(Number).map((c) => {
        const part = c / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (node) => {
      const { backgroundColor } = getComputedStyle(node);
      return /, 0\\)$/.test(backgroundColor) ? ground(node.parentElement) : backgroundColor;
    };
    return [...document.querySelectorAll('main p, main li, main th, main td, main h1, main h2, footer')].map((node) => {
      const [one, other] = [light(getComputedStyle(node).color), light(ground(node))].sort((a, b) => b - a);
      return (one + 0.05) / (other + 0.05);
    });
  })()`)) as number[];
  expect(contrasts.length).toBeGreaterThan(50);
  expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
  await context.close();
});
