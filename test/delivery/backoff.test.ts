import { expect, test } from 'vitest';
import { backoff, MAX_ATTEMPTS } from '../../src/delivery/backoff.js';

test('doubles with each try, up to ten minutes', () => {
  expect([1, 2, 3, 9, 10, MAX_ATTEMPTS].map((attempt) => backoff(attempt, 1))).toEqual([
    2_000, 4_000, 8_000, 512_000, 600_000, 600_000,
  ]);
});

test('chance spreads it over the second half of the delay', () => {
  expect([backoff(3, 0), backoff(3, 0.5), backoff(3, 1)]).toEqual([4_000, 6_000, 8_000]);
});

test('never before the platform allows it', () => {
  expect([backoff(1, 0, 30_000), backoff(9, 1, 30_000), backoff(1, 1, 500)]).toEqual([30_000, 32_000, 1_000]);
});

test('the tries reach over most of a day', () => {
  let whole = 0;
  for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) whole += backoff(attempt, 0.5);
  expect(whole / 3_600_000).toBeGreaterThan(12);
});
