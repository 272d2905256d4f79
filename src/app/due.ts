import { addMinutes, max, min } from 'date-fns';
import type { Edition } from '../regulations/schema.js';
import { regulationAt } from '../rules/edition.js';
import { addDays, type LocalDate, localTime } from '../rules/local-date.js';
import { dueReminders, type Reminder, type ReminderPerson } from '../rules/reminders.js';
import { workingWindow } from '../rules/window.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import { localHolidays, type Settings } from '../settings.js';
import type { RemotePerson } from '../store/days.js';
import type { Platform } from './ports.js';

/** What has not been looked at yet: after `from`, up to and including `to`. */
export interface Window {
  from: Date;
  to: Date;
}

/** "Your band begins" is worth hearing for so long where it could not be said before (a band from the opening on). */
const WORTH_MINUTES = 15;

export type PersonalReminder = Extract<Reminder, { to: string }>;

/** Contact band and disconnection reminders (REM-1, REM-2) of those who have `date` approved. */
export function remindersOf(
  settings: Settings,
  remote: readonly RemotePerson[],
  date: LocalDate,
  window: Window,
): PersonalReminder[] {
  const unwanted = {
    'contact-band-start': whoWantsNone(remote, 'contactLead'),
    disconnection: whoWantsNone(remote, 'disconnectionLead'),
  };
  const groups = byProfile(
    settings,
    remote.filter(({ absent }) => !absent),
  );
  return groups
    .flatMap(({ editions, reminders, group }) => {
      const people = group.map((person) => toReminderPerson(person, date));
      return dueOn({ ...settings, reminders }, editions, settings.digest.at, people, date, window);
    })
    .filter((reminder) => reminder.kind !== 'digest')
    .filter((reminder) => !unwanted[reminder.kind].has(reminder.to))
    .map((reminder) => ({ ...reminder, expiresAt: worthUntil(reminder) }));
}

export interface DueDigest {
  /** Name of the unit. */
  unit: string;
  platform: Platform;
  date: LocalDate;
  at: Date;
  /** When the working window closes: a digest that is later helps nobody. */
  expiresAt: Date;
}

/** The digests of `date` (REM-3), one for each channel of a unit; who is in them is looked up when they are sent. */
export function digestsOf(
  settings: Settings,
  platforms: readonly Platform[],
  date: LocalDate,
  window: Window,
): DueDigest[] {
  const midnight = instantOf(addDays(date, 1), localTime('00:00'));
  return settings.units.flatMap((unit) => {
    const editions = settings.profiles({ unit: unit.name, role: 'employee' });
    const regulation = regulationAt(editions, date);
    // for another unit the day may well be governed
    if (!regulation) return [];
    const closes = instantOf(date, workingWindow(regulation).closes);
    const channels = { slack: unit.slackChannel, teams: unit.teamsChannel };
    const due = dueOn(settings, editions, unit.digestAt ?? settings.digest.at, [], date, window);
    return due.flatMap(({ at }) =>
      platforms
        .filter((platform) => channels[platform])
        .map((platform) => {
          const expiresAt = at < closes ? closes : midnight;
          return { unit: unit.name, platform, date, at, expiresAt };
        }),
    );
  });
}

/** What the rules call due on one date; they count a window from its beginning to before its end. */
function dueOn(
  settings: Settings,
  editions: readonly Edition[],
  digestAt: Settings['digest']['at'],
  people: ReminderPerson[],
  date: LocalDate,
  window: Window,
): Reminder[] {
  if (!regulationAt(editions, date)) return [];
  const from = max([new Date(window.from.getTime() + 1), instantOf(date, localTime('00:00'))]);
  const to = min([new Date(window.to.getTime() + 1), instantOf(addDays(date, 1), localTime('00:00'))]);
  // posted or not, when empty, is decided when it is sent
  const figures = { ...settings.reminders, digestAt, digestWhenEmpty: true };
  const due = dueReminders(editions, figures, people, { from, to }, localHolidays(settings));
  return due.filter((reminder) => dateOf(reminder.at) === date);
}

interface Group {
  editions: readonly Edition[];
  reminders: Settings['reminders'];
  group: RemotePerson[];
}

/** Those whom the same regulation governs and who are reminded equally early, together. */
function byProfile(settings: Settings, remote: readonly RemotePerson[]): Group[] {
  const groups = new Map<readonly Edition[], Map<string, Group>>();
  for (const person of remote) {
    const editions = settings.profiles(person);
    const ofProfile = groups.get(editions) ?? new Map<string, Group>();
    groups.set(editions, ofProfile);
    const reminders = {
      contactLeadMinutes: leadOf(person.contactLead, settings.reminders.contactLeadMinutes),
      disconnectionLeadMinutes: leadOf(person.disconnectionLead, settings.reminders.disconnectionLeadMinutes),
    };
    const key = Object.values(reminders).join(' ');
    const known = ofProfile.get(key);
    if (known) known.group.push(person);
    else ofProfile.set(key, { editions, reminders, group: [person] });
  }
  return [...groups.values()].flatMap((ofProfile) => [...ofProfile.values()]);
}

function whoWantsNone(
  remote: readonly RemotePerson[],
  lead: 'contactLead' | 'disconnectionLead',
): Set<string> {
  return new Set(remote.flatMap((person) => ((person[lead] ?? 0) < 0 ? [person.personId] : [])));
}

/** Whoever wants none is taken out afterwards: the usual lead does no harm. */
function leadOf(own: number | null, usual: number): number {
  return own === null || own < 0 ? usual : own;
}

function toReminderPerson(person: RemotePerson, date: LocalDate): ReminderPerson {
  const { personId, role, workdays, kind, contactBands, permits } = person;
  return {
    id: personId,
    role,
    workdays,
    contactBands,
    days: [{ date, state: 'approved', kind }],
    absences: [],
    permits,
    // only what would be held asks for these
    onCall: [],
  };
}

function worthUntil(reminder: PersonalReminder): Date {
  if (reminder.kind === 'disconnection') return reminder.expiresAt;
  const begins = instantOf(reminder.date, reminder.band.from);
  return reminder.at < begins ? begins : min([reminder.expiresAt, addMinutes(reminder.at, WORTH_MINUTES)]);
}
