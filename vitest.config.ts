import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/helpers/slowest-first.js';

/** Whose modules are not those of everybody. */
const APART = ['test/messages/catalogue.test.ts'];

const common = {
  env: { TEST_STORE: 'embedded' },
  // Whole-process tests start the built service, and an embedded database takes seconds on a busy machine.
  testTimeout: 180_000,
  hookTimeout: 240_000,
};

/** The default suite: needs nothing but Node. What needs a server or a browser has a configuration of its own. */
export default defineConfig({
  test: {
    // one more than there are processors as a rule: many files wait most of their time
    maxWorkers: 3,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        test: {
          ...common,
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/postgres/**', 'test/storm/**', ...APART],
          // a worker keeps its modules, and its databases (test/helpers/store.ts), from file to file
          isolate: false,
        },
      },
      { test: { ...common, name: 'apart', include: APART } },
    ],
  },
});
