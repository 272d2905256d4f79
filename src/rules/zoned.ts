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

const HOUR_MS = 3_600_000;
/** Some forty years: more would be a leak. */
const MOST_HOURS = 350_000;
/** How far the clock on the wall is ahead, by hour: it changes on the hour, and asking Intl takes ten times longer. */
const offsets = new Map<number, number>();

function offsetAt(instant: number): number {
  const hour = Math.floor(instant / HOUR_MS);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(hour * HOUR_MS)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour: hours = 0, minute = 0 } = part;
  const offset = Date.UTC(year, month - 1, day, hours, minute) - hour * HOUR_MS;
  if (offsets.size >= MOST_HOURS) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

/** What calendar and clock on the wall show at an instant; seconds are cut off. */
export function wallTime(instant: Date): WallTime {
  const time = instant.getTime();
  const wall = new Date(time + offsetAt(time)).toISOString();
  return { date: wall.slice(0, 10) as LocalDate, time: wall.slice(11, 16) as LocalTime };
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
