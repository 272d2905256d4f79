import { leadsTo } from '../messages/day-story.js';
import type { AgileDay } from '../store/days.js';
import type { DecisionRow } from '../store/decisions.js';
import { decisionsOn } from '../store/history.js';
import type { Db } from '../store/types.js';

export interface DayHistory {
  /** Everything done to the day after it was asked for or placed, in order. */
  acts: DecisionRow[];
  /** The one that made the day what it is; absent: it was asked for or placed, no more. */
  made?: DecisionRow;
}

const FIRST = ['request', 'import'];

export async function historyOf(db: Db, { id, state }: Pick<AgileDay, 'id' | 'state'>): Promise<DayHistory> {
  const acts = (await decisionsOn(db, id)).filter(({ act }) => !FIRST.includes(act));
  return { acts, made: acts.findLast(({ act }) => leadsTo(act, state)) };
}
