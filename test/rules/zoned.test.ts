import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wallTime, ZONE } from '../../src/rules/zoned.js';

const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

test('the wall shows what Intl says, at any instant', () => {
  const instants = fc.date({ min: new Date('1999-12-30'), max: new Date('2045-01-02'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (instant) => {
      const { date, time } = wallTime(instant);
      expect(`${date} ${time}`).toBe(format.format(instant));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['2026-10-25T00:59:59.999Z', '2026-10-25', '02:59'],
  ['2026-10-25T01:00:00.000Z', '2026-10-25', '02:00'],
  ['2027-03-28T00:59:59.999Z', '2027-03-28', '01:59'],
  ['2027-03-28T01:00:00.000Z', '2027-03-28', '03:00'],
  ['2026-12-31T22:59:59.000Z', '2026-12-31', '23:59'],
  ['2026-12-31T23:00:00.000Z', '2027-01-01', '00:00'],
])('%s is %s %s', (instant, date, time) => {
  expect(wallTime(new Date(instant))).toEqual({ date, time });
});
