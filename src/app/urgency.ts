import { type AuditLine, insertAudit } from '../store/audit.js';
import type { Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { heldUntil } from './held-until.js';
import type { Parts } from './parts.js';
import { doneBy, type Speaker } from './speaker.js';

/** Would a message that somebody states to be urgent pass the reader's disconnection now (MIL-13.1, MON-11)? */
export async function urgencyPasses(
  parts: Pick<Parts, 'store' | 'settings'>,
  reader: Person,
  now: Date,
): Promise<boolean> {
  const until = heldUntil(parts);
  return Boolean(await until(reader, now)) && !(await until(reader, now, 'urgent'));
}

const URGENT_PASS = 'urgent-pass';

/** Each pass is on record: by whom, to whom, about what. Why stands with the decision. */
export async function recordPass(
  db: Db,
  speaker: Speaker,
  { id: personId }: Pick<Person, 'id'>,
  dayId: string,
): Promise<void> {
  const { platform, now: at, requestKey: request } = speaker;
  const line: AuditLine = {
    ...{ at, actorId: doneBy(speaker).actorId, platform, act: URGENT_PASS, dayId, personId },
    ...{ changes: { urgency: 'urgent' }, rules: [], request },
  };
  await insertAudit(db, line);
}
