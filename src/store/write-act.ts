import { type AuditLine, insertAuditFrom, tellRecorded } from './audit.js';
import type { AgileDay, DayChange } from './days.js';
import type { DecisionRow } from './decisions.js';
import { orderedId } from './ids.js';
import { insertMessagesFrom, messageRow, type NewMessage } from './messages.js';
import { type Sql, type Statement, sqlOf } from './sql.js';
import type { Db } from './types.js';

/** What an act leaves behind. */
export interface Writes {
  insert?: AgileDay;
  change?: DayChange & { day: Pick<AgileDay, 'id' | 'version'> };
  decisions: DecisionRow[];
  audit: AuditLine;
  /** Each once, by its key. */
  messages: NewMessage[];
}

/**
 * All of it in one statement: a statement of its own for each row would be most of what an act costs.
 * @returns ids of the messages that are new
 * @throws Error where the day that changes is not at its version any more: the caller did not lock the person first
 */
export async function writeAct(db: Db | Sql, writes: Writes): Promise<string[]> {
  const { insert, change, decisions, audit, messages } = writes;
  const rows = {
    insert: insert ? [dayRow(insert)] : [],
    change: change ? [{ id: change.day.id, version: change.day.version, ...changeRow(change) }] : [],
    decisions: decisions.map((row) => ({ ...row, id: orderedId(row.at) })),
    audit: [audit],
    messages: messages.map(messageRow),
  };
  const done = (await sqlOf(db)(WRITE, [JSON.stringify(rows)])) as {
    changed: number;
    messages: string[] | null;
  };
  if (change && done.changed !== 1) throw new Error(`agile day ${change.day.id} changed under the lock`);
  tellRecorded(audit);
  return done.messages ?? [];
}

function dayRow({ swap, ...day }: AgileDay) {
  return { documented: false, ...day, swapTo: swap?.to, swapBy: swap?.by };
}

/** What an act does not leave open (dates proposed, a move filed) is closed. */
function changeRow({ to, at, alternatives = [], swap }: DayChange) {
  return { state: to, changedAt: at, alternatives, swapTo: swap?.to, swapBy: swap?.by };
}

const WRITE: Statement = {
  name: 'write-act',
  text: `WITH rows AS (SELECT $1::jsonb AS r), inserted AS (
      INSERT INTO agile_day (id, "personId", date, kind, state, version, activities, objectives, place, reason,
        "noticeReason", "bankUnitId", criterion, derogation, documented, "escalatedTo", "escalatedAt", "planId",
        alternatives, "swapTo", "swapBy", findings, "requestedAt", "changedAt")
      SELECT d.id, d."personId", d.date, d.kind, d.state, d.version, d.activities, d.objectives, d.place, d.reason,
        d."noticeReason", d."bankUnitId", d.criterion, d.derogation, d.documented, d."escalatedTo", d."escalatedAt",
        d."planId", d.alternatives, d."swapTo", d."swapBy", d.findings, d."requestedAt", d."changedAt"
      FROM rows, jsonb_to_recordset(r->'insert') AS d(id uuid, "personId" uuid, date date, kind "DayKind",
        state "DayState", version int, activities text, objectives text, place text, reason text, "noticeReason" text,
        "bankUnitId" uuid, criterion text, derogation text, documented boolean, "escalatedTo" uuid,
        "escalatedAt" timestamptz, "planId" uuid, alternatives date[], "swapTo" date, "swapBy" text, findings jsonb,
        "requestedAt" timestamptz, "changedAt" timestamptz)
    ), changed AS (
      UPDATE agile_day t SET state = c.state, "changedAt" = c."changedAt", version = c.version + 1,
        alternatives = c.alternatives, "swapTo" = c."swapTo", "swapBy" = c."swapBy"
      FROM rows, jsonb_to_recordset(r->'change') AS c(id uuid, version int, state "DayState", "changedAt" timestamptz,
        alternatives date[], "swapTo" date, "swapBy" text)
      WHERE t.id = c.id AND t.version = c.version RETURNING t.id
    ), decided AS (
      INSERT INTO decision (id, "dayId", act, "actorId", "onBehalfOf", platform, at, reason)
      SELECT d.id, d."dayId", d.act, d."actorId", d."onBehalfOf", d.platform, d.at, d.reason
      FROM rows, jsonb_to_recordset(r->'decisions') AS d(id uuid, "dayId" uuid, act text, "actorId" uuid,
        "onBehalfOf" uuid, platform "Platform", at timestamptz, reason text)
    ), audited AS (
      ${insertAuditFrom("(SELECT r->'audit' FROM rows)")}
    ), queued AS (
      ${insertMessagesFrom("(SELECT r->'messages' FROM rows)")}
    )
    SELECT json_build_object('changed', (SELECT count(*) FROM changed), 'messages', (SELECT json_agg(id) FROM queued))::text
      AS json`,
};
