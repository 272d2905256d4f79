import { expect, test } from 'vitest';
import { movableClock, startingAt } from '../src/clock.js';

const MORNING = new Date('2026-12-03T07:25:00Z');

test('a clock that starts elsewhere runs on from there', async () => {
  const clock = startingAt(MORNING);
  const first = clock.now();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(clock.now().getTime()).toBeGreaterThan(first.getTime());
  expect(first.toISOString().slice(0, 16)).toBe('2026-12-03T07:25');
});

test('the movable clock runs from where it is put', () => {
  const clock = movableClock(MORNING);
  clock.moveTo(new Date('2026-12-04T07:00:00Z'));
  expect(clock.now().toISOString().slice(0, 16)).toBe('2026-12-04T07:00');
});
