import { decide } from '../../rules/decide.js';
import { isFirstDelivery } from '../../store/inbound.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import type { Speaker } from '../speaker.js';
import { type Ended, openEnding, refusedEnding, writeEnding } from './ending.js';
import { factsFor } from './withdrawal.js';

/** Declared before the term: it is not to be renewed tacitly (MET-8b). */
export async function declineRenewal(
  parts: Parts,
  speaker: Speaker,
  agreementId: string,
  reason: string | undefined,
): Promise<Ended> {
  const { now } = speaker;
  return parts.store.tx<Ended>(async (db) => {
    const open = await openEnding(parts, db, speaker, agreementId);
    if ('kind' in open) return open;
    const { owner, recorded, by } = open;
    if (recorded.agreement.noRenewal) return { kind: 'changed', agreementId: recorded.id };
    if (!(await isFirstDelivery(db, speaker.requestKey, now))) return { kind: 'changed', agreementId };
    const { facts } = await loadFacts(parts, db, owner, now);
    const act = { type: 'no-renewal', by: by[0] ?? 'employee' } as const;
    const decision = decide(factsFor(facts, recorded.kind), act);
    if (decision.outcome === 'refused') {
      return refusedEnding(db, speaker, open, act.type, decision.findings);
    }
    const ending = await writeEnding(parts, db, speaker, open, decision, {
      act: act.type,
      by: act.by,
      changes: { noRenewal: true },
      content: { reason, cancelled: [] },
    });
    return { kind: 'done', ending };
  });
}
