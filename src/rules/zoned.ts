import { TZDate } from '@date-fns/tz';
import type { LocalDate, LocalTime } from './local-date.js';

/** The zone of every clock time in the regulations (R1). */
export const ZONE = 'Europe/Rome';

export interface WallTime {
  date: LocalDate;
  time: LocalTime;
}

const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The last answer: a decision asks for the same instant again and again. */
let last: { instant: number; wall: WallTime } | undefined;

/** What calendar and clock on the wall show at an instant; seconds are cut off. */
export function wallTime(instant: Date): WallTime {
  if (last?.instant === instant.getTime()) return last.wall;
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = value;
  const wall = {
    date: `${part.year}-${part.month}-${part.day}` as LocalDate,
    time: `${part.hour}:${part.minute}` as LocalTime,
  };
  last = { instant: instant.getTime(), wall };
  return wall;
}

export function dateOf(instant: Date): LocalDate {
  return wallTime(instant).date;
}

/**
 * The instant at which the wall shows `date` and `time`. An hour that a clock change repeats is the first of the
 * two; one that it leaves out is the instant as far after the change.
 */
export function instantOf(date: LocalDate, time: LocalTime): Date {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const zoned = new TZDate(year, month - 1, day, Number(time.slice(0, 2)), Number(time.slice(3, 5)), 0, ZONE);
  return new Date(zoned.getTime());
}

/** ISO 8601 with the zone's offset at that instant: `2026-05-14T08:30:00+02:00`. */
export function isoWithOffset(instant: Date): string {
  return new TZDate(instant.getTime(), ZONE).toISOString().replace('.000', '');
}
