import { describe, expect, test } from 'vitest';
import {
  type Attendance,
  type Coverage,
  coverageWarnings,
  presenceOn,
  presentWith,
} from '../../src/rules/coverage.js';
import type { DayState, PartTime } from '../../src/rules/facts.js';
import { type Weekday, weekdayOf } from '../../src/rules/local-date.js';
import { d } from './helpers.js';

const WEEK: Weekday[] = [1, 2, 3, 4, 5];
const THURSDAY = d('2026-12-03');

function group(people: number, where: Partial<Attendance> = {}): Attendance {
  return { workdays: WEEK, people, absent: 0, approved: 0, pending: 0, ...where };
}
const asking = (coverage: Partial<Coverage>): Coverage => ({ weekdays: [], dates: [], ...coverage });

describe('who is counted on', () => {
  test.each<[string, Attendance[], [size: number, atWork: number, approved: number, pending: number]]>([
    ['nobody', [], [0, 0, 0, 0]],
    ['all', [group(12)], [12, 12, 0, 0]],
    ['less who is away', [group(12, { absent: 3, approved: 2, pending: 1 })], [12, 9, 2, 1]],
    ['not who is off that weekday', [group(4), group(3, { workdays: [1, 2, 3] })], [7, 4, 0, 0]],
    ['vertical part-time by its own days', [group(4, { partTime: vertical([1, 3]) })], [4, 0, 0, 0]],
    ['vertical part-time on a day of its own', [group(4, { partTime: vertical([4]) })], [4, 4, 0, 0]],
    ['horizontal part-time every day', [group(4, { partTime: { kind: 'horizontal' } })], [4, 4, 0, 0]],
    ['cyclic part-time in its months', [group(4, { partTime: cyclic([12]) })], [4, 4, 0, 0]],
    ['cyclic part-time out of them', [group(4, { partTime: cyclic([1, 2]) })], [4, 0, 0, 0]],
    [
      'remote days of who is off are no presence less',
      [group(5), group(2, { workdays: [1], approved: 2, pending: 0 })],
      [7, 5, 0, 0],
    ],
  ])('%s', (_, attendance, [size, atWork, approved, pending]) => {
    expect(presenceOn(attendance, THURSDAY)).toEqual({ size, atWork, approved, pending });
  });

  function vertical(workdays: Weekday[]): PartTime {
    return { kind: 'vertical', workdays };
  }
  function cyclic(fullTimeMonths: number[]): PartTime {
    return { kind: 'cyclic', fullTimeMonths };
  }
});

test.each([
  [10, 2, 3, 5],
  [10, 10, 0, 0],
  [3, 2, 4, 0], // more asked than there are: never below zero
])('%i at work, %i remote, %i more: %i are left', (atWork, approved, more, left) => {
  expect(presentWith({ size: 20, atWork, approved, pending: 0 }, more)).toBe(left);
});

describe('at least so many present', () => {
  // [people, approved, pending, state of the day] -> [once it is approved, once all are]; undefined: no warning
  test.each<[string, number, number, number, number, DayState | undefined, [number, number] | undefined]>([
    ['asked for the first time, enough are left', 4, 10, 3, 0, undefined, undefined],
    ['exactly so many are left', 4, 5, 0, 0, undefined, undefined],
    ['one too few', 4, 5, 1, 0, undefined, [3, 3]],
    ['enough, but not with the others who asked', 4, 8, 0, 4, undefined, [7, 3]],
    ['a day that waits is among those that wait', 4, 5, 0, 1, 'pending', undefined],
    ['it and another', 4, 5, 0, 2, 'pending', [4, 3]],
    ['an approved one takes nothing more', 4, 5, 1, 0, 'approved', undefined],
    ['approved, and too few are left', 4, 5, 2, 0, 'approved', [3, 3]],
    ['no minimum', 0, 1, 1, 5, undefined, undefined],
  ])('%s', (_, minPresent, people, approved, pending, state, expected) => {
    const presence = presenceOn([group(people, { approved, pending })], THURSDAY);
    const warnings = coverageWarnings(asking({ minPresent }), presence, THURSDAY, state);
    const few = expected && { present: expected[0], withOthers: expected[1] };
    expect(warnings).toEqual(few ? [{ kind: 'too-few', date: THURSDAY, required: minPresent, ...few }] : []);
  });
});

describe('days without agile work', () => {
  const presence = presenceOn([group(3)], THURSDAY);
  test.each<[string, Partial<Coverage>, string[]]>([
    ['another weekday', { weekdays: [1, 5] }, []],
    ['its weekday', { weekdays: [weekdayOf(THURSDAY)] }, ['barred-weekday']],
    ['another date', { dates: [d('2026-12-10')] }, []],
    ['its date', { dates: [THURSDAY] }, ['barred-date']],
    ['both are said once', { weekdays: [4], dates: [THURSDAY] }, ['barred-date']],
    ['beside the presence', { weekdays: [4], minPresent: 3 }, ['barred-weekday', 'too-few']],
  ])('%s', (_, coverage, kinds) => {
    const warnings = coverageWarnings(asking(coverage), presence, THURSDAY);
    expect(warnings.map(({ kind }) => kind)).toEqual(kinds);
  });
});
