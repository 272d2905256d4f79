import { addMinutes } from 'date-fns';
import type { LocalDate } from '../rules/local-date.js';
import { sendingTimes } from '../rules/ramp.js';
import { wallTime } from '../rules/zoned.js';
import { type RemotePerson, remoteOn } from '../store/days.js';
import type { Db } from '../store/types.js';
import { type PersonalReminder, remindersOf, type Window, wholeDay } from './due.js';
import { type Planned, planToday } from './look.js';
import type { Parts } from './parts.js';
import type { Platform } from './ports.js';

/** What a crowd of reminders can count on, a minute: less than delivery sends, since answers and decisions go first. */
export const PACE: Record<Platform, number> = { slack: 240, teams: 1_800 };

/** Those sent early are planned before their minute, so that they leave on their own second. */
const AHEAD_MINUTES = 1;

/**
 * Plans the reminders (REM-1, REM-2) that came due in the window. Only today's: those of a day before have all
 * expired. One query and one insert, however many people; where they are more than a platform takes in the time that
 * is left, some are sent early enough that the last one still arrives before its band begins.
 */
export function planReminders(
  { store, settings, ports }: Pick<Parts, 'store' | 'settings' | 'ports'>,
  db: Db,
  window: Window,
): Promise<void> {
  return planToday('reminders', store, db, window, async (date) => {
    const all = inCrowd(settings, Object.keys(ports) as Platform[], await remoteOn(db, date), date);
    return all.filter(({ at, expiresAt }) => at > window.from && expiresAt > window.to).map(toMessage);
  });
}

export type CrowdReminder = PersonalReminder & {
  dayId: string;
  /** When it is sent: `at`, or earlier in a crowd. */
  sendAt: Date;
};

/** All of a date, each with the moment at which it is sent. */
export function inCrowd(
  settings: Parts['settings'],
  platforms: readonly Platform[],
  remote: readonly RemotePerson[],
  date: LocalDate,
): CrowdReminder[] {
  const people = new Map(remote.map((person) => [person.personId, person]));
  const crowds = new Map<Platform, PersonalReminder[]>();
  for (const reminder of remindersOf(settings, remote, date, wholeDay(date))) {
    // where the worker will write to them: where they were last seen, else where people can be looked up
    const seen = people.get(reminder.to)?.platforms.find((one) => platforms.includes(one));
    const platform = seen ?? platforms[0] ?? 'slack';
    const crowd = crowds.get(platform);
    if (crowd) crowd.push(reminder);
    else crowds.set(platform, [reminder]);
  }
  return [...crowds].flatMap(([platform, crowd]) => {
    const sendings = crowd.map(({ at, opens, expiresAt }) => ({ at, opens, before: expiresAt }));
    const times = sendingTimes(sendings, PACE[platform]);
    return crowd.map((reminder, index) => {
      const dayId = people.get(reminder.to)?.dayId ?? '';
      return { ...reminder, dayId, sendAt: times[index] ?? reminder.at };
    });
  });
}

function toMessage(reminder: CrowdReminder): Planned {
  const { to: personId, dayId, date, at: usual, sendAt: at, expiresAt } = reminder;
  const planAt = at < usual ? addMinutes(at, -AHEAD_MINUTES) : at;
  const common = { personId, dayId, date, at, planAt, expiresAt };
  if (reminder.kind === 'disconnection') {
    return { ...common, key: `disconnection:${dayId}`, moment: 'disconnection-reminder' };
  }
  return {
    ...common,
    key: `contact-band:${dayId}:${reachableFrom(reminder)}`,
    moment: 'contact-band-reminder',
    data: { from: reminder.band.from, to: reminder.band.to },
  };
}

/** The beginning of the band, or the end of the permit that covers it: one authorised late makes another reminder. */
function reachableFrom({ band, at }: Extract<PersonalReminder, { kind: 'contact-band-start' }>): string {
  const { time } = wallTime(at);
  return time > band.from ? time : band.from;
}
