import type { NewMessage } from '../store/messages.js';
import { programmesWith } from '../store/programmes.js';
import type { Db } from '../store/types.js';
import { actOnDay, type Done } from './act-on-day.js';
import type { Changed } from './change-day.js';
import type { Parts } from './parts.js';
import { doneBy, type Speaker } from './speaker.js';

export type Verdict = { act: 'approve' } | { act: 'reject'; reason: string };

/** Those who decide several days of somebody one after the other are waited for: the asker hears of them together. */
const TOGETHER_MS = 5_000;

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
    messages: (db, done) => noticeOfDecision(db, speaker, done),
  });
}

/** Tells the person whose day it is what was decided about it; once for each version of the day. */
export function decisionNotice({ day }: Pick<Done, 'day'>) {
  const { id: dayId, personId, changedAt: at } = day;
  return { key: decisionKey(day), moment: 'decision-notice' as const, personId, dayId, at };
}

export function decisionKey({ id, version }: Pick<Done['day'], 'id' | 'version'>): string {
  return `decision-notice:${id}:${version}`;
}

/**
 * Tells the person what was decided about a day; of days asked for together once for all that somebody decides at one
 * instant, however many.
 */
async function noticeOfDecision(db: Db, speaker: Speaker, done: Done): Promise<NewMessage[]> {
  const { day } = done;
  const [programmeId] = await programmesWith(db, day.id);
  if (!programmeId) return [decisionNotice(done)];
  const by = doneBy(speaker).actorId;
  const at = day.changedAt.toISOString();
  return [
    {
      ...{ key: `plan-notice:${programmeId}:${by}:${at}`, moment: 'plan-notice', personId: day.personId },
      ...{ subjectId: programmeId, data: { by, at }, at: new Date(day.changedAt.getTime() + TOGETHER_MS) },
    },
  ];
}
