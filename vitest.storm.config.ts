import { defineConfig } from 'vitest/config';

if (!process.env.TEST_DATABASE_URL) {
  throw new Error(
    'TEST_DATABASE_URL is not set: replicas need a PostgreSQL server, on which they make databases of their own',
  );
}

/** Replicas killed, stopped and frozen under load: minutes of processes at work, so by hand and not at every change. */
export default defineConfig({
  test: {
    include: ['test/storm/**/*.test.ts'],
    env: { TEST_STORE: 'postgres' },
    testTimeout: 900_000,
    hookTimeout: 300_000,
    maxWorkers: 1,
  },
});
