import { findingSentence } from '../../messages/findings.js';
import { problemText } from '../../messages/problems.js';
import type { QueueResult, QueueVerdict } from '../../messages/queue-view.js';
import { dateOf } from '../../rules/zoned.js';
import { findDay } from '../../store/days.js';
import { lastDecision } from '../../store/decisions.js';
import { findPerson } from '../../store/people.js';
import type { Changed } from '../change-day.js';
import type { Parts } from '../parts.js';
import type { Speaker } from '../speaker.js';
import { alreadyDone } from './outcome.js';

/** What happened to each of several requests, in words. */
export async function resultsOf(
  parts: Parts,
  speaker: Speaker,
  verdict: QueueVerdict,
  decided: readonly { dayId: string; changed: Changed }[],
): Promise<QueueResult[]> {
  const results: QueueResult[] = [];
  for (const { dayId, changed } of decided) {
    const day = changed.kind === 'problem' ? await findDay(parts.store.db, dayId) : changed.day;
    const owner = day && (await findPerson(parts.store.db, day.personId));
    if (!owner) continue;
    const said = await resultOf(parts, speaker, verdict, changed);
    results.push({ date: day.date, name: owner.name, ...said });
  }
  return results;
}

async function resultOf(
  parts: Parts,
  { person, locale, now }: Speaker,
  verdict: QueueVerdict,
  changed: Changed,
): Promise<Pick<QueueResult, 'done' | 'detail'>> {
  const today = dateOf(now);
  switch (changed.kind) {
    case 'problem':
      return { done: false, detail: problemText(changed.problem, locale, today) };
    case 'done':
    case 'refused': {
      const detail = changed.findings.map((finding) => findingSentence(finding, locale, today)).join(' ');
      return { done: changed.kind === 'done', ...(detail && { detail }) };
    }
    case 'already':
    case 'repeated': {
      const last = await lastDecision(parts.store.db, changed.day.id);
      if (last?.act === verdict && last.actorId === person.id) return { done: true };
      return { done: false, detail: problemText(await alreadyDone(parts, changed.day), locale, today) };
    }
  }
}
