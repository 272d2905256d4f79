import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { type Bot, type Home, makeHome, startBot } from '../helpers/bot.js';

/** Friday 20 November 2026, 09:30 in Rome. */
const START = '2026-11-20T09:30:00+01:00';

/** The service itself in try-out, as `npm start` with nothing configured, and a browser to look at it. */
export interface Stage {
  origin: string;
  open(look?: Look): Promise<Screen>;
  close(): Promise<void>;
}
export interface Look {
  language?: 'it-IT' | 'en-GB';
  colours?: 'light' | 'dark';
  width?: number;
  height?: number;
}

export async function startStage(): Promise<Stage> {
  const home: Home = await makeHome('');
  const bot: Bot = await startBot({ ...home, env: withoutDatabase(home.env) }, { GIORNATE_NOW: START });
  const browser: Browser = await chromium.launch({
    executablePath: inject('chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    origin: bot.url,
    open: async (look = {}) => openScreen(browser, bot.url, look),
    async close() {
      await browser.close();
      await bot.stop();
      await home.drop();
    },
  };
}

function withoutDatabase(env: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name !== 'DATABASE_URL'));
}

async function openScreen(browser: Browser, origin: string, look: Look): Promise<Screen> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    locale: look.language ?? 'it-IT',
    colorScheme: look.colours ?? 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const screen = new Screen(context, await context.newPage(), origin);
  await screen.load();
  return screen;
}

/** What a newcomer does on the page, and what they see. */
export class Screen {
  /** Errors of the console and failed requests. */
  readonly faults: string[] = [];

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly origin: string,
  ) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.faults.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) {
        this.faults.push(`request to ${request.url()}`);
      }
    });
  }

  async load(): Promise<void> {
    await this.page.goto(this.origin);
    await this.page.locator('[data-person=sofia]').waitFor();
  }

  async be(person: string): Promise<void> {
    await this.page.locator(`[data-person=${person}]`).click();
  }

  async openChannel(): Promise<void> {
    await this.page.locator('[data-talk^="19:"]').click();
  }

  /** Types it and waits for the card the bot answers with. */
  async say(text: string): Promise<Locator> {
    const before = await this.cards().count();
    await this.page.locator('#composer-input').fill(text);
    await this.page.locator('#composer-input').press('Enter');
    await this.cards().nth(before).waitFor();
    return this.lastCard();
  }

  cards(): Locator {
    return this.page.locator('#log .card');
  }

  lastCard(): Locator {
    return this.cards().last();
  }

  async press(card: Locator, label: string | RegExp): Promise<void> {
    await card.getByRole('button', { name: label, exact: true }).click();
  }

  /** What a request needs; not the reason, which lifts a refusal. */
  async fill(card: Locator): Promise<void> {
    await card.getByLabel('Attività').fill('Istruttoria delle residenze');
    await card.getByLabel('Obiettivi').fill('Venti pratiche chiuse');
    for (const field of await card.locator('select').all()) await field.selectOption({ index: 1 });
  }

  async sees(where: Locator, text: string | RegExp): Promise<void> {
    await where.getByText(text).first().waitFor();
  }

  /** Moves the clock with one of its buttons, and waits until it stands. */
  async move(name: '10' | '60' | 'message' | 'morning'): Promise<void> {
    const done = this.page.waitForResponse((response) => response.url().endsWith('/api/clock'));
    await this.page.locator(`[data-move="${name}"]`).click();
    expect((await done).status()).toBe(200);
  }

  async badge(person: string): Promise<string | null> {
    return this.page.locator(`[data-person=${person}] .badge`).textContent();
  }

  async ticked(): Promise<string[]> {
    const ticked = await this.page.locator('#guide .ticked').all();
    return Promise.all(ticked.map(async (item) => (await item.getAttribute('data-step')) ?? ''));
  }

  async overflow(): Promise<number> {
    return this.page.evaluate('document.documentElement.scrollWidth - window.innerWidth') as Promise<number>;
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
