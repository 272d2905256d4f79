import { expect, test } from 'vitest';
import { regulation } from '../../src/regulations/index.js';
import { answerTime } from '../../src/rules/answer-time.js';
import type { LocalDate, Weekday } from '../../src/rules/local-date.js';
import { isoWithOffset } from '../../src/rules/zoned.js';
import { at, d } from './helpers.js';

const MET = 'metro-milano-2017'; // 08:00-20:00
const MIL = 'comune-milano-2021'; // 07:00-21:00
const five: Weekday[] = [1, 2, 3, 4, 5];
const patron: ReadonlySet<LocalDate> = new Set([d('2026-12-07')]);
const time = (id = MET, workdays: Weekday[] = five) => answerTime(regulation(id), workdays, patron);

test.each<[string, string, number, string, Weekday[]?]>([
  ['2026-11-18 09:00', '2026-11-18 11:30', 2.5, 'within a day'],
  ['2026-11-18 07:00', '2026-11-18 09:00', 1, 'before the window opens nothing passes'],
  ['2026-11-18 19:00', '2026-11-19 09:00', 2, 'nor in the night'],
  ['2026-11-20 19:00', '2026-11-23 09:00', 2, 'nor on Saturday and Sunday'],
  ['2026-12-04 19:00', '2026-12-09 09:00', 2, 'nor on the patron saint and the Immacolata'],
  ['2026-11-18 19:00', '2026-11-20 09:00', 2, 'nor on a day that is not theirs', [1, 2, 3, 5]],
  ['2026-11-21 10:00', '2026-11-22 10:00', 0, 'a weekend has none'],
  ['2026-10-23 19:00', '2026-10-26 09:00', 2, 'the clock that goes back adds none'],
  ['2026-03-27 19:00', '2026-03-30 09:00', 2, 'the clock that goes forward takes none'],
  ['2026-11-19 09:00', '2026-11-18 09:00', 0, 'back to front'],
])('from %s to %s there are %d hours: %s', (from, to, hours, _why, workdays = five) => {
  expect(time(MET, workdays).hoursBetween(at(from), at(to))).toBe(hours);
});

test.each<[string, string, number, string, string]>([
  [MET, '2026-11-18 09:00', 2, '2026-11-18T11:00:00+01:00', 'the same day'],
  [MET, '2026-11-18 06:00', 1, '2026-11-18T09:00:00+01:00', 'counted from the opening'],
  [MET, '2026-11-18 09:00', 11, '2026-11-19T08:00:00+01:00', 'the end of a day is the morning after'],
  [MET, '2026-11-18 09:00', 12, '2026-11-19T09:00:00+01:00', 'a day later'],
  [MET, '2026-11-20 17:00', 12, '2026-11-23T17:00:00+01:00', 'over the weekend'],
  [MET, '2026-12-04 17:00', 12, '2026-12-09T17:00:00+01:00', 'over two holidays'],
  [MET, '2026-10-23 17:00', 12, '2026-10-26T17:00:00+01:00', 'over the clock that goes back'],
  [MIL, '2026-11-18 09:00', 14, '2026-11-19T09:00:00+01:00', 'another window'],
  [MET, '2026-11-21 09:00', 0, '2026-11-23T08:00:00+01:00', 'at once is when they are there'],
])('under %s, %s and %d hours is %s: %s', (id, from, hours, expected) => {
  const instant = time(id).after(at(from), hours);
  expect(instant && isoWithOffset(instant)).toBe(expected);
});

test('after and between agree', () => {
  const one = time();
  for (const hours of [0.5, 3, 11.5, 12.5, 37]) {
    const from = at('2026-12-03 16:20');
    const then = one.after(from, hours);
    expect(then && one.hoursBetween(from, then)).toBe(hours);
  }
});

test('nobody who never works is waited for', () => {
  expect(time(MET, []).after(at('2026-11-18 09:00'), 1)).toBeUndefined();
});
