import { expect, test } from 'vitest';
import { regulation } from '../../src/regulations/index.js';
import type { Weekday } from '../../src/rules/local-date.js';
import { deliveryAt } from '../../src/rules/quiet-hours.js';
import { isoWithOffset } from '../../src/rules/zoned.js';
import { at, band, d } from './helpers.js';

const MET = 'metro-milano-2017';
const MIL = 'comune-milano-2021';
const TIV = 'tivoli-2025';
const MON = 'montepulciano-2024';
const five: Weekday[] = [1, 2, 3, 4, 5];
const six: Weekday[] = [1, 2, 3, 4, 5, 6];

test.each<[string, string, string, string, { urgent?: boolean; institutional?: boolean }, Weekday[]]>([
  [MET, '2026-05-14 07:59', 'held 2026-05-14T08:00:00+02:00', 'before it opens', {}, five],
  [MET, '2026-05-14 08:00', 'sent 2026-05-14T08:00:00+02:00', 'it opens', {}, five],
  [MET, '2026-05-14 19:59', 'sent 2026-05-14T19:59:00+02:00', 'before it closes', {}, five],
  [MET, '2026-05-14 20:00', 'held 2026-05-15T08:00:00+02:00', 'it closes', {}, five],
  [MET, '2026-05-15 20:00', 'held 2026-05-18T08:00:00+02:00', 'Friday evening', { urgent: true }, five],
  // Thu 24 December 2026: Christmas, Saint Stephen's (Saturday), Sunday, Monday 28
  [MET, '2026-12-24 21:00', 'held 2026-12-28T08:00:00+01:00', 'Christmas Eve', { institutional: true }, five],
  // Fri 1 October 2027, Sat, Sun, Mon 4 October is a holiday
  [MET, '2027-10-01 20:30', 'held 2027-10-05T08:00:00+02:00', '4 October 2027', {}, five],
  [MET, '2026-05-16 10:00', 'held 2026-05-18T08:00:00+02:00', 'Saturday, even if scheduled', {}, six],
  // the clock goes back in the night to Sunday 25 October 2026
  [MET, '2026-10-23 20:00', 'held 2026-10-26T08:00:00+01:00', 'clock change', {}, five],
  [
    MIL,
    '2026-05-14 22:00',
    'sent 2026-05-14T22:00:00+02:00',
    'urgent on a weekday evening',
    { urgent: true },
    five,
  ],
  [
    MIL,
    '2026-05-15 06:00',
    'sent 2026-05-15T06:00:00+02:00',
    'urgent on a weekday morning',
    { urgent: true },
    five,
  ],
  [
    MIL,
    '2026-05-16 01:00',
    'held 2026-05-18T07:00:00+02:00',
    'urgent, but 01:00 is Saturday',
    { urgent: true },
    five,
  ],
  [
    MIL,
    '2026-05-16 01:00',
    'sent 2026-05-16T01:00:00+02:00',
    'institutional on Saturday',
    { institutional: true },
    five,
  ],
  [
    MIL,
    '2026-05-14 22:00',
    'held 2026-05-15T07:00:00+02:00',
    'institutional on a weekday',
    { institutional: true },
    five,
  ],
  [MIL, '2026-06-02 12:00', 'held 2026-06-03T07:00:00+02:00', 'urgent on a holiday', { urgent: true }, five],
  [
    MIL,
    '2026-06-02 12:00',
    'sent 2026-06-02T12:00:00+02:00',
    'institutional on a holiday',
    { institutional: true },
    five,
  ],
  [TIV, '2026-05-16 10:00', 'sent 2026-05-16T10:00:00+02:00', 'Saturday in the service schedule', {}, six],
  [TIV, '2026-05-15 20:00', 'held 2026-05-16T07:30:00+02:00', 'Friday evening, six days', {}, six],
  [
    TIV,
    '2026-05-15 20:00',
    'held 2026-05-18T07:30:00+02:00',
    'Friday evening, five days',
    { urgent: true },
    five,
  ],
  // Sat 15 August 2026 is a holiday whatever the schedule
  [TIV, '2026-08-15 10:00', 'held 2026-08-17T07:30:00+02:00', 'a holiday on Saturday', {}, six],
  [MON, '2026-05-14 19:00', 'held 2026-05-15T07:30:00+02:00', 'it closes at 19:00', {}, five],
  [MON, '2026-05-14 19:00', 'sent 2026-05-14T19:00:00+02:00', 'urgent at 19:00', { urgent: true }, five],
])('%s, %s: %s (%s)', (id, when, expected, _, flags, workdays) => {
  const person = { role: 'employee' as const, workdays };
  const { outcome, deliverAt } = deliveryAt(regulation(id), person, at(when), flags, new Set());
  expect(`${outcome} ${isoWithOffset(deliverAt)}`).toBe(expected);
});

test.each([
  [MON, '2026-05-16 21:59', 'sent'],
  [MON, '2026-05-16 22:00', 'sent'],
  [MON, '2026-05-17 05:59', 'sent'], // the band crosses midnight
  [MON, '2026-05-17 06:00', 'held'],
  [MET, '2026-05-16 22:00', 'held'], // no such exception in the act
])('on call, %s at %s: %s', (id, when, expected) => {
  const onCall = [
    { date: d('2026-05-16'), ...band('20:00', '22:00') },
    { date: d('2026-05-16'), ...band('22:00', '06:00') },
  ];
  const person = { role: 'employee' as const, workdays: five, onCall };
  expect(deliveryAt(regulation(id), person, at(when), {}, new Set()).outcome).toBe(expected);
});

test('the patron saint is a day of disconnection', () => {
  const person = { role: 'employee' as const, workdays: five };
  const { deliverAt } = deliveryAt(
    regulation(MET),
    person,
    at('2026-12-07 10:00'),
    {},
    new Set([d('2026-12-07')]),
  );
  // Mon 7 patron saint, Tue 8 Immacolata
  expect(isoWithOffset(deliverAt)).toBe('2026-12-09T08:00:00+01:00');
});
