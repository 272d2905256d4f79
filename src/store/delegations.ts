import type { Delegation as Row } from '../generated/prisma/client.js';
import type { Period } from '../rules/facts.js';
import { addDays, earlierOf, type LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { fromColumn, toColumn } from './dates.js';
import { isId } from './ids.js';
import type { Db } from './types.js';

/** Somebody decides in a manager's place, from a day to another. */
export interface Delegation extends Period {
  id: string;
  delegatorId: string;
  delegateId: string;
  /** Taken back before its last day: from that instant it counts no more. */
  endedAt?: Date;
}

function toDelegation({ id, delegatorId, delegateId, from, to, endedAt }: Row): Delegation {
  const period = { from: fromColumn(from), to: fromColumn(to) };
  return { id, delegatorId, delegateId, ...period, endedAt: endedAt ?? undefined };
}

/** @param id may come from outside */
export async function findDelegation(db: Db, id: string): Promise<Delegation | null> {
  const row = isId(id) ? await db.delegation.findUnique({ where: { id } }) : null;
  return row && toDelegation(row);
}

const inOrder = [{ from: 'asc' as const }, { id: 'asc' as const }];

/** Those that a person gave and those they hold, not ended and not over on `today`. */
export async function delegationsOf(
  db: Db,
  personId: string,
  today: LocalDate,
): Promise<{ given: Delegation[]; held: Delegation[] }> {
  const open = { to: { gte: toColumn(today) }, endedAt: null };
  const where = { ...open, OR: [{ delegatorId: personId }, { delegateId: personId }] };
  const rows = (await db.delegation.findMany({ where, orderBy: inOrder })).map(toDelegation);
  return {
    given: rows.filter((one) => one.delegatorId === personId),
    held: rows.filter((one) => one.delegateId === personId),
  };
}

/** Those that these people gave, not ended and not over on `today`. */
export async function delegationsBy(db: Db, personIds: string[], today: LocalDate): Promise<Delegation[]> {
  if (personIds.length === 0) return [];
  const where = { delegatorId: { in: personIds }, to: { gte: toColumn(today) }, endedAt: null };
  return (await db.delegation.findMany({ where, orderBy: inOrder })).map(toDelegation);
}

/**
 * Every delegation from one person to another, as the rules weigh them: of one that was taken back, the days before
 * that day; of the day itself it covers nothing any more.
 */
export async function delegationsBetween(db: Db, managerId: string, delegateId: string): Promise<Period[]> {
  const rows = await db.delegation.findMany({ where: { delegatorId: managerId, delegateId } });
  return rows.map(toDelegation).map(({ from, to, endedAt }) => {
    return { from, to: endedAt ? earlierOf(to, addDays(dateOf(endedAt), -1)) : to };
  });
}

/** Those of which the first day, or the day after the last, lies after `after` and not after `until`. */
export async function delegationsTurning(
  db: Db,
  after: LocalDate,
  until: LocalDate,
): Promise<{ begun: Delegation[]; over: Delegation[] }> {
  const begins = { from: { gt: toColumn(after), lte: toColumn(until) } };
  const ends = { to: { gte: toColumn(after), lt: toColumn(until) } };
  const rows = await db.delegation.findMany({ where: { endedAt: null, OR: [begins, ends] } });
  const turning = rows.map(toDelegation);
  return {
    begun: turning.filter(({ from, to }) => from > after && from <= until && to >= until),
    over: turning.filter(({ to }) => to >= after && to < until),
  };
}

/** One that was taken back and is given again from the same day is the same row: the audit trail knows both. */
export async function saveDelegation(
  db: Db,
  { delegatorId, delegateId, from, to }: Omit<Delegation, 'id'>,
): Promise<Delegation> {
  const pair = { delegatorId, delegateId, from: toColumn(from) };
  const row = await db.delegation.upsert({
    where: { delegatorId_delegateId_from: pair },
    create: { ...pair, to: toColumn(to) },
    update: { to: toColumn(to), endedAt: null },
  });
  return toDelegation(row);
}

/** @returns false where it was ended before */
export async function endDelegation(db: Db, id: string, at: Date): Promise<boolean> {
  const { count } = await db.delegation.updateMany({ where: { id, endedAt: null }, data: { endedAt: at } });
  return count === 1;
}
