import { addWorkingDays, isWorkingDay } from '../rules/calendar.js';
import { regulationAt } from '../rules/edition.js';
import {
  addDays,
  type LocalDate,
  type LocalTime,
  laterOf,
  localTime,
  type Weekday,
  weekdayOf,
} from '../rules/local-date.js';
import { workingWindow } from '../rules/window.js';
import { instantOf } from '../rules/zoned.js';
import { localHolidays, type Settings } from '../settings.js';
import type { DigestUnit } from '../store/digest-choices.js';
import type { Platform } from './ports.js';

/** How a unit wants its digest: what its head chose, else what the settings say of the unit, else of all. */
export interface DigestWish {
  at: LocalTime;
  /** Empty: every working day. */
  weekdays: Weekday[];
  channels: Partial<Record<Platform, string>>;
  /** On the last working day of a week, the next one. */
  preview: boolean;
  /** Not posted at all. */
  off: boolean;
}

export function digestWish(
  settings: Settings,
  { name, choice }: Pick<DigestUnit, 'name' | 'choice'>,
): DigestWish {
  const unit = settings.units.find((one) => one.name === name);
  return {
    at: choice?.at ?? unit?.digestAt ?? settings.digest.at,
    weekdays: choice ? choice.weekdays : (unit?.digestDays ?? []),
    channels: {
      slack: choice?.slackChannel ?? unit?.slackChannel,
      teams: choice?.teamsChannel ?? unit?.teamsChannel,
    },
    preview: choice?.preview ?? unit?.preview ?? settings.digest.preview,
    off: choice?.off ?? false,
  };
}

export interface DueDigest {
  unit: DigestUnit;
  platform: Platform;
  channelId: string;
  kind: 'today' | 'next-week';
  /** The day it is about; of a week, its Monday. */
  date: LocalDate;
  at: Date;
  /** When the working window closes: a digest that is later helps nobody. */
  expiresAt: Date;
}

/**
 * The digests to be posted on `date` (REM-3), one for each channel of a unit, and the preview of the next week where
 * no working day of this one is left; who is in them is looked up when they are sent.
 */
export function digestsOn(
  settings: Settings,
  units: readonly DigestUnit[],
  platforms: readonly Platform[],
  date: LocalDate,
): DueDigest[] {
  const holidays = localHolidays(settings);
  if (!isWorkingDay(date, holidays)) return [];
  const midnight = instantOf(addDays(date, 1), localTime('00:00'));
  const monday = addDays(date, 8 - weekdayOf(date));
  const isLast = addWorkingDays(date, 1, holidays) >= monday;
  return units.flatMap((unit) => {
    const regulation = regulationAt(settings.profiles({ unit: unit.name, role: 'employee' }), date);
    const { at: time, weekdays, channels, preview, off } = digestWish(settings, unit);
    // for another unit the day may well be governed
    if (!regulation || off) return [];
    const window = workingWindow(regulation);
    const at = instantOf(date, laterOf(time, window.opens));
    const closes = instantOf(date, window.closes);
    const expiresAt = at < closes ? closes : midnight;
    const isToday = weekdays.length === 0 || weekdays.includes(weekdayOf(date));
    return platforms.flatMap((platform): DueDigest[] => {
      const channelId = channels[platform];
      if (!channelId) return [];
      const common = { unit, platform, channelId, at, expiresAt };
      return [
        ...(isToday ? [{ ...common, kind: 'today' as const, date }] : []),
        ...(preview && isLast ? [{ ...common, kind: 'next-week' as const, date: monday }] : []),
      ];
    });
  });
}
