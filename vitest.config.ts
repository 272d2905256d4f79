import { defineConfig } from 'vitest/config';

/** The default suite: needs nothing but Node. What needs a server or a browser has a configuration of its own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/postgres/**'],
    env: { TEST_STORE: 'embedded' },
    // Whole-process tests start the built service, and an embedded database takes seconds on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A worker with an embedded store takes several hundred megabytes.
    maxWorkers: 2,
  },
});
