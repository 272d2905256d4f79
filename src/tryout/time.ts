import type { MovableClock } from '../clock.js';
import { addWorkingDays, isWorkingDay } from '../rules/calendar.js';
import { addDays, type LocalDate, localTime } from '../rules/local-date.js';
import { dateOf, instantOf } from '../rules/zoned.js';

const MINUTE_MS = 60_000;

/** The invented Comune has no patron saint. */
const NO_CLOSURES: ReadonlySet<LocalDate> = new Set();

/** `date` itself where it is one. */
export function workingDayFrom(date: LocalDate): LocalDate {
  return isWorkingDay(date, NO_CLOSURES) ? date : workingDayFrom(addDays(date, 1));
}

/** @param count negative: before */
export function workingDaysAfter(date: LocalDate, count: number): LocalDate {
  if (count >= 0) return addWorkingDays(date, count, NO_CLOSURES);
  const before = addDays(date, -1);
  return workingDaysAfter(before, isWorkingDay(before, NO_CLOSURES) ? count + 1 : count);
}

/** 09:30 of today, or of the next working day. */
export function startOfTrial(now: Date): Date {
  return instantOf(workingDayFrom(dateOf(now)), localTime('09:30'));
}

/** 08:25 of the next working day: five minutes before the digest. */
export function nextMorning(now: Date): Date {
  return instantOf(workingDaysAfter(dateOf(now), 1), localTime('08:25'));
}

export interface Stepping {
  clock: MovableClock;
  /** Runs what is due at the clock's present time. */
  tick(): Promise<void>;
  /** All that was queued is delivered. */
  settled(): Promise<void>;
  /** The next instant after the present at which something is due. */
  nextDue?(): Promise<Date | undefined>;
}

/**
 * Moves the clock to `target` through every instant at which something is due, so that what the bot says arrives in
 * order and at its time. Without `nextDue` that is every minute.
 *
 * @param enough asked after each step: stop here?
 */
export async function advance(stepping: Stepping, target: Date, enough = () => false): Promise<void> {
  const { clock, tick, settled } = stepping;
  // what is due already belongs to the present, not to the first step
  await tick();
  await settled();
  while (clock.now() < target) {
    clock.moveTo(await nextStop(stepping, target));
    await tick();
    await settled();
    if (enough()) return;
  }
}

async function nextStop({ clock, nextDue }: Stepping, target: Date): Promise<Date> {
  const next = nextDue ? ((await nextDue()) ?? target) : undefined;
  const now = clock.now().getTime();
  const nextMinute = (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS;
  const due = next?.getTime() ?? nextMinute;
  // something that stays due at the same instant must not hold the clock
  const stop = due > now ? due : nextMinute;
  return new Date(Math.min(stop, target.getTime()));
}
