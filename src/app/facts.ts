import type { Day, Facts, PersonFacts, Policy } from '../rules/facts.js';
import { addDays, earlierOf, firstOfMonth, type LocalDate, monthOf } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { localHolidays } from '../settings.js';
import type { Bank } from '../store/bank.js';
import { connectionsTaken } from '../store/connections.js';
import type { AgileDay } from '../store/days.js';
import type { Person } from '../store/people.js';
import { recordsOf } from '../store/personal-facts.js';
import type { Sql } from '../store/sql.js';
import type { Db } from '../store/types.js';
import type { Parts } from './parts.js';

/** Long enough for any quota period that a live day can belong to, short enough not to grow with the history. */
const DAYS_BACK = 62;

export interface PersonalFacts {
  facts: Facts;
  /** The rows behind `facts.days`. */
  days: AgileDay[];
  /** The head of their unit asks something of its presence. */
  hasCoverage: boolean;
}

/** The day an act is about: if it is an early one, it is among the days; its month is that of the bank. */
export type About = Pick<AgileDay, 'date' | 'bankUnitId'>;

/** What the rules need to know about a person's days now. */
export async function loadFacts(
  { settings }: Pick<Parts, 'settings'>,
  db: Db | Sql,
  person: Person,
  now: Date,
  about?: About,
): Promise<PersonalFacts> {
  const today = dateOf(now);
  const editions = settings.profiles(person);
  const bank: Bank = {
    unitId: about?.bankUnitId ?? person.unitId,
    month: monthOf(about?.date ?? today),
  };
  const records = await recordsOf(db, person.id, horizon(today, about?.date ?? today), bank);
  const { days, available, agreements, extensions, derogations, absences } = records;
  const facts: Facts = {
    now,
    editions,
    localHolidays: localHolidays(settings),
    policy: {
      maxDaysPerMonth: settings.maxDaysPerMonth,
      remoteWork: settings.remoteWork,
      bank: available === null ? undefined : { month: bank.month, available },
      vpn: await connectionsFor(settings, db, person, today),
    },
    person: {
      ...personFacts(person),
      extensions,
      derogations,
      agreement: agreements.agile,
      remoteAgreement: agreements.remote,
    },
    days: days.map(toFact),
    absences,
    delegations: [],
  };
  return { facts, days, hasCoverage: records.hasCoverage };
}

/** The first day that matters: months are looked at whole; so are weeks, which the query adds. */
function horizon(today: LocalDate, date: LocalDate): LocalDate {
  return firstOfMonth(earlierOf(addDays(today, -DAYS_BACK), date));
}

type FromPerson = Omit<PersonFacts, 'agreement' | 'remoteAgreement' | 'extensions' | 'derogations'>;

export function personFacts(person: Person): FromPerson {
  const { role, workdays, partTime, disabled, trainingDone, weeklyHours, afternoonReturnDays } = person;
  const transfer = person.transferOn ? { on: person.transferOn } : undefined;
  return { role, workdays, partTime, disabled, trainingDone, weeklyHours, afternoonReturnDays, transfer };
}

/** A day as the rules see it. */
export function toFact(day: AgileDay): Day {
  return {
    date: day.date,
    state: day.state,
    kind: day.kind,
    changedAt: day.changedAt,
    source: day.bankUnitId ? 'bank' : undefined,
    requestedOn: dateOf(day.requestedAt),
    alternatives: day.alternatives,
    swap: day.swap,
    // no request passes without what it must state: an empty text is that of a day that was imported
    activities: day.activities || undefined,
    objectives: day.objectives || undefined,
  };
}

async function connectionsFor(
  settings: Parts['settings'],
  db: Db | Sql,
  person: Person,
  from: LocalDate,
): Promise<Policy['vpn']> {
  const { vpn } = settings;
  if (!vpn || !countsConnections(settings, person)) return undefined;
  return { capacity: vpn.capacity, taken: await connectionsTaken(db, from, person.id) };
}

/**
 * Connections are scarce and the person's regulation weighs those free on a day (MET-10c): whoever takes one locks
 * them before the facts are read.
 */
export function countsConnections({ vpn, profiles }: Parts['settings'], person: Person): boolean {
  return vpn !== undefined && profiles(person).some(({ regulation }) => regulation?.vpn);
}
