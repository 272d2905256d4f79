import { datesOfMonth } from '../messages/calendar-grid.js';
import type { Card } from '../messages/card.js';
import { monthCard } from '../messages/month-card.js';
import { teamMonthCard } from '../messages/team-month-card.js';
import type { AgreementTerms } from '../messages/views.js';
import { agreementEnd, startAhead } from '../rules/agreement.js';
import { holidayOn, isWorkingDay } from '../rules/calendar.js';
import { barredOn } from '../rules/coverage.js';
import { decide } from '../rules/decide.js';
import { regulationAt } from '../rules/edition.js';
import type { Facts } from '../rules/facts.js';
import { type LocalDate, monthOf, type Weekday, weekdayOf } from '../rules/local-date.js';
import { quotaHeldOn } from '../rules/quota.js';
import { isAbsent, listedState } from '../rules/situation.js';
import { workdaysOf } from '../rules/workdays.js';
import { dateOf } from '../rules/zoned.js';
import { localHolidays } from '../settings.js';
import { findCoverage } from '../store/coverage.js';
import { remoteInUnit, type UnitSize, unitsSeenBy } from '../store/unit-days.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { readMonth } from './read-month.js';
import type { Speaker } from './speaker.js';

const WORKING_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];

/** `/agile mese`: the person's own month. @param asked `YYYY-MM`, or the name of a month */
export async function seeMonth(parts: Parts, speaker: Speaker, asked?: string): Promise<Card> {
  const today = dateOf(speaker.now);
  const month = readMonth(asked, today, speaker.locale);
  const first = `${month}-01` as LocalDate;
  const { facts, days } = await loadFacts(parts, parts.store.db, speaker.person, speaker.now, {
    date: first,
  });
  const dates = datesOfMonth(month);
  const workdays = workdaysOf(facts.person);
  const off = (date: LocalDate) =>
    holidayOn(date, facts.localHolidays) !== undefined || !workdays.includes(weekdayOf(date));
  return monthCard(
    {
      month,
      today,
      weekdays: [...new Set([...WORKING_WEEK, ...workdays])].sort(),
      closed: new Set(dates.filter(off)),
      absent: new Set(dates.filter((date) => isAbsent(facts, date))),
      days: days
        .filter(({ date }) => monthOf(date) === month)
        .map((day) => ({ ...day, state: listedState(facts, day) })),
      quota: quotaHeldOn(facts, month === monthOf(today) ? today : first),
      agreement: agreementTerms(facts),
    },
    speaker.locale,
  );
}

/**
 * From when the agreement holds, if it does not yet, when it ends and how soon it could be left: dates are the rules'
 * answer.
 */
export function agreementTerms(facts: Facts): AgreementTerms {
  const today = dateOf(facts.now);
  const agreement = facts.person.agreement ?? facts.person.remoteAgreement;
  const regulation = regulationAt(facts.editions, today);
  if (!agreement || !regulation) return {};
  const ends = agreementEnd(regulation, agreement);
  if (ends !== null && ends < today) return { ends };
  const starts = startAhead(regulation, agreement, today);
  const leave = { type: 'withdraw', by: 'employee', effective: today, reason: '-' } as const;
  const { outcome, earliest } = decide(facts, leave);
  return { ends, starts, withdrawFrom: outcome === 'accepted' ? today : (earliest ?? 'at-end') };
}

/** One's own unit, or one whose people one manages. @param unitId as a button carries it */
export async function unitSeen({ store }: Parts, { person }: Speaker, unitId?: string): Promise<UnitSize> {
  const units = await unitsSeenBy(store.db, person);
  const unit = units.find(({ id }) => id === unitId) ?? units[0];
  if (!unit) throw new Error(`person ${person.id} is in no unit`);
  return unit;
}

/**
 * The month of a unit: one's own, or one whose people one manages; approved days alone.
 * @param unitId as a button carries it; another than those is answered with one's own
 */
export async function seeTeamMonth(
  parts: Parts,
  speaker: Speaker,
  asked?: string,
  unitId?: string,
): Promise<Card> {
  const { db } = parts.store;
  const today = dateOf(speaker.now);
  const month = readMonth(asked, today, speaker.locale);
  const unit = await unitSeen(parts, speaker, unitId);
  const dates = datesOfMonth(month);
  const [first, last] = [dates[0], dates.at(-1)] as [LocalDate, LocalDate];
  const holidays = localHolidays(parts.settings);
  const coverage = await findCoverage(db, unit.id);
  return teamMonthCard(
    {
      unit: unit.name,
      unitId: unit.id,
      size: unit.size,
      month,
      today,
      closed: new Set(dates.filter((date) => weekdayOf(date) <= 5 && !isWorkingDay(date, holidays))),
      barred: new Set(dates.filter((date) => coverage && barredOn(coverage, date))),
      remote: await remoteInUnit(db, unit.id, first, last),
    },
    speaker.locale,
  );
}
