import type { Agreement, Day, DayKind, Facts } from '../../../src/rules/facts.js';
import type { LocalDate } from '../../../src/rules/local-date.js';
import { isHoliday, plus, wall, weekday, weekName, weekOf } from './days.js';
import { figuresOn } from './figures.js';
import type { World } from './worlds.js';

/** Quotas and presence counted a second time, from R6 and R13, without the rules that are tested. */

export function workdaysOf({ person }: Facts): readonly number[] {
  const { partTime, workdays } = person;
  return partTime?.kind === 'vertical' ? (partTime.workdays ?? workdays) : workdays;
}

/** Before the window opens on that day (R5). */
export function isBeforeDay(world: World, instant: Date, date: LocalDate): boolean {
  return wall(instant) < `${date} ${figuresOn(world.profile, world.cut, date).opens}`;
}

/** TIV-21.1: before the last disconnection that precedes the day begins. */
function arrives(world: World, facts: Facts, instant: Date, date: LocalDate): boolean {
  const isOff = (day: LocalDate) =>
    weekday(day) === 7 ||
    isHoliday(day, facts.localHolidays) ||
    (weekday(day) === 6 && !workdaysOf(facts).includes(6));
  let eve = plus(date, -1);
  while (isOff(eve)) eve = plus(eve, -1);
  return wall(instant) < `${eve} ${figuresOn(world.profile, world.cut, eve).closes}`;
}

/** A recall recorded now leaves the day unused. */
export function recallFrees(world: World, facts: Facts, instant: Date, date: LocalDate): boolean {
  return world.profile === 'tivoli-2025'
    ? arrives(world, facts, instant, date)
    : isBeforeDay(world, instant, date);
}

/** R6. */
export function isUsed(world: World, facts: Facts, day: Day): boolean {
  if (day.state === 'pending' || day.state === 'approved') return true;
  const changed = day.changedAt as Date;
  if (day.state === 'suspended') return !isBeforeDay(world, changed, day.date);
  return day.state === 'recalled' && !recallFrees(world, facts, changed, day.date);
}

export interface Limit {
  limit: number;
  period: string;
  dates: (date: LocalDate) => boolean;
}

export function agreementOf(facts: Facts, kind: DayKind | undefined): Agreement | null {
  return (kind === 'remote' ? facts.person.remoteAgreement : facts.person.agreement) ?? null;
}

/** Weekly number of a derogation that was granted (TIV-6.1 to 6.3, A30). */
export function derogationOn(world: World, facts: Facts, date: LocalDate): number | undefined {
  if (world.profile !== 'tivoli-2025') return undefined;
  for (const article of ['6.1', '6.2', '6.3']) {
    const one = facts.person.derogations.find(
      ({ article: its, from, to, authorisedBy }) =>
        its === article && from <= date && date <= to && authorisedBy && authorisedBy !== 'employee',
    );
    if (one) return article === '6.3' ? Math.min(5, one.daysPerWeek) : one.daysPerWeek;
  }
  return undefined;
}

const isWritten = (text: string | undefined) => (text ?? '').trim() !== '';
const inMonth = (date: LocalDate) => (other: LocalDate) => other.slice(0, 7) === date.slice(0, 7);
const inWeek = (date: LocalDate) => (other: LocalDate) => weekOf(other)[0] === weekOf(date)[0];

/** The limit of the period that a date falls in; undefined without an agreement. */
export function limitOn(world: World, facts: Facts, date: LocalDate, kind?: DayKind): Limit | undefined {
  const agreement = agreementOf(facts, kind);
  if (!agreement) return undefined;
  const derogated = derogationOn(world, facts, date);
  if (derogated !== undefined) return { limit: derogated, period: weekName(date), dates: inWeek(date) };
  const month = { period: date.slice(0, 7), dates: inMonth(date) };
  const {
    perMonth = Number.POSITIVE_INFINITY,
    perWeek = 0,
    senior = 0,
  } = figuresOn(world.profile, world.cut, date);
  const { daysPerMonth = 0, daysPerWeek = 0 } = agreement;
  switch (world.profile) {
    case 'metro-milano-2017':
      return { ...month, limit: Math.min(daysPerMonth, perMonth) };
    case 'comune-milano-2021':
      return { ...month, limit: milano(facts, date, daysPerMonth, perMonth) };
    case 'tivoli-2025': {
      const free = isWritten(agreement.quantityReason);
      if (agreement.daysPerMonth !== undefined) {
        return { ...month, limit: free ? daysPerMonth : Math.min(daysPerMonth, perMonth) };
      }
      const limit = free ? daysPerWeek : Math.min(daysPerWeek, perWeek);
      return { limit, period: weekName(date), dates: inWeek(date) };
    }
    case 'montepulciano-2024': {
      const { weeks = 1, from } = agreement;
      const grounds = facts.person.role !== 'eq' || isWritten(agreement.eqDerogationReason);
      if (weeks === 1) {
        const limit = grounds ? daysPerWeek : Math.min(daysPerWeek, senior);
        return { limit, period: weekName(date), dates: inWeek(date) };
      }
      let first = weekOf(from)[0] as LocalDate;
      while (plus(first, 7 * weeks) <= date) first = plus(first, 7 * weeks);
      while (first > date) first = plus(first, -7 * weeks);
      const end = plus(first, 7 * weeks);
      const dates = (other: LocalDate) => first <= other && other < end;
      return { limit: daysPerWeek, period: weekName(first), dates };
    }
  }
}

/**
 * MON-7.3eq: most days of a week for the holder of a senior post; without grounds in the agreement it binds,
 * with grounds one day more is flagged.
 */
export function seniorOn(
  world: World,
  facts: Facts,
  date: LocalDate,
): { limit: number; binds: boolean } | undefined {
  const { role, agreement } = facts.person;
  const { senior } = figuresOn(world.profile, world.cut, date);
  if (role !== 'eq' || !senior) return undefined;
  return { limit: senior, binds: !isWritten(agreement?.eqDerogationReason) };
}

export function weekUsed(world: World, facts: Facts, date: LocalDate): number {
  return usedIn(world, facts, { limit: 0, period: '', dates: inWeek(date) }).size;
}

/** MIL-7.1, 7.4, 7.6, 7.7. */
function milano(facts: Facts, date: LocalDate, agreed: number, own: number): number {
  const { partTime, extensions } = facts.person;
  const month = Number(date.slice(5, 7));
  if (partTime?.kind === 'cyclic' && !partTime.fullTimeMonths.includes(month)) return 0;
  const extension = extensions.find(
    (one) => one.month === date.slice(0, 7) && one.authorisedBy === 'director' && one.criterion,
  );
  if (extension) return extension.daysPerMonth;
  const most = Number.isFinite(own) ? own : (facts.policy.maxDaysPerMonth ?? Number.POSITIVE_INFINITY);
  const share = partTime?.kind === 'vertical' ? Math.floor((most * workdaysOf(facts).length) / 5) : most;
  return Math.min(agreed, most, share);
}

/** Dates of a period that are used; draws from the bank are outside it. */
export function usedIn(world: World, facts: Facts, limit: Limit): Set<LocalDate> {
  const counted = facts.days.filter(
    (day) => limit.dates(day.date) && day.source !== 'bank' && isUsed(world, facts, day),
  );
  return new Set(counted.map((day) => day.date));
}

/** Days in presence in the week: own working days - used days - full absences, holidays lowering nothing (R13). */
export function presence(world: World, facts: Facts, date: LocalDate): number {
  const agile = new Set(
    facts.days.filter((day) => isUsed(world, facts, day)).map((day) => day.date as string),
  );
  return weekOf(date).filter(
    (day) =>
      workdaysOf(facts).includes(weekday(day)) &&
      !isHoliday(day, facts.localHolidays) &&
      !agile.has(day) &&
      !isAbsent(facts, day),
  ).length;
}

export function isAbsent(facts: Facts, date: LocalDate): boolean {
  return facts.absences.some(({ from, to }) => from <= date && date <= to);
}

/** TIV-20.4a-pres: the floor of an agreement by the month. */
export function floorOn(world: World, facts: Facts, date: LocalDate, kind?: DayKind): number {
  const agreement = agreementOf(facts, kind);
  const holds = world.profile === 'tivoli-2025' && agreement?.daysPerMonth !== undefined;
  if (!holds || derogationOn(world, facts, date) !== undefined) return 0;
  return agreement.minPresencePerWeek ?? 0;
}
