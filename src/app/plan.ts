import { type AuditLine, insertAudit } from '../store/audit.js';
import { type Bank, returnToBank, takeFromBank } from '../store/bank.js';
import { type AgileDay, changeDay, type DayChange, insertDay } from '../store/days.js';
import { type DecisionRow, insertDecision } from '../store/decisions.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import type { Db, Jobs, Store } from '../store/types.js';

/** All that an act writes. Made from a decision, applied in the transaction that read the facts. */
export interface Plan {
  insert?: AgileDay;
  change?: DayChange & { day: AgileDay };
  /** A day drawn from the bank, or one that goes back to it (MIL-7.8). */
  draw?: Bank;
  giveBack?: Bank;
  decision: DecisionRow;
  /** The same act, in the history of the day that is inserted in the place of another. */
  decisionOnInsert?: DecisionRow;
  audit: AuditLine;
  /** To be sent; each once, by its key. */
  messages: NewMessage[];
  /** Cards that stand somewhere and must show the new truth. */
  repaint: Jobs['repaint'][];
}

export async function apply(store: Store, db: Db, plan: Plan): Promise<void> {
  if (plan.insert) await insertDay(db, plan.insert);
  if (plan.change) await changeDay(db, plan.change.day, plan.change);
  if (plan.draw) await takeFromBank(db, plan.draw);
  if (plan.giveBack) await returnToBank(db, plan.giveBack);
  await insertDecision(db, plan.decision);
  if (plan.decisionOnInsert) await insertDecision(db, plan.decisionOnInsert);
  await insertAudit(db, plan.audit);
  await enqueue(store, db, plan.messages);
  for (const job of plan.repaint) await store.queue.send('repaint', job);
}
