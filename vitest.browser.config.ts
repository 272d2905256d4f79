import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
if (!existsSync(chromium)) {
  throw new Error(
    `There is no Chromium at ${chromium}: these tests drive the try-out page in a real browser. ` +
      'On Debian: apt-get install chromium; elsewhere set CHROMIUM_PATH to its executable.',
  );
}
if (!existsSync('dist/main.js')) throw new Error('dist/main.js is missing: run "npm run build" first.');

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    provide: { chromium },
    maxWorkers: 1,
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
  }
}
