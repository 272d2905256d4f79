import type { Absence as Row } from '../generated/prisma/client.js';
import type { Absence } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { fromColumn, toColumn } from './dates.js';
import { isId } from './ids.js';
import type { Db } from './types.js';

/** Full days away that end on `from` or later. */
export async function absencesOf(db: Db, personId: string, from: LocalDate): Promise<Absence[]> {
  const rows = await db.absence.findMany({ where: { personId, to: { gte: toColumn(from) } } });
  return rows.map((row) => ({ from: fromColumn(row.from), to: fromColumn(row.to), kind: row.kind }));
}

/** Which of these people are away the whole of `date`; why is nobody's business. */
export async function awayOn(db: Db, ids: string[], date: LocalDate): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const on = toColumn(date);
  const rows = await db.absence.findMany({
    where: { personId: { in: ids }, from: { lte: on }, to: { gte: on } },
    select: { personId: true },
  });
  return new Set(rows.map(({ personId }) => personId));
}

/** Who was away the day before one of the days after `after` up to `until` and is not on it, or the other way round. */
export async function absencesTurning(db: Db, after: LocalDate, until: LocalDate): Promise<string[]> {
  const begins = { from: { gt: toColumn(after), lte: toColumn(until) } };
  const ends = { to: { gte: toColumn(after), lt: toColumn(until) } };
  const rows = await db.absence.findMany({
    where: { OR: [begins, ends] },
    select: { personId: true },
    distinct: ['personId'],
  });
  return rows.map(({ personId }) => personId);
}

/** One of the register. Its kind is for the rules and the personnel office: no card, message or log bears it. */
export interface RecordedAbsence extends Absence {
  id: string;
  personId: string;
}

function toRecorded({ from, to, ...row }: Row): RecordedAbsence {
  return { ...row, from: fromColumn(from), to: fromColumn(to) };
}

/** @param id may come from outside */
export async function findAbsence(db: Db, id: string): Promise<RecordedAbsence | null> {
  const row = isId(id) ? await db.absence.findUnique({ where: { id } }) : null;
  return row && toRecorded(row);
}

/** Those the person entered in chat that end on `from` or later, in order. */
export async function absencesEntered(db: Db, personId: string, from: LocalDate): Promise<RecordedAbsence[]> {
  const rows = await db.absence.findMany({
    where: { personId, to: { gte: toColumn(from) } },
    orderBy: { from: 'asc' },
  });
  const ids = rows.map(({ id }) => id);
  const cards = await db.message.findMany({
    where: { moment: 'absence-card', personId, subjectId: { in: ids } },
    select: { subjectId: true },
  });
  const entered = new Set(cards.map(({ subjectId }) => subjectId));
  return rows.filter(({ id }) => entered.has(id)).map(toRecorded);
}

export async function insertAbsence(db: Db, absence: RecordedAbsence): Promise<void> {
  const { from, to } = absence;
  await db.absence.create({ data: { ...absence, from: toColumn(from), to: toColumn(to) } });
}

/** When a person took back an absence of theirs that is gone since; undefined: they did not. @param id may come from outside */
export async function absenceUndoneAt(db: Db, personId: string, id: string): Promise<Date | undefined> {
  const changes = { path: ['absence'], equals: id };
  const line = await db.audit.findFirst({ where: { personId, act: 'absence-undone', changes } });
  return line?.at;
}

export async function deleteAbsence(db: Db, id: string): Promise<void> {
  await db.absence.delete({ where: { id } });
}
