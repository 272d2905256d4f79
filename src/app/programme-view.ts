import { leadsTo } from '../messages/day-story.js';
import type { ProgrammeView } from '../messages/programme-views.js';
import type { DayEvent, DayView } from '../messages/views.js';
import { dayBegins } from '../rules/day-begins.js';
import type { Quota } from '../rules/decision.js';
import { regulationAt } from '../rules/edition.js';
import type { Facts } from '../rules/facts.js';
import { quotaOn } from '../rules/quota.js';
import { requestContents } from '../rules/request-contents.js';
import { isLive } from '../rules/situation.js';
import { dateOf } from '../rules/zoned.js';
import { type AgileDay, findDays } from '../store/days.js';
import { type DecisionRow, decisionsOf } from '../store/decisions.js';
import { findPeople, findPerson, type Person } from '../store/people.js';
import type { Programme } from '../store/programmes.js';
import type { Db } from '../store/types.js';
import { coverView } from './cover-view.js';
import { type Deciders, decidersOf } from './deciders.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { queueLines } from './queue-lines.js';

/**
 * Days asked for together, as they stand now, in a few queries however many they are.
 * @param readerId what speaks against the days that wait is for somebody else than their owner
 */
export async function viewProgramme(
  parts: Parts,
  db: Db,
  programme: Programme,
  readerId: string,
): Promise<ProgrammeView | null> {
  const now = parts.clock.now();
  const owner = await findPerson(db, programme.personId);
  const days = await findDays(db, programme.dayIds);
  const [first] = days;
  if (!owner || !first) return null;
  const { facts } = await loadFacts(parts, db, owner, now, { date: first.date });
  const events = await eventsOf(db, days);
  const views = days.map((day) => dayView(facts, owner, day, events, now));
  const waiting = days.filter((day, index) => day.state === 'pending' && !views[index]?.begun);
  const deciders = await decidersOf(db, parts.settings, owner, waiting[0] ?? first, dateOf(now));
  const reader = readerId === owner.id ? null : await findPerson(db, readerId);
  const asked = waiting.map((day) => ({ day, owner }));
  return {
    id: programme.id,
    days: views,
    quotas: quotasOf(facts, days),
    approver: deciders?.head.name,
    cover: deciders && waiting[0] ? coverView(deciders, waiting[0]) : undefined,
    lines: reader ? (await queueLines(parts, db, reader, asked, asked)).lines : [],
    mayDecide: mayDecide(deciders, readerId),
  };
}

function mayDecide(deciders: Deciders | undefined, readerId: string): boolean {
  if (!deciders) return false;
  const { head, superior, delegates } = deciders;
  return [head, superior?.person, ...delegates.map(({ person }) => person)].some(
    (one) => one?.id === readerId,
  );
}

function quotasOf(facts: Facts, days: readonly AgileDay[]): Quota[] {
  const quotas = days.filter(isLive).flatMap(({ date, kind }) => quotaOn(facts, date, kind) ?? []);
  return [...new Map(quotas.map((quota) => [quota.period, quota])).values()];
}

type Events = Map<string, DayEvent>;

/** What made each day what it is. */
async function eventsOf(db: Db, days: readonly AgileDay[]): Promise<Events> {
  const rows = await decisionsOf(
    db,
    days.map(({ id }) => id),
  );
  const names = await namesOf(db, rows);
  const events: Events = new Map();
  for (const day of days) {
    const made = rows.findLast(({ dayId, act }) => dayId === day.id && leadsTo(act, day.state));
    const by = made && names.get(made.actorId ?? '');
    if (!made || !by) continue;
    const { act, at, reason, onBehalfOf } = made;
    events.set(day.id, { act, by, at, reason, onBehalfOf: names.get(onBehalfOf ?? '') });
  }
  return events;
}

async function namesOf(db: Db, rows: readonly DecisionRow[]): Promise<Map<string, string>> {
  const ids = new Set(rows.flatMap(({ actorId, onBehalfOf }) => [actorId ?? [], onBehalfOf ?? []].flat()));
  return new Map((await findPeople(db, [...ids])).map(({ id, name }) => [id, name]));
}

function dayView({ editions }: Facts, owner: Person, day: AgileDay, events: Events, now: Date): DayView {
  const regulation = regulationAt(editions, day.date);
  return {
    ...{ id: day.id, version: day.version, date: day.date, kind: day.kind, state: day.state },
    person: { name: owner.name, unit: owner.unit },
    activities: day.activities,
    objectives: day.objectives,
    place: day.place,
    reason: day.reason,
    requestedAt: day.requestedAt,
    warnings: day.findings,
    decision: events.get(day.id),
    begun: regulation ? now >= dayBegins(regulation, day.date) : day.date <= dateOf(now),
    approval: regulation ? requestContents(regulation, owner.role).approval : 'required',
  };
}
