import type { QueueVerdict } from '../messages/queue-view.js';
import type { Changed } from './change-day.js';
import { decideRequest, type Verdict } from './decide-request.js';
import type { Parts } from './parts.js';
import type { Speaker } from './speaker.js';

/** Requests that somebody chose to decide together. */
export interface Choice {
  verdict: QueueVerdict;
  reason: string;
  days: string[];
  /** Which part of the queue they were chosen from. */
  filter: string;
}

/**
 * Each alone, in a transaction of its own, with authority and rules asked again: what one of them meets does not keep
 * the others back. The key of each is the choice and the day, so a second click, or one after a crash in the middle,
 * decides only what was not decided.
 */
export async function decideMany(
  parts: Parts,
  speaker: Speaker,
  choiceId: string,
  { verdict, reason, days }: Choice,
): Promise<{ dayId: string; changed: Changed }[]> {
  const act: Verdict = verdict === 'approve' ? { act: 'approve' } : { act: 'reject', reason };
  const done: { dayId: string; changed: Changed }[] = [];
  for (const dayId of days) {
    const one = { ...speaker, requestKey: `choice:${choiceId}:${dayId}` };
    done.push({ dayId, changed: await decideRequest(parts, one, dayId, act) });
  }
  return done;
}
