import fc from 'fast-check';
import type { Act, Actor } from '../../../src/rules/act.js';
import type { Decision } from '../../../src/rules/decision.js';
import type { Day, DayKind, Facts, FiledSwap } from '../../../src/rules/facts.js';
import { type LocalDate, localTime } from '../../../src/rules/local-date.js';
import { instantOf } from '../../../src/rules/zoned.js';
import { dayOf, plus, weekday, weekOf } from './days.js';
import type { Profile } from './figures.js';

export type ActType = Extract<Act, { date: LocalDate }>['type'] | 'request';

/** Something a person does at some time; which day of the register it is about is known when it is done. */
export interface Step {
  daysLater: number;
  time: string;
  seconds: number;
  type: ActType | 'absence';
  by: Actor | 'right';
  /** Which day of the register. */
  pick: number;
  /** Days from today of a date that is asked. */
  ahead: number[];
  kind?: DayKind;
  reason?: string;
  noticeReason?: string;
  useBank?: boolean;
  half?: boolean;
  derogation?: { article: string; documented?: boolean };
  cause: 'technical' | 'service';
}

const ACTORS = ['employee', 'manager', 'delegate', 'director', 'hr', 'administration'] as const;
const RIGHT: Record<string, Actor> = {
  request: 'employee',
  cancel: 'employee',
  swap: 'employee',
  'accept-alternative': 'employee',
  'decline-alternative': 'employee',
  permit: 'employee',
  overtime: 'employee',
};
const TIMES = [
  ...['00:00', '02:30', '06:59', '07:00', '07:29', '07:30', '07:59', '08:00', '08:15', '08:30', '09:00'],
  ...['12:00', '18:29', '18:30', '18:59', '19:00', '19:59', '20:00', '20:01', '21:00', '23:59'],
];

const words = fc.constantFrom(undefined, ' ', 'Stated', 'Stated', 'Stated');
const time = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TIMES) },
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
);
const EVERYWHERE: Step['type'][] = [
  ...(['request', 'request', 'request', 'request', 'request', 'request', 'request', 'request'] as const),
  ...(['cancel', 'permit', 'overtime', 'absence'] as const),
];
/** Acts that each profile knows, often, and the others, now and then. */
const KNOWN: Record<Profile, Step['type'][]> = {
  'metro-milano-2017': [
    ...(['approve', 'approve', 'approve', 'reject', 'recall', 'propose-alternatives'] as const),
    ...(['propose-alternatives', 'accept-alternative', 'accept-alternative', 'decline-alternative'] as const),
  ],
  'comune-milano-2021': ['approve', 'approve', 'approve', 'reject', 'revoke'],
  'tivoli-2025': [
    'recall',
    'recall',
    'swap',
    'swap',
    'confirm-swap',
    'confirm-swap',
    'decline-swap',
    'withdraw-swap',
    'approve',
  ],
  'montepulciano-2024': ['recall', 'recall', 'cancel'],
};
const OTHERS: Step['type'][] = [
  ...(['approve', 'reject', 'revoke', 'recall', 'swap', 'confirm-swap', 'decline-swap'] as const),
  'withdraw-swap',
  ...(['propose-alternatives', 'accept-alternative', 'decline-alternative', 'impediment'] as const),
];

export const step = (profile: Profile): fc.Arbitrary<Step> =>
  fc.record({
    // the clock goes back as well: another server, a change by hand
    daysLater: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 3, -1, -4),
    time,
    seconds: fc.constantFrom(0, 0, 1, 59),
    type: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...EVERYWHERE, ...KNOWN[profile]) },
      fc.constantFrom(...OTHERS),
    ),
    by: fc.oneof(
      { weight: 8, arbitrary: fc.constant('right' as const) },
      fc.constantFrom<Actor>(...ACTORS) as fc.Arbitrary<Actor | 'right'>,
    ),
    pick: fc.nat({ max: 40 }),
    ahead: fc.oneof(
      { weight: 4, arbitrary: fc.array(fc.integer({ min: 0, max: 18 }), { minLength: 1, maxLength: 1 }) },
      fc.array(fc.integer({ min: -1, max: 18 }), { minLength: 2, maxLength: 4 }),
    ),
    kind: fc.constantFrom<DayKind | undefined>(
      ...[undefined, undefined, undefined, 'agile' as const],
      ...(profile === 'tivoli-2025' ? ['remote' as const] : []),
    ),
    reason: words,
    noticeReason: words,
    useBank: fc.constantFrom(undefined, undefined, undefined, true),
    half: fc.nat({ max: 15 }).map((number) => number === 15),
    derogation: fc.constantFrom(
      ...[undefined, undefined, undefined, undefined, undefined],
      { article: '6.2', documented: true },
      { article: '6.2' },
      { article: '6.1', documented: true },
    ),
    cause: fc.constantFrom('technical', 'technical', 'service'),
  });

export function clockAt(facts: Facts, one: Step): Date {
  const day = plus(dayOf(facts.now), one.daysLater);
  return new Date(instantOf(day, localTime(one.time)).getTime() + one.seconds * 1000);
}

/** The act of a step, about a day that is there, or, where none is, about a date it would ask. */
export function actOf(facts: Facts, one: Step): Act | { type: 'absence'; date: LocalDate } {
  const today = dayOf(facts.now);
  const asked = one.ahead.map((days) => likely(facts, one, plus(today, days)));
  const wanted = facts.days.filter((day) => suits(day, one, today));
  if (wanted.length === 0 && one.type !== 'request' && one.pick % 4) {
    return actOf(facts, { ...one, type: INSTEAD[one.type] ?? 'request' });
  }
  const days = wanted.length > 0 ? wanted : facts.days;
  const day: Day | undefined = days[one.pick % Math.max(1, days.length)];
  const date = day?.date ?? (asked[0] as LocalDate);
  const by = one.by === 'right' ? rightActor(one, day) : one.by;
  const { reason, cause } = one;
  const other = weekOf(date)[one.pick % 6] as LocalDate;
  switch (one.type) {
    case 'absence':
      return { type: 'absence', date };
    case 'request':
      return {
        type: 'request',
        by,
        dates: asked,
        activities: 'Drafts',
        objectives: 'Three',
        reason,
        ...(one.kind ? { kind: one.kind } : {}),
        ...(one.half ? { portion: 'half' as const } : {}),
        ...(one.useBank ? { useBank: true, noticeReason: one.noticeReason } : {}),
        ...(one.derogation ? { derogation: one.derogation } : {}),
      };
    case 'recall':
      return { type: 'recall', by, date, cause, reason };
    case 'swap':
      return {
        type: 'swap',
        by: one.by === 'right' && one.pick % 2 ? 'manager' : by,
        date,
        to: other,
        reason,
      };
    case 'confirm-swap':
      return { type: 'confirm-swap', by, date, to: day?.swap && one.pick % 5 ? day.swap.to : other };
    case 'propose-alternatives':
      return { type: 'propose-alternatives', by, date, alternatives: asked, reason };
    case 'accept-alternative':
      return { type: 'accept-alternative', by, date, to: day?.alternatives?.[0] ?? other };
    case 'permit':
      return {
        ...{ type: 'permit', by, date, kind: 'l104-33', authorisedBy: 'manager' },
        ...{ from: localTime('10:30'), to: localTime('11:30') },
      };
    case 'overtime':
      return { type: 'overtime', by, date, minutes: 30 };
    case 'approve':
    case 'reject':
    case 'revoke':
      return { type: one.type, by, date, reason };
    case 'cancel':
    case 'decline-swap':
    case 'withdraw-swap':
    case 'decline-alternative':
    case 'impediment':
      return { type: one.type, by, date };
  }
}

/** Most of the time a day on which the person works. */
function likely(facts: Facts, one: Step, date: LocalDate): LocalDate {
  const { partTime, workdays } = facts.person;
  const own = (partTime?.kind === 'vertical' && partTime.workdays) || workdays;
  let day = date;
  while (one.pick % 5 && !own.includes(weekday(day))) day = plus(day, 1);
  return day;
}

/** Answers to what is there to be answered; most acts before the day, half of the recalls during it. */
function suits(day: Day, { type, pick }: Step, today: LocalDate): boolean {
  if (type === 'recall' && pick % 2) return day.state === 'approved' && day.date === today;
  if (pick % 6 && day.date < today) return false;
  if (type === 'approve' || type === 'reject') return day.state === 'pending';
  if (type === 'cancel') return isLive(day);
  if (day.state !== 'approved') return false;
  if (type === 'confirm-swap' || type === 'decline-swap' || type === 'withdraw-swap')
    return day.swap !== undefined;
  if (type === 'accept-alternative' || type === 'decline-alternative') return day.alternatives !== undefined;
  return true;
}

/** What is done where there is no day for this. */
const INSTEAD: Partial<Record<Step['type'], Step['type']>> = {
  'confirm-swap': 'swap',
  'decline-swap': 'swap',
  'withdraw-swap': 'swap',
  'accept-alternative': 'propose-alternatives',
  'decline-alternative': 'propose-alternatives',
};

function rightActor(one: Step, day: Day | undefined): Actor {
  if (one.type === 'confirm-swap' || one.type === 'decline-swap') {
    return day?.swap?.by === 'administration' ? 'employee' : 'manager';
  }
  if (one.type === 'withdraw-swap') return day?.swap?.by === 'administration' ? 'manager' : 'employee';
  const decides = one.type === 'approve' || one.type === 'reject' || one.type === 'revoke';
  if (decides && day?.source === 'bank') return 'director';
  return RIGHT[one.type] ?? 'manager';
}

export function isLive(day: Day): boolean {
  return day.state === 'pending' || day.state === 'approved';
}

/** The entry that an act on the date is about: the live one, or the last. */
export function entryOf(facts: Facts, date: LocalDate): Day | undefined {
  const entries = facts.days.filter((day) => day.date === date);
  return entries.find(isLive) ?? entries.at(-1);
}

/** A full-day absence recorded at this moment suspends the day it falls on. */
export function absent(facts: Facts, date: LocalDate): Facts {
  const days = facts.days.map((day) =>
    day.date === date && isLive(day) ? { ...day, state: 'suspended' as const, changedAt: facts.now } : day,
  );
  return { ...facts, days, absences: [...facts.absences, { from: date, to: date, kind: 'leave' }] };
}

/** Writes what was accepted, as the application does. */
export function written(facts: Facts, act: Act, { outcome, state, bank }: Decision): Facts {
  if (outcome === 'refused' || !state) return facts;
  const policy = bank ? { ...facts.policy, bank } : facts.policy;
  const { now } = facts;
  if (act.type === 'request') {
    const booked = act.dates.map(
      (date): Day => ({
        ...{ date, state, kind: act.kind, changedAt: now, requestedOn: dayOf(now) },
        ...(act.useBank && bank ? { source: 'bank' as const } : {}),
      }),
    );
    return { ...facts, policy, days: [...facts.days, ...booked] };
  }
  if (!('date' in act)) return facts;
  const change = (change: Partial<Day>) =>
    facts.days.map((day) => (day === entryOf(facts, act.date) ? { ...day, ...change } : day));
  switch (act.type) {
    case 'swap': {
      const by: FiledSwap['by'] = act.by === 'employee' ? 'employee' : 'administration';
      return { ...facts, days: change({ swap: { to: act.to, by } }) };
    }
    case 'propose-alternatives':
      return { ...facts, days: change({ alternatives: act.alternatives }) };
    case 'decline-swap':
    case 'withdraw-swap':
      return { ...facts, days: change({ swap: undefined }) };
    case 'decline-alternative':
      return { ...facts, days: change({ alternatives: undefined }) };
    case 'confirm-swap':
    case 'accept-alternative': {
      const kind = entryOf(facts, act.date)?.kind;
      const old = change({ state, changedAt: now, swap: undefined, alternatives: undefined });
      return { ...facts, days: [...old, { date: act.to, state: 'approved', kind, changedAt: now }] };
    }
    case 'permit':
    case 'overtime':
      return facts;
    default:
      return { ...facts, policy, days: change({ state, changedAt: now }) };
  }
}
