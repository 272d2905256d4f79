import type { Edition, Regulation } from '../regulations/schema.js';
import { bandsOn, minutesOf, timeOf } from './bands.js';
import { isWorkingDay } from './calendar.js';
import { regulationOn } from './edition.js';
import type { Absence, ContactBand, DayKind, DayState, PersonRole } from './facts.js';
import { addDays, type LocalDate, type LocalTime, laterOf, type Weekday } from './local-date.js';
import type { TimeRange } from './quiet-hours.js';
import { dateOf, instantOf } from './zoned.js';

export interface ReminderSettings {
  contactLeadMinutes: number;
  disconnectionLeadMinutes: number;
  digestAt: LocalTime;
  /** Post the digest of a day on which nobody is remote. */
  digestWhenEmpty: boolean;
}

export interface ReminderPerson {
  id: string;
  role: PersonRole;
  workdays: readonly Weekday[];
  contactBands: readonly ContactBand[];
  /** A day in another state with `changedAt` was approved until then; without, it never was. */
  days: readonly { date: LocalDate; state: DayState; changedAt?: Date; kind?: DayKind }[];
  absences: readonly Absence[];
  /** Authorised hourly permits. */
  permits: readonly TimeRange[];
  onCall: readonly TimeRange[];
}

export type Reminder =
  | { kind: 'contact-band-start'; to: string; at: Date; date: LocalDate; band: ContactBand; expiresAt: Date }
  | { kind: 'disconnection'; to: string; at: Date; date: LocalDate; expiresAt: Date }
  | { kind: 'digest'; at: Date; date: LocalDate; remote: string[] };

/**
 * Instants of the days and times of one plan, each computed once: thousands of people share a few of them.
 */
type Instants = (date: LocalDate, time: LocalTime) => Date;

/**
 * What falls due in [from, to), in order of time (REM-1 to REM-3).
 * @throws FigureMissing where nothing is in force on one of the days
 */
export function dueReminders(
  editions: readonly Edition[],
  settings: ReminderSettings,
  people: readonly ReminderPerson[],
  window: { from: Date; to: Date },
  localHolidays: ReadonlySet<LocalDate>,
): Reminder[] {
  const instants = rememberedInstants();
  const isDue = (at: Date) => at >= window.from && at < window.to;
  const due: Reminder[] = [];
  // the window ends before `to`
  const last = dateOf(new Date(window.to.getTime() - 1));
  for (let date = dateOf(window.from); date <= last; date = addDays(date, 1)) {
    const regulation = regulationOn(editions, date);
    const digestTime = laterOf(settings.digestAt, regulation.window.opens);
    const digestAt = instants(date, digestTime);
    const digestDue = isDue(digestAt) && isWorkingDay(date, localHolidays);
    const remote: string[] = [];
    for (const person of people) {
      const entries = person.days.filter((day) => day.date === date);
      if (entries.length === 0 || isAway(person, date)) continue;
      const isApproved = (at: Date) => entries.some((day) => wasApproved(day, at));
      if (digestDue && isApproved(digestAt)) remote.push(person.id);
      // lavoro da remoto keeps the ordinary hours: no bands, no disconnection of its own (TIV-22.1)
      if (entries.every(({ kind }) => kind === 'remote')) continue;
      const own = [
        ...contactReminders(regulation, settings, person, date, instants),
        disconnectionReminder(regulation, settings, person, date, instants),
      ];
      due.push(...own.filter(({ at }) => isDue(at) && isApproved(at)));
    }
    if (digestDue && (remote.length > 0 || settings.digestWhenEmpty)) {
      due.push({ kind: 'digest', at: digestAt, date, remote: remote.sort() });
    }
  }
  return due.sort((one, other) => one.at.getTime() - other.at.getTime());
}

function rememberedInstants(): Instants {
  const known = new Map<string, Date>();
  return (date, time) => {
    const key = `${date}T${time}`;
    const instant = known.get(key) ?? instantOf(date, time);
    known.set(key, instant);
    return instant;
  };
}

function isAway(person: ReminderPerson, date: LocalDate): boolean {
  return person.absences.some((absence) => absence.from <= date && date <= absence.to);
}

function wasApproved(day: ReminderPerson['days'][number], at: Date): boolean {
  if (day.state === 'approved') return day.changedAt === undefined || day.changedAt <= at;
  return day.changedAt !== undefined && at < day.changedAt;
}

/**
 * Before each band, but not before the window opens; where a permit covers the start, when the permit ends.
 */
function contactReminders(
  regulation: Regulation,
  settings: ReminderSettings,
  person: ReminderPerson,
  date: LocalDate,
  instants: Instants,
): Reminder[] {
  const reminders: Reminder[] = [];
  for (const band of bandsOn(regulation, person.role, person.contactBands, date)) {
    const starts = startAfterPermits(person, date, band);
    if (starts >= band.to) continue;
    const ahead = before(band.from, settings.contactLeadMinutes);
    const time = starts > band.from ? starts : laterOf(ahead, regulation.window.opens);
    const expiresAt = instants(date, time < band.from ? band.from : band.to);
    const at = instants(date, time);
    reminders.push({ kind: 'contact-band-start', to: person.id, at, date, band, expiresAt });
  }
  return reminders;
}

/** When the person is to be reachable: the start of the band, or the end of the permits that cover it. */
function startAfterPermits(person: ReminderPerson, date: LocalDate, band: ContactBand): LocalTime {
  let starts = band.from;
  for (const permit of [...person.permits].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    if (permit.date === date && permit.from <= starts && starts < permit.to) starts = permit.to;
  }
  return starts;
}

function disconnectionReminder(
  regulation: Regulation,
  settings: ReminderSettings,
  person: ReminderPerson,
  date: LocalDate,
  instants: Instants,
): Reminder {
  const { closes } = regulation.window;
  const at = instants(date, before(closes, settings.disconnectionLeadMinutes));
  return { kind: 'disconnection', to: person.id, at, date, expiresAt: instants(date, closes) };
}

function before(time: LocalTime, minutes: number): LocalTime {
  return timeOf(Math.max(0, minutesOf(time) - minutes));
}
