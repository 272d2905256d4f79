import { expect, test } from 'vitest';
import { type OwnFeedDay, ownCalendar, unitCalendar } from '../../src/messages/calendar/feed.js';
import { writeCalendar } from '../../src/messages/calendar/ics.js';
import { localDate, localTime } from '../../src/rules/local-date.js';
import { dateIn, only, readCalendar, textOf } from '../helpers/icalendar.js';

const changedAt = new Date('2026-11-18T08:30:07.250Z');
const read = (calendar: string) => readCalendar(Buffer.from(calendar));
const event = { uid: 'a@giornate', date: localDate('2026-12-03'), sequence: 3, changedAt, confirmed: true };
const day: OwnFeedDay = {
  ...{ id: 'd1', date: localDate('2026-12-31'), kind: 'agile', state: 'approved', version: 3, changedAt },
  ...{ place: 'casa', bands: [{ from: localTime('10:00'), to: localTime('13:00') }] },
};

test('a day is a whole day, ends on the next one, and makes nobody busy', () => {
  const calendar = read(ownCalendar([day], 'it'));
  const [one] = calendar.components;
  if (!one) throw new Error('no event');
  expect([dateIn(one, 'DTSTART'), dateIn(one, 'DTEND')]).toEqual(['2026-12-31', '2027-01-01']);
  const values = ['UID', 'SEQUENCE', 'DTSTAMP', 'LAST-MODIFIED', 'STATUS', 'TRANSP', 'SUMMARY', 'LOCATION'];
  expect(values.map((name) => only(one, name).value)).toEqual([
    ...['d1@giornate', '3', '20261118T083007Z', '20261118T083007Z', 'CONFIRMED', 'TRANSPARENT'],
    ...['Lavoro agile', 'casa'],
  ]);
  expect(textOf(only(one, 'DESCRIPTION'))).toMatch(/^Contattabile: .*10.*13/);
  expect(textOf(only(calendar, 'X-WR-CALNAME'))).toBe('Il mio lavoro agile');
  expect(only(calendar, 'REFRESH-INTERVAL')).toEqual({ params: { VALUE: 'DURATION' }, value: 'PT1H' });
  expect(only(calendar, 'X-PUBLISHED-TTL').value).toBe('PT1H');
});

test('one that waits is tentative; without bands or place there is no empty property', () => {
  const [one] = read(
    ownCalendar([{ ...day, kind: 'remote', state: 'pending', place: undefined, bands: [] }], 'en'),
  ).components;
  expect(one?.properties).toMatchObject({ STATUS: [{ value: 'TENTATIVE' }] });
  expect(one?.properties).not.toHaveProperty('DESCRIPTION');
  expect(one?.properties).not.toHaveProperty('LOCATION');
  expect(one && textOf(only(one, 'SUMMARY'))).toBe('Telework day (waiting)');
});

test('the same days make the same text, and a calendar without days is one still', () => {
  expect(ownCalendar([day], 'it')).toBe(ownCalendar([{ ...day }], 'it'));
  const empty = read(ownCalendar([], 'it'));
  expect(empty.components.map(({ name }) => name)).toEqual(['VTIMEZONE']);
});

test('colleagues read a name and that it is a remote day: not where, not when it was asked for or decided', () => {
  const id = '019a9b00-0000-7000-8000-000000000001';
  const text = unitCalendar('Ragioneria', [{ ...day, id, name: 'Aldo Riva' }], 'it');
  const [one] = read(text).components;
  expect(one && textOf(only(one, 'SUMMARY'))).toBe('Aldo Riva: lavoro agile');
  expect(Object.keys(one?.properties ?? {}).sort()).toEqual([
    ...['DTEND', 'DTSTAMP', 'DTSTART', 'LAST-MODIFIED', 'SEQUENCE', 'STATUS', 'SUMMARY', 'TRANSP', 'UID'],
  ]);
  expect(text).not.toMatch(/casa|019a9b00|0830|Contattabile/);
  expect(one && only(one, 'DTSTAMP').value).toBe('20261118T000000Z');
});

test.each([
  'Sala 3; piano 2, interno 4',
  'C:\\condivisa\\n',
  'prima riga\nseconda\r\nterza\rquarta',
  'campanello\u0007 e\u0000 zero\t e DEL\u007f, NEL\u0085',
  'BEGIN:VEVENT\r\nUID:falso',
  'è'.repeat(200),
  '👩‍💻 a casa '.repeat(30),
  `${'x'.repeat(66)}è`,
  ...[64, 65, 66, 67, 68, 69].map((count) => `${'a'.repeat(count)}🏠${'b'.repeat(80)}`),
])('%j comes back as it was', (summary) => {
  const [one, another] = read(writeCalendar(summary, [{ ...event, summary, location: summary }])).components;
  expect(another).toBeUndefined();
  const shown = summary.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ');
  expect(one && [textOf(only(one, 'SUMMARY')), textOf(only(one, 'LOCATION'))]).toEqual([shown, shown]);
});

test('lines are as long as they may be, and no longer', () => {
  const lines = writeCalendar('x', [{ ...event, summary: 'a'.repeat(300) }]).split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75);
});

test.each([
  ['bare line ends', (text: string) => text.replaceAll('\r\n', '\n')],
  ['a line too long', (text: string) => text.replaceAll('\r\n ', '')],
  ['a comma as it is', (text: string) => text.replace('\\,', ',')],
  ['no stamp', (text: string) => text.replace(/DTSTAMP.*\r\n/, '')],
  ['an event twice', (text: string) => text.replace(/BEGIN:VEVENT.*END:VEVENT\r\n/s, '$&$&')],
  [
    'a day without end',
    (text: string) => text.replace('DTEND;VALUE=DATE:20261204', 'DTEND;VALUE=DATE:20261203'),
  ],
])('the reader itself refuses %s', (_, spoil) => {
  const whole = writeCalendar('x', [{ ...event, summary: `Uno, due ${'a'.repeat(80)}` }]);
  expect(() => read(whole)).not.toThrow();
  expect(() => read(spoil(whole))).toThrow();
});
