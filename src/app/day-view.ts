import type { ColleagueView, DayEvent, DayView } from '../messages/views.js';
import { isAwayOn } from '../rules/absence.js';
import type { Actor } from '../rules/act.js';
import { bandsOn } from '../rules/bands.js';
import { dayBegins } from '../rules/day-begins.js';
import { decide } from '../rules/decide.js';
import { regulationAt } from '../rules/edition.js';
import type { Facts } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { periodLeft } from '../rules/period-left.js';
import { quotaOn } from '../rules/quota.js';
import { usesQuota } from '../rules/quota-used.js';
import { requestContents } from '../rules/request-contents.js';
import { situationOfDay } from '../rules/situation.js';
import { swapDeadline } from '../rules/swap.js';
import { dateOf } from '../rules/zoned.js';
import type { AgileDay } from '../store/days.js';
import { remoteOn } from '../store/days.js';
import { type DecisionRow, otherDateOf } from '../store/decisions.js';
import { findPeople, findPerson, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { authorityOver } from './approvers.js';
import { aroundDay } from './around-day.js';
import { coverOf } from './cover-view.js';
import { historyOf } from './day-history.js';
import { offersOf } from './day-offers.js';
import { headIdOver, isForDirector } from './deciders.js';
import { directorIdOf } from './director.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { superiorAskedToMove } from './questions.js';

/**
 * A day as it stands now, ready to be said.
 * @param reader what they may do about it is offered; absent: what its owner and the manager may
 */
export async function viewDay(parts: Parts, db: Db, day: AgileDay, reader?: Person['id']): Promise<DayView> {
  const now = parts.clock.now();
  const owner = await findPerson(db, day.personId);
  if (!owner) throw new Error(`agile day ${day.id} of nobody`);
  const { facts, days } = await loadFacts(parts, db, owner, now, day);
  const regulation = regulationAt(facts.editions, day.date);
  const { acts, made } = await historyOf(db, day);
  const names = await namesOf(db, [...acts.flatMap((one) => [one.actorId, one.onBehalfOf])]);
  const events = (rows: DecisionRow[]) => rows.flatMap((row) => eventOf(row, names, owner.id) ?? []);
  const [decision] = events(made ? [made] : []);
  const fact = facts.days[days.findIndex(({ id }) => id === day.id)];
  const ended = day.state !== 'pending' && day.state !== 'approved';
  const cover = await coverOf(db, parts.settings, owner, day, now, reader);
  const begun = regulation ? now >= dayBegins(regulation, day.date) : day.date <= dateOf(now);
  return {
    id: day.id,
    version: day.version,
    date: day.date,
    kind: day.kind,
    state: day.state,
    person: { name: owner.name, unit: owner.unit },
    activities: day.activities,
    objectives: day.objectives,
    place: day.place,
    reason: (await keepsReason(db, owner, day, reader)) ? undefined : day.reason,
    requestedAt: day.requestedAt,
    warnings: day.findings,
    can: offersOf(facts, day, ended ? null : await actorFor(parts, db, reader, owner, day)),
    alternatives: day.alternatives,
    lost: day.alternatives.filter((date) => !isStillOpen(facts, day, date)),
    swap: await openSwap(db, parts.settings, owner, facts, day, events(acts)),
    away: isAwayOn(facts, day.date),
    around:
      reader && reader !== owner.id && !ended && !begun ? await aroundDay(db, owner, day, facts) : undefined,
    quota: quotaOn(facts, day.date),
    decision,
    acts: events(acts),
    ...(await movedBetween(db, day, made)),
    used: regulation && fact && ended ? usesQuota(situationOfDay(facts, day.date), fact) : undefined,
    again: regulation && ended ? periodLeft(facts, day.date) : undefined,
    begun,
    approval: regulation ? requestContents(regulation, owner.role).approval : 'required',
    ...cover,
  };
}

/** Why somebody asks for a day of the bank is between them and the director, or who decides in their place. */
async function keepsReason(db: Db, owner: Person, day: AgileDay, reader = owner.id): Promise<boolean> {
  if (!day.bankUnitId || reader === owner.id || reader === day.escalatedTo) return false;
  return (await directorIdOf(db, owner)) !== reader;
}

/** As whom the reader may act on it; null: they may not (any more). */
async function actorFor(
  { settings }: Parts,
  db: Db,
  reader: string | undefined,
  owner: Person,
  day: AgileDay,
): Promise<Actor | null> {
  if (!reader) return 'manager';
  if (reader === owner.id) return 'employee';
  const person = await findPerson(db, reader);
  return (person && (await authorityOver(db, settings, person, owner, day))?.by) ?? null;
}

async function openSwap(
  db: Db,
  settings: Parts['settings'],
  owner: Person,
  facts: Facts,
  day: AgileDay,
  acts: DayEvent[],
): Promise<DayView['swap']> {
  const { state, date, swap } = day;
  if (!swap || state !== 'approved') return undefined;
  const headId = await headIdOver(db, owner, isForDirector(settings, owner, day));
  return {
    ...swap,
    putTo: headId ? (await superiorAskedToMove(db, day, headId))?.name : undefined,
    filed: acts.findLast(({ act }) => act === 'swap'),
    until: swapDeadline(facts, date, swap.to),
  };
}

function isStillOpen(facts: Facts, { date }: AgileDay, to: LocalDate): boolean {
  return decide(facts, { type: 'accept-alternative', by: 'employee', date, to }).outcome !== 'refused';
}

function eventOf(row: DecisionRow, names: Map<string, string>, ownerId: string): DayEvent | undefined {
  const by = names.get(row.actorId ?? '');
  if (!by) return undefined;
  const { act, at, reason } = row;
  const office = row.onBehalfOf === ownerId || undefined;
  return { act, by, onBehalfOf: names.get(row.onBehalfOf ?? ''), office, at, reason };
}

const MOVES = ['accept-alternative', 'confirm-swap'];

async function movedBetween(
  db: Db,
  { personId, state }: AgileDay,
  made: DecisionRow | undefined,
): Promise<Pick<DayView, 'movedTo' | 'movedFrom'>> {
  if (!made || !MOVES.includes(made.act)) return {};
  const other = await otherDateOf(db, personId, made);
  return state === 'swapped' ? { movedTo: other } : { movedFrom: other };
}

async function namesOf(db: Db, ids: (string | undefined)[]): Promise<Map<string, string>> {
  const people = await findPeople(db, [...new Set(ids.filter((id) => id !== undefined))]);
  return new Map(people.map((person) => [person.id, person.name]));
}

/** Who of a unit is remote on a date: approved and not away. Names and bands, nothing else leaves here. */
export async function colleaguesOn(
  parts: Parts,
  db: Db,
  unitId: string,
  date: LocalDate,
  except?: Person['id'],
): Promise<ColleagueView[]> {
  const { profiles } = parts.settings;
  const remote = await remoteOn(db, date, { unitId });
  return remote
    .filter((one) => !one.absent && one.personId !== except)
    .map((one) => {
      const regulation = regulationAt(profiles(one), date);
      const hasBands = regulation && one.kind === 'agile';
      const bands = hasBands ? bandsOn(regulation, one.role, one.contactBands, date) : [];
      return { name: one.name, bands, kind: one.kind };
    });
}
