import type { AroundView } from '../messages/views.js';
import { presenceOn } from '../rules/coverage.js';
import { weighsConnections } from '../rules/day-findings.js';
import { regulationAt } from '../rules/edition.js';
import type { Facts } from '../rules/facts.js';
import { unitsOn } from '../store/coverage.js';
import type { AgileDay } from '../store/days.js';
import type { Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { warningsIn } from './coverage.js';

/** How the unit stands on the date of a day, for who decides or is told of it: one query. */
export async function aroundDay(
  db: Db,
  owner: Person,
  { date, state }: Pick<AgileDay, 'date' | 'state'>,
  facts: Facts,
): Promise<AroundView> {
  const [unit] = await unitsOn(db, [{ unitId: owner.unitId, date }]);
  const rivals = (unit?.pending ?? []).filter(
    ({ personId, managerId }) => personId !== owner.id && (managerId ?? undefined) === owner.managerId,
  );
  const waits = state === 'pending';
  return {
    size: presenceOn(unit?.attendance ?? [], date).size,
    warnings: warningsIn(unit, date, state),
    rivals: waits ? rivals.map(({ name }) => name) : [],
    connections: waits ? connectionsLeft(facts, owner, date) : undefined,
  };
}

function connectionsLeft(
  { editions, policy }: Facts,
  { role }: Person,
  date: AgileDay['date'],
): AroundView['connections'] {
  const regulation = regulationAt(editions, date);
  if (!policy.vpn || !regulation || !weighsConnections(regulation, role)) return undefined;
  const { capacity, taken } = policy.vpn;
  return { left: Math.max(0, capacity - (taken[date] ?? 0)), capacity };
}
