import type { Regulation } from '../regulations/schema.js';
import type { Day, DayState, Facts, PersonFacts } from './facts.js';
import type { LocalDate, LocalTime, Weekday } from './local-date.js';
import { workdaysOf } from './workdays.js';
import { wallTime } from './zoned.js';

/**
 * The facts with what every rule asks of them: what the calendar and the clock show, what is booked on a
 * date.
 */
export interface Situation {
  facts: Facts;
  regulation: Regulation;
  person: PersonFacts;
  today: LocalDate;
  time: LocalTime;
  /** Own working days, part-time in. */
  workdays: readonly Weekday[];
  holidays: ReadonlySet<LocalDate>;
}

export function situationOf(facts: Facts): Situation {
  const { date: today, time } = wallTime(facts.now);
  const { regulation, person, localHolidays: holidays } = facts;
  return { facts, regulation, person, today, time, workdays: workdaysOf(person), holidays };
}

/** Begun or past (R5). */
export function hasBegun(now: Situation, date: LocalDate): boolean {
  return date < now.today || (date === now.today && now.time >= now.regulation.window.opens);
}

/** A booking that holds its date (R7). */
export function isLive(day: Day): boolean {
  return day.state === 'pending' || day.state === 'approved';
}

/** The entry of a date: the live one, or else the last. */
export function dayOn(facts: Facts, date: LocalDate): Day | undefined {
  const entries = facts.days.filter((day) => day.date === date);
  return entries.find(isLive) ?? entries.at(-1);
}

/** The register as it is once a day has changed its state at this instant. */
export function withState(facts: Facts, date: LocalDate, state: DayState): Facts {
  const changed = dayOn(facts, date);
  const days = facts.days.map((day) => (day === changed ? { ...day, state, changedAt: facts.now } : day));
  return { ...facts, days };
}

/** The register once these days are booked. */
export function withBooked(facts: Facts, booked: Day[]): Facts {
  return { ...facts, days: [...facts.days, ...booked] };
}

export function isAbsent(facts: Facts, date: LocalDate): boolean {
  return facts.absences.some((absence) => absence.from <= date && date <= absence.to);
}
