import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { topicsOf } from '../fixtures/moments.js';

let dir: string;
let browser: Browser;
let url: string;

beforeAll(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'gallery-'));
  const file = path.join(dir, 'index.html');
  await promisify(execFile)(process.execPath, ['scripts/gallery/run.mjs', file]);
  url = pathToFileURL(file).href;
  browser = await chromium.launch({
    executablePath: inject('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
});
afterAll(async () => {
  await browser?.close();
  await rm(dir, { recursive: true, force: true });
});

/** Thousands of cards drawn at once. */
const SLOW = 240_000;

/** The page from the disk. @param all everything on it is drawn, as for the printer */
async function opened(choices: string, all = true): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(SLOW / 2);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) faults.push(`request to ${request.url()}`);
  });
  await page.goto(`${url}?${choices}`);
  if (all) await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
  return { page, faults };
}

test('every moment of every topic is there, for both platforms and in both languages', {
  timeout: SLOW,
}, async () => {
  const { page, faults } = await opened('locale=both');
  const drawn = (await page.evaluate(`[...document.querySelectorAll('.frame')]
    .filter((frame) => frame.querySelector('.slack, .card')?.textContent)
    .map(({ dataset, parentElement }) =>
      [parentElement.parentElement.id, dataset.platform, dataset.locale].join(' | '))`)) as string[];
  const wanted = (['it', 'en'] as const).flatMap((locale) =>
    topicsOf(locale).flatMap(({ topic, moments }) =>
      moments.flatMap(({ name }) =>
        ['slack', 'teams'].map((platform) => `${topic}/${name} | ${platform} | ${locale}`),
      ),
    ),
  );
  expect(wanted.length).toBeGreaterThan(200);
  expect(drawn.sort()).toEqual(wanted.sort());
  expect(faults).toEqual([]);
  await page.close();
});

test('on a phone nothing is wider than the screen, whatever the surface', { timeout: SLOW }, async () => {
  const { page, faults } = await opened('locale=it&width=phone&theme=dark');
  for (const surface of ['message', 'modal', 'home']) {
    await page.locator(`[name=surface][value=${surface}]`).check();
    const wide = await page.evaluate(`[...document.querySelectorAll('.frame, .frame > *')]
      .filter((node) => node.scrollWidth > node.clientWidth)
      .map((node) => node.closest('article').id + ', ' + node.className)`);
    expect(wide).toEqual([]);
    const broken =
      await page.evaluate(`[...document.querySelectorAll('pre')].filter((grid) => grid.offsetParent)
      .filter((grid) => {
        const { lineHeight, paddingTop } = getComputedStyle(grid);
        const lines = (grid.clientHeight - 2 * parseFloat(paddingTop)) / parseFloat(lineHeight);
        return Math.round(lines) !== grid.textContent.split('\\n').length;
      })
      .map((grid) => grid.closest('article').id)`);
    expect(broken).toEqual([]);
  }
  expect(faults).toEqual([]);
  await page.close();
});

test('what is looked for is found, what is switched off is hidden', { timeout: SLOW }, async () => {
  const { page } = await opened('', false);
  const shown = () => page.locator('.frame:visible');
  await page.getByRole('searchbox').fill('six rows');
  expect(await page.locator('#count').textContent()).toBe('1 moments');
  expect(await shown().count()).toBe(2);
  await page.getByLabel('Slack', { exact: true }).check();
  expect(await shown().count()).toBe(1);
  await page.getByRole('group', { name: 'Language' }).getByLabel('both').check();
  expect(await shown().count()).toBe(2);
  const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
  await page.getByLabel('light').check();
  const light = await ground();
  await page.getByLabel('dark').check();
  expect(await ground()).not.toBe(light);
  await page.getByLabel('phone').check();
  expect((await shown().first().boundingBox())?.width).toBe(360);
  await page.close();
});
