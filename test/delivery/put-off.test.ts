import { expect, test } from 'vitest';
import { PutOff } from '../../src/delivery/put-off.js';

function at() {
  const clock = { now: 0 };
  return { clock, putOff: new PutOff(() => clock.now) };
}

test('a card waits to its millisecond, and counts among those of its pace until then', () => {
  const { clock, putOff } = at();
  putOff.put('a', 1_000, 'slack/update');
  putOff.put('b', 2_000, 'slack/update');
  putOff.put('c', 2_000, 'teams/call');
  putOff.put('d', 2_000);
  expect([putOff.left('a'), putOff.left('x'), putOff.waiting('slack/update')]).toEqual([1_000, 0, 2]);
  clock.now = 1_000;
  expect([putOff.left('a'), putOff.waiting('slack/update'), putOff.waiting('teams/call')]).toEqual([0, 1, 1]);
  putOff.take('b');
  expect([putOff.left('b'), putOff.waiting('slack/update')]).toEqual([0, 0]);
});

test('one bell is enough, unless it comes later or does not come at all', () => {
  const { clock, putOff } = at();
  expect(putOff.needsBell('day', 5_000)).toBe(true);
  putOff.rung('day', 'job 1', 5_000);
  expect([putOff.needsBell('day', 5_000), putOff.needsBell('day', 4_000)]).toEqual([false, false]);
  expect([putOff.needsBell('day', 3_000), putOff.needsBell('other', 5_000)]).toEqual([true, true]);
  // another bell of the same subject is not the one that was put off
  putOff.heard('day', 'job 7');
  expect(putOff.needsBell('day', 5_000)).toBe(false);
  clock.now = 66_000;
  expect(putOff.needsBell('day', 5_000)).toBe(true);
  clock.now = 5_000;
  putOff.heard('day', 'job 1');
  expect(putOff.needsBell('day', 5_000)).toBe(true);
});

test('whoever takes over knows of none', () => {
  const { putOff } = at();
  putOff.put('a', 1_000, 's');
  putOff.rung('day', 'job 1', 5_000);
  putOff.clear();
  expect([putOff.left('a'), putOff.waiting('s'), putOff.needsBell('day', 5_000)]).toEqual([0, 0, true]);
});
