import type { Act } from '../../../src/rules/act.js';
import type { DayKind, Facts } from '../../../src/rules/facts.js';
import { type LocalDate, localDate } from '../../../src/rules/local-date.js';
import { dayOf, isHoliday, plus, plusMonths, wall, weekday, workingDaysAfter } from './days.js';
import { figuresOn } from './figures.js';
import { agreementOf, isAbsent, isBeforeDay, workdaysOf } from './oracle.js';
import type { World } from './worlds.js';

/** A day on which this person may work remotely at all: own schedule, weekend, holiday. */
export function isDayOfWork(world: World, facts: Facts, date: LocalDate): boolean {
  const last = { 'metro-milano-2017': 5, 'comune-milano-2021': 7, 'tivoli-2025': 6, 'montepulciano-2024': 5 };
  return (
    workdaysOf(facts).includes(weekday(date)) &&
    weekday(date) <= last[world.profile] &&
    !isHoliday(date, facts.localHolidays)
  );
}

/** An agreement of the kind is in force on the date (R15). */
export function isAgreed(world: World, facts: Facts, date: LocalDate, kind?: DayKind): boolean {
  const agreement = agreementOf(facts, kind);
  if (!agreement) return false;
  const { signedOn, from, to, withdrawnFrom, renewedTo, noRenewal, phase } = agreement;
  const moved = facts.person.transfer?.on;
  const lapsed = moved !== undefined && signedOn < moved && moved <= date;
  const common = signedOn <= dayOf(facts.now) && !(withdrawnFrom && withdrawnFrom <= date);
  const written = renewedTo ?? (to as LocalDate);
  switch (world.profile) {
    case 'metro-milano-2017': {
      const pilot = phase !== 'ordinary';
      return common && from <= date && !(lapsed && pilot) && !(noRenewal && date > (to as LocalDate));
    }
    case 'comune-milano-2021': {
      const month = localDate(`${plusMonths(signedOn, 1).slice(0, 7)}-01`);
      const ends = [written, plus(plusMonths(signedOn, 36), -1)].sort()[0] as LocalDate;
      const start = [from, month].sort()[1] as LocalDate;
      return common && start <= date && date <= ends && !(lapsed && facts.person.role !== 'manager');
    }
    case 'tivoli-2025':
      return common && from <= date && date <= written;
    case 'montepulciano-2024': {
      const since = renewedTo ? plus(to as LocalDate, 1) : from;
      const ends = [written, plus(plusMonths(since, 6), -1)].sort()[0] as LocalDate;
      return common && from <= date && date <= ends && !lapsed;
    }
  }
}

/** Enough notice for the day, by the number of its edition; TIV: by 20:00 of the eve. */
export function isInTime(world: World, facts: Facts, date: LocalDate): boolean {
  const today = dayOf(facts.now);
  const { notice = 0 } = figuresOn(world.profile, world.cut, date);
  switch (world.profile) {
    case 'metro-milano-2017':
      return workingDaysAfter(today, date, facts.localHolidays) >= notice;
    case 'comune-milano-2021':
      return plus(today, notice) <= date;
    case 'tivoli-2025':
      return wall(facts.now) <= `${plus(date, -1)} 20:00:00`;
    default:
      return true;
  }
}

/** May the date be booked by this act, quotas apart? */
export function isLawful(world: World, facts: Facts, act: Act, date: LocalDate, kind?: DayKind): boolean {
  const day =
    isBeforeDay(world, facts.now, date) &&
    isDayOfWork(world, facts, date) &&
    isAgreed(world, facts, date, kind) &&
    !isAbsent(facts, date);
  if (act.type !== 'request') return day;
  const rightful = act.by === 'employee' && act.portion !== 'half';
  const offered = kind !== 'remote' || (world.profile === 'tivoli-2025' && facts.policy.remoteWork === true);
  const trained = world.profile !== 'metro-milano-2017' || facts.person.trainingDone;
  const why = act.useBank && world.profile === 'comune-milano-2021' ? act.noticeReason : act.reason;
  const excused = (why ?? '').trim() !== '';
  return day && rightful && offered && trained && (excused || isInTime(world, facts, date));
}
