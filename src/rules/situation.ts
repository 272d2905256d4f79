import type { Regulation } from '../regulations/schema.js';
import { agreementInTurn } from './agreement.js';
import { regulationAt, regulationOn } from './edition.js';
import type { Day, DayKind, DayState, Facts, PersonFacts } from './facts.js';
import type { LocalDate, LocalTime, Weekday } from './local-date.js';
import { workdaysOf } from './workdays.js';
import { dateOf, wallTime } from './zoned.js';

/**
 * The facts with what every rule asks of them: what the calendar and the clock show, what is booked on a
 * date.
 */
export interface Situation {
  facts: Facts;
  /** In force on the day that is looked at. */
  regulation: Regulation;
  kind: DayKind;
  /** With the agreement of this kind of day. */
  person: PersonFacts;
  today: LocalDate;
  time: LocalTime;
  /** Own working days, part-time in. */
  workdays: readonly Weekday[];
  holidays: ReadonlySet<LocalDate>;
}

/**
 * @param on the day the act is about; without one, today
 * @throws FigureMissing where nothing is in force then
 */
export function situationOf(facts: Facts, on?: LocalDate, kind: DayKind = 'agile'): Situation {
  const { date: today, time } = wallTime(facts.now);
  const { editions, localHolidays: holidays } = facts;
  const regulation = regulationOn(editions, on ?? today);
  const person = personOn(facts, regulation, kind, on ?? today);
  return { facts, regulation, kind, person, today, time, workdays: workdaysOf(person), holidays };
}

function personOn(facts: Facts, regulation: Regulation, kind: DayKind, date: LocalDate): PersonFacts {
  const { remoteAgreement = null, agreement } = facts.person;
  const written = kind === 'remote' ? remoteAgreement : agreement;
  return { ...facts.person, agreement: agreementInTurn(regulation, written, date) };
}

/** The same, seen under what is in force on another day. */
export function onDay(now: Situation, date: LocalDate): Situation {
  const { facts, kind } = now;
  const regulation = regulationOn(facts.editions, date);
  const person = personOn(facts, regulation, kind, date);
  const same = regulation === now.regulation && person.agreement === now.person.agreement;
  return same ? now : { ...now, regulation, person };
}

/** What an act on a booked day is judged by: the day's own kind, what is in force on it. */
export function situationOfDay(facts: Facts, date: LocalDate): Situation {
  return situationOf(facts, date, dayOn(facts, date)?.kind);
}

/** Begun or past (R5). */
export function hasBegun(now: Situation, date: LocalDate): boolean {
  return date < now.today || (date === now.today && now.time >= now.regulation.window.opens);
}

/** As lists of days show it: one that nobody decided before it began can't become a day any more, though it stays pending. */
export type ListedState = DayState | 'lapsed';

export function listedState(facts: Facts, { date, state }: Pick<Day, 'date' | 'state'>): ListedState {
  return state === 'pending' && hasBegunOn(facts, date) ? 'lapsed' : state;
}

/** The same for a date that no regulation may cover. */
export function hasBegunOn(facts: Facts, date: LocalDate): boolean {
  if (!regulationAt(facts.editions, date)) return date <= dateOf(facts.now);
  return hasBegun(situationOfDay(facts, date), date);
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
