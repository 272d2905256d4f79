import type { Problem } from '../messages/views.js';
import { addMonths, firstOfMonth, type LocalDate, monthOf } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { insertAudit } from '../store/audit.js';
import { isFirstDelivery } from '../store/inbound.js';
import { enqueue } from '../store/messages.js';
import { findPerson, lockPerson, type Person } from '../store/people.js';
import { type ActivityReport, daysToReport, reportOf, saveReport } from '../store/reports.js';
import type { Db } from '../store/types.js';
import { regulationFor } from './agreement/regulation.js';
import type { Parts } from './parts.js';
import { platformsOf } from './reach.js';
import { doneBy, type Speaker } from './speaker.js';

/** Does the act ask this person for a report of each month (TIV-16.5)? */
export function reportsMonthly(
  settings: Parts['settings'],
  person: Pick<Person, 'unit' | 'role'>,
  date: LocalDate,
): boolean {
  const roles = regulationFor(settings, person, date)?.activityReport?.roles;
  return roles?.includes(person.role) ?? false;
}

/** The month somebody means who names none: the last one while its report is missing, else this one. */
export async function monthToReport(db: Db, personId: string, now: Date): Promise<string> {
  const today = dateOf(now);
  const last = monthOf(addMonths(firstOfMonth(today), -1));
  const sent = (await reportOf(db, personId, last))?.sentAt;
  const owed = !sent && (await daysToReport(db, personId, last)).length > 0;
  return owed ? last : monthOf(today);
}

export type Sent =
  | { kind: 'sent'; reader: Person }
  | { kind: 'saved' }
  | { kind: 'already'; report: ActivityReport }
  | { kind: 'problem'; problem: Problem };

/** The report goes to the manager, once; or is kept as it is so far. */
export async function sendReport(
  parts: Parts,
  speaker: Speaker,
  { month, text, draft }: { month: string; text: string; draft: boolean },
): Promise<Sent> {
  const { person, now } = speaker;
  const { store } = parts;
  const reader = person.managerId ? await findPerson(store.db, person.managerId) : null;
  if (!draft && reader && (await platformsOf(parts, reader)).length === 0) {
    return { kind: 'problem', problem: { kind: 'approver-unreachable', approver: reader.name } };
  }
  return store.tx<Sent>(async (db) => {
    await lockPerson(db, person.id);
    const before = await reportOf(db, person.id, month);
    if (before?.sentAt) return { kind: 'already', report: before };
    if (!draft && !reader) return { kind: 'problem', problem: { kind: 'approver-missing' } };
    if (!(await isFirstDelivery(db, speaker.requestKey, now))) return { kind: 'saved' };
    const id = await saveReport(db, { personId: person.id, month, text, sentAt: draft ? undefined : now });
    const { actorId, onBehalfOf } = doneBy(speaker);
    await insertAudit(db, {
      at: now,
      actorId,
      platform: speaker.platform,
      act: draft ? 'report-draft' : 'report',
      personId: person.id,
      changes: { report: id, month, onBehalfOf },
      rules: [],
      request: speaker.requestKey,
    });
    if (draft || !reader) return { kind: 'saved' };
    // the reminder of it, if there was one
    await store.queue.send('repaint', { subjectId: person.id });
    const moment = 'report-card' as const;
    await enqueue(store, db, [
      { key: `${moment}:${id}`, moment, personId: reader.id, subjectId: id, at: now },
    ]);
    return { kind: 'sent', reader };
  });
}
