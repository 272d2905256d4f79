import type { ColleagueView, DayView } from '../messages/views.js';
import { bandsOn } from '../rules/bands.js';
import { dayBegins } from '../rules/day-begins.js';
import { regulationAt } from '../rules/edition.js';
import type { LocalDate } from '../rules/local-date.js';
import { quotaOn } from '../rules/quota.js';
import { requestContents } from '../rules/request-contents.js';
import { dateOf } from '../rules/zoned.js';
import type { AgileDay } from '../store/days.js';
import { remoteOn } from '../store/days.js';
import { lastDecision } from '../store/decisions.js';
import { findPeople, findPerson, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { offersOf } from './day-offers.js';
import { directorOf } from './director.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';

/** A day as it stands now, ready to be said. */
export async function viewDay(parts: Parts, db: Db, day: AgileDay): Promise<DayView> {
  const now = parts.clock.now();
  const owner = await findPerson(db, day.personId);
  if (!owner) throw new Error(`agile day ${day.id} of nobody`);
  const { facts } = await loadFacts(parts, db, owner, now, day);
  const regulation = regulationAt(facts.editions, day.date);
  const last = await lastDecision(db, day.id);
  const approver = day.bankUnitId ? (await directorOf(db, owner))?.id : owner.managerId;
  const names = await namesOf(db, [last?.actorId, last?.onBehalfOf, approver]);
  const by = last?.actorId && names.get(last.actorId);
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
    reason: day.reason,
    requestedAt: day.requestedAt,
    warnings: day.findings,
    can: offersOf(facts, day),
    alternatives: day.alternatives,
    swap: day.swap,
    quota: quotaOn(facts, day.date),
    decision:
      last && by && last.act !== 'request'
        ? {
            act: last.act,
            by,
            onBehalfOf: names.get(last.onBehalfOf ?? ''),
            at: last.at,
            reason: last.reason,
          }
        : undefined,
    begun: regulation ? now >= dayBegins(regulation, day.date) : day.date <= dateOf(now),
    approval: regulation ? requestContents(regulation, owner.role).approval : 'required',
    approver: names.get(approver ?? ''),
  };
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
  const remote = await remoteOn(db, date, unitId);
  return remote
    .filter((one) => !one.absent && one.personId !== except)
    .map((one) => {
      const regulation = regulationAt(profiles(one), date);
      const hasBands = regulation && one.kind === 'agile';
      const bands = hasBands ? bandsOn(regulation, one.role, one.contactBands, date) : [];
      return { name: one.name, bands, kind: one.kind };
    });
}
