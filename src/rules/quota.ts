import { agreementFindings } from './agreement.js';
import {
  type Allowance,
  allowancesOn,
  derogationOn,
  isOutsideCycle,
  isSeniorWithoutGrounds,
} from './allowance.js';
import { holidayOn } from './calendar.js';
import type { Finding, Quota } from './decision.js';
import { regulationAt } from './edition.js';
import type { DayKind, Facts } from './facts.js';
import { finding } from './finding.js';
import {
  addDays,
  addMonths,
  firstOfMonth,
  isoWeekOf,
  type LocalDate,
  mondayOf,
  weekdayOf,
} from './local-date.js';
import { usedDates } from './quota-used.js';
import { dayOn, isAbsent, onDay, type Situation, situationOf } from './situation.js';

/**
 * The quota of the period of a day, as it stands; undefined without an agreement, or a regulation that day.
 * @param kind of the day; of one that is booked its own
 */
export function quotaOn(facts: Facts, date: LocalDate, kind?: DayKind): Quota | undefined {
  if (!regulationAt(facts.editions, date)) return undefined;
  const now = situationOf(facts, date, kind ?? dayOn(facts, date)?.kind);
  const [allowance] = allowancesOn(now, date);
  return allowance && quotaIn(now, allowance);
}

/**
 * The same for whoever looks at their days; undefined too where no day of the period has an agreement in force: it
 * has not begun (MIL-6.4), or is over.
 */
export function quotaHeldOn(facts: Facts, date: LocalDate, kind?: DayKind): Quota | undefined {
  if (!regulationAt(facts.editions, date)) return undefined;
  const now = situationOf(facts, date, kind ?? dayOn(facts, date)?.kind);
  const [allowance] = allowancesOn(now, date);
  return allowance && isAgreedWithin(now, allowance) ? quotaIn(now, allowance) : undefined;
}

/** What whoever looks at their days sees of the quota: the period of today and the one that follows it. */
export function quotasAhead(facts: Facts, today: LocalDate): Quota[] {
  const dates = [today, nextPeriod(facts, today)];
  return dates.flatMap((date) => quotaHeldOn(facts, date) ?? []);
}

/** First day of the period after that of a day; without one, of the month. */
function nextPeriod(facts: Facts, date: LocalDate): LocalDate {
  const known = regulationAt(facts.editions, date);
  const [allowance] = known ? allowancesOn(situationOf(facts, date, dayOn(facts, date)?.kind), date) : [];
  return allowance ? addDays(allowance.to, 1) : addMonths(firstOfMonth(date), 1);
}

function isAgreedWithin(now: Situation, { from, to }: Allowance): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const known = regulationAt(now.facts.editions, day);
    if (known && agreementFindings(onDay(now, day), day).length === 0) return true;
  }
  return false;
}

function quotaIn(now: Situation, { from, to, limit, period }: Allowance): Quota {
  return { used: usedDates(now, from, to).size, limit, period };
}

/**
 * Quotas that these new days would exceed, each looked at with those before it: a derogation may govern some of
 * them only (TIV-6.1).
 * @param without a day that is given up for one of them
 */
export function quotaFindings(now: Situation, dates: readonly LocalDate[], without?: LocalDate): Finding[] {
  const found: Finding[] = [];
  const full = new Set<string>();
  for (const date of [...dates].sort()) {
    const then = onDay(now, date);
    for (const allowance of allowancesOn(then, date)) {
      const key = `${allowance.rule.rule} ${allowance.period}`;
      const exceeded = full.has(key) ? [] : allowanceFindings(then, allowance, dates, date, without);
      if (exceeded.length > 0) full.add(key);
      found.push(...exceeded);
    }
  }
  return found;
}

function allowanceFindings(
  now: Situation,
  allowance: Allowance,
  dates: readonly LocalDate[],
  date: LocalDate,
  without?: LocalDate,
): Finding[] {
  const { limit, period, granted, from } = allowance;
  const used = usedDates(now, from, allowance.to);
  const taken = used.size;
  if (without) used.delete(without);
  for (const one of dates) if (from <= one && one <= date) used.add(one);
  if (used.size <= limit || used.size <= taken) return [];
  return [finding(allowance.rule, 'quota-full', { used: taken, limit, period, granted })];
}

/** Cyclic part-time outside its full-time months has no agile day, drawn from a bank or not (MIL-7.7). */
export function cycleFindings(now: Situation, date: LocalDate): Finding[] {
  const rule = now.regulation.quota.cyclicPartTime;
  if (!rule || !isOutsideCycle(now.person, date)) return [];
  return [finding(rule, 'quota-full', { used: 0, limit: 0, period: date.slice(0, 7), granted: 0 })];
}

/**
 * A holder of a senior post beyond the usual weekly number (MON-7.3eq). "Di norma", but only grounds in the
 * agreement meet it. Without grounds, a number agreed for one week is already cut to it by the allowance.
 */
export function seniorFindings(now: Situation, dates: readonly LocalDate[]): Finding[] {
  const { agreement } = now.person;
  if (!agreement || now.person.role !== 'eq') return [];
  if (isSeniorWithoutGrounds(now, agreement) && (agreement.weeks ?? 1) === 1) return [];
  const found = new Map<LocalDate, Finding>();
  for (const date of [...dates].sort()) {
    const monday = mondayOf(date);
    const { senior } = onDay(now, date).regulation.quota;
    if (!senior || found.has(monday)) continue;
    const used = usedDates(now, monday, addDays(monday, 6));
    const taken = used.size;
    for (const one of dates) if (monday <= one && one <= date) used.add(one);
    if (used.size <= senior.daysPerWeek || used.size === taken) continue;
    const period = isoWeekOf(date);
    const numbers = { used: taken, limit: senior.daysPerWeek, period, granted: agreement.daysPerWeek ?? 0 };
    found.set(monday, finding(senior, 'quota-full', numbers, 'default'));
  }
  return [...found.values()];
}

/**
 * Weekly presence that these days would leave too small (TIV-20.4a-pres, R13: holidays lower nothing).
 * @param without a day that is given up for one of them
 */
export function presenceFindings(
  now: Situation,
  dates: readonly LocalDate[],
  without?: LocalDate,
): Finding[] {
  const found = new Map<LocalDate, Finding>();
  for (const date of dates) {
    const then = onDay(now, date);
    const rule = then.regulation.quota.presenceFloor;
    const floor = presenceFloor(then);
    if (!rule || floor === undefined || derogationOn(then, date)) continue;
    const monday = mondayOf(date);
    const agile = usedDates(now, monday, addDays(monday, 6));
    const inOffice = () => daysOfWeek(monday).filter((day) => isPresent(now, day) && !agile.has(day)).length;
    const before = inOffice();
    if (without) agile.delete(without);
    for (const one of dates) agile.add(one);
    const presence = inOffice();
    // a move within a week that a derogation has left below its floor takes nothing from it
    if (presence < floor && !(without && presence >= before)) {
      found.set(monday, finding(rule, 'presence-floor', { presence, floor, week: isoWeekOf(date) }));
    }
  }
  return [...found.values()];
}

/** Days of presence owed each week: those of the agreement, the act's own least number. */
function presenceFloor({ regulation, person }: Situation): number | undefined {
  const rule = regulation.quota.presenceFloor;
  const { agreement } = person;
  if (!rule || !agreement) return undefined;
  const holds = !rule.whereMonthly || agreement.daysPerMonth !== undefined;
  const floors = [holds ? agreement.minPresencePerWeek : undefined, rule.least].filter(
    (floor) => floor !== undefined,
  );
  return floors.length > 0 ? Math.max(...floors) : undefined;
}

function daysOfWeek(monday: LocalDate): LocalDate[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days));
}

function isPresent(now: Situation, day: LocalDate): boolean {
  if (!now.workdays.includes(weekdayOf(day)) || holidayOn(day, now.holidays)) return false;
  return !isAbsent(now.facts, day);
}
