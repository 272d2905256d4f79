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
import { findPerson, lockPerson } from '../store/people.js';
import { findPermit, type Permit, savePermit } from '../store/permits.js';
import { authorityOver } from './approvers.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { recordRefusal } from './refusal.js';
import type { Speaker } from './speaker.js';

export type PermitDecided =
  | { kind: 'decided'; permit: Permit }
  | { kind: 'already'; permit: Permit }
  | { kind: 'repeated'; permit: Permit }
  | { kind: 'refused'; permit: Permit; findings: Finding[] }
  | { kind: 'problem'; problem: Problem };

const ACTS = { authorised: 'permit-authorise', refused: 'permit-refuse' } as const;

/** The dirigente authorises an hourly permit or does not, before it begins (TIV-12.4); nobody in their place. */
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
    const authority = owner && (await authorityOver(db, settings, person, owner, { date }));
    const authorisers = owner ? permitAuthorisers(regulationOn(settings.profiles(owner), date)) : [];
    if (!owner || !authority || !authorisers.includes(authority.by)) {
      return { kind: 'problem', problem: { kind: 'permit-gone' } };
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
      changes: { permit: id, state: [permit.state, verdict] },
      rules: findings.map(ruleToKeep),
      request: requestKey,
    });
    await enqueue(store, db, [permitNotice(decided, now)]);
    await store.queue.send('repaint', { subjectId: id });
    return { kind: 'decided', permit: decided };
  });
}

/** Tells the asker how it ended; once for each version of the permit. */
export function permitNotice({ id: subjectId, personId, version }: Permit, at: Date): NewMessage {
  return { key: `permit-notice:${subjectId}:${version}`, moment: 'permit-notice', personId, subjectId, at };
}
