import { workingDaysOfNotice } from './calendar.js';
import type { Finding } from './decision.js';
import { finding } from './finding.js';
import { addDays, daysBetween, type LocalDate } from './local-date.js';
import { isPast } from './moment.js';
import type { Situation } from './situation.js';

export interface NoticeLength {
  days: number;
  unit: 'working-days' | 'days';
}

/**
 * Days of notice given for `date`, counted no further than the rule asks: today is not counted, `date` is
 * (R3).
 */
export function noticeGiven(now: Situation, date: LocalDate, asked: NoticeLength): number {
  return asked.unit === 'days'
    ? daysBetween(now.today, date)
    : workingDaysOfNotice(now.today, date, now.holidays, asked.days);
}

/** Notice of a request; the hour does not count where it is counted in days. */
export function noticeFindings(now: Situation, date: LocalDate): Finding[] {
  const found: Finding[] = [];
  const { before, latestHour } = now.regulation.notice;
  for (const rule of before) {
    if (!rule.roles.includes(now.person.role)) continue;
    const given = noticeGiven(now, date, rule);
    if (given >= rule.days) continue;
    const numbers = { date, required: rule.days, given, unit: rule.unit };
    found.push(finding(rule, 'notice-short', numbers, rule.severity));
  }
  const tomorrow = addDays(now.today, 1);
  if (latestHour && (date < tomorrow || (date === tomorrow && isPast(now, latestHour.at)))) {
    found.push(finding(latestHour, 'notice-after-hour', { date, until: latestHour.at }, latestHour.severity));
  }
  return found;
}
