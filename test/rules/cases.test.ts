import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check, simulate } from '../../src/cli/simulate.js';

const folder = new URL('../cases/', import.meta.url);

test.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s', (name) => {
  const content: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  const results = simulate(content);
  expect(results.length).toBeGreaterThan(0);
  expect(check(content, results)).toEqual([]);
});
