import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/helpers/slowest-first.js';

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
    testTimeout: 180_000,
    hookTimeout: 240_000,
    // one more than there are processors as a rule: many files wait most of their time
    maxWorkers: 3,
    // a worker keeps its modules, and its databases (test/helpers/store.ts), from file to file
    isolate: false,
    sequence: { sequencer: SlowestFirst },
  },
});
