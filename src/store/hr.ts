import type { Agreement } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { inTurn, toAgreement } from './agreements.js';
import { fromColumn } from './dates.js';
import type { Db } from './types.js';

// What the personnel office asks of the whole register.

/** Agreements for agile days, by person: the last version, and behind it the one that holds until it begins. */
export async function agreementsOfAll(db: Db): Promise<Map<string, Agreement>> {
  const rows = await db.agreement.findMany({ where: { kind: 'agile' }, orderBy: { version: 'desc' } });
  const versions = new Map<string, Agreement[]>();
  for (const row of rows) {
    versions.set(row.personId, [...(versions.get(row.personId) ?? []), toAgreement(row)]);
  }
  const last = new Map<string, Agreement>();
  for (const [personId, all] of versions) {
    const agreement = inTurn(all);
    if (agreement) last.set(personId, agreement);
  }
  return last;
}

/** When each person last filed a request, whatever became of it (R11). */
export async function lastRequests(db: Db): Promise<Map<string, Date>> {
  const rows = await db.agileDay.groupBy({ by: ['personId'], _max: { requestedAt: true } });
  return new Map(
    rows.flatMap(({ personId, _max }) => (_max.requestedAt ? [[personId, _max.requestedAt]] : [])),
  );
}

/** Who has no account on any platform that the bot knows of, whoever decides for others first; ids. */
export async function peopleNotMet(db: Db): Promise<{ id: string; leads: boolean }[]> {
  return db.$queryRaw`
    SELECT p.id, EXISTS (SELECT 1 FROM person r WHERE r."managerId" = p.id) AS leads FROM person p
    WHERE NOT EXISTS (SELECT 1 FROM chat_identity c WHERE c."personId" = p.id)
    ORDER BY leads DESC, p."fullName", p.id`;
}

/** A line of the audit trail about somebody. */
export interface HistoryRow {
  at: Date;
  act: string;
  /** Absent: the bot itself. */
  actorId?: string;
  /** On the command line. */
  imported: boolean;
  onBehalfOf?: string;
  /** Of the agile day it was about. */
  date?: LocalDate;
  refused: boolean;
}

/** That the office looked is in the audit trail too, and is no part of the person's own history. */
const LOOKS = ['hr-look', 'hr-history'];

/** What was done about a person, the last first. */
export async function historyOfPerson(
  db: Db,
  personId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ rows: HistoryRow[]; total: number }> {
  const where = { personId, act: { notIn: LOOKS } };
  const total = await db.audit.count({ where });
  const lines = await db.audit.findMany({ where, orderBy: { id: 'desc' }, skip: offset, take: limit });
  const dayIds = lines.flatMap(({ dayId }) => dayId ?? []);
  const days = await db.agileDay.findMany({
    where: { id: { in: dayIds } },
    select: { id: true, date: true },
  });
  const dates = new Map(days.map(({ id, date }) => [id, fromColumn(date)]));
  const rows = lines.map(({ at, act, actorId, platform, dayId, changes }): HistoryRow => {
    const { date, refused, onBehalfOf } = changes as {
      date?: LocalDate;
      refused?: boolean;
      onBehalfOf?: string;
    };
    return {
      at,
      act,
      actorId: actorId ?? undefined,
      imported: platform === 'cli',
      onBehalfOf,
      date: dates.get(dayId ?? '') ?? date,
      refused: refused === true,
    };
  });
  return { rows, total };
}
