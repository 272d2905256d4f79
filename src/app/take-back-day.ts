import type { RecallCause } from '../rules/recall.js';
import { actOnDay } from './act-on-day.js';
import type { Changed } from './change-day.js';
import { decisionNotice } from './decide-request.js';
import type { Parts } from './parts.js';
import type { Speaker } from './speaker.js';

/** The employer takes an approved day back in time (revoca, MIL-10.2a). */
export async function revokeDay(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  { reason, urgent }: { reason: string; urgent?: boolean },
): Promise<Changed> {
  return actOnDay(parts, speaker, dayId, {
    urgent,
    by: 'decider',
    states: ['approved'],
    act: (by, { date }) => ({ type: 'revoke', by, date, reason }),
    reason,
    becomes: () => ({ to: 'revoked' }),
    messages: (_db, done) => [decisionNotice(done)],
  });
}

export interface Recall {
  cause: RecallCause;
  reason: string;
  /** What the worker reads as the reason: the cause, where none is given. */
  told: string;
  urgent?: boolean;
}

/** The employer calls the worker into the office (richiamo in sede). */
export async function recallDay(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  { cause, reason, told, urgent }: Recall,
): Promise<Changed> {
  return actOnDay(parts, speaker, dayId, {
    urgent,
    by: 'decider',
    states: ['approved'],
    act: (by, { date }) => ({ type: 'recall', by, date, cause, reason: reason || undefined }),
    reason: told,
    detail: { cause },
    becomes: () => ({ to: 'recalled' }),
    messages: (_db, done) => [decisionNotice(done)],
  });
}
