import { actOnDay, type Done } from './act-on-day.js';
import type { Changed } from './change-day.js';
import type { Parts } from './parts.js';
import type { Speaker } from './speaker.js';

export type Verdict = { act: 'approve' } | { act: 'reject'; reason: string };

/** The manager, or who stands in, decides a pending day; the director one that was drawn from the bank. */
export async function decideRequest(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  verdict: Verdict,
): Promise<Changed> {
  const reason = verdict.act === 'reject' ? verdict.reason : undefined;
  return actOnDay(parts, speaker, dayId, {
    by: 'decider',
    states: ['pending'],
    act: (by, { date }) => ({ type: verdict.act, by, date, reason }),
    takesConnection: verdict.act === 'approve',
    reason,
    becomes: () => ({ to: verdict.act === 'approve' ? 'approved' : 'rejected' }),
    messages: (_db, done) => [decisionNotice(done)],
  });
}

/** Tells the person whose day it is what was decided about it; once for each version of the day. */
export function decisionNotice({ day: { id: dayId, personId, version, changedAt } }: Done) {
  const moment = 'decision-notice' as const;
  return { key: `${moment}:${dayId}:${version}`, moment, personId, dayId, at: changedAt };
}
