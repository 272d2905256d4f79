import type { Problem } from '../messages/views.js';
import { decide } from '../rules/decide.js';
import { lockConnections } from '../store/connections.js';
import { findDay } from '../store/days.js';
import { isFirstDelivery } from '../store/inbound.js';
import { findPerson, lockPerson } from '../store/people.js';
import { authorityOver } from './approvers.js';
import { type Changed, planChange } from './change-day.js';
import { countsConnections, loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { apply } from './plan.js';
import { recordRefusal } from './refusal.js';
import type { Speaker } from './speaker.js';

export type Verdict = { act: 'approve' } | { act: 'reject'; reason: string };

/** The manager, or who stands in, decides a pending day; the director one that was drawn from the bank. */
export async function decideRequest(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  verdict: Verdict,
): Promise<Changed> {
  return parts.store.tx<Changed>(async (db) => {
    const unlocked = await findDay(db, dayId);
    if (!unlocked) return { kind: 'problem', problem: { kind: 'gone' } };
    await lockPerson(db, unlocked.personId);
    const [day, owner] = [await findDay(db, dayId), await findPerson(db, unlocked.personId)];
    if (!day || !owner) return { kind: 'problem', problem: { kind: 'gone' } };
    const authority = await authorityOver(db, parts.settings, speaker.person, owner, day);
    if (!authority) return { kind: 'problem', problem: noAuthority(speaker, day.personId) };
    if (!(await isFirstDelivery(db, speaker.requestKey, speaker.now))) return { kind: 'repeated', day };
    if (day.state !== 'pending') return { kind: 'already', day };

    if (verdict.act === 'approve' && countsConnections(parts.settings, owner)) {
      await lockConnections(db, day.date);
    }
    const { facts } = await loadFacts(parts, db, owner, speaker.now, day);
    const reason = verdict.act === 'reject' ? verdict.reason : undefined;
    const { outcome, findings } = decide(
      { ...facts, delegations: authority.delegations },
      { type: verdict.act, by: authority.by, date: day.date, reason },
    );
    if (outcome === 'refused') {
      const asked = { act: verdict.act, date: day.date, dayId, personId: owner.id };
      await recordRefusal(db, speaker, asked, findings);
      return { kind: 'refused', day, findings };
    }
    const { onBehalfOf } = authority;
    const to = verdict.act === 'approve' ? 'approved' : 'rejected';
    await apply(parts.store, db, {
      ...planChange(speaker, owner, day, { act: verdict.act, to, reason, onBehalfOf, findings }),
      messages: [noticeToAsker(speaker, owner.id, day.id, day.version + 1)],
    });
    const done = { ...day, state: to, version: day.version + 1, changedAt: speaker.now } as const;
    return { kind: 'done', day: done, findings };
  });
}

function noAuthority(speaker: Speaker, ownerId: string): Problem {
  return { kind: speaker.person.id === ownerId ? 'own-request' : 'not-yours' };
}

function noticeToAsker(speaker: Speaker, personId: string, dayId: string, version: number) {
  const key = `decision-notice:${dayId}:${version}`;
  return { key, moment: 'decision-notice' as const, personId, dayId, at: speaker.now };
}
