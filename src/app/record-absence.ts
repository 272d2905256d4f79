import { randomUUID } from 'node:crypto';
import type { Problem } from '../messages/views.js';
import { restorationFindings } from '../rules/absence.js';
import type { Finding } from '../rules/decision.js';
import type { Absence, Period } from '../rules/facts.js';
import { dateOf } from '../rules/zoned.js';
import {
  absencesOf,
  absenceUndoneAt,
  deleteAbsence,
  findAbsence,
  insertAbsence,
  type RecordedAbsence,
} from '../store/absences.js';
import { insertAudit } from '../store/audit.js';
import { isFirstDelivery } from '../store/inbound.js';
import { enqueue, type NewMessage, peopleTold } from '../store/messages.js';
import { pendingUnder } from '../store/pending-days.js';
import { leadsAnybody, lockPerson } from '../store/people.js';
import type { Db } from '../store/types.js';
import { ABSENT, ABSENT_NO_MORE, leftBy, restorable, restoreLeft, settleCovered } from './absent-days.js';
import { decidersOf } from './deciders.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { recordRefusal } from './refusal.js';
import type { Speaker } from './speaker.js';

export type Recorded = { kind: 'recorded'; absence: RecordedAbsence } | { kind: 'problem'; problem: Problem };

/**
 * A person says from when to when they are sick. Who decides for others may do so without agile days of their own:
 * whoever stands in for them then has what waits. Their agile days are suspended (MET-11e, R6), and whoever decides on
 * them hears that they are away: why stays between the person and the personnel office.
 */
export async function recordSickness(parts: Parts, speaker: Speaker, period: Period): Promise<Recorded> {
  const { person, now, platform, requestKey } = speaker;
  const { store } = parts;
  return store.tx<Recorded>(async (db) => {
    await lockPerson(db, person.id);
    if (!(await isFirstDelivery(db, requestKey, now)))
      return { kind: 'problem', problem: { kind: 'repeated' } };
    const known = (await absencesOf(db, person.id, period.from)).find(({ from }) => from <= period.to);
    if (known) return { kind: 'problem', problem: { kind: 'away-already', from: known.from, to: known.to } };
    const { facts, days } = await loadFacts(parts, db, person, now, { date: period.from });
    const by = { at: now, actorId: person.id, platform, request: requestKey };
    const covered = await settleCovered(store, db, by, { person, facts, days }, period);
    const leads = await leadsAnybody(db, person.id);
    if (covered.length === 0 && !leads) return { kind: 'problem', problem: { kind: 'no-days-covered' } };
    const absence = { id: randomUUID(), personId: person.id, ...period, kind: 'sickness' };
    await insertAbsence(db, absence);
    await audit(db, speaker, ABSENT, absence);
    await enqueue(store, db, await messagesOf(parts, db, speaker, absence));
    if (leads) await ringStandIns(store, db, speaker);
    return { kind: 'recorded', absence };
  });
}

export type Undone =
  | { kind: 'undone' }
  /** Before, by themself. */
  | { kind: 'already'; at: Date }
  | { kind: 'refused'; findings: Finding[] }
  | { kind: 'problem'; problem: Problem };

/** It was entered by mistake: what it took away is given back, as long as that is still possible. */
export async function undoAbsence(parts: Parts, speaker: Speaker, id: string): Promise<Undone> {
  const { person, now, platform, requestKey } = speaker;
  const { store } = parts;
  return store.tx<Undone>(async (db) => {
    await lockPerson(db, person.id);
    const absence = await findAbsence(db, id);
    // whose it is, if it is another's, is nobody's business either
    if (absence?.personId !== person.id) {
      const at = await absenceUndoneAt(db, person.id, id);
      return at ? { kind: 'already', at } : { kind: 'problem', problem: { kind: 'absence-gone' } };
    }
    if (!(await isFirstDelivery(db, requestKey, now)))
      return { kind: 'problem', problem: { kind: 'repeated' } };
    if (absence.to < dateOf(now)) return { kind: 'problem', problem: { kind: 'absence-over' } };
    const left = restorable(await leftBy(db, person.id, absence));
    const findings = await hindrances(parts, db, speaker, absence, left);
    if (findings.length > 0) {
      const what = { act: ABSENT_NO_MORE, date: absence.from, personId: person.id };
      await recordRefusal(db, speaker, what, findings);
      return { kind: 'refused', findings };
    }
    await deleteAbsence(db, id);
    const by = { at: now, actorId: person.id, platform, request: requestKey };
    await restoreLeft(store, db, by, person, left, absence);
    await audit(db, speaker, ABSENT_NO_MORE, absence);
    const data = { who: person.id, from: absence.from, to: absence.to };
    const notices = (await peopleTold(db, 'absence-notice', id)).map((personId): NewMessage => {
      const key = `absence-undone:${id}:${personId}`;
      return { key, moment: 'absence-undone', personId, data, at: now };
    });
    await enqueue(store, db, notices);
    await store.queue.send('repaint', { subjectId: id });
    await ringStandIns(store, db, speaker);
    return { kind: 'undone' };
  });
}

/** Cards of requests that wait for this person say who decides while they are away. */
async function ringStandIns(store: Parts['store'], db: Db, { person, now }: Speaker): Promise<void> {
  const waiting = await pendingUnder(db, [person.id], dateOf(now));
  await store.queue.sendMany(
    'repaint',
    waiting.map(({ id: dayId }) => ({ dayId })),
  );
}

/** Why an absence can't be taken back; empty: it can. */
export async function hindrances(
  parts: Pick<Parts, 'settings'>,
  db: Db,
  { person, now }: Pick<Speaker, 'person' | 'now'>,
  absence: RecordedAbsence,
  left: Awaited<ReturnType<typeof leftBy>>,
): Promise<Finding[]> {
  const { facts } = await loadFacts(parts, db, person, now, { date: absence.from });
  const same = ({ from, to, kind }: Absence) =>
    from === absence.from && to === absence.to && kind === absence.kind;
  const absences = facts.absences.filter((one) => !same(one));
  return restorationFindings(
    { ...facts, absences },
    left.map(({ date }) => date),
  );
}

async function messagesOf(
  { settings }: Parts,
  db: Db,
  { person, platform, now: at }: Speaker,
  { id: subjectId, from }: RecordedAbsence,
): Promise<NewMessage[]> {
  const card = { key: `absence-card:${subjectId}`, moment: 'absence-card' as const, personId: person.id };
  const deciders = await decidersOf(db, settings, person, { date: from }, dateOf(at));
  const told = deciders ? [deciders.head, ...deciders.delegates.map((delegate) => delegate.person)] : [];
  return [
    { ...card, platform, subjectId, reply: true, at },
    ...told.map(({ id: personId }) => {
      const key = `absence-notice:${subjectId}:${personId}`;
      return { key, moment: 'absence-notice' as const, personId, subjectId, at };
    }),
  ];
}

async function audit(
  db: Db,
  speaker: Speaker,
  act: string,
  { id, from, to }: RecordedAbsence,
): Promise<void> {
  const { person, platform, now, requestKey } = speaker;
  await insertAudit(db, {
    at: now,
    actorId: person.id,
    platform,
    act,
    personId: person.id,
    changes: { absence: id, from, to },
    rules: [],
    request: requestKey,
  });
}
