import type { Regulation } from '../regulations/schema.js';
import type { ContactBand, PersonRole } from './facts.js';
import { type LocalDate, type LocalTime, type Weekday, weekdayOf } from './local-date.js';

/**
 * The contact bands that hold on a day, earliest first. Some roles are reachable in the whole window
 * (TIV-20.9).
 */
export function bandsOn(
  regulation: Regulation,
  role: PersonRole,
  bands: readonly ContactBand[],
  date: LocalDate,
): ContactBand[] {
  if (regulation.bands.wholeWindow?.roles.includes(role)) {
    return [{ from: regulation.window.opens, to: regulation.window.closes }];
  }
  return bandsOfWeekday(bands, weekdayOf(date));
}

export function bandsOfWeekday(bands: readonly ContactBand[], weekday: Weekday): ContactBand[] {
  return bands
    .filter((band) => !band.weekdays || band.weekdays.includes(weekday))
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

export function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export function timeOf(minutes: number): LocalTime {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${hour}:${minute}` as LocalTime;
}

/** Stretches without a break, in minutes of the day; bands that touch or overlap are one. */
export function stretches(bands: readonly ContactBand[]): { from: number; to: number }[] {
  const merged: { from: number; to: number }[] = [];
  for (const band of [...bands].sort((one, other) => minutesOf(one.from) - minutesOf(other.from))) {
    const [from, to] = [minutesOf(band.from), minutesOf(band.to)];
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
