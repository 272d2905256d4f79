import { HR_LISTS, type HrEntry, type HrList, type HrListView } from '../messages/hr-views.js';
import { agreementEnd, agreementFindings, agreementStart } from '../rules/agreement.js';
import { regulationAt } from '../rules/edition.js';
import type { Agreement, Facts } from '../rules/facts.js';
import { addDays, addMonths, type LocalDate } from '../rules/local-date.js';
import { situationOf } from '../rules/situation.js';
import { dateOf } from '../rules/zoned.js';
import { localHolidays } from '../settings.js';
import { openApplications } from '../store/applications.js';
import { agreementsOfAll, lastRequests, peopleNotMet } from '../store/hr.js';
import { allPeople, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { personFacts } from './facts.js';
import type { Parts } from './parts.js';

type Doors = Pick<Parts, 'settings'>;

const PAGE = 20;
const EXPIRING_DAYS = 60;
/** Where the act names no figure of its own (MIL-9.4). */
const INACTIVE_MONTHS = 6;

/** One page of a list; a page that is not there is the last one. */
export async function hrList(
  parts: Doors,
  db: Db,
  list: HrList,
  page: number,
  now: Date,
): Promise<HrListView> {
  const today = dateOf(now);
  const all = await entriesOf(parts, db, list, now);
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    list,
    entries: all.slice((shown - 1) * PAGE, shown * PAGE),
    total: all.length,
    page: shown,
    pages,
    today,
    ...(list === 'inactive' ? inactivity(parts, undefined, today) : {}),
  };
}

/** How many are in each list. */
export async function hrCounts(parts: Doors, db: Db, now: Date): Promise<Record<HrList, number>> {
  const counts = {} as Record<HrList, number>;
  for (const list of HR_LISTS) counts[list] = (await entriesOf(parts, db, list, now)).length;
  return counts;
}

async function entriesOf(parts: Doors, db: Db, list: HrList, now: Date): Promise<HrEntry[]> {
  const people = await allPeople(db);
  switch (list) {
    case 'expiring':
      return expiring(parts, people, await agreementsOfAll(db), dateOf(now));
    case 'inactive':
      return inactive(parts, people, await agreementsOfAll(db), await lastRequests(db), now);
    case 'no-agreement':
      return withoutAgreement(parts, people, await agreementsOfAll(db), now);
    case 'unsigned':
      return unsigned(people, await openApplications(db));
    case 'unreachable':
      return notMet(people, await peopleNotMet(db));
  }
}

/** Agreements whose term comes within the next sixty days, the first first. */
function expiring(
  { settings }: Doors,
  people: Person[],
  agreements: Map<string, Agreement>,
  today: LocalDate,
): HrEntry[] {
  const last = addDays(today, EXPIRING_DAYS);
  const found = people.flatMap((person) => {
    const regulation = regulationAt(settings.profiles(person), today);
    const agreement = agreements.get(person.id);
    if (!regulation || !agreement) return [];
    const end = agreementEnd(regulation, agreement);
    // renewed by itself: the term matters to whoever does not want that
    const on = end ?? agreement.renewedTo ?? agreement.to;
    if (!on || on < today || on > last) return [];
    return [{ person, on, renews: end === null }];
  });
  return found
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .map(({ person, on, renews }) => entry(person, { kind: 'ends', on, renews }));
}

/** Agreements in force for so many months without a request (R11), the longest first. */
function inactive(
  parts: Doors,
  people: Person[],
  agreements: Map<string, Agreement>,
  requests: Map<string, Date>,
  now: Date,
): HrEntry[] {
  const today = dateOf(now);
  const found = people.flatMap((person) => {
    const agreement = agreements.get(person.id);
    const regulation = regulationAt(parts.settings.profiles(person), today);
    if (!agreement || !regulation || !isInForce(parts, person, agreement, now)) return [];
    const last = requests.get(person.id);
    const since = last ? dateOf(last) : agreementStart(regulation, agreement);
    const { months } = inactivity(parts, person, today);
    return addMonths(since, months) <= today ? [{ person, since, never: !last }] : [];
  });
  return found
    .sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0))
    .map(({ person, since, never }) => entry(person, { kind: 'inactive', since, never }));
}

/** From when on the act calls somebody inactive, and where it says so. @param person absent: an employee of no unit */
function inactivity(
  { settings }: Doors,
  person: Pick<Person, 'unit' | 'role'> | undefined,
  today: LocalDate,
): { months: number; source?: { rule: string; article: string } } {
  const regulation = regulationAt(settings.profiles(person ?? { unit: '', role: 'employee' }), today);
  const rule = regulation?.agreementRevocation;
  if (!rule?.inactiveMonths) return { months: INACTIVE_MONTHS };
  return { months: rule.inactiveMonths, source: { rule: rule.rule, article: rule.article } };
}

/** By name; why there is none in force beside it. */
function withoutAgreement(
  parts: Doors,
  people: Person[],
  agreements: Map<string, Agreement>,
  now: Date,
): HrEntry[] {
  const today = dateOf(now);
  return people.flatMap((person) => {
    const agreement = agreements.get(person.id);
    if (!agreement) return [entry(person, { kind: 'none' })];
    const regulation = regulationAt(parts.settings.profiles(person), today);
    if (!regulation || isInForce(parts, person, agreement, now)) return [];
    const start = agreementStart(regulation, agreement);
    if (start > today) return [entry(person, { kind: 'not-begun', on: start })];
    const end = agreementEnd(regulation, agreement) ?? person.transferOn ?? today;
    return [entry(person, { kind: 'ended', on: end })];
  });
}

/** Does the agreement hold today, all the grounds of the act weighed? */
export function isInForce({ settings }: Doors, person: Person, agreement: Agreement, now: Date): boolean {
  const facts: Facts = {
    now,
    editions: settings.profiles(person),
    localHolidays: localHolidays(settings),
    policy: {},
    person: { ...personFacts(person), agreement, extensions: [], derogations: [] },
    days: [],
    absences: [],
    delegations: [],
  };
  const today = dateOf(now);
  if (!regulationAt(facts.editions, today)) return false;
  return agreementFindings(situationOf(facts), today).length === 0;
}

function unsigned(people: Person[], applications: Awaited<ReturnType<typeof openApplications>>): HrEntry[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return applications.flatMap(({ personId, state, createdAt }) => {
    const person = byId.get(personId);
    if (!person || (state !== 'submitted' && state !== 'assessed')) return [];
    return [entry(person, { kind: 'application', state, since: dateOf(createdAt) })];
  });
}

function notMet(people: Person[], ids: { id: string; leads: boolean }[]): HrEntry[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return ids.flatMap(({ id, leads }) => {
    const person = byId.get(id);
    return person ? [entry(person, { kind: 'not-met', leads })] : [];
  });
}

function entry({ id, name, unit }: Person, detail: HrEntry['detail']): HrEntry {
  return { id, name, unit, detail };
}
