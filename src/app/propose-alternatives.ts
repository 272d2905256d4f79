import type { LocalDate } from '../rules/local-date.js';
import { actOnDay, type Done } from './act-on-day.js';
import type { Changed } from './change-day.js';
import type { Parts } from './parts.js';
import type { Speaker } from './speaker.js';

export interface Proposed {
  dates: LocalDate[];
  reason: string;
  /** Of the form it was written in. */
  version?: number;
}

/** Other dates for an approved day, put to the worker (date alternative, MET-10f): the day stands until they answer. */
export async function proposeAlternatives(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  { dates, reason, version }: Proposed,
): Promise<Changed> {
  return actOnDay(parts, speaker, dayId, {
    by: 'decider',
    states: ['approved'],
    act: (by, { date }) => ({ type: 'propose-alternatives', by, date, alternatives: dates, reason }),
    reason,
    version,
    becomes: () => ({ to: 'approved', alternatives: dates }),
    messages: (_db, done) => [proposalNotice(done)],
  });
}

function proposalNotice({ day: { id: dayId, personId, version, changedAt } }: Done) {
  const moment = 'alternatives-notice' as const;
  return { key: `${moment}:${dayId}:${version}`, moment, personId, dayId, at: changedAt };
}
