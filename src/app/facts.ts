import type { Day, Facts, PersonFacts, Policy } from '../rules/facts.js';
import { addDays, earlierOf, firstOfMonth, type LocalDate, monthOf } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { localHolidays } from '../settings.js';
import { agreementsOf } from '../store/agreements.js';
import type { Bank } from '../store/bank.js';
import { circumstancesOf } from '../store/circumstances.js';
import { connectionsTaken } from '../store/connections.js';
import { type AgileDay, daysOf } from '../store/days.js';
import type { Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import type { Parts } from './parts.js';

/** Long enough for any quota period that a live day can belong to, short enough not to grow with the history. */
const DAYS_BACK = 62;

export interface PersonalFacts {
  facts: Facts;
  /** The rows behind `facts.days`. */
  days: AgileDay[];
}

/** The day an act is about: if it is an early one, it is among the days; its month is that of the bank. */
export type About = Pick<AgileDay, 'date' | 'bankUnitId'>;

/** What the rules need to know about a person's days now. */
export async function loadFacts(
  { settings }: Pick<Parts, 'settings'>,
  db: Db,
  person: Person,
  now: Date,
  about?: About,
): Promise<PersonalFacts> {
  const today = dateOf(now);
  const editions = settings.profiles(person);
  const { agile, remote } = await agreementsOf(db, person.id);
  const weeks = Math.max(agile?.weeks ?? 1, remote?.weeks ?? 1);
  const from = horizon(today, about?.date ?? today, weeks);
  const days = await daysOf(db, person.id, from);
  const bank: Bank = {
    unitId: about?.bankUnitId ?? person.unitId,
    month: monthOf(about?.date ?? today),
  };
  const around = await circumstancesOf(db, person.id, from, bank);
  const facts: Facts = {
    now,
    editions,
    localHolidays: localHolidays(settings),
    policy: {
      maxDaysPerMonth: settings.maxDaysPerMonth,
      remoteWork: settings.remoteWork,
      bank: around.bank,
      vpn: await connectionsFor(settings, db, person, today),
    },
    person: {
      ...personFacts(person),
      extensions: around.extensions,
      derogations: around.derogations,
      agreement: agile,
      remoteAgreement: remote,
    },
    days: days.map(toFact),
    absences: around.absences,
    delegations: [],
  };
  return { facts, days };
}

/** The first day that matters: months and weeks are looked at whole, weeks that are counted together too. */
function horizon(today: LocalDate, date: LocalDate, weeks: number): LocalDate {
  return addDays(firstOfMonth(earlierOf(addDays(today, -DAYS_BACK), date)), -7 * weeks);
}

type FromPerson = Omit<PersonFacts, 'agreement' | 'remoteAgreement' | 'extensions' | 'derogations'>;

export function personFacts(person: Person): FromPerson {
  const { role, workdays, partTime, disabled, trainingDone, weeklyHours, afternoonReturnDays } = person;
  const transfer = person.transferOn ? { on: person.transferOn } : undefined;
  return { role, workdays, partTime, disabled, trainingDone, weeklyHours, afternoonReturnDays, transfer };
}

function toFact(day: AgileDay): Day {
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
  db: Db,
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
