import type { Regulation } from '../regulations/schema.js';
import { holidayOn } from './calendar.js';
import type { Finding } from './decision.js';
import type { PersonRole } from './facts.js';
import { finding } from './finding.js';
import { type LocalDate, weekdayOf } from './local-date.js';
import { dayOn, isLive, type Situation } from './situation.js';

/**
 * Why a date is no day for agile work: weekend, holiday, not an own workday. A holiday in a weekend may be
 * both.
 */
export function calendarFindings(now: Situation, date: LocalDate): Finding[] {
  const calendar = calendarOf(now);
  const weekday = weekdayOf(date);
  const found: Finding[] = [];
  const scheduled = now.workdays.includes(weekday);
  if (weekday >= 6) {
    const rule = weekday === 6 ? calendar.saturday : calendar.sunday;
    if (rule.bookable === 'never' || !scheduled) found.push(finding(rule, 'weekend', { date, weekday }));
  } else if (!scheduled) {
    found.push(finding(calendar.offSchedule, 'not-own-workday', { date, weekday }));
  }
  const holiday = holidayOn(date, now.holidays);
  if (holiday) found.push(finding(calendar.holiday, 'holiday', { date, holiday }));
  return ownBeforeGeneral(found);
}

/** A general id gives way to one that the act has for the same date; of two general ones the first is said. */
function ownBeforeGeneral(found: Finding[]): Finding[] {
  const own = found.filter(({ rule }) => !rule.startsWith('GEN-'));
  return own.length > 0 ? own : found.slice(0, 1);
}

/** Lavoro da remoto keeps the working days of the office (TIV-22.4), never a Sunday (Reg. art. 12.2). */
function calendarOf({ regulation, kind }: Situation): Regulation['calendar'] {
  const ofOffice = kind === 'remote' ? regulation.remoteWork?.calendar : undefined;
  if (!ofOffice) return regulation.calendar;
  return {
    saturday: { ...ofOffice, bookable: 'if-scheduled' },
    sunday: { ...ofOffice, bookable: 'never' },
    holiday: ofOffice,
    offSchedule: ofOffice,
  };
}

/** A full-day absence recorded for the date; sickness goes before a leave that it interrupts. */
export function absenceFindings(now: Situation, date: LocalDate): Finding[] {
  const absences = now.facts.absences.filter((one) => one.from <= date && date <= one.to);
  if (absences.length === 0) return [];
  const { sickness, other } = now.regulation.absence;
  const rule = absences.some(({ kind }) => kind === 'sickness') ? sickness : other;
  return [finding(rule, 'absent', { date })];
}

/** One booking per date (R7). */
export function duplicateFindings(now: Situation, date: LocalDate): Finding[] {
  const booked = dayOn(now.facts, date);
  if (!booked || !isLive(booked)) return [];
  return [finding(now.regulation.general.duplicate, 'duplicate', { date, state: booked.state })];
}

/** The weekdays written in the agreement bind (TIV-20.4d) or are the usual ones (MON-B1). */
export function weekdayFindings(now: Situation, date: LocalDate): Finding[] {
  const rule = now.regulation.usualWeekdays;
  const usual = now.person.agreement?.weekdays;
  const weekday = weekdayOf(date);
  if (!rule || !usual || usual.length === 0 || usual.includes(weekday)) return [];
  return [finding(rule, 'other-weekday', { date, weekday, usual: usual.join(',') }, rule.severity)];
}

/** The network connections of the day are all taken (MET-10c): whoever decides sees it, where somebody does. */
export function vpnFindings(now: Situation, date: LocalDate): Finding[] {
  const rule = now.regulation.vpn;
  const vpn = now.facts.policy.vpn;
  if (!rule || !vpn || !weighsConnections(now.regulation, now.person.role)) return [];
  const taken = vpn.taken[date] ?? 0;
  return taken < vpn.capacity
    ? []
    : [finding(rule, 'vpn-full', { date, capacity: vpn.capacity, taken }, 'soft')];
}

/** Are the connections free on a day looked at when one of a person of this role is decided? */
export function weighsConnections({ vpn }: Regulation, role: PersonRole): boolean {
  return vpn?.roles.includes(role) ?? false;
}

export function begunFinding(now: Situation, date: LocalDate): Finding {
  return finding(now.regulation.general.begun, 'day-begun', { date, opens: now.regulation.window.opens });
}
