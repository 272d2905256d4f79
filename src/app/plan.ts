import type { DayState } from '../rules/facts.js';
import { type AuditLine, insertAudit } from '../store/audit.js';
import { type AgileDay, changeDay, insertDay } from '../store/days.js';
import { type DecisionRow, insertDecision } from '../store/decisions.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import type { Db, Jobs, Store } from '../store/types.js';

/** All that an act writes. Made from a decision, applied in the transaction that read the facts. */
export interface Plan {
  insert?: AgileDay;
  change?: { day: AgileDay; to: DayState; at: Date };
  decision: DecisionRow;
  audit: AuditLine;
  /** To be sent; each once, by its key. */
  messages: NewMessage[];
  /** Cards that stand somewhere and must show the new truth. */
  repaint: Jobs['repaint'][];
}

export async function apply(store: Store, db: Db, plan: Plan): Promise<void> {
  if (plan.insert) await insertDay(db, plan.insert);
  if (plan.change) {
    const { day, to, at } = plan.change;
    await changeDay(db, day.id, day.version, to, at);
  }
  await insertDecision(db, plan.decision);
  await insertAudit(db, plan.audit);
  await enqueue(store, db, plan.messages);
  for (const job of plan.repaint) await store.queue.send('repaint', job);
}
