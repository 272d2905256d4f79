import type { Day, Facts, PersonFacts, Policy } from '../rules/facts.js';
import { addDays, firstOfMonth, type LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { localHolidays } from '../settings.js';
import { absencesOf } from '../store/absences.js';
import { agreementOf } from '../store/agreements.js';
import { type AgileDay, connectionsTaken, daysOf } from '../store/days.js';
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

/** What the rules need to know about a person's days now. `touching`: a day, if earlier, that must be among them. */
export async function loadFacts(
  parts: Pick<Parts, 'settings'>,
  db: Db,
  person: Person,
  now: Date,
  touching?: LocalDate,
): Promise<PersonalFacts> {
  const today = dateOf(now);
  const horizon = firstOfMonth(addDays(today, -DAYS_BACK));
  const from = touching && touching < horizon ? firstOfMonth(touching) : horizon;
  const agreement = await agreementOf(db, person.id);
  const days = await daysOf(db, person.id, from);
  const facts: Facts = {
    now,
    editions: parts.settings.profiles(person),
    localHolidays: localHolidays(parts.settings),
    policy: await policyFor(parts, db, person, today),
    person: { ...personFacts(person), agreement },
    days: days.map(toFact),
    absences: await absencesOf(db, person.id, from),
    delegations: [],
  };
  return { facts, days };
}

function personFacts(person: Person): Omit<PersonFacts, 'agreement'> {
  return {
    role: person.role,
    workdays: person.workdays,
    partTime: person.partTime,
    disabled: false,
    trainingDone: person.trainingDone,
    weeklyHours: person.weeklyHours,
    afternoonReturnDays: [],
    extensions: [],
    derogations: [],
  };
}

function toFact(day: AgileDay): Day {
  return {
    date: day.date,
    state: day.state,
    changedAt: day.changedAt,
    requestedOn: dateOf(day.requestedAt),
    // no request passes without what it must state: an empty text is that of a day that was imported
    activities: day.activities || undefined,
    objectives: day.objectives || undefined,
  };
}

async function policyFor(
  parts: Pick<Parts, 'settings'>,
  db: Db,
  person: Person,
  from: LocalDate,
): Promise<Policy> {
  const { vpn } = parts.settings;
  if (!vpn) return {};
  return { vpn: { capacity: vpn.capacity, taken: await connectionsTaken(db, from, person.id) } };
}
