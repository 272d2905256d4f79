import { ruleToKeep } from '../rules/absence.js';
import type { Finding } from '../rules/decision.js';
import type { LocalDate } from '../rules/local-date.js';
import { insertAudit } from '../store/audit.js';
import type { Sql } from '../store/sql.js';
import type { Db } from '../store/types.js';
import { doneBy, type Speaker } from './speaker.js';

interface Refused {
  act: string;
  date: LocalDate;
  dayId?: string;
  /** Whose day it is, or would have been. */
  personId: string;
}

/** A "no" of the regulation is recorded as well as a "yes": who asked, for which day, and the rules that decided. */
export async function recordRefusal(
  db: Db | Sql,
  speaker: Speaker,
  { act, date, dayId, personId }: Refused,
  findings: readonly Finding[],
): Promise<void> {
  await insertAudit(db, {
    at: speaker.now,
    actorId: doneBy(speaker).actorId,
    platform: speaker.platform,
    act,
    dayId,
    personId,
    changes: { date, refused: true, onBehalfOf: doneBy(speaker).onBehalfOf },
    rules: findings.map(ruleToKeep),
    request: speaker.requestKey,
  });
}
