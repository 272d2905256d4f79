import type { DayNote, QueueLine } from '../messages/queue-view.js';
import { coverageWarnings, type Presence, presenceOn } from '../rules/coverage.js';
import { weighsConnections } from '../rules/day-findings.js';
import type { FindingCode } from '../rules/decision.js';
import { regulationAt } from '../rules/edition.js';
import { earlierOf, type LocalDate } from '../rules/local-date.js';
import { connectionsTaken } from '../store/connections.js';
import { type UnitOnDate, unitsOn } from '../store/coverage.js';
import { findPeople, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import type { Parts } from './parts.js';
import type { Waiting } from './waiting.js';

const NOTES: Partial<Record<FindingCode, DayNote>> = {
  'notice-short': 'short-notice',
  'notice-after-hour': 'short-notice',
  derogation: 'derogation',
  // said by the list it stands in, and counted anew below
  'bank-draw': undefined,
  'vpn-full': undefined,
};

/** Requests with all that may speak against them, in a few queries however many they are. */
export async function queueLines(
  parts: Parts,
  db: Db,
  decider: Person,
  shown: readonly Waiting[],
  all: readonly Waiting[],
): Promise<{ lines: QueueLine[]; units: UnitsOnDates }> {
  const units = await unitsOnDates(db, shown);
  const connections = await connectionsLeft(parts, db, shown);
  const inPlaceOf = shown.flatMap(({ day, owner }) =>
    isStandIn(decider, owner, day) ? (owner.managerId ?? []) : [],
  );
  const nameOf = new Map((await findPeople(db, [...new Set(inPlaceOf)])).map(({ id, name }) => [id, name]));
  const lines = shown.map(({ day, owner }): QueueLine => {
    const { date } = day;
    const { presence, coverage } = units.at(owner.unitId, date);
    return {
      id: day.id,
      version: day.version,
      date,
      name: owner.name,
      unit: owner.unit,
      fromBank: day.bankUnitId !== undefined,
      criterion: Boolean(day.criterion),
      onBehalfOf: isStandIn(decider, owner, day) ? nameOf.get(owner.managerId ?? '') : undefined,
      remote: presence.approved,
      size: presence.size,
      others: all.filter((other) => other.day.date === date && other.day.id !== day.id).length,
      connectionsLeft: connections(owner, date),
      coverage: coverage ? coverageWarnings(coverage, presence, date, 'pending') : [],
      notes: [
        ...new Set(day.findings.flatMap(({ code }) => (code in NOTES ? NOTES[code] : 'warning') ?? [])),
      ],
    };
  });
  return { lines, units };
}

function isStandIn(decider: Person, owner: Person, day: Waiting['day']): boolean {
  return owner.managerId !== decider.id && day.escalatedTo !== decider.id && day.bankUnitId === undefined;
}

/** Units on the dates of these requests. */
export interface UnitsOnDates {
  at(unitId: string, date: LocalDate): { presence: Presence; coverage: UnitOnDate['coverage'] };
}

async function unitsOnDates(db: Db, shown: readonly Waiting[]): Promise<UnitsOnDates> {
  const rows = await unitsOn(
    db,
    shown.map(({ day, owner }) => ({ unitId: owner.unitId, date: day.date })),
  );
  const byKey = new Map(rows.map((row) => [`${row.unitId} ${row.date}`, row]));
  return {
    at(unitId, date) {
      const row = byKey.get(`${unitId} ${date}`);
      return { presence: presenceOn(row?.attendance ?? [], date), coverage: row?.coverage ?? null };
    },
  };
}

/** How many connections are free on a date, where they are scarce and the person's regulation weighs them (MET-10c). */
async function connectionsLeft(
  { settings }: Parts,
  db: Db,
  shown: readonly Waiting[],
): Promise<(owner: Person, date: LocalDate) => number | undefined> {
  const weighs = (owner: Person, date: LocalDate) => {
    const regulation = regulationAt(settings.profiles(owner), date);
    return regulation !== undefined && weighsConnections(regulation, owner.role);
  };
  const weighed = shown.filter(({ day, owner }) => weighs(owner, day.date));
  const [first, ...rest] = weighed.map(({ day }) => day.date);
  if (!settings.vpn || !first) return () => undefined;
  const { capacity } = settings.vpn;
  const taken = await connectionsTaken(db, rest.reduce(earlierOf<LocalDate>, first));
  return (owner, date) => (weighs(owner, date) ? Math.max(0, capacity - (taken[date] ?? 0)) : undefined);
}
