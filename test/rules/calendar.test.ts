import { expect, test } from 'vitest';
import { addWorkingDays, holidayOn, isWorkingDay, workingDaysOfNotice } from '../../src/rules/calendar.js';
import { d } from './helpers.js';

const none = new Set<never>();

test.each([
  ['2026-01-01', 'new-year'],
  ['2026-01-06', 'epiphany'],
  ['2026-04-05', undefined], // Easter Sunday is a Sunday, not a holiday
  ['2026-04-06', 'easter-monday'],
  ['2027-03-29', 'easter-monday'],
  ['2028-04-17', 'easter-monday'],
  ['2038-04-26', 'easter-monday'], // the latest Easter of the century but one: 25 April
  ['2285-03-23', 'easter-monday'], // the earliest possible: 22 March
  ['1990-04-16', 'easter-monday'],
  ['2029-04-02', 'easter-monday'], // Easter on 1 April
  ['2049-04-19', 'easter-monday'], // a lunation that the exception of the calendar shortens
  ['2076-04-20', 'easter-monday'], // the other one
  ['2199-04-15', 'easter-monday'],
  ['2026-04-03', undefined], // Good Friday
  ['2026-06-02', 'republic-day'],
  ['2025-10-04', undefined], // not yet: L. 151/2025 has effect from 2026
  ['2026-10-04', 'saint-francis'],
  ['2027-10-04', 'saint-francis'],
  ['2026-12-24', undefined],
  ['2026-12-26', 'saint-stephen'],
  ['2026-12-31', undefined],
  ['2026-12-07', undefined],
])('%s: %s', (date, key) => {
  expect(holidayOn(d(date), none)).toBe(key);
});

test('a local holiday is one only where it is configured', () => {
  expect(holidayOn(d('2026-12-07'), new Set([d('2026-12-07')]))).toBe('local');
});

test('a national holiday that is configured too keeps its name', () => {
  expect(holidayOn(d('2026-12-08'), new Set([d('2026-12-08')]))).toBe('immaculate-conception');
});

test('Saturday and Sunday are no working days, Good Friday is', () => {
  expect(['2026-05-16', '2026-05-17', '2026-04-03'].map((date) => isWorkingDay(d(date), none))).toEqual([
    false,
    false,
    true,
  ]);
});

test('working days are added over Easter and 2 June', () => {
  // Thursday 2 April 2026: Fri 3, Tue 7 (Mon 6 is Easter Monday), Wed 8
  expect(addWorkingDays(d('2026-04-02'), 3, none)).toBe('2026-04-08');
  // Friday 29 May: Mon 1 June, Wed 3, Thu 4
  expect(addWorkingDays(d('2026-05-29'), 3, none)).toBe('2026-06-04');
});

test('notice does not count the day of the act and counts the target', () => {
  expect(workingDaysOfNotice(d('2026-05-11'), d('2026-05-14'), none)).toBe(3);
  expect(workingDaysOfNotice(d('2026-05-14'), d('2026-05-14'), none)).toBe(0);
  expect(workingDaysOfNotice(d('2026-05-14'), d('2026-05-13'), none)).toBe(0);
});
