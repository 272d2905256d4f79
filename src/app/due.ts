import { addMinutes, max, min } from 'date-fns';
import type { Edition } from '../regulations/schema.js';
import { regulationAt } from '../rules/edition.js';
import { addDays, type LocalDate, type LocalTime, localTime } from '../rules/local-date.js';
import { dueReminders, type Reminder, type ReminderPerson } from '../rules/reminders.js';
import { workingWindow } from '../rules/window.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import { localHolidays, type Settings } from '../settings.js';
import type { RemotePerson } from '../store/days.js';

/** What has not been looked at yet: after `from`, up to and including `to`. */
export interface Window {
  from: Date;
  to: Date;
}

/** "Your band begins" is worth hearing for so long where it could not be said before (a band from the opening on). */
const WORTH_MINUTES = 15;
/** When the window closes nobody may be written to any more. */
const SHORTEST_DISCONNECTION_LEAD = 1;

type Personal = Extract<Reminder, { to: string }>;
export type PersonalReminder = Personal & {
  /** However many are due, not to be sent before. */
  opens: Date;
};

/** Contact band and disconnection reminders (REM-1, REM-2) of those who have `date` approved. */
export function remindersOf(
  settings: Settings,
  remote: readonly RemotePerson[],
  date: LocalDate,
  window: Window,
): PersonalReminder[] {
  const present = remote.filter(({ absent }) => !absent);
  const unwanted = {
    'contact-band-start': whoWantsNone(present, 'contactLead'),
    disconnection: whoWantsNone(present, 'disconnectionLead'),
  };
  const instants = new Map<LocalTime, Date>();
  const instant = (time: LocalTime): Date => {
    const known = instants.get(time) ?? instantOf(date, time);
    instants.set(time, known);
    return known;
  };
  return byProfile(settings, present).flatMap(({ editions, reminders, group }) => {
    const regulation = regulationAt(editions, date);
    if (!regulation) return [];
    const opening = instant(workingWindow(regulation).opens);
    const people = group.map((person) => toReminderPerson(person, date));
    return dueOn({ ...settings, reminders }, editions, people, date, window)
      .filter((reminder) => !unwanted[reminder.kind].has(reminder.to))
      .map((reminder): PersonalReminder => {
        const isAhead = reminder.kind === 'disconnection' || reminder.at < instant(reminder.band.from);
        if (isAhead) return { ...reminder, opens: opening };
        // the end of a permit, or a band that begins with the window: there was no saying it before
        const expiresAt = min([reminder.expiresAt, addMinutes(reminder.at, WORTH_MINUTES)]);
        return { ...reminder, opens: reminder.at, expiresAt };
      });
  });
}

/** Today's window, from its first instant to its last. */
export function wholeDay(date: LocalDate): Window {
  const midnight = localTime('00:00');
  return {
    from: new Date(instantOf(date, midnight).getTime() - 1),
    to: new Date(instantOf(addDays(date, 1), midnight).getTime() - 1),
  };
}

/** What the rules call due on one date; they count a window from its beginning to before its end. */
function dueOn(
  settings: Settings,
  editions: readonly Edition[],
  people: ReminderPerson[],
  date: LocalDate,
  window: Window,
): Personal[] {
  const day = wholeDay(date);
  const from = new Date(max([window.from, day.from]).getTime() + 1);
  const to = new Date(min([window.to, day.to]).getTime() + 1);
  // digests are the units' own
  const figures = { ...settings.reminders, digestAt: settings.digest.at, digestWhenEmpty: false };
  const due = dueReminders(editions, figures, people, { from, to }, localHolidays(settings));
  return due
    .filter((reminder) => reminder.kind !== 'digest')
    .filter((reminder) => dateOf(reminder.at) === date);
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
    const { contactLeadMinutes, disconnectionLeadMinutes } = settings.reminders;
    const lead = leadOf(person.disconnectionLead, disconnectionLeadMinutes);
    const reminders = {
      contactLeadMinutes: leadOf(person.contactLead, contactLeadMinutes),
      disconnectionLeadMinutes: Math.max(lead, SHORTEST_DISCONNECTION_LEAD),
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
