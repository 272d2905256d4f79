import type { Card } from '../../messages/card.js';
import { findingSentence } from '../../messages/findings.js';
import { problemText } from '../../messages/problems.js';
import type { Problem } from '../../messages/views.js';
import { dateOf } from '../../rules/zoned.js';
import type { AgileDay } from '../../store/days.js';
import { lastDecision } from '../../store/decisions.js';
import { findPerson } from '../../store/people.js';
import type { Changed } from '../change-day.js';
import { standingCard } from '../compose/day.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';

/** The card as it is now; where the press changed nothing, why; where it did, what to know of it. */
export async function outcome(parts: Parts, speaker: Speaker, changed: Changed): Promise<Reply> {
  const { locale } = speaker;
  const today = dateOf(speaker.now);
  if (changed.kind === 'problem') return { note: problemText(changed.problem, locale) };
  const card = await cardFor(parts, speaker, changed.day);
  switch (changed.kind) {
    case 'repeated':
      return { card };
    case 'done':
    case 'refused': {
      const note = changed.findings.map((finding) => findingSentence(finding, locale, today)).join('\n');
      return note ? { card, note } : { card };
    }
    case 'already':
      return { card, note: problemText(await alreadyDone(parts, changed.day), locale, today) };
  }
}

async function alreadyDone(parts: Parts, day: AgileDay): Promise<Problem> {
  const last = await lastDecision(parts.store.db, day.id);
  const by = last?.actorId ? (await findPerson(parts.store.db, last.actorId))?.name : undefined;
  return { kind: 'already', state: day.state, by, at: last?.at ?? day.changedAt, date: day.date };
}

/** The asker sees their own card, everybody else entitled sees the request. */
export function cardFor(parts: Parts, speaker: Speaker, day: AgileDay): Promise<Card> {
  const moment = day.personId === speaker.person.id ? 'day-card' : 'request-card';
  return standingCard(parts, parts.store.db, moment, day, speaker.locale);
}
