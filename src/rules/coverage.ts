import { isOutsideCycle } from './allowance.js';
import type { DayState, PersonFacts } from './facts.js';
import { type LocalDate, type Weekday, weekdayOf } from './local-date.js';
import { workdaysOf } from './workdays.js';

/**
 * What the head of a unit asks of it (presenze minime). The acts leave it to who organises the service (Disc. art. 19):
 * it is no rule of theirs, so it warns and never refuses.
 */
export interface Coverage {
  minPresent?: number;
  /** Without agile work. */
  weekdays: Weekday[];
  dates: LocalDate[];
}

/** People of a unit with the same schedule, and where they are on a date. */
export interface Attendance extends Pick<PersonFacts, 'workdays' | 'partTime'> {
  people: number;
  /** The whole day. */
  absent: number;
  /** Remote, decided; not absent. */
  approved: number;
  /** Asked for, not decided; not absent. */
  pending: number;
}

/** A unit on a date. */
export interface Presence {
  size: number;
  /** Those whose schedule has the date, less who is away. */
  atWork: number;
  approved: number;
  pending: number;
}

export type CoverageWarning =
  | { kind: 'barred-weekday'; date: LocalDate }
  | { kind: 'barred-date'; date: LocalDate }
  /** `present`: once the day is approved; `withOthers`: once all that others asked for is. */
  | { kind: 'too-few'; date: LocalDate; required: number; present: number; withOthers: number };

/** A cyclic part-time outside its months is not counted on: presence that cannot be relied upon covers nothing. */
export function presenceOn(attendance: readonly Attendance[], date: LocalDate): Presence {
  const presence: Presence = { size: 0, atWork: 0, approved: 0, pending: 0 };
  for (const group of attendance) {
    presence.size += group.people;
    if (!workdaysOf(group).includes(weekdayOf(date)) || isOutsideCycle(group, date)) continue;
    presence.atWork += group.people - group.absent;
    presence.approved += group.approved;
    presence.pending += group.pending;
  }
  return presence;
}

/** How many are in the office once so many more are remote. */
export function presentWith({ atWork, approved }: Presence, more: number): number {
  return Math.max(0, atWork - approved - more);
}

/** Is it a day without agile work, and why? */
export function barredOn(coverage: Coverage, date: LocalDate): 'barred-date' | 'barred-weekday' | undefined {
  if (coverage.dates.includes(date)) return 'barred-date';
  return coverage.weekdays.includes(weekdayOf(date)) ? 'barred-weekday' : undefined;
}

/** @param state of the day it is about, which is counted in `presence`; absent: it is not asked for yet */
export function coverageWarnings(
  coverage: Coverage,
  presence: Presence,
  date: LocalDate,
  state?: DayState,
): CoverageWarning[] {
  const warnings: CoverageWarning[] = [];
  const barred = barredOn(coverage, date);
  if (barred) warnings.push({ kind: barred, date });
  const required = coverage.minPresent ?? 0;
  const own = state === 'approved' ? 0 : 1;
  const others = presence.pending - (state === 'pending' ? 1 : 0);
  const present = presentWith(presence, own);
  const withOthers = presentWith(presence, own + others);
  if (withOthers < required) warnings.push({ kind: 'too-few', date, required, present, withOthers });
  return warnings;
}
