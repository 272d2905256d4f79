import type { AuditLine } from '../store/audit.js';
import { type Bank, returnToBank, takeFromBank } from '../store/bank.js';
import type { AgileDay, DayChange } from '../store/days.js';
import type { DecisionRow } from '../store/decisions.js';
import { type NewMessage, ring } from '../store/messages.js';
import type { Sql } from '../store/sql.js';
import type { Db, Jobs, Store } from '../store/types.js';
import { writeAct } from '../store/write-act.js';

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

export async function apply(store: Store, db: Db | Sql, plan: Plan): Promise<void> {
  const { insert, change, draw, giveBack, decision, decisionOnInsert, audit, messages } = plan;
  store.onMessages?.(messages);
  if (draw) await takeFromBank(db, draw);
  if (giveBack) await returnToBank(db, giveBack);
  const decisions = decisionOnInsert ? [decision, decisionOnInsert] : [decision];
  const queued = await writeAct(db, { insert, change, decisions, audit, messages });
  await ring(store, queued);
  for (const job of plan.repaint) await store.queue.send('repaint', job);
}
