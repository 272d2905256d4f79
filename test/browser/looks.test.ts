import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Look, type Screen, type Stage, startStage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(async () => stage?.close());

const looks: Look[] = [
  { width: 1280, language: 'it-IT', colours: 'light' },
  { width: 1280, language: 'en-GB', colours: 'dark' },
  { width: 360, height: 740, language: 'it-IT', colours: 'dark' },
  { width: 360, height: 740, language: 'en-GB', colours: 'light' },
];

describe.each(looks)('$width px, $language, $colours', (look) => {
  test('everything fits, is in the language and has contrast', async () => {
    const screen = await stage.open(look);
    const italian = look.language === 'it-IT';
    await screen.be('andrea');
    for (const command of italian ? ['', 'aiuto', 'saldo'] : ['', 'help', 'balance']) {
      const card = await screen.say(`/agile ${command}`);
      expect(await screen.overflow()).toBe(0);
      const inside = await card.evaluate((node) => node.scrollWidth - node.clientWidth);
      expect(inside, command).toBeLessThanOrEqual(0);
    }
    expect(await screen.page.locator('html').getAttribute('lang')).toBe(italian ? 'it' : 'en');
    await screen.sees(screen.lastCard(), italian ? /giornat/i : /day/i);
    expect(await contrast(screen, '.card .ac-textBlock')).toBeGreaterThan(7);
    expect(await contrast(screen, '.card .ac-pushButton')).toBeGreaterThan(4.5);
    expect(screen.faults).toEqual([]);
    await screen.close();
  });
});

test('the switches change language and colours at once, and are remembered', async () => {
  const screen = await stage.open();
  await screen.page.getByRole('button', { name: 'English' }).click();
  await screen.page.getByRole('button', { name: 'Next reminder' }).waitFor();
  await screen.be('zoe');
  const form = await screen.say('/agile');
  await form.getByRole('button', { name: 'Request' }).waitFor();
  const ground = () => screen.page.evaluate('getComputedStyle(document.body).backgroundColor');
  const light = await ground();
  await screen.page.locator('#theme').click(); // as the system -> light -> dark
  expect(await ground()).toBe(light);
  await screen.page.locator('#theme').click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await screen.load();
  expect(await ground()).toBe(dark);
  expect(await screen.page.locator('html').getAttribute('lang')).toBe('en');
  await screen.page.getByRole('button', { name: 'Italiano' }).click();
  expect(screen.faults).toEqual([]);
  await screen.close();
});

test('with the keyboard alone: pick a person, write, press a button', async () => {
  const screen = await stage.open();
  const { page } = screen;
  await page.locator('[data-person=caterina]').focus();
  await page.keyboard.press('Enter');
  await page.locator('#composer-input').focus();
  await page.keyboard.type('/agile aiuto');
  await page.keyboard.press('Enter');
  const card = page.locator('#log .card').last();
  await card.getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('#log').focus();
  expect(await page.evaluate('document.activeElement.id')).toBe('log');
  expect(screen.faults).toEqual([]);
  await screen.close();
});

test('on a phone the clock and the guide are behind the time', async () => {
  const screen = await stage.open({ width: 360, height: 740 });
  const move = screen.page.locator('[data-move="10"]');
  expect(await move.isVisible()).toBe(false);
  await screen.page.locator('#side-toggle').click();
  await move.click();
  await screen.page.keyboard.press('Escape');
  await expect.poll(() => move.isVisible()).toBe(false);
  expect(await screen.overflow()).toBe(0);
  expect(screen.faults).toEqual([]);
  await screen.close();
});

test('on a phone, in English: ask, follow the news to the manager, approve', async () => {
  const screen = await stage.open({ width: 360, height: 740, language: 'en-GB' });
  const { page } = screen;
  await screen.be('beatrice');
  const form = await screen.say('/agile Thursday');
  await form.getByLabel('Activities').fill('Register of residents');
  await form.getByLabel('Objectives').fill('Twenty files closed');
  await form.locator('select').selectOption({ index: 1 });
  await screen.press(form, 'Request');
  const news = page.locator('.toast', { hasText: 'Marta De Santis' });
  await news.waitFor();
  await screen.be('marta');
  const request = screen.lastCard();
  await screen.sees(request, 'Thursday 26 November');
  await screen.press(request, 'Approve');
  await screen.sees(page.locator('#log'), 'Approved');
  await page.locator('.toast', { hasText: 'Beatrice Viganò' }).getByRole('button', { name: 'Open' }).click();
  await screen.sees(page.locator('#who'), 'Beatrice Viganò');
  await screen.sees(page.locator('#log'), /Marta De Santis approved/);
  expect(await screen.overflow()).toBe(0);
  expect(screen.faults).toEqual([]);
  await screen.close();
});

/** Contrast (WCAG 2) of the last such element's text with what lies behind it. */
function contrast(screen: Screen, selector: string): Promise<number> {
  return screen.page.evaluate(`(() => {
    const node = [...document.querySelectorAll(${JSON.stringify(selector)})].at(-1);
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const paint = (colour) => {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (rgb) => {
      const [r, g, b] = rgb.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = [];
    for (let at = node; at; at = at.parentElement) behind.unshift(getComputedStyle(at).backgroundColor);
    const ground = behind.map(paint).at(-1);
    const [low, high] = [luminance(ground), luminance(paint(getComputedStyle(node).color))].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  })()`) as Promise<number>;
}
