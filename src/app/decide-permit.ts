import type { Problem } from '../messages/views.js';
import { ruleToKeep, withoutReason } from '../rules/absence.js';
import { decide } from '../rules/decide.js';
import type { Finding } from '../rules/decision.js';
import { regulationOn } from '../rules/edition.js';
import { permitAuthorisers } from '../rules/hourly.js';
import { insertAudit } from '../store/audit.js';
import { liveDayOn } from '../store/days.js';
import { isFirstDelivery } from '../store/inbound.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { findPerson, lockPerson, type Person } from '../store/people.js';
import { findPermit, type Permit, savePermit } from '../store/permits.js';
import type { Db } from '../store/types.js';
import { type Authority, authorityOver } from './approvers.js';
import { headIdOver, isForDirector } from './deciders.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { superiorAskedToPermit } from './questions.js';
import { recordRefusal } from './refusal.js';
import type { Speaker } from './speaker.js';

export type PermitDecided =
  | { kind: 'decided'; permit: Permit }
  | { kind: 'already'; permit: Permit }
  | { kind: 'repeated'; permit: Permit }
  | { kind: 'refused'; permit: Permit; findings: Finding[] }
  | { kind: 'problem'; problem: Problem };

const ACTS = { authorised: 'permit-authorise', refused: 'permit-refuse' } as const;

/** The dirigente authorises an hourly permit or does not, before it begins (TIV-12.4); no delegate in their place. */
export async function decidePermitAsked(
  parts: Parts,
  speaker: Speaker,
  id: string,
  verdict: keyof typeof ACTS,
): Promise<PermitDecided> {
  const { person, now, platform, requestKey } = speaker;
  const { store, settings } = parts;
  return store.tx<PermitDecided>(async (db) => {
    const unlocked = await findPermit(db, id);
    if (!unlocked) return { kind: 'problem', problem: { kind: 'permit-gone' } };
    const { personId, date } = unlocked;
    await lockPerson(db, personId);
    const [permit, owner] = [(await findPermit(db, id)) ?? unlocked, await findPerson(db, personId)];
    if (!owner) return { kind: 'problem', problem: { kind: 'permit-gone' } };
    const authority = await authorityToPermit(db, settings, person, owner, permit);
    if (!authority) {
      const kind = person.id === personId ? 'own-request' : 'permit-not-yours';
      return { kind: 'problem', problem: { kind } };
    }
    if (!(await isFirstDelivery(db, requestKey, now))) return { kind: 'repeated', permit };
    if (permit.state !== 'pending') return { kind: 'already', permit };

    const { kind, from, to } = permit;
    const { facts } = await loadFacts(parts, db, owner, now, { date });
    const act = { type: 'permit', by: 'employee', date, kind, from, to, authorisedBy: authority.by } as const;
    const { outcome, findings } = decide(facts, act);
    const day = await liveDayOn(db, personId, date);
    if (verdict === 'authorised' && outcome === 'refused') {
      const what = { act: ACTS.authorised, date, dayId: day?.id, personId };
      await recordRefusal(db, speaker, what, findings);
      return { kind: 'refused', permit, findings: findings.map((one) => withoutReason(facts, one)) };
    }
    const version = permit.version + 1;
    const decided: Permit = { ...permit, state: verdict, authorisedBy: person.id, version, changedAt: now };
    await savePermit(db, decided);
    await insertAudit(db, {
      at: now,
      actorId: person.id,
      platform,
      act: ACTS[verdict],
      dayId: day?.id,
      personId,
      changes: { permit: id, state: [permit.state, verdict], onBehalfOf: authority.onBehalfOf },
      rules: findings.map(ruleToKeep),
      request: requestKey,
    });
    await enqueue(store, db, [permitNotice(decided, now)]);
    await store.queue.send('repaint', { subjectId: id });
    return { kind: 'decided', permit: decided };
  });
}

/** As whom `actor` decides on the permit: who authorises by the act, or a superior to whom it was put in their place. */
export async function authorityToPermit(
  db: Db,
  settings: Parts['settings'],
  actor: Person,
  owner: Person,
  permit: Permit,
): Promise<Pick<Authority, 'by' | 'onBehalfOf'> | undefined> {
  const { date } = permit;
  const authorisers = permitAuthorisers(regulationOn(settings.profiles(owner), date));
  const authority = await authorityOver(db, settings, actor, owner, { date });
  if (authority && authorisers.includes(authority.by)) return authority;
  const forDirector = isForDirector(settings, owner, { date });
  const headId = await headIdOver(db, owner, forDirector);
  const superior =
    headId && actor.id !== owner.id ? await superiorAskedToPermit(db, permit, headId) : undefined;
  if (!headId || superior?.id !== actor.id) return undefined;
  const by = forDirector ? 'director' : 'manager';
  return authorisers.includes(by) ? { by, onBehalfOf: headId } : undefined;
}

/** Tells the asker how it ended; once for each version of the permit. */
export function permitNotice({ id: subjectId, personId, version }: Permit, at: Date): NewMessage {
  return { key: `permit-notice:${subjectId}:${version}`, moment: 'permit-notice', personId, subjectId, at };
}
