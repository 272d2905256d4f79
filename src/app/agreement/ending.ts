import { randomUUID } from 'node:crypto';
import type { Problem } from '../../messages/views.js';
import type { Regulation } from '../../regulations/schema.js';
import type { Decision, Finding } from '../../rules/decision.js';
import { dateOf } from '../../rules/zoned.js';
import {
  findAgreement,
  lastAgreement,
  type RecordedAgreement,
  recordAgreement,
} from '../../store/agreements.js';
import { insertAudit } from '../../store/audit.js';
import { type Ending, insertEnding } from '../../store/endings.js';
import { enqueue } from '../../store/messages.js';
import { findPerson, hrPeople, lockPerson, type Person } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import { directorOf } from '../director.js';
import type { Parts } from '../parts.js';
import { recordRefusal } from '../refusal.js';
import { doneBy, type Speaker } from '../speaker.js';
import { capacitiesOver, type Over } from './authority.js';
import { regulationFor } from './regulation.js';
import { discreetly } from './withdrawal.js';

/** What came of the act by which one side ends an agreement. */
export type Ended =
  | { kind: 'done'; ending: Ending }
  | { kind: 'refused'; findings: Finding[]; by: Over; agreementId: string }
  /** The agreement is not the one that was seen any more. */
  | { kind: 'changed'; agreementId: string }
  | { kind: 'not-yours' }
  | { kind: 'gone' }
  | { kind: 'problem'; problem: Problem };

/** An agreement under its owner's lock. */
export interface OpenEnding {
  owner: Person;
  recorded: RecordedAgreement;
  by: Over[];
  regulation: Regulation;
}

/** Locks the owner; the agreement must still be the version that was seen. */
export async function openEnding(
  parts: Parts,
  db: Db,
  { person, now }: Speaker,
  agreementId: string,
): Promise<OpenEnding | Exclude<Ended, { kind: 'done' | 'refused' }>> {
  const seen = await findAgreement(db, agreementId);
  if (!seen) return { kind: 'gone' };
  await lockPerson(db, seen.personId);
  const owner = await findPerson(db, seen.personId);
  const recorded = await lastAgreement(db, seen.personId, seen.kind);
  if (!owner || !recorded) return { kind: 'gone' };
  const by = await capacitiesOver(db, owner, person);
  if (by.length === 0) return { kind: 'not-yours' };
  if (recorded.id !== agreementId) return { kind: 'changed', agreementId: recorded.id };
  const today = dateOf(now);
  const regulation = regulationFor(parts.settings, owner, today);
  if (!regulation) return { kind: 'problem', problem: { kind: 'regulation-missing', date: today } };
  return { owner, recorded, by, regulation };
}

/** The rules say no: written down, nothing else is done. */
export async function refusedEnding(
  db: Db,
  speaker: Speaker,
  { owner, recorded, by: [by = 'employee'] }: OpenEnding,
  act: string,
  findings: Finding[],
): Promise<Ended> {
  // nor does the audit trail tell whom a longer notice protects
  const said = discreetly(findings, by);
  await recordRefusal(db, speaker, { act, date: dateOf(speaker.now), personId: owner.id }, said.findings);
  return { kind: 'refused', findings, by, agreementId: recorded.id };
}

interface Written {
  act: Ending['act'];
  by: string;
  changes: Pick<RecordedAgreement['agreement'], 'withdrawnFrom' | 'noRenewal'>;
  content: Partial<Ending> & Pick<Ending, 'cancelled'>;
}

/** The new version of the agreement, the act itself, its audit line, and a word to all whom it concerns. */
export async function writeEnding(
  { store }: Parts,
  db: Db,
  speaker: Speaker,
  { owner, recorded }: OpenEnding,
  { findings }: Decision,
  { act, by, changes, content }: Written,
): Promise<Ending> {
  const { now, platform, requestKey } = speaker;
  const { actorId, onBehalfOf } = doneBy(speaker);
  const { personId, kind } = recorded;
  const agreementId = await recordAgreement(db, recorded, { ...recorded.agreement, ...changes }, now);
  const ending: Ending = {
    id: randomUUID(),
    personId,
    kind,
    act,
    actorId,
    by,
    agreementId,
    at: now,
    ...content,
  };
  await insertEnding(db, ending);
  await insertAudit(db, {
    at: now,
    actorId,
    platform,
    act,
    personId,
    changes: { agreement: agreementId, ...changes, cancelled: content.cancelled.length, onBehalfOf },
    rules: findings.map(({ rule }) => rule),
    request: requestKey,
  });
  const director = await directorOf(db, owner);
  const others = [owner.id, owner.managerId, director?.id, ...(await hrPeople(db)).map(({ id }) => id)];
  const told = new Set(others.filter((id) => id !== undefined && id !== actorId));
  const moment = 'withdrawal-notice' as const;
  await enqueue(
    store,
    db,
    [...told].flatMap((to) =>
      to
        ? [{ key: `${moment}:${ending.id}:${to}`, moment, personId: to, subjectId: ending.id, at: now }]
        : [],
    ),
  );
  return ending;
}
