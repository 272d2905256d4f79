import fc from 'fast-check';
import {
  type Agreement,
  DAY_STATES,
  type Day,
  type DayState,
  type Facts,
  type PersonFacts,
  type Policy,
} from '../../../src/rules/facts.js';
import { type LocalDate, localDate, localTime, type Weekday } from '../../../src/rules/local-date.js';
import { instantOf } from '../../../src/rules/zoned.js';
import { band } from '../helpers.js';
import { plus, plusMonths } from './days.js';
import { editionsOf, PROFILES, type Profile } from './figures.js';

/** Days around which counting goes wrong, if it does. */
const ANCHORS = [
  '2026-03-29', // last Sunday of March, and the month end
  '2026-04-06', // Easter Monday
  '2026-05-31',
  '2026-06-30',
  '2026-10-04', // Saint Francis, a Sunday
  '2026-10-25', // last Sunday of October
  '2026-12-25',
  '2026-12-31', // ISO week 53
  '2027-03-28', // last Sunday of March, Easter
  '2027-10-04', // Saint Francis, a Monday
  '2028-02-29',
].map(localDate);

export interface World {
  profile: Profile;
  anchor: LocalDate;
  /** First day of the organisation's own edition. */
  cut: LocalDate | null;
  /** Without editions, which are long to print. */
  given: Omit<Facts, 'editions'>;
}

export function begin({ profile, cut, given }: World): Facts {
  return { ...given, editions: editionsOf(profile, cut) };
}

/** A value once in so many times. */
const maybe = <Value>(value: fc.Arbitrary<Value>, once = 3) =>
  fc.oneof({ weight: once - 1, arbitrary: fc.constant(undefined) }, value);
const words = fc.constantFrom(undefined, undefined, '', ' ', 'Stated');
const near = (anchor: LocalDate, min: number, max: number) =>
  fc.integer({ min, max }).map((days) => plus(anchor, days));
const monthsNear = (anchor: LocalDate) =>
  fc.constantFrom(-1, 0, 1).map((months) => plusMonths(anchor, months).slice(0, 7));
const weekdays = fc.constantFrom<Weekday[]>(
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5, 6],
  [2, 3, 4, 5, 6],
  [1, 2, 4],
  [4, 5, 6, 7],
);
const BANDS = [band('10:00', '12:00'), band('14:30', '16:30')];

/** An agreement that fits the profile, most of the time in force around the anchor. */
function agreementOf(profile: Profile, anchor: LocalDate): fc.Arbitrary<Agreement> {
  const common = {
    from: fc.oneof({ weight: 4, arbitrary: near(anchor, -150, -30) }, near(anchor, -12, 8)),
    signedDaysBefore: fc.integer({ min: 0, max: 40 }),
    ends: fc.oneof(
      { weight: 4, arbitrary: fc.constant<LocalDate | null>(null) },
      near(anchor, -5, 20) as fc.Arbitrary<LocalDate | null>,
    ),
    withdrawnFrom: maybe(near(anchor, -5, 25), 8),
    renewedDays: maybe(fc.integer({ min: 1, max: 40 }), 4),
    weekdays: maybe(weekdays, 6),
    noRenewal: maybe(fc.boolean(), 4),
    phase: maybe(fc.constantFrom<'experimental' | 'ordinary'>('experimental', 'ordinary'), 2),
  };
  const { perMonth, perWeek } = QUANTITIES[profile];
  return fc
    .record({ ...common, quantity: fc.oneof(...[perMonth, perWeek].filter((one) => one !== undefined)) })
    .map(({ signedDaysBefore, ends, renewedDays, quantity, ...rest }): Agreement => {
      const months = { 'metro-milano-2017': 12, 'comune-milano-2021': 30, 'tivoli-2025': 12 }[
        profile as string
      ];
      const to = ends && ends > rest.from ? ends : plus(plusMonths(rest.from, months ?? 6), -1);
      return {
        ...rest,
        ...quantity,
        signedOn: plus(rest.from, -signedDaysBefore),
        to,
        renewedTo: renewedDays === undefined ? undefined : plus(to, renewedDays),
        contactBands: BANDS,
        places: ['home'],
      };
    });
}

const count = (max: number) => fc.integer({ min: 1, max });
const QUANTITIES: Record<Profile, Record<string, fc.Arbitrary<Partial<Agreement>>>> = {
  'metro-milano-2017': { perMonth: fc.record({ daysPerMonth: count(4) }) },
  'comune-milano-2021': { perMonth: fc.record({ daysPerMonth: count(9) }) },
  'tivoli-2025': {
    perMonth: fc.record({
      daysPerMonth: count(10),
      minPresencePerWeek: count(4),
      quantityReason: words,
    }),
    perWeek: fc.record({
      daysPerWeek: count(4),
      quantityReason: words,
      minPresencePerWeek: maybe(count(4)),
    }),
  },
  'montepulciano-2024': {
    perWeek: fc.record({ daysPerWeek: count(4), weeks: maybe(count(3), 2), eqDerogationReason: words }),
  },
};

function personOf(profile: Profile, anchor: LocalDate): fc.Arbitrary<PersonFacts> {
  const month = monthsNear(anchor);
  const partTime = fc.oneof(
    fc.record({ kind: fc.constant('vertical' as const), workdays: maybe(weekdays, 2) }),
    fc.record({ kind: fc.constant('horizontal' as const) }),
    fc.record({
      kind: fc.constant('cyclic' as const),
      fullTimeMonths: fc.array(
        month.map((text) => Number(text.slice(5))),
        { maxLength: 2 },
      ),
    }),
  );
  return fc.record({
    role: fc.constantFrom('employee', 'employee', 'employee', 'eq', 'manager'),
    workdays: weekdays,
    partTime: maybe(partTime),
    disabled: fc.boolean(),
    trainingDone: maybe(fc.constant(false), 15).map((missing) => missing ?? true),
    weeklyHours: fc.constantFrom(18, 36),
    afternoonReturnDays: fc.constantFrom<Weekday[]>([], [2, 4]),
    transfer: maybe(fc.record({ on: near(anchor, -8, 15) }), 10),
    extensions: fc.array(
      fc.record({
        month,
        daysPerMonth: count(12),
        authorisedBy: fc.constantFrom('director', 'director', 'manager'),
        criterion: fc.constantFrom(undefined, 'care', 'care', ''),
      }),
      { maxLength: 2 },
    ),
    derogations: fc.array(
      fc
        .record({
          article: fc.constantFrom('6.1', '6.2', '6.3', '7.1'),
          from: near(anchor, -12, 15),
          days: fc.nat({ max: 10 }),
          daysPerWeek: count(7),
          authorisedBy: fc.constantFrom(undefined, 'employee', 'manager', 'manager', 'director'),
        })
        .map(({ days, ...one }) => ({ ...one, to: plus(one.from, days) })),
      { maxLength: 2 },
    ),
    agreement: fc.option(agreementOf(profile, anchor), { freq: 30 }),
    remoteAgreement: maybe(agreementOf(profile, anchor), 2),
  });
}

function policyOf(profile: Profile, anchor: LocalDate): fc.Arbitrary<Policy> {
  if (profile === 'comune-milano-2021') {
    return fc.record({
      maxDaysPerMonth: maybe(count(10), 4),
      bank: maybe(fc.record({ month: monthsNear(anchor), available: fc.nat({ max: 3 }) }), 2),
    });
  }
  return fc.record({
    vpn: maybe(
      fc.record({
        capacity: count(3),
        taken: fc.dictionary(near(anchor, -10, 20) as fc.Arbitrary<string>, fc.nat({ max: 4 })),
      }),
    ),
    remoteWork: fc.constantFrom(true, true, false),
  });
}

interface Entry {
  date: LocalDate;
  state: DayState;
  hoursBefore: number;
  moved?: { days: number; by: 'employee' | 'administration' };
}

const beginOf = (date: LocalDate) => instantOf(date, localTime('08:00')).getTime();
const nowOn = (today: LocalDate) => instantOf(today, localTime('09:00'));

/** Days that are in the register now, the last change of each some time before or after it began. */
function daysOf(profile: Profile, today: LocalDate): fc.Arbitrary<Day[]> {
  const moved = fc.record({
    days: fc.integer({ min: -3, max: 3 }),
    by: fc.constantFrom<'employee' | 'administration'>('employee', 'administration'),
  });
  const day = fc.record({
    date: near(today, -4, 14),
    state: fc.constantFrom<DayState>('approved', 'approved', 'pending', ...DAY_STATES),
    hoursBefore: fc.integer({ min: -10, max: 100 }),
    moved: maybe(moved, 2),
  });
  const asDay = ({ date, state, hoursBefore, moved: to }: Entry): Day => ({
    date,
    state,
    changedAt: new Date(Math.min(beginOf(date) - hoursBefore * 3_600_000, nowOn(today).getTime())),
    ...(to && profile === 'tivoli-2025' ? { swap: { to: plus(date, to.days), by: to.by } } : {}),
    ...(to && profile === 'metro-milano-2017' ? { alternatives: [plus(date, to.days + 4)] } : {}),
  });
  return fc.uniqueArray(day, { selector: ({ date }) => date, maxLength: 5 }).map((days) => days.map(asDay));
}

/** A person on the eve of something. */
export const world: fc.Arbitrary<World> = fc
  .tuple(fc.constantFrom(...PROFILES), fc.constantFrom(...ANCHORS), fc.integer({ min: -12, max: 4 }))
  .map(([profile, anchor, days]) => ({ profile, anchor, today: plus(anchor, days) }))
  .chain(({ profile, anchor, today }) =>
    fc
      .record({
        cut: fc.option(
          fc.constantFrom(-3, 0, 1, 5).map((days) => plus(anchor, days)),
          { freq: 2 },
        ),
        person: personOf(profile, anchor),
        policy: policyOf(profile, anchor),
        localHolidays: fc.array(near(anchor, -12, 20), { maxLength: 2 }),
        absences: fc.array(
          fc
            .record({
              from: near(anchor, -10, 20),
              days: fc.nat({ max: 3 }),
              kind: fc.constantFrom('sickness', 'leave'),
            })
            .map(({ days, ...one }) => ({ ...one, to: plus(one.from, days) })),
          { maxLength: 2 },
        ),
        delegated: near(anchor, -14, 20),
        days: daysOf(profile, today),
      })
      .map(({ cut, localHolidays, delegated, ...rest }): World => {
        const given: World['given'] = {
          ...rest,
          now: nowOn(today),
          localHolidays: new Set(localHolidays),
          delegations: [{ from: delegated, to: plus(delegated, 10), delegate: 'd' }],
        };
        return { profile, anchor, cut, given };
      }),
  );
