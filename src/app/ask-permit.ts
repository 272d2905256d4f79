import { randomUUID } from 'node:crypto';
import type { Problem } from '../messages/views.js';
import { decide } from '../rules/decide.js';
import type { Finding } from '../rules/decision.js';
import type { Facts } from '../rules/facts.js';
import type { LocalDate, LocalTime } from '../rules/local-date.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import { insertAudit } from '../store/audit.js';
import { type AgileDay, findDay } from '../store/days.js';
import { isFirstDelivery } from '../store/inbound.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { lockPerson } from '../store/people.js';
import { allPermitsOf, type Permit, type PermitState, savePermit } from '../store/permits.js';
import type { Db } from '../store/types.js';
import { headOrSuperior } from './approvers.js';
import { decidersOf, isForDirector } from './deciders.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { permitQuestion } from './questions.js';
import { recordRefusal } from './refusal.js';
import type { Speaker } from './speaker.js';

export interface PermitRequest {
  kind: string;
  from: LocalTime;
  to: LocalTime;
}

export type PermitAsked =
  /** `flagged`: what to know of it although it holds (MON-B3). */
  | { kind: 'asked'; permit: Permit; flagged: Finding[] }
  | { kind: 'refused'; findings: Finding[] }
  | { kind: 'problem'; problem: Problem };

/**
 * An hourly permit on an approved day of one's own. Where the act wants it authorised (TIV-12.4) it waits for that;
 * elsewhere it holds at once, and whoever decides on the person's days hears in which hours they can't be reached.
 */
export async function askPermit(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  request: PermitRequest,
): Promise<PermitAsked> {
  const { person, now, requestKey } = speaker;
  const { store, settings } = parts;
  const seen = await findDay(store.db, dayId);
  if (seen?.personId !== person.id)
    return { kind: 'problem', problem: { kind: seen ? 'not-yours' : 'gone' } };
  if (seen.date < dateOf(now)) return { kind: 'problem', problem: { kind: 'past-date' } };
  const forDirector = isForDirector(settings, person, seen);
  const approver = await headOrSuperior(parts, person, dateOf(now), forDirector);

  return store.tx<PermitAsked>(async (db) => {
    await lockPerson(db, person.id);
    const day = (await findDay(db, dayId)) ?? seen;
    if (!(await isFirstDelivery(db, requestKey, now)))
      return { kind: 'problem', problem: { kind: 'repeated' } };
    const { facts } = await loadFacts(parts, db, person, now, day);
    const { refused, waits, flagged } = judgePermit(facts, day.date, request);
    if (refused.length > 0) {
      await recordRefusal(
        db,
        speaker,
        { act: 'permit', date: day.date, dayId, personId: person.id },
        refused,
      );
      return { kind: 'refused', findings: refused };
    }
    const known = await allPermitsOf(db, person.id, day.date);
    const other = known.find(
      ({ state, from, to }) => isStanding(state) && from < request.to && request.from < to,
    );
    if (other)
      return { kind: 'problem', problem: { kind: 'permit-overlaps', from: other.from, to: other.to } };
    if (waits && !approver) return { kind: 'problem', problem: { kind: 'approver-missing' } };
    if (waits && approver?.platforms.length === 0) {
      return { kind: 'problem', problem: { kind: 'approver-unreachable', approver: approver.person.name } };
    }
    const before = known.find(({ from }) => from === request.from);
    const permit = permitOf(speaker, day.date, request, waits, before);
    await savePermit(db, permit);
    await audit(db, speaker, day, permit);
    await enqueue(store, db, [
      cardOf(speaker, permit),
      ...(waits && approver
        ? permitQuestion(permit, approver, { expiresAt: instantOf(permit.date, permit.from), at: now })
        : await unreachable(parts, db, speaker, day, permit)),
    ]);
    await store.queue.send('repaint', { subjectId: permit.id });
    return { kind: 'asked', permit, flagged };
  });
}

/** One that was refused or taken back leaves its hours free. */
function isStanding(state: PermitState): boolean {
  return state === 'pending' || state === 'authorised';
}

/** What the rules say of it; `waits`: nothing but the authorisation is missing. */
export function judgePermit(
  facts: Facts,
  date: LocalDate,
  { kind, from, to }: PermitRequest,
): { refused: Finding[]; waits: boolean; flagged: Finding[] } {
  const { outcome, findings } = decide(facts, { type: 'permit', by: 'employee', date, kind, from, to });
  if (outcome !== 'refused') return { refused: [], waits: false, flagged: findings };
  const refused = findings.filter(({ code }) => code !== 'permit-unauthorised');
  return { refused, waits: findings.length > refused.length, flagged: [] };
}

function permitOf(
  { person, now }: Speaker,
  date: LocalDate,
  request: PermitRequest,
  waits: boolean,
  before: Permit | undefined,
): Permit {
  return {
    id: before?.id ?? randomUUID(),
    personId: person.id,
    date,
    ...request,
    authorisedBy: '',
    state: waits ? 'pending' : 'authorised',
    version: (before?.version ?? 0) + 1,
    changedAt: now,
  };
}

function cardOf({ person, platform, now: at }: Speaker, { id: subjectId, version }: Permit): NewMessage {
  const key = `permit-card:${subjectId}:${version}`;
  return { key, moment: 'permit-card', personId: person.id, platform, subjectId, reply: true, at };
}

async function unreachable(
  { settings }: Parts,
  db: Db,
  { person, now: at }: Speaker,
  day: AgileDay,
  { id: subjectId, date, to, version }: Permit,
): Promise<NewMessage[]> {
  const deciders = await decidersOf(db, settings, person, day, dateOf(at));
  const told = deciders ? [deciders.head, ...deciders.delegates.map((delegate) => delegate.person)] : [];
  return told.map(({ id: personId }): NewMessage => {
    const key = `unreachable-notice:${subjectId}:${version}:${personId}`;
    return { key, moment: 'unreachable-notice', personId, subjectId, expiresAt: instantOf(date, to), at };
  });
}

/** The kind stays out of the trail. */
async function audit(db: Db, { person, platform, now, requestKey }: Speaker, day: AgileDay, permit: Permit) {
  await insertAudit(db, {
    at: now,
    actorId: person.id,
    platform,
    act: 'permit',
    dayId: day.id,
    personId: person.id,
    changes: { permit: permit.id, state: [null, permit.state] },
    rules: [],
    request: requestKey,
  });
}
