import { decide } from '../../rules/decide.js';
import type { LocalDate } from '../../rules/local-date.js';
import type { RecordedAgreement } from '../../store/agreements.js';
import { type AgileDay, daysOf } from '../../store/days.js';
import { findDraft, saveDraft } from '../../store/drafts.js';
import { findEnding } from '../../store/endings.js';
import { isFirstDelivery } from '../../store/inbound.js';
import type { Person } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import { planChange } from '../change-day.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import { apply } from '../plan.js';
import type { Speaker } from '../speaker.js';
import { type Ended, openEnding, refusedEnding, writeEnding } from './ending.js';
import { actOf, effectiveOf, factsFor, type Wish } from './withdrawal.js';

export const WITHDRAWAL_DRAFT = 'withdrawal';
const DONE = 'withdrawal-done';

/** The draft is confirmed: the agreement ends, and the days booked beyond its end with it. All in one transaction. */
export async function confirmWithdrawal(parts: Parts, speaker: Speaker, draftId: string): Promise<Ended> {
  const { now, person } = speaker;
  return parts.store.tx<Ended>(async (db) => {
    const draft = await findDraft<Wish>(db, draftId, WITHDRAWAL_DRAFT);
    if (!draft) return pressedAgain(db, speaker, draftId);
    if (draft.personId !== person.id) return { kind: 'gone' };
    const wish = draft.data;
    const open = await openEnding(parts, db, speaker, wish.agreementId);
    if ('kind' in open) return open;
    const { owner, recorded, by, regulation } = open;
    if (!(await isFirstDelivery(db, speaker.requestKey, now))) return { kind: 'gone' };
    const { facts } = await loadFacts(parts, db, owner, now);
    const act = actOf(wish, regulation, by);
    const decision = decide(factsFor(facts, recorded.kind), act);
    if (decision.outcome === 'refused') {
      return refusedEnding(db, speaker, open, act.type, decision.findings);
    }
    const effective = effectiveOf(wish, act, decision, now);
    const cancelled = await cancelDays(parts, db, speaker, owner, recorded, effective, wish.reason);
    const ending = await writeEnding(parts, db, speaker, open, decision, {
      act: act.type,
      by: act.by,
      changes: { withdrawnFrom: effective },
      content: {
        effective,
        reason: wish.reason,
        noticeReason: wish.noticeReason,
        justified: wish.cause === 'justified',
        waived: wish.cause === 'waiver',
        ground: act.type === 'revoke-agreement' ? act.ground : undefined,
        cancelled,
      },
    });
    await saveDraft(db, draft.id, DONE, { ending: ending.id });
    return { kind: 'done', ending };
  });
}

/** A second press shows what came of the first. */
async function pressedAgain(db: Db, { person }: Speaker, draftId: string): Promise<Ended> {
  const done = await findDraft<{ ending: string }>(db, draftId, DONE);
  const ending = done?.personId === person.id ? await findEnding(db, done.data.ending) : null;
  return ending ? { kind: 'done', ending } : { kind: 'gone' };
}

/** Booked days of this kind that a date without agreement would leave behind. */
export async function daysBeyond(
  db: Db,
  { personId, kind }: Pick<RecordedAgreement, 'personId' | 'kind'>,
  effective: LocalDate,
): Promise<AgileDay[]> {
  const days = await daysOf(db, personId, effective);
  return days.filter((day) => day.kind === kind && (day.state === 'pending' || day.state === 'approved'));
}

/** Each with its own decision and audit line; what was drawn from a bank goes back to it. */
async function cancelDays(
  { store }: Parts,
  db: Db,
  speaker: Speaker,
  owner: Person,
  recorded: RecordedAgreement,
  effective: LocalDate,
  reason: string | undefined,
): Promise<LocalDate[]> {
  const days = await daysBeyond(db, recorded, effective);
  for (const day of days) {
    const change = { act: 'withdraw', to: 'cancelled' as const, reason, findings: [] };
    await apply(store, db, planChange(speaker, owner, day, change));
  }
  return days.map(({ date }) => date);
}
