import type { Reference } from '../regulations/schema.js';
import type { Agreement, PersonFacts } from './facts.js';
import { isStated } from './finding.js';
import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonth,
  isoWeekOf,
  type LocalDate,
  mondayOf,
  monthOf,
} from './local-date.js';
import type { Situation } from './situation.js';

/** How many days may be booked between two dates, and by which rule. */
export interface Allowance {
  rule: Reference;
  limit: number;
  /** `YYYY-MM`, or ISO week `YYYY-Www` (the first one where the number holds for several). */
  period: string;
  from: LocalDate;
  to: LocalDate;
  /** Days the agreement grants, before what the act makes of them. */
  granted: number;
}

/**
 * The allowances that govern a day, the one to show first; none without an agreement. Where the act knows a
 * number by the month and one by the week, those hold that the agreement writes, and those that hold together.
 */
export function allowancesOn(now: Situation, date: LocalDate): Allowance[] {
  const { agreement } = now.person;
  if (!agreement) return [];
  const derogation = derogationOn(now, date);
  if (derogation) return [{ ...derogation, ...week(date), granted: derogation.limit }];
  const { perMonth, perWeek } = now.regulation.quota;
  const writes = { month: agreement.daysPerMonth !== undefined, week: agreement.daysPerWeek !== undefined };
  const byMonth =
    perMonth &&
    (perMonth.together || writes.month || !perWeek || (!writes.week && perMonth.unwritten !== undefined));
  const byWeek = perWeek && (perWeek.together || writes.week || !byMonth);
  return [
    ...(byMonth ? [monthly(now, agreement, date)] : []),
    ...(byWeek ? [weekly(now, agreement, date)] : []),
  ];
}

/** A derogation already granted (TIV-6.1 to 6.3): its weekly number replaces the quota of its dates (A30). */
export function derogationOn(
  now: Situation,
  date: LocalDate,
): { rule: Reference; limit: number } | undefined {
  for (const rule of now.regulation.quota.grantedDerogations) {
    const granted = now.person.derogations.find(
      (one) =>
        one.article === rule.derogation &&
        one.from <= date &&
        date <= one.to &&
        one.authorisedBy !== undefined &&
        one.authorisedBy !== 'employee',
    );
    if (granted)
      return { rule, limit: Math.min(granted.daysPerWeek, rule.mostPerWeek ?? granted.daysPerWeek) };
  }
  return undefined;
}

function monthly(now: Situation, agreement: Agreement, date: LocalDate): Allowance {
  const from = firstOfMonth(date);
  const period = { period: monthOf(date), from, to: addDays(addMonths(from, 1), -1) };
  const { unwritten, together, most } = now.regulation.quota.perMonth ?? {};
  const always = together && typeof most === 'number' ? most : 0;
  const granted = agreement.daysPerMonth ?? unwritten ?? always;
  return { ...period, granted, ...monthlyLimit(now, agreement, granted, date) };
}

function monthlyLimit(
  now: Situation,
  agreement: Agreement,
  granted: number,
  date: LocalDate,
): { rule: Reference; limit: number } {
  const { quota } = now.regulation;
  const { person, facts } = now;
  const rule = quota.perMonth as NonNullable<typeof quota.perMonth>;
  if (quota.cyclicPartTime && isOutsideCycle(person, date)) return { rule: quota.cyclicPartTime, limit: 0 };
  const extended = person.extensions.find(
    (one) => one.month === monthOf(date) && one.authorisedBy === quota.extension?.by && one.criterion,
  );
  if (extended) return { rule, limit: extended.daysPerMonth };
  const most = rule.most === 'policy' ? facts.policy.maxDaysPerMonth : rule.most;
  // a number that is not written is that of full time
  const fullTime = most ?? (agreement.daysPerMonth === undefined ? rule.unwritten : undefined);
  if (quota.verticalPartTime && person.partTime?.kind === 'vertical' && fullTime !== undefined) {
    const proportional = Math.floor((fullTime * now.workdays.length) / 5);
    if (proportional < fullTime && proportional <= granted)
      return { rule: quota.verticalPartTime, limit: proportional };
  }
  const standard = isStated(agreement.quantityReason) ? undefined : rule.standard;
  const limit = Math.min(granted, most ?? granted, standard ?? granted);
  return { rule: bindingRule(rule, agreement.daysPerMonth), limit };
}

/** A figure for agreements that write no number is not what binds one that does (PRI-quota). */
function bindingRule(figure: Reference & { written?: Reference }, number: number | undefined): Reference {
  return (number !== undefined && figure.written) || figure;
}

/** Cyclic part-time has agile days only in its full-time months (MIL-7.7). */
export function isOutsideCycle(person: Pick<PersonFacts, 'partTime'>, date: LocalDate): boolean {
  return (
    person.partTime?.kind === 'cyclic' && !person.partTime.fullTimeMonths.includes(Number(date.slice(5, 7)))
  );
}

function weekly(now: Situation, agreement: Agreement, date: LocalDate): Allowance {
  const { quota } = now.regulation;
  const rule = quota.perWeek as NonNullable<typeof quota.perWeek>;
  const most = typeof rule.most === 'number' ? rule.most : undefined;
  const granted = agreement.daysPerWeek ?? rule.unwritten ?? (rule.together ? most : undefined) ?? 0;
  const weeks = agreement.weeks ?? 1;
  if (
    quota.senior &&
    weeks === 1 &&
    isSeniorWithoutGrounds(now, agreement) &&
    granted > quota.senior.daysPerWeek
  ) {
    return { ...week(date), rule: quota.senior, limit: quota.senior.daysPerWeek, granted };
  }
  const standard = isStated(agreement.quantityReason) ? undefined : rule.standard;
  return {
    ...block(agreement.from, date, weeks),
    rule: bindingRule(rule, agreement.daysPerWeek),
    limit: Math.min(granted, most === undefined ? granted : most * weeks, standard ?? granted),
    granted,
  };
}

export function isSeniorWithoutGrounds(now: Situation, agreement: Agreement): boolean {
  return now.person.role === 'eq' && !isStated(agreement.eqDerogationReason);
}

function week(date: LocalDate) {
  const from = mondayOf(date);
  return { period: isoWeekOf(date), from, to: addDays(from, 6) };
}

/** So many ISO weeks together, counted from the week in which the agreement starts (A43). */
function block(start: LocalDate, date: LocalDate, weeks: number) {
  if (weeks === 1) return week(date);
  const length = weeks * 7;
  const first = mondayOf(start);
  const from = addDays(first, Math.floor(daysBetween(first, date) / length) * length);
  return { period: isoWeekOf(from), from, to: addDays(from, length - 1) };
}
