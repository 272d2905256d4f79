import { expect, test } from 'vitest';
import { digestsOn } from '../../src/app/digest-times.js';
import { remindersOf, wholeDay } from '../../src/app/due.js';
import {
  addDays,
  type LocalDate,
  type LocalTime,
  localDate,
  type Weekday,
} from '../../src/rules/local-date.js';
import { parseSettings } from '../../src/settings.js';
import type { RemotePerson } from '../../src/store/days.js';

/*
 * A year of an organisation of 6,581 under four acts: what the jobs plan, in windows cut at random, against a second
 * reading of § 9 of the specification, written from its text alone: its own holidays, clock changes and minutes.
 */

const PEOPLE = 6_581;
const UNITS = 25;
const YEAR = 2026;

// the second reading

/** Of 2026: national ones, Easter Monday on 6 April, and the patron saint of the settings. */
const HOLIDAYS = [
  '01-01',
  '01-06',
  '04-06',
  '04-25',
  '05-01',
  '06-02',
  '08-15',
  '10-04',
  '11-01',
  '12-07',
  '12-08',
  '12-25',
  '12-26',
];
const WINDOWS = {
  met: ['08:00', '20:00'],
  mil: ['07:00', '21:00'],
  tiv: ['07:30', '20:00'],
  mon: ['07:30', '19:00'],
} as const;
type Act = keyof typeof WINDOWS;
const ACTS: Act[] = ['met', 'mil', 'tiv', 'mon'];
const FILES = {
  met: 'metro-milano-2017',
  mil: 'comune-milano-2021',
  tiv: 'tivoli-2025',
  mon: 'montepulciano-2024',
};

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
/** Summer time: from the last Sunday of March (29th) to the last of October (25th), by day: nothing is due at night. */
const isSummer = (date: string) => date >= `${YEAR}-03-29` && date < `${YEAR}-10-25`;
const instant = (date: string, minute: number) =>
  Date.parse(`${date}T00:00:00Z`) + (minute - (isSummer(date) ? 120 : 60)) * 60_000;
const weekday = (date: string) => ((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;
const isWorking = (date: string) => weekday(date) <= 5 && !HOLIDAYS.includes(date.slice(5));

interface Member {
  act: Act;
  person: Omit<RemotePerson, 'dayId' | 'permits' | 'absent'>;
}
type Hours = { from: string; to: string };

/** REM-1 and REM-2 of one day, as the text has them; own leads are the product's: none, or another number of minutes. */
function expected({ act, person }: Member, date: string, permits: Hours[], away: boolean): string[] {
  // lavoro da remoto keeps the ordinary hours (TIV-22.1)
  if (away || person.kind === 'remote') return [];
  const [opens, closes] = WINDOWS[act];
  const whole = act === 'tiv' && person.role !== 'employee';
  const bands = whole
    ? [{ from: opens, to: closes, weekdays: undefined }]
    : person.contactBands.filter(
        (band) => !band.weekdays || band.weekdays.includes(weekday(date) as Weekday),
      );
  const due: string[] = [];
  for (const { from, to } of person.contactLead === -1 ? [] : bands) {
    let at = Math.max(minutes(from) - (person.contactLead ?? 10), minutes(opens));
    let reachable = minutes(from);
    for (let found = true; found; ) {
      const over = permits.find((one) => minutes(one.from) <= reachable && reachable < minutes(one.to));
      found = over !== undefined;
      if (over) at = reachable = minutes(over.to);
    }
    if (reachable < minutes(to)) due.push(`${person.personId} band ${from} ${instant(date, at)}`);
  }
  if (person.disconnectionLead !== -1) {
    // nobody may be written to when the window closes
    const lead = Math.max(person.disconnectionLead ?? 10, 1);
    due.push(`${person.personId} end ${instant(date, minutes(closes) - lead)}`);
  }
  return due;
}

// the organisation

/** Mulberry32: the same year each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}

const BANDS: Record<string, Hours[]> = {
  met: [
    { from: '09:00', to: '12:00' },
    { from: '10:00', to: '13:00' },
    { from: '08:00', to: '11:00' },
    { from: '08:05', to: '11:05' },
  ],
  mil: [
    { from: '09:00', to: '14:00' },
    { from: '07:05', to: '12:05' },
    { from: '13:00', to: '18:00' },
  ],
  tiv: [
    { from: '10:00', to: '12:00' },
    { from: '14:30', to: '16:30' },
    { from: '07:30', to: '11:30' },
  ],
  mon: [
    { from: '08:00', to: '11:00' },
    { from: '15:30', to: '17:00' },
    { from: '10:00', to: '13:00' },
  ],
};
const LEADS = [null, null, null, null, null, null, -1, 0, 5, 15, 60, 120];

function organisation(): Member[] {
  const roll = dice(81);
  return Array.from({ length: PEOPLE }, (_, index): Member => {
    const unit = index % UNITS;
    const act = ACTS[unit % 4] as Act;
    const first = roll(BANDS[act]?.length ?? 1);
    const bands = BANDS[act]?.filter((_band, at) => at === first || roll(4) === 0) ?? [];
    const role =
      (['employee', 'employee', 'employee', 'employee', 'eq', 'manager'] as const)[roll(6)] ?? 'employee';
    return {
      act,
      person: {
        ...{ personId: `p${index}`, name: `P${index}`, unitId: `u${unit}`, unit: `Unit ${unit}`, role },
        workdays: [1, 2, 3, 4, 5],
        kind: act === 'tiv' && roll(8) === 0 ? 'remote' : 'agile',
        contactBands: bands.map((band) => ({
          ...{ from: band.from as LocalTime, to: band.to as LocalTime },
          ...(roll(3) === 0 && { weekdays: [1 + roll(5), 1 + roll(5)] as Weekday[] }),
        })),
        ...{
          contactLead: LEADS[roll(LEADS.length)] ?? null,
          disconnectionLead: LEADS[roll(LEADS.length)] ?? null,
        },
        platforms: [],
      },
    };
  });
}

const settings = parseSettings(
  [
    'regulation: metro-milano-2017',
    'holidays: ["12-07"]',
    'regulations:',
    ...ACTS.slice(1).map((act) => {
      const units = Array.from({ length: UNITS }, (_, unit) => unit).filter((unit) => ACTS[unit % 4] === act);
      return `  - { use: ${FILES[act]}, units: [${units.map((unit) => `Unit ${unit}`).join(', ')}] }`;
    }),
    'units:',
    ...Array.from({ length: UNITS }, (_, unit) => {
      const at = ['', ', digestAt: "07:00"', ', digestAt: "09:30"', ', digestDays: [1, 3]'][unit % 4];
      return `  - { name: Unit ${unit}, slackChannel: C${unit}${at}${unit % 5 === 0 ? ', preview: false' : ''} }`;
    }),
  ].join('\n'),
  'giornate.yaml',
);

const dates = Array.from({ length: 365 }, (_, day) => addDays(localDate(`${YEAR}-01-01`), day));

interface Day {
  remote: RemotePerson[];
  expected: string[];
}

/** Who is remote on a date, some of them away or with permits. */
function dayOf(members: Member[], date: LocalDate, roll: (sides: number) => number): Day {
  const day: Day = { remote: [], expected: [] };
  if (!isWorking(date)) return day;
  const share = weekday(date) === 5 ? 3 : 1;
  for (const member of members) {
    if (roll(10) >= share) continue;
    const absent = roll(30) === 0;
    const starts = ['07:00', '08:30', '09:00', '10:00', '14:00'][roll(5)] ?? '09:00';
    const ends = ['10:30', '11:30', '13:00', '15:00'][roll(4)] ?? '13:00';
    const hours = roll(25) === 0 && starts < ends ? [{ from: starts, to: ends }] : [];
    const permits = [
      ...hours,
      ...(hours.length > 0 && roll(3) === 0 ? [{ from: ends, to: '16:00' }] : []),
    ].filter(({ from, to }) => from < to);
    day.remote.push({
      ...member.person,
      dayId: `${member.person.personId} ${date}`,
      absent,
      permits: permits.map(({ from, to }) => ({ date, from: from as LocalTime, to: to as LocalTime })),
    });
    day.expected.push(...expected(member, date, permits, absent));
  }
  return day;
}

function planned(remote: RemotePerson[], date: LocalDate, from: Date, to: Date): string[] {
  return remindersOf(settings, remote, date, { from, to }).map((one) =>
    one.kind === 'disconnection'
      ? `${one.to} end ${one.at.getTime()}`
      : `${one.to} band ${one.band.from} ${one.at.getTime()}`,
  );
}

/** @returns what one has and the other has not, the first few */
function differences(one: readonly string[], other: readonly string[]): string[] {
  const [here, there] = [new Set(one), new Set(other)];
  const only = [...one.filter((text) => !there.has(text)), ...other.filter((text) => !here.has(text))];
  return [...only, ...(one.length === other.length ? [] : [`${one.length} and ${other.length}`])].slice(0, 5);
}

test('every reminder of the year, and no other', { timeout: 600_000 }, () => {
  const members = organisation();
  const roll = dice(2017);
  let count = 0;
  for (const date of dates) {
    const { remote, expected } = dayOf(members, date, roll);
    const { from, to } = wholeDay(date);
    // a cut on an instant at which something is due, and one between
    const cut =
      expected.length > 0 && roll(10) === 0 ? Number(expected[roll(expected.length)]?.split(' ').at(-1)) : 0;
    const cuts = cut > 0 ? [cut, cut + 1 + roll(3_600_000)] : [];
    const ends = [from.getTime(), ...cuts, to.getTime()];
    const all = ends
      .slice(1)
      .flatMap((end, index) => planned(remote, date, new Date(ends[index] ?? 0), new Date(end)));
    expect({ date, differences: differences(all, expected) }).toEqual({ date, differences: [] });
    count += all.length;
  }
  expect(count).toBeGreaterThan(300_000);
});

test.each(['2026-03-30', '2026-10-26', '2026-12-09'])(
  'minute by minute on %s',
  { timeout: 300_000 },
  (text) => {
    const date = localDate(text);
    const members = organisation().slice(0, 300);
    const { remote, expected } = dayOf(members, date, dice(7));
    const { from, to } = wholeDay(date);
    const all: string[] = [];
    for (let end = from.getTime() + 60_000; end <= to.getTime(); end += 60_000) {
      all.push(...planned(remote, date, new Date(end - 60_000), new Date(end)));
    }
    expect(expected.length).toBeGreaterThan(20);
    expect(differences(all, expected)).toEqual([]);
  },
);

test('every digest of the year: on working days, not before the window opens, the next week on the last of a week', () => {
  const units = settings.units.map(({ name }) => ({ id: name, name }));
  const found = dates.flatMap((date) =>
    digestsOn(settings, units, ['slack', 'teams'], date).map(
      ({ unit, platform, channelId, kind, date: about, at }) =>
        `${unit.name} ${platform} ${channelId} ${kind} ${about} ${at.getTime()}`,
    ),
  );
  const wanted = dates.filter(isWorking).flatMap((date) =>
    Array.from({ length: UNITS }, (_, unit) => {
      const time = ['08:30', '07:00', '09:30', '08:30'][unit % 4] ?? '';
      const [opens] = WINDOWS[ACTS[unit % 4] as Act];
      const at = instant(date, Math.max(minutes(time), minutes(opens)));
      const left = [1, 2, 3, 4]
        .map((days) => addDays(date, days))
        .filter((day) => weekday(day) > weekday(date));
      const monday = addDays(date, 8 - weekday(date));
      const isToday = unit % 4 !== 3 || weekday(date) === 1 || weekday(date) === 3;
      const name = `Unit ${unit} slack C${unit}`;
      return [
        ...(isToday ? [`${name} today ${date} ${at}`] : []),
        ...(unit % 5 !== 0 && !left.some(isWorking) ? [`${name} next-week ${monday} ${at}`] : []),
      ];
    }).flat(),
  );
  expect(wanted.length).toBeGreaterThan(6_000);
  expect(differences(found, wanted)).toEqual([]);
});
