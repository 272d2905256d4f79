import { defineConfig } from 'vitest/config';

if (!process.env.TEST_DATABASE_URL) {
  throw new Error(
    'TEST_DATABASE_URL is not set: these tests make databases of their own on that PostgreSQL server, ' +
      'for instance postgres://postgres@127.0.0.1:5432/postgres',
  );
}

export default defineConfig({
  test: {
    // the whole-process tests run here again, each home on a database of its own (test/helpers/bot.ts)
    include: ['test/postgres/**/*.test.ts', 'test/e2e/**/*.test.ts'],
    env: { TEST_STORE: 'postgres' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
